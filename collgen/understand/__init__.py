"""Collection to model: tables, prose, examples, auth. Every guess is made here, with its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from collgen.auth.blocks import notes
from collgen.auth.registry import kind_names
from collgen.diagnostics import Report
from collgen.model import (
    Api,
    Auth,
    Group,
    Operation,
    Parameter,
    Place,
    Reference,
    Response,
    Schema,
    Template,
)
from collgen.postman.collection import Collection
from collgen.understand.evidence.siblings import siblings_of
from collgen.understand.names import identifiers as names
from collgen.understand.names.groups import Tree, build_tree
from collgen.understand.operations import OperationReader, Understood
from collgen.understand.requests.resolved import (
    Prepared,
    common_base,
    prepare,
    variable_roles,
)
from collgen.understand.responses.errors import has_error_body, share_error_bodies
from collgen.understand.responses.models import ModelRequest, ModelTable, name_models
from collgen.understand.responses.paging import is_reachable
from collgen.understand.secret_report import report_secrets
from collgen.understand.variables.environments import Beside
from collgen.understand.variables.given import Given, GivenScope
from collgen.understand.variables.scope import Scope

__all__ = ["Beside", "Given", "understand"]

# Arguments that every client's constructor has.
_CLIENT_ARGUMENTS = frozenset(
    """base_url environment headers http_client max_retries options self timeout total_timeout transport
    follow_redirects validate strict retry_unsafe
    max_response_size hooks proxy ssl_context""".split()
)


def understand(
    collection: Collection,
    report: Report,
    *,
    package: str | None = None,
    every_source: bool = False,
    given: Given | None = None,
    beside: Beside | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Api:
    """Return what the collection means.

    `package` overrides the package's import name. With `every_source`, the facts of a parameter
    tell of all that is known of it, not only of what is documented. With `given`, the calls hold
    the values that Postman would send, in place of samples; what makes the client stays the same.
    `beside` holds the environments to build for. `progress` is called with the requests understood and the requests in all.
    """
    title = names.api_title(collection.name)
    package = package or title.package
    report_secrets(collection, report)
    prepared = prepare(collection, report)
    base = common_base(prepared) or Template(
        (Reference("baseUrl"),) if prepared else ()
    )
    prepared = [one if one.base else replace(one, base=base) for one in prepared]
    base_variable = base.whole
    roles = variable_roles(collection, prepared)
    scope = Scope(
        collection.root.variables,
        roles,
        dict.fromkeys(one.base for one in prepared),
        beside.defaults(roles, collection.root.variables) if beside else {},
    )
    scope.add_client_variables(package.upper(), base_variable, _CLIENT_ARGUMENTS)
    if given is not None:
        scope = GivenScope(scope, collection.root.variables, given)
    auth_table = _auth_table(prepared, report)
    for auth in auth_table:
        for name, words in notes(auth):
            scope.describe(name, words)
    reader = OperationReader(scope, report, every_source=every_source)
    understood: dict[int, Understood] = {}
    siblings = siblings_of(prepared)

    tree = build_tree(collection.root, prepared)
    for one in prepared:
        understood[one.index] = reader.read(one, siblings.get(one.index, ()))
        if progress is not None:
            progress(len(understood), len(prepared))
    share_error_bodies(understood.values())
    models = name_models(_model_requests(tree, understood))
    operations: dict[int, Operation] = {}
    root = _group(tree, understood, models, auth_table, operations)
    return Api(
        name=collection.name,
        title=title.title,
        package=package,
        class_name=title.class_name,
        version=collection.version,
        description=collection.root.description,
        root=root,
        base_url=base,
        base_url_variable=base_variable,
        variables=tuple(scope.client.values()),
        environments=beside.named(roles) if beside else (),
        auths=tuple(dict.fromkeys(auth_table.values())),
        auth=_common_auth(operations),
        models=models.models,
        operations=tuple(operations[index] for index in sorted(operations)),
    )


def _auth_table(prepared: list[Prepared], report: Report) -> dict[Auth, Auth]:
    """Name every distinct auth; equal ones become one."""
    table: dict[Auth, Auth] = {}
    namer = names.Namer(frozenset({"none"}))
    for one in prepared:
        if one.auth is None or one.auth in table:
            continue
        if one.auth.kind == "noauth":
            table[one.auth] = replace(one.auth, name="noauth")
            continue
        table[one.auth] = replace(
            one.auth, name=namer.name(names.snake(one.auth.kind, "auth"))
        )
        if one.auth.kind not in kind_names():
            report.warn(
                "auth-unsupported",
                f"{one.auth.kind!r} is no kind of auth that Postman has: such a request asks for"
                " its own",
                Place(one.request.pointer),
                f"expected one of {', '.join(kind_names())}",
            )
    return table


def _common_auth(operations: dict[int, Operation]) -> Auth | None:
    counts = Counter(
        operation.auth
        for operation in operations.values()
        if operation.auth is not None and operation.auth.kind != "noauth"
    )
    return counts.most_common(1)[0][0] if counts else None


def _model_requests(
    tree: Tree, understood: dict[int, Understood]
) -> list[ModelRequest]:
    requests: list[ModelRequest] = []
    # Named last, so that they take no name from a result.
    of_errors: list[ModelRequest] = []
    later: list[ModelRequest] = []
    waiting = [tree]
    while waiting:
        group = waiting.pop()
        waiting.extend(reversed(group.groups))
        for one, python_name in group.requests:
            meaning = understood[one.index]

            wanted: list[tuple[Literal["response", "input"], Schema, str]] = []
            if meaning.result is not None:
                wanted.append(("response", meaning.result, "Response"))
            wanted += [
                ("input", parameter.schema, parameter.name)
                for parameter in meaning.parameters
                if parameter.schema.properties or parameter.schema.items is not None
            ]
            words = one.request.name
            # The request whose example it is names an answer, not a sibling without one.
            found = later if meaning.is_result_borrowed else requests
            found += [
                ModelRequest(group.path, python_name, words, *item) for item in wanted
            ]
            of_errors += [
                ModelRequest(
                    group.path, python_name, words, "response", response.schema, "Error"
                )
                for response in meaning.responses
                if response.schema is not None and has_error_body(response)
            ]
    return requests + later + of_errors


def _group(
    tree: Tree,
    understood: dict[int, Understood],
    models: ModelTable,
    auth_table: dict[Auth, Auth],
    operations: dict[int, Operation],
) -> Group:
    groups = tuple(
        _group(child, understood, models, auth_table, operations)
        for child in tree.groups
    )
    members = []
    for one, python_name in tree.requests:
        operation = _operation(
            tree, one, python_name, understood[one.index], models, auth_table
        )
        operations[one.index] = operation
        members.append(operation)
    return Group(
        name=tree.folder.name if tree.path else "",
        python_name=tree.python_name,
        class_name=tree.class_name,
        path=tree.path,
        modules=tree.modules,
        description=tree.folder.description,
        groups=groups,
        operations=tuple(members),
    )


def _operation(
    tree: Tree,
    one: Prepared,
    python_name: str,
    meaning: Understood,
    models: ModelTable,
    auth_table: dict[Auth, Auth],
) -> Operation:
    result = models.schema(meaning.result) if meaning.result is not None else None
    folder_names = tuple(folder.name for folder in one.folders[1:])
    return Operation(
        index=one.index,
        path=(*folder_names, one.request.name),
        name=".".join((*tree.path, python_name)),
        method=one.spec.method,
        url=meaning.url,
        place=Place(one.request.pointer),
        description=meaning.description,
        summary=meaning.summary,
        parameters=tuple(_named(parameter, models) for parameter in meaning.parameters),
        headers=meaning.headers,
        without=meaning.without,
        follows_redirects=meaning.behavior.follows_redirects,
        max_redirects=meaning.behavior.max_redirects,
        keeps_method=meaning.behavior.keeps_method,
        inner_dynamic=meaning.inner_dynamic,
        body=meaning.body,
        responses=tuple(
            _with_model(response, models) for response in meaning.responses
        ),
        result=result,
        answered=meaning.answered,
        examples=meaning.examples,
        call=meaning.call,
        request=meaning.request,
        exact=meaning.exact,
        is_unchecked=meaning.is_unchecked,
        settings=meaning.settings,
        auth=auth_table[one.auth] if one.auth is not None else None,
        deprecated=meaning.deprecated,
        paging=meaning.paging if is_reachable(meaning.paging, result) else None,
    )


def _with_model(response: Response, models: ModelTable) -> Response:
    if response.schema is None or not has_error_body(response):
        return response
    return replace(response, schema=models.schema(response.schema, "response"))


def _named(parameter: Parameter, models: ModelTable) -> Parameter:
    if parameter.schema.properties or parameter.schema.items is not None:
        return replace(parameter, schema=models.schema(parameter.schema, "input"))
    return parameter

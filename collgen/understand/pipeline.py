"""The steps from a collection to the model, in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from collgen.auth.blocks import notes
from collgen.auth.registry import kind_names
from collgen.diagnostics import Report
from collgen.model import (
    Api,
    Auth,
    Model,
    Operation,
    Place,
    Reference,
    Template,
    VariableRole,
)
from collgen.postman.collection import Collection, Pointer
from collgen.rules import NO_OVERRIDES, Overrides
from collgen.secrets.names import is_secret_name
from collgen.understand.evidence.constants import find_constants
from collgen.understand.evidence.siblings import literal_ids, siblings_of
from collgen.understand.evidence.signing import find_signings, report_signings
from collgen.understand.names import identifiers as names
from collgen.understand.names.groups import build_tree
from collgen.understand.names.lock import (
    NO_LOCK,
    LockedOperation,
    NameLock,
    match_lock,
)
from collgen.understand.naming import name_everything
from collgen.understand.operations import OperationReader, UnnamedOperation
from collgen.understand.overrides import Overriding
from collgen.understand.requests.authorization import is_authenticated
from collgen.understand.requests.bases import common_base
from collgen.understand.requests.resolved import ResolvedRequest
from collgen.understand.requests.resolving import resolve_requests
from collgen.understand.responses.errors import share_error_bodies
from collgen.understand.responses.model_renaming import Renaming
from collgen.understand.roles import address_arguments, variable_roles
from collgen.understand.variables.environments import EnvironmentFiles
from collgen.understand.variables.postman_scope import PostmanScope, ScopeValues
from collgen.understand.variables.scope import Scope
from collgen.understand.variables.unfilled import report_unfilled

# Arguments that every client's constructor has.
_CLIENT_ARGUMENTS = frozenset(
    """base_url environment headers http_client max_retries options self timeout total_timeout
    transport follow_redirects validate strict retry_unsafe max_response_size hooks proxy
    ssl_context""".split()
)


def understand(
    collection: Collection,
    report: Report,
    *,
    package: str | None = None,
    class_name: str | None = None,
    lock: NameLock = NO_LOCK,
    every_source: bool = False,
    values: ScopeValues | None = None,
    environments: EnvironmentFiles | None = None,
    overrides: Overrides = NO_OVERRIDES,
    progress: Callable[[int, int], None] | None = None,
) -> Api:
    """Return what the collection means.

    Args:
        package: Overrides the package's import name.
        class_name: Overrides the name of the client's class.
        lock: The names that callers use already.
        every_source: The facts of a parameter are all that is known of it, not only what is
            documented.
        values: The calls hold the values that Postman would send, in place of samples; what makes
            the client stays the same.
        environments: The files to build for.
        overrides: What a person says in the place of what would be found out.
        progress: Called with the requests understood and the requests in all.
    """
    title = names.api_title(collection.name)
    package = package or lock.package or title.package
    class_name = class_name or lock.class_name or title.class_name
    locked = match_lock(lock, collection.root)
    more = environments.values() if environments else {}
    requests, base = _with_base(
        resolve_requests(collection, report, more.values()),
        lock.settings,
    )
    signings = find_signings(requests)
    report_signings(signings, report)
    report_unfilled(collection.root.variables, report)
    auths = _name_auths(requests, report)
    overriding = Overriding(overrides, report)
    roles, chosen = overriding.roles(
        variable_roles(collection, requests, more),
        requests,
        _CLIENT_ARGUMENTS,
    )
    scope = _scope(collection, requests, roles, environments)
    _report_addresses(collection, roles, report)
    scope.add_client_variables(
        package.upper(), base.whole, _CLIENT_ARGUMENTS, {**lock.settings, **chosen}
    )
    _describe_credentials(scope, auths.values())
    if values is not None:
        scope = PostmanScope(scope, collection.root.variables, values)
    reader = OperationReader(
        scope,
        report,
        auths,
        overriding,
        find_constants(requests),
        literal_ids(requests),
        every_source=every_source,
    )
    operations = _read_operations(reader, requests, locked.operations, progress)
    overriding.report_unused_types()
    operations = _with_shared_errors(operations)
    tree = build_tree(
        collection.root, lock, locked, overrides.names, aliases=overrides.aliases
    )
    renaming = Renaming(overrides.models, lock.former_models)
    named = name_everything(
        tree,
        operations,
        locked.operations,
        lock.model_names,
        renaming,
        overrides.models_at,
    )
    overriding.report_unused_models(renaming.found)
    return Api(
        name=collection.name,
        title=title.title,
        package=package,
        class_name=class_name,
        version=collection.version,
        description=collection.root.description,
        root=named.root,
        base_url=base,
        base_url_variable=base.whole,
        variables=tuple(scope.client.values()),
        environments=(
            environments.named(roles, collection.root.variables) if environments else ()
        ),
        auths=tuple(dict.fromkeys(auths.values())),
        auth=_common_auth(named.operations),
        other_credentials=_other_credentials(requests),
        signings=signings,
        models=_with_aliases(named.models) if overrides.aliases else named.models,
        operations=named.operations,
    )


def _with_base(
    requests: list[ResolvedRequest], known: Mapping[str, str]
) -> tuple[list[ResolvedRequest], Template]:
    """Return the base that most requests share, and the requests, those without one below it."""
    if not requests:
        return [], Template()
    base = common_base(requests, known) or Template((Reference("baseUrl"),))
    return [one if one.base else replace(one, base=base) for one in requests], base


def _other_credentials(requests: Iterable[ResolvedRequest]) -> tuple[str, ...]:
    """Return the headers that requests name as another way to authenticate, and do not send."""
    found: dict[str, None] = {}
    for request in requests:
        for entry in request.spec.headers if is_authenticated(request.auth) else ():
            if entry.disabled and is_secret_name(entry.key or ""):
                found[(entry.key or "").strip()] = None
    return tuple(found)


def _name_auths(
    requests: Iterable[ResolvedRequest], report: Report
) -> dict[Auth, Auth]:
    """Name every distinct auth; equal ones become one."""
    found: dict[Auth, Auth] = {}
    namer = names.Namer(frozenset({"none"}))
    for request in requests:
        auth = request.auth
        if auth is None or auth in found:
            continue
        is_none = auth.kind == "noauth"
        name = "noauth" if is_none else namer.name(names.snake(auth.kind, "auth"))
        found[auth] = replace(auth, name=name)
        if auth.kind not in kind_names():
            report.warn(
                "auth-unsupported",
                f"{auth.kind!r} is no kind of auth that Postman has: such a request asks for"
                " its own",
                Place(request.request.pointer),
                f"expected one of {', '.join(kind_names())}",
            )
    return found


def _scope(
    collection: Collection,
    requests: Sequence[ResolvedRequest],
    roles: Mapping[str, VariableRole],
    environments: EnvironmentFiles | None,
) -> Scope:
    own = collection.root.variables
    bases = dict.fromkeys(request.base for request in requests)
    return Scope(
        own,
        roles,
        bases,
        environments.defaults(roles, own) if environments else {},
        addresses=address_arguments(collection, requests),
    )


def _report_addresses(
    collection: Collection, roles: Mapping[str, VariableRole], report: Report
) -> None:
    """Report what is left out of addresses that variables hold."""
    for variable in collection.root.variables:
        value = variable.value
        if roles.get(variable.key) != "host" or not isinstance(value, str):
            continue
        if not value.strip().isprintable():
            report.warn(
                "address-unprintable",
                f"the address in {variable.key!r} has line breaks or other characters that no"
                " URL has",
                Place(variable.pointer),
                "they are left out; mend the variable's value",
            )


def _describe_credentials(scope: Scope, auths: Iterable[Auth]) -> None:
    for auth in auths:
        for name, words in notes(auth):
            scope.describe(name, words)


def _read_operations(
    reader: OperationReader,
    requests: Sequence[ResolvedRequest],
    locked: Mapping[Pointer, LockedOperation],
    progress: Callable[[int, int], None] | None,
) -> list[UnnamedOperation]:
    siblings = siblings_of(requests)
    found = []
    for request in requests:
        known = locked.get(request.request.pointer)
        names_of_arguments = known.arguments if known is not None else {}
        found.append(
            reader.read(request, siblings.get(request.index, ()), names_of_arguments)
        )
        if progress is not None:
            progress(len(found), len(requests))
    return found


def _with_shared_errors(operations: list[UnnamedOperation]) -> list[UnnamedOperation]:
    shared = share_error_bodies(one.operation.responses for one in operations)
    return [
        (
            one
            if responses == one.operation.responses
            else replace(one, operation=replace(one.operation, responses=responses))
        )
        for one, responses in zip(operations, shared, strict=True)
    ]


def _with_aliases(models: Iterable[Model]) -> tuple[Model, ...]:
    """Return models that callers may use by their former names, unless another has one now."""
    found = tuple(models)
    today = {(one.role, one.name) for one in found}
    return tuple(
        replace(
            one,
            aliases=tuple(
                name for name in one.former_names if (one.role, name) not in today
            ),
        )
        for one in found
    )


def _common_auth(operations: Iterable[Operation]) -> Auth | None:
    counts = Counter(
        operation.auth
        for operation in operations
        if operation.auth is not None and operation.auth.kind != "noauth"
    )
    return counts.most_common(1)[0][0] if counts else None

"""Small Apis, made by hand, for the tests of the renderers."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pytest

from collgen.auth.arguments import ArgumentNames
from collgen.auth.kinds.basic import BasicAuth
from collgen.auth.kinds.bearer import BearerAuth
from collgen.auth.kinds.noauth import NoAuth
from collgen.auth.registry import kind_named
from collgen.generate.templates import Templates
from collgen.model import (
    MISSING,
    Api,
    Auth,
    Body,
    Call,
    Example,
    Fact,
    Group,
    Header,
    JsonValue,
    Missing,
    Model,
    Operation,
    Parameter,
    ParameterLocation,
    Place,
    Property,
    Response,
    Schema,
    Url,
    Variable,
    WireRequest,
)
from collgen.model.references import Literal, PathArgument, Segment, Template
from collgen.postman.references import parse

if TYPE_CHECKING:
    from collections.abc import Iterable


TEXT = Schema(("string",))
NUMBER = Schema(("integer",))
BASE = "https://api.example.com"
BASIC = BasicAuth(
    name="basic", username=parse("{{auth_id}}"), password=parse("{{auth_token}}")
)
BEARER = BearerAuth(name="bearer", token=parse("{{auth_token}}"))


def auth(kind: str, **fields: str) -> Auth:
    """Return the auth that a block of Postman's means; credentials have to be references."""
    found: Auth = kind_named(kind).read(fields, ArgumentNames())
    return replace(found, name=kind)


VARIABLES = (
    Variable(
        "auth_id", "auth_id", "COURIER_AUTH_ID", sample="auth-id", role="credential"
    ),
    Variable(
        "auth_token",
        "auth_token",
        "COURIER_AUTH_TOKEN",
        secret=True,
        sample="auth-token",
        role="credential",
    ),
    Variable("region", "region", "COURIER_REGION", default="eu", sample="eu"),
)
DESCRIPTION = """Start a call.

| Argument | Description | Presence |
| --- | --- | --- |
| from | The caller | Required |
| time_limit | Longest call | Optional |

More words."""


class Given(NamedTuple):
    """A parameter, and the value that the operation's own call has for it."""

    parameter: Parameter
    value: JsonValue | Missing = MISSING


def call_of(given: Iterable[Given]) -> tuple[tuple[str, JsonValue], ...]:
    return tuple(
        (parameter.python_name, value)
        for parameter, value in given
        if parameter.variable is None and not isinstance(value, Missing)
    )


def parameter(
    name: str,
    value: JsonValue | Missing = MISSING,
    *,
    location: ParameterLocation = "body",
    schema: Schema = TEXT,
    required: bool = False,
    python_name: str = "",
    description: str = "",
    line: int | None = None,
    file: bool = False,
    repeated: bool = False,
    variable: str | None = None,
) -> Given:
    place = Place(("item", 0, "request", "description"), line)
    facts = (
        (Fact("description", description, "table", place=place),)
        if line is not None
        else ()
    )
    made = Parameter(
        name, python_name or name, location, required, schema,
        description=description, facts=facts,
        file=file, repeated=repeated, variable=variable,
    )  # fmt: skip
    return Given(made, value)


def operation(
    name: str,
    method: str = "GET",
    path: str = "",
    *given: Given,
    request: WireRequest | None = None,
    base: str = BASE,
    **more: object,
) -> Operation:
    """Return an operation whose own call has every parameter with a value."""
    words = name.rpartition(".")[2].replace("_", " ").capitalize()
    made = Operation(
        0, (words,), name, method, Url(parse(base), path_of(path)), Place(("item", 0)),
        parameters=tuple(one.parameter for one in given), auth=BASIC,
        call=Call(call_of(given), request or WireRequest(method, base + path)),
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def path_of(text: str) -> Template:
    """Return a path in which `{id}` is an argument."""
    parts: list[Segment] = []
    for segment in parse(text).segments:
        if not isinstance(segment, Literal):
            parts.append(segment)
            continue
        for number, words in enumerate(re.split(r"\{([\w-]+)\}", segment.text)):
            parts.append(PathArgument(words) if number % 2 else Literal(words))
    return Template.of(*parts)


def api(
    *operations: Operation,
    groups: tuple[Group, ...] = (),
    models: tuple[Model, ...] = (),
) -> Api:
    """Return an Api; operations whose name has no dot stand at its root."""
    root = Group("", "", "", (), groups=groups, operations=operations)
    everything = tuple(each for group in root.walk() for each in group.operations)
    return Api(
        "Courier API", "Courier", "courier", "Courier", "1.2.0", "Sends *things*.", root, parse(BASE),
        variables=VARIABLES, auths=(BASIC, BEARER), auth=BASIC, models=models, operations=everything,
    )  # fmt: skip


def outbound_call() -> Operation:
    answered = json.dumps({"message": "call fired", "id": "97ceeb52"})
    sent = WireRequest(
        "POST",
        f"{BASE}/v1/Account/auth-id/Call/",
        (("Content-Type", "application/json"),),
        '{"from":"+14152224444","time_limit":"300"}',
    )
    call = Call((("from_", "+14152224444"), ("time_limit", 300)), sent)
    result = Schema(
        ("object",),
        model="CallAnswer",
        properties=(Property("id", "id", TEXT, required=True),),
    )
    return operation(
        "calls.make_a_call",
        "POST",
        "/v1/Account/{{auth_id}}/Call/",
        parameter("from", "+14152224444", python_name="from_", required=True, description="The | caller", line=4),
        parameter(
            "time_limit", 300, description="Longest call", line=5,
            schema=Schema(("integer",), minimum=1, default=14400, unit="seconds", as_text=True),
        ),
        parameter("method", schema=Schema(("string",), enum=("GET", "POST"), default="POST")),
        request=sent,
        body=Body("json", "application/json"),
        description=DESCRIPTION,
        responses=(Response(201, "application/json", result), Response(404, "application/json", Schema())),
        result=result,
        examples=(
            Example("Successful call", call, 201, "Created", (), answered),
            Example("No such account", call, 404, "Not Found", (), '{"error": "none"}'),
            Example("Successful call", call, 503, "", (("Content-Type", "text/html"),), "<b>no</b>"),
        ),
    )  # fmt: skip


def list_files() -> Operation:
    tags = Schema(("array",), items=TEXT)
    return operation(
        "users.admin.list_files",
        "GET",
        "/users/{user-id}/files",
        parameter("user-id", "a b/c", location="path", python_name="user_id", required=True),
        parameter("limit", 10, location="query", schema=Schema(("integer",), minimum=1, maximum=100)),
        parameter("tag", ["x", "y&z"], location="query", python_name="tags", schema=tags, repeated=True),
        parameter("key", location="query", variable="auth_token"),
        parameter("X-Trace", "it's", location="header", python_name="trace"),
        request=WireRequest(
            "GET",
            f"{BASE}/users/a%20b%2Fc/files?limit=10&tag=x&tag=y%26z&key=auth-token",
            (("Accept", "application/json"), ("X-Trace", "it's")),
        ),
        headers=(Header("Accept", parse("application/json")),),
        auth=BEARER,
        result=Schema(("array",), items=Schema(("object",), model="File")),
        examples=(
            Example(
                "",
                Call(
                    (("user_id", "a b/c"),),
                    WireRequest("GET", f"{BASE}/users/a%20b%2Fc/files?key=auth-token"),
                ),
                200, "OK", (("Content-Type", "application/json; charset=utf-8"),),
                '[\n {"name": "é"},\n {"name": null}\n]',
            ),
        ),
    )  # fmt: skip


def upload() -> Operation:
    return operation(
        "upload",
        "POST",
        "/files",
        parameter(
            "file",
            {"file": "/etc/pass wd", "content_type": "image/png"},
            file=True,
            required=True,
        ),
        parameter("note", "@home", schema=TEXT),
        request=WireRequest(
            "POST", f"{BASE}/files", fields=(("file", "<file>"), ("note", "@home"))
        ),
        body=Body("multipart", None),
        result=Schema(),
    )


def search() -> Operation:
    body = '{"query":"query ($id: ID) { it(id: $id) }","variables":{"id":null}}'
    request = WireRequest("POST", f"{BASE}/graphql", (), body)
    return operation(
        "search", "POST", "/graphql",
        parameter("id", None, python_name="id_", schema=Schema(("string", "null"))),
        request=request,
        body=Body("graphql", "application/json", query=Template.of("query ($id: ID) { it(id: $id) }")),
        auth=NoAuth(name="none"),
        result=None,
        examples=(Example("Nothing", Call((("id_", None),), request), 204),),
    )  # fmt: skip


def token() -> Operation:
    request = WireRequest("POST", f"{BASE}/token", fields=(("grant type", "a&b"),))
    return operation(
        "token", "POST", "/token",
        parameter("grant type", "a&b", python_name="grant_type", required=True),
        request=request,
        body=Body("form", "application/x-www-form-urlencoded"),
        result=TEXT,
        examples=(
            Example("Token", Call((("grant_type", "a&b"),), request), 200, "OK", (), "not {json"),
        ),
    )  # fmt: skip


def courier() -> Api:
    """Return an Api with one request of every kind, folders within folders, and errors."""
    admin = Group(
        "Admin",
        "admin",
        "AdminResource",
        ("users", "admin"),
        modules=("users", "admin"),
        operations=(list_files(),),
    )
    users = Group(
        "Users <b>",
        "users",
        "UsersResource",
        ("users",),
        description="All *users*.",
        modules=("users",),
        groups=(admin,),
    )
    calls = Group(
        "Calls",
        "calls",
        "CallsResource",
        ("calls",),
        modules=("calls",),
        operations=(outbound_call(),),
    )
    models = (
        Model(
            "CallAnswer",
            ("calls",),
            (Property("id", "id", TEXT, required=True),),
            "response",
        ),
        Model(
            "File", ("users", "admin"), (Property("name", "name", TEXT),), "response"
        ),
    )
    return api(upload(), search(), token(), groups=(calls, users), models=models)


@pytest.fixture(scope="session", name="courier")
def courier_fixture() -> Api:
    return courier()


@pytest.fixture(scope="session")
def templates() -> Templates:
    return Templates()

"""The intermediate model: what a collection means, free of Postman's and of Python's syntax.

Everything here is a small frozen dataclass. The stages before this one make these values, the
stages after it only read them; this module imports nothing else of collgen. Types are told in
JSON Schema's vocabulary (draft 2020-12), in snake_case.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

ParameterLocation: TypeAlias = Literal["path", "query", "header", "body"]
"""Where a parameter travels in the HTTP request."""

JsonValue: TypeAlias = (
    "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
)

SourceKind: TypeAlias = Literal[
    "table",  # a row of an argument table (Markdown or HTML) or of a definition-like list
    "entry",  # Postman's own fields of the query, path, header or form entry
    "prose",  # the words of a description
    "heading",  # the heading above a table or a list
    "example",  # a value in the request, a saved example or a sibling request
    "script",  # an assertion in a test script, read statically
    "url",  # the place in the URL (a path parameter is always required)
    "declaration",  # of GraphQL variables in the body, or in a JSON Schema of a description
    "rule",  # nothing in the collection says it: collgen's own rule
]


@dataclass(frozen=True, slots=True)
class Missing:
    """The type of `MISSING`: no value was given, which is not the same as null."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "MISSING"


MISSING: Final = Missing()


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the input: a JSON pointer's parts, and a line within that text."""

    pointer: tuple[str | int, ...] = ()
    line: int | None = None
    """Zero-based line inside the text at `pointer` (a table row in a description), if known."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known about a parameter, with the words that say so."""

    word: str
    """`type`, `required`, `default`, `enum`, `minimum`, … or `description`, `unit`, `conditional`."""
    value: JsonValue
    source: SourceKind
    quote: str = ""
    """The words of the collection that tell the fact, shortened for a person."""
    place: Place = Place()
    stated: bool = True
    """The words say it outright of the whole value: only then is a caller held to it."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two facts about the same word that can't both hold: `kept` was believed.

    `kept` and `other` have the same word, each with its own source, quote and place; a `type`
    from an example has its own value as quote. `reason` says in a clause why the one was kept:
    `a table is believed before prose`, `the type was widened to admit the example`.
    """

    kept: Fact
    other: Fact
    reason: str


Steps: TypeAlias = tuple[str | None, ...]
"""Keys from a value down to one inside of it; None is any item of a list or value of a map."""

LimitKind: TypeAlias = Literal["values", "range", "length", "pattern"]


@dataclass(frozen=True, slots=True)
class Limit:
    """What an argument has to be like before it is sent, in the documentation's own words."""

    kind: LimitKind
    expected: tuple[bool | int | float | str | None, ...]
    """The values there are; the least and the greatest (of characters, in a length), either of
    which may be None; one regular expression."""
    quote: str
    within: Steps = ()
    """Where in the argument's value it holds; empty for the value itself."""


@dataclass(frozen=True, slots=True)
class Schema:
    """A type in JSON Schema's words. A schema that says nothing (`Schema()`) admits everything."""

    type: tuple[str, ...] = ()
    """Any of string, integer, number, boolean, array, object, null; empty when unknown."""
    format: str | None = None
    """uri, email, uuid, date, date-time, binary, … as JSON Schema has them."""
    enum: tuple[JsonValue, ...] = ()
    open_enum: bool = False
    """The values in `enum` are known ones, and others may come."""
    default: JsonValue | Missing = MISSING
    minimum: float | int | None = None
    maximum: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    items: Schema | None = None
    properties: tuple[Property, ...] = ()
    additional: Schema | None = None
    """The values' schema of an object whose keys are data (ids, dates), not names."""
    model: str | None = None
    """The class that stands for this object, once `understand` has named it."""
    deprecated: bool = False
    read_only: bool = False
    unit: str | None = None
    """seconds, milliseconds, bytes, cents, … (no JSON Schema word: printed as `x-unit`)."""
    separator: str | None = None
    """A list that travels as one text joined by this (`,`)."""
    as_text: bool = False
    """Sent as text although the caller's type is another (`"300"` for 300)."""

    @property
    def nullable(self) -> bool:
        """Whether null is admitted."""
        return "null" in self.type


@dataclass(frozen=True, slots=True)
class Property:
    """A named member of an object schema."""

    name: str
    """The key on the wire."""
    python_name: str
    schema: Schema
    required: bool = False
    """Documented as required, or (in a response) present in every example."""
    description: str = ""
    facts: tuple[Fact, ...] = ()
    """What the documentation and the test scripts tell of it."""
    documented_only: bool = False
    """No example of its object has it."""


@dataclass(frozen=True, slots=True)
class Inner:
    """A documented value inside an argument or an answer."""

    path: Steps
    schema: Schema
    required: bool
    facts: tuple[Fact, ...]
    """All that was told, the one that holds before others of the same word."""
    conflicts: tuple[Conflict, ...] = ()
    """Where two of them, or one and an example, disagree."""


def joined(path: Steps, name: str = "") -> str:
    """Return the path below `name` as a person writes it: `customer.email`, `items[].id`."""
    for step in path:
        name = f"{name}[]" if step is None else f"{name}.{step}" if name else step
    return name


@dataclass(frozen=True, slots=True)
class Model:
    """A named object type: a class of its own in the generated package."""

    name: str
    group: tuple[str, ...]
    """Python names of the groups down to the one that it belongs to; empty for the root."""
    properties: tuple[Property, ...]
    role: Literal["response", "input"]
    description: str = ""


@dataclass(frozen=True, slots=True)
class Variable:
    """A value that the caller gives once, to the client: a credential, a host, a setting."""

    name: str
    """As written between `{{` and `}}`."""
    python_name: str
    env: str
    """Environment variable read when the argument is left out."""
    secret: bool = False
    default: str | None = None
    """Never a secret's value."""
    description: str = ""
    sample: str = ""
    """A harmless value for docs and tests."""
    role: Literal["credential", "host", "setting"] = "setting"


@dataclass(frozen=True, slots=True)
class Environment:
    """A named set of addresses and settings that the client can be given as one."""

    name: str
    """As the caller writes it: `sandbox`."""
    title: str
    """As the file has it."""
    values: tuple[tuple[str, str], ...]
    """(variable, value): addresses and settings, never a credential."""


@dataclass(frozen=True, slots=True)
class AuthField:
    """One input of an auth scheme: literal text with `{{variable}}` references."""

    key: str
    """Postman's key: username, password, token, key, value, in, …"""
    template: str
    spare: bool = False
    """A client can do without it: a token that is fetched, or what would fetch a given one."""


@dataclass(frozen=True, slots=True)
class Auth:
    """How requests are authenticated."""

    kind: str
    """noauth, basic, bearer, apikey, digest, oauth1, oauth2, hawk, awsv4, edgegrid, ntlm, jwt, asap."""
    fields: tuple[AuthField, ...] = ()
    name: str = ""
    """Identifier, unique in the Api, that operations refer to and the client prints."""

    def get(self, key: str, default: str = "") -> str:
        """Return the template of the field `key`, or `default`."""
        return next(
            (field.template for field in self.fields if field.key == key), default
        )


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument of an operation."""

    name: str
    """Name on the wire."""
    python_name: str
    location: ParameterLocation
    required: bool
    schema: Schema
    description: str = ""
    """Markdown, as written."""
    summary: str = ""
    """One plain sentence of the description."""
    facts: tuple[Fact, ...] = ()
    """All that was told, the one that holds before others of the same word."""
    conflicts: tuple[Conflict, ...] = ()
    """Where two of them disagree."""
    inner: tuple[Inner, ...] = ()
    """What is documented inside of it, where every source was asked for."""
    limits: tuple[Limit, ...] = ()
    """What a caller is held to: documented outright, and kept by every call of the collection."""
    variable: str | None = None
    """The client variable that always fills it: then it is no argument of the method. A variable's
    text is put in as it is (Postman's way); an argument's is encoded for its place."""
    file: bool = False
    """The caller hands over a file."""
    or_text: bool = False
    """Or a text in the place of the file: the collection has both under this name."""
    repeated: bool = False
    """The name may be sent several times; the caller hands over a list."""
    content_type: str | None = None
    """Content type of this multipart part."""
    dynamic: str = ""
    """What makes a new value for each call that gives none: `{{$guid}}`, `order-{{$timestamp}}`."""
    dynamic_json: bool = False
    """`dynamic` makes a JSON value; otherwise it makes a text."""
    generated: bool = False
    """An idempotency key: the client makes one for each call that gives none."""


BodyKind: TypeAlias = Literal["json", "form", "multipart", "graphql", "text", "binary"]


@dataclass(frozen=True, slots=True)
class Body:
    """What a request carries. Its fields are the operation's parameters with location `body`."""

    kind: BodyKind
    content_type: str | None
    """The default media type; None when the transport computes it (multipart) or there is none."""
    optional: bool = False
    """The collection's own request has no body: a call that gives no field sends none."""
    whole: bool = False
    """One parameter is the whole body (a JSON array, text, a file) instead of a key of it."""
    query: str = ""
    """GraphQL: the document."""
    operation_name: str = ""
    """GraphQL: operationName, when the collection gives one."""


@dataclass(frozen=True, slots=True)
class Url:
    """Where an operation is sent."""

    base: str
    """Scheme, host, port (and what belongs to them) as a template with `{{variable}}` references."""
    path: str
    """Template, starting with `/` unless empty: `/v1/{{account}}/users/{id}.json`, where `{id}` is
    the path parameter of that wire name and `{{account}}` a client variable. Literal text is
    already percent-encoded as Postman does it, so no other brace occurs."""

    @property
    def template(self) -> str:
        """The whole URL."""
        return self.base + self.path


@dataclass(frozen=True, slots=True)
class Header:
    """A header that is sent as it stands unless the caller overrides it: Accept, Content-Type, …"""

    name: str
    value: str
    """A template with `{{variable}}` references."""


@dataclass(frozen=True, slots=True)
class WireRequest:
    """The request that Postman's runtime would send, worked out from the collection alone.

    Every `{{variable}}` holds the Api's sample for it. Automatic headers are left out.
    """

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    body: str | None = None
    """Text of the body; for form and multipart see `fields`."""
    fields: tuple[tuple[str, str], ...] = ()
    """Decoded form or multipart text fields in order; a file part's value is `<file>`."""


@dataclass(frozen=True, slots=True)
class Response:
    """What an operation answers with one status, merged from all saved examples of it."""

    status: int
    content_type: str | None
    """Media type without parameters, or None when unknown or without a body."""
    schema: Schema | None
    """None when there is no body."""
    description: str = ""
    facts: tuple[Fact, ...] = ()
    """Where a status is from that no saved response has: a test script."""


@dataclass(frozen=True, slots=True)
class Example:
    """One saved response, with the call that led to it."""

    name: str
    arguments: tuple[tuple[str, JsonValue], ...]
    """(python_name, value) in the order of the operation's parameters."""
    request: WireRequest
    status: int
    reason: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    """Only those that say what the body is: Content-Type, Location, Retry-After."""
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Paging:
    """How the rest of a list is fetched that an operation answers in pages."""

    style: Literal["page", "offset", "cursor", "link", "header"]
    """What the next page is asked for by: `link` stands in the body, `header` in a Link header."""
    parameter: str | None
    """Python name of the argument that asks for another page; a link needs none."""
    items: tuple[str, ...]
    """Keys from the answer down to the list; empty when the answer is the list."""
    next_at: tuple[str, ...] = ()
    """Keys down to the next page's cursor or link."""
    more_at: tuple[str, ...] = ()
    """Keys down to a boolean that says whether another page follows."""
    pages_at: tuple[str, ...] = ()
    """Keys down to the number of pages."""
    only: tuple[str, ...] = ()
    """When not empty: the query parameters, by wire name, that may go with a cursor."""
    first: int = 1
    """The number of the first page (`page`) or of the first item (`offset`)."""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One request of the collection: one method of the client."""

    index: int
    """Position among the collection's requests, in document order."""
    path: tuple[str, ...]
    """Folder names and the request's name, as written."""
    name: str
    """Dotted Python name from the client: `calls.make_an_outbound_call`."""
    method: str
    url: Url
    place: Place
    description: str = ""
    """Markdown, as written."""
    summary: str = ""
    """One plain sentence for a docstring."""
    parameters: tuple[Parameter, ...] = ()
    """In the order of the wire; those that are only documented come last."""
    headers: tuple[Header, ...] = ()
    without: tuple[str, ...] = ()
    """Headers that a client would add by itself, and that are not sent; in lower case."""
    follows_redirects: bool = True
    max_redirects: int | None = None
    """How many are followed, where the collection says so."""
    keeps_method: bool = False
    """Redirects are followed with the same method and body, whatever their status."""
    body: Body | None = None
    inner_dynamic: tuple[tuple[str | None, ...], ...] = ()
    """What makes a new JSON value (see `Parameter.dynamic`) for a key inside the body's objects that
    a call leaves out, and the keys down to it; None is each item of a list."""
    responses: tuple[Response, ...] = ()
    result: Schema | None = None
    """What a successful call returns: merged over the 2xx responses. `Schema()` when nothing is
    known, None when every known answer is empty."""
    answered: tuple[Inner, ...] = ()
    """What is documented of the fields of `result`, where every source was asked for."""
    examples: tuple[Example, ...] = ()
    call: tuple[tuple[str, JsonValue], ...] = ()
    """(python_name, value): the collection's own request as a call."""
    request: WireRequest = WireRequest("GET", "")
    """What that call must put on the wire."""
    exact: bool = False
    """`call` holds the collection's own values and nothing else, whatever the documentation wants."""
    is_unchecked: bool = False
    """The values of an exact `call` are not what the documentation wants."""
    settings: tuple[tuple[str, str], ...] = ()
    """(variable, value): what the client must hold so that `call` sends exactly the collection's
    request. Only in snippets that a person asks for: docs and tests show samples."""
    auth: Auth | None = None
    """Already inherited; None when the collection says nothing, kind `noauth` when it says none."""
    deprecated: bool = False
    paging: Paging | None = None
    """How the rest is fetched, when `result` is one page of a list."""

    @property
    def python_name(self) -> str:
        """The method's own name."""
        return self.name.rpartition(".")[2]

    @property
    def arguments(self) -> tuple[Parameter, ...]:
        """The parameters that the caller hands over, required ones first."""
        required: list[Parameter] = []
        optional: list[Parameter] = []
        for parameter in self.parameters:
            if parameter.variable is None:
                (required if parameter.required else optional).append(parameter)
        return (*required, *optional)


@dataclass(frozen=True, slots=True)
class Group:
    """A folder: a resource of the client and a page of the docs. The root has no name."""

    name: str
    """As written."""
    python_name: str
    """Attribute of the parent; empty for the root."""
    class_name: str
    path: tuple[str, ...]
    """Python names from the root down to this one; empty for the root."""
    description: str = ""
    groups: tuple[Group, ...] = ()
    operations: tuple[Operation, ...] = ()
    modules: tuple[str, ...] = ()
    """`path` as names of modules: in ASCII."""

    def walk(self) -> Iterator[Group]:
        """Yield this group and all below it, parents first."""
        waiting = [self]
        while waiting:
            group = waiting.pop()
            yield group
            waiting.extend(reversed(group.groups))


@dataclass(frozen=True, slots=True)
class Api:
    """A whole collection, understood."""

    name: str
    """As written."""
    title: str
    """Without words like API, REST, collection, version numbers: `Plivo`."""
    package: str
    """Import name: `plivo`."""
    class_name: str
    """`Plivo`; the asynchronous twin is `Async` before it."""
    version: str
    description: str
    root: Group
    base_url: str
    """The base (see `Url.base`) that most operations share: what `base_url` replaces."""
    base_url_variable: str | None = None
    """The variable that `base_url` *is*, when the base is nothing but `{{variable}}`."""
    variables: tuple[Variable, ...] = ()
    environments: tuple[Environment, ...] = ()
    """Several were given: the caller chooses one by its name."""
    auths: tuple[Auth, ...] = ()
    """Every distinct auth that operations use."""
    auth: Auth | None = None
    """The one that most operations share."""
    models: tuple[Model, ...] = ()
    operations: tuple[Operation, ...] = field(default=(), repr=False)
    """All operations in document order."""

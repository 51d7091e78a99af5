"""The whole of a collection: groups, operations, and what they share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from collgen.model.auth import Auth, Signing
from collgen.model.facts import Fact, Place
from collgen.model.messages import Body, Call, Example, Header, Response, Url
from collgen.model.parameters import InnerDynamic, Parameter, ParameterLocation
from collgen.model.references import Template
from collgen.model.schema import Inner, Model, Schema
from collgen.model.settings import Environment, Variable


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
    total_at: tuple[str, ...] = ()
    """Keys down to the number of items of all pages."""
    item_at: tuple[str, ...] = ()
    """Keys from the last item down to what asks for those behind it; only of a cursor."""
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
    inner_dynamic: tuple[InnerDynamic, ...] = ()
    in_turn: tuple[tuple[ParameterLocation, str], ...] = ()
    """Names that take turns on the wire: `f=a&op=lt&f=b&op=gt`."""
    responses: tuple[Response, ...] = ()
    result: Schema | None = None
    """What a successful call returns: merged over the 2xx responses. `Schema()` when nothing is
    known, None when every known answer is empty."""
    result_fields: tuple[Inner, ...] = ()
    """What is known of the fields of `result`, where every source was asked for."""
    examples: tuple[Example, ...] = ()
    call: Call = Call()
    """The collection's own request."""
    auth: Auth | None = None
    """Already inherited; None when the collection says nothing, kind `noauth` when it says none."""
    deprecated: bool = False
    former_names: tuple[str, ...] = ()
    """Dotted names under which callers may still call it."""
    replaced_by: str = ""
    """Of one that stands for a former name: the dotted name of today."""
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
    aliases: tuple[Operation, ...] = ()
    """Operations under former names: methods of the client, and nowhere else."""
    modules: tuple[str, ...] = ()
    """`path` as names of modules: in ASCII."""
    place: Place = Place()

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
    base_url: Template
    """The base (see `Url.base`) that most operations share: what `base_url` replaces."""
    base_url_variable: str | None = None
    """The variable that `base_url` *is*, when the base is nothing but `{{variable}}`."""
    variables: tuple[Variable, ...] = ()
    environments: tuple[Environment, ...] = ()
    """None, or several: the caller chooses one by its name."""
    auths: tuple[Auth, ...] = ()
    """Every distinct auth that operations use."""
    auth: Auth | None = None
    """The one that most operations share."""
    other_credentials: tuple[str, ...] = ()
    """Headers of credentials that stand disabled beside an auth: another way to authenticate."""
    signings: tuple[Signing, ...] = ()
    """What scripts make for requests and the client does not."""
    models: tuple[Model, ...] = ()
    operations: tuple[Operation, ...] = field(default=(), repr=False)
    """All operations in document order."""

"""A parameter while its facts are being gathered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from collgen.model import Fact, JsonValue, ParameterLocation, Place, Schema, Steps
from collgen.model.brackets import Brackets
from collgen.understand.documentation import DocumentedParameter, facts_from_entry
from collgen.understand.requests.bodies import is_json
from collgen.understand.resolve.bracketed import texts_evidence, typed
from collgen.understand.resolve.conflicts import kind_of
from collgen.understand.values import merging
from collgen.understand.values.jsonc import VariableRef


@dataclass(slots=True)
class ParameterBuilder:
    """What the request, its examples and its documentation say of one parameter."""

    name: str
    location: ParameterLocation
    text: bool
    """It travels as text: path, query, header or form."""
    values: list[JsonValue | VariableRef] = field(default_factory=list)
    """What the collection's requests hold for it; texts may hold references."""
    places: list[Place] = field(default_factory=list)
    """Where each value stands."""
    others: list[JsonValue | VariableRef] = field(default_factory=list)
    """What other requests of the same endpoint hold: they show types where no words state one."""
    other_places: list[Place] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    description: str = ""
    declared: str = ""
    variable: str | None = None
    file: bool = False
    or_text: bool = False
    """A file that is sometimes a text."""
    occurrences: int = 1
    content_type: str | None = None
    is_constant: bool = False
    """What the collection always sends as it is, so that a call may leave it out."""
    is_usual: bool = False
    """Constant too, unless words say who has to give it."""
    is_in_document: bool = False
    """It stands in a document of the collection, which is not whole without it."""
    is_second_credential: bool = False
    """The request has an auth of its own besides, so that nobody has to have it."""
    whole: bool = False
    brackets: Brackets | None = None
    """Its members are fields of their own; how those of lists are written."""
    file_members: set[Steps] = field(default_factory=set)
    """Those that are files, by their keys; None is each item of a list."""
    texts: list[JsonValue] = field(default_factory=list)
    """The values of such members as they are sent, nested."""
    schema: Schema | None = None
    """Known beforehand: text, binary."""
    place: Place = Place()
    """Where the request has it."""
    described_at: Place = Place()
    is_described_by_row: bool = False

    @property
    def is_quoted(self) -> bool:
        """Whether its JSON values stand in quotes, which make a text of what a variable holds."""
        return (
            self.location == "body"
            and not self.text
            and not self.whole
            and bool(self.values)
            and all(isinstance(value, str) for value in self.values)
        )

    @property
    def is_repeated(self) -> bool:
        """Whether the name is sent several times, or may be: `ids[]` adds one to a list."""
        in_list = self.text and self.location in ("query", "body")
        return self.occurrences > 1 or (in_list and self.name.endswith("[]"))

    @property
    def is_json_part(self) -> bool:
        """Whether it is a part of a form whose text is JSON."""
        return (
            self.content_type is not None
            and is_json(self.content_type)
            and not self.file
            and not self.is_repeated
        )

    @property
    def has_members(self) -> bool:
        """Whether documented names may lead into it: it is JSON, or sent member by member."""
        return self.brackets is not None or (self.location == "body" and not self.text)

    @property
    def is_scalar(self) -> bool:
        """Whether no value that was seen is a list or an object."""
        return not any(isinstance(value, (list, dict)) for value in self.values)

    def show(self, value: JsonValue | VariableRef, place: Place) -> None:
        """Take a value that a request of the collection holds."""
        self.values.append(value)
        self.places.append(place)

    def show_other(self, value: JsonValue | VariableRef, place: Place) -> None:
        """Take a value that another request of the same endpoint holds."""
        self.others.append(value)
        self.other_places.append(place)

    def show_members(self, value: JsonValue, place: Place) -> None:
        """Take the nested value that the fields of a request make."""
        self.texts.append(value)
        self.show(typed(value), place)

    def take(self, row: DocumentedParameter) -> None:
        """Take what a documented row states."""
        self.facts.extend(row.facts)
        if not self.description and row.description:
            self.description = row.description
            self.described_at, self.is_described_by_row = row.place, True

    def complete(self, row: DocumentedParameter) -> None:
        """Take what a folder's row states beyond what is known."""
        facts = row.facts
        if row.location is None:
            # A field of the folder's things is required in some requests only.
            facts = tuple(
                fact for fact in facts if fact.word not in ("required", "conditional")
            )
        self.add_missing(facts)
        if not self.description and row.description:
            self.description = row.description
            self.described_at, self.is_described_by_row = row.place, True

    def add_missing(self, facts: Iterable[Fact]) -> None:
        """Take the facts about words of which nothing is known yet."""
        known = {fact.word for fact in self.facts}
        self.facts.extend(fact for fact in facts if fact.word not in known)

    def describe(self, description: str, place: Place) -> None:
        """Take what an entry's own description states."""
        if description:
            if not self.description:
                self.description, self.described_at = description.strip(), place
            self.facts.extend(facts_from_entry(description, self.name, place))


def plain_values(builder: ParameterBuilder) -> list[JsonValue]:
    """Return the values of a builder that are not references."""
    values = [value for value in builder.values if not isinstance(value, VariableRef)]
    if not builder.others:
        return values
    more = _completing(values, builder.others, builder.other_places)
    return [*values, *(value for value, _ in more)]


def seen_values(builder: ParameterBuilder) -> list[tuple[JsonValue, Place]]:
    """Return the values of a builder that are not references, each with its place."""
    values = [
        (value, place)
        for value, place in zip(builder.values, builder.places, strict=True)
        if not isinstance(value, VariableRef)
    ]
    known = [value for value, _ in values]
    return [*values, *_completing(known, builder.others, builder.other_places)]


def _completing(
    own: Sequence[JsonValue],
    others: Iterable[JsonValue | VariableRef],
    places: Iterable[Place],
) -> Iterator[tuple[JsonValue, Place]]:
    """Yield what else siblings show: null, a fraction, more of the same kind, but no other kind."""
    kinds = set(map(kind_of, own)) - {"null"}
    if "integer" in kinds:
        kinds.add("number")
    for value, place in zip(others, places, strict=True):
        if not isinstance(value, VariableRef):
            kind = kind_of(value)
            if not kinds or kind in kinds or kind == "null":
                yield value, place


def evidence_of(builder: ParameterBuilder) -> Schema:
    """Return what the JSON values of a builder show."""
    if builder.brackets is not None:
        return texts_evidence(builder.texts, builder.name)
    return merging.infer(plain_values(builder), dates=True)

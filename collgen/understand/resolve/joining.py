"""Parameters: the request's entries, its examples' entries and the documented rows, joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from collgen.model import (
    MISSING,
    Fact,
    Limit,
    Parameter,
    ParameterLocation,
    Place,
    Property,
    Schema,
    Template,
    joined,
)
from collgen.postman.collection import Entry
from collgen.understand.documentation import (
    Documentation,
    DocumentedParameter,
    facts_from_note,
    fold,
    plain_summary,
    sets_of,
)
from collgen.understand.names.identifiers import ARGUMENT_RESERVED, Namer, snake
from collgen.understand.requests.headers import is_idempotency_key
from collgen.understand.resolve.builders import (
    ParameterBuilder,
    evidence_of,
    plain_values,
    seen_values,
)
from collgen.understand.resolve.conflicts import (
    CONTRADICTED,
    contradictions,
    decide,
    disabled,
    disagreements,
)
from collgen.understand.resolve.deciding import (
    build_schema,
    is_text_name,
    of_name,
    text_evidence,
)
from collgen.understand.resolve.dynamic import dynamic_template
from collgen.understand.resolve.inherited import FolderRows
from collgen.understand.resolve.limits import WORDS as LIMITING
from collgen.understand.resolve.limits import documented_limits
from collgen.understand.resolve.nesting import Nesting
from collgen.understand.resolve.placing import Node, of_items, place_rows, place_sets
from collgen.understand.resolve.sources import told_besides
from collgen.understand.values.jsonc import Note

_NEW = "New at each call when left out."
_CONSTANT = "The collection's own document when left out."
_NOTHING_INSIDE = Nesting("input")


_SENT_ANYWAY: Final = frozenset({"authorization", "content-type"})
"""Headers that descriptions list, and that the client sends by itself."""


class ParameterBuilders:
    """The parameters of one operation, in the order of the wire."""

    def __init__(
        self, reserved: frozenset[tuple[ParameterLocation, str]] = frozenset()
    ) -> None:
        """Start without any; no parameter has one of the `reserved` places."""
        self._reserved = reserved
        self._drafts: dict[tuple[ParameterLocation, str], ParameterBuilder] = {}
        self._inner_rows: list[DocumentedParameter] = []
        """Rows that tell of what stands inside the body's own keys."""
        self._sets: dict[str, Fact] = {}
        """Sets of values by the folded name of what has them."""

    def __iter__(self) -> Iterator[ParameterBuilder]:
        return iter(self._drafts.values())

    def __len__(self) -> int:
        return len(self._drafts)

    def get(self, location: ParameterLocation, name: str) -> ParameterBuilder | None:
        """Return the builder at a place, if there is one."""
        return self._drafts.get((location, name))

    def add(self, builder: ParameterBuilder) -> ParameterBuilder:
        """Add a builder unless its place is taken; return the one that stands there."""
        return self._drafts.setdefault((builder.location, builder.name), builder)

    def add_entry(
        self,
        location: ParameterLocation,
        entry: Entry,
        place: Place,
        *,
        present: bool = True,
    ) -> ParameterBuilder | None:
        """Add what an entry tells; `present` is False for one of an example's own request."""
        name = entry.key
        if not name or self.is_reserved(location, name):
            return None
        builder = self._drafts.get((location, name))
        is_file = entry.type == "file"
        if builder is None:
            builder = self.add(
                ParameterBuilder(name, location, text=True, file=is_file, place=place)
            )
            builder.content_type = entry.content_type or None
            builder.occurrences = 0
        elif builder.file != is_file:
            builder.file = builder.or_text = True
        if present and not entry.disabled:
            builder.occurrences += max(1, len(entry.files))
        if entry.value is not None and not builder.file:
            builder.show(entry.value, place)
        elif entry.value is None and not builder.file and not entry.disabled:
            builder.show(None, place)
        if entry.disabled:
            builder.facts.append(disabled(place))
        builder.describe(entry.description, place)
        return builder

    def is_reserved(self, location: ParameterLocation, name: str) -> bool:
        """Return whether the client's own credentials stand there."""
        key = name.strip().lower() if location == "header" else name
        return (location, key) in self._reserved

    def repeat(self, location: ParameterLocation, entries: Iterable[Entry]) -> None:
        """Let the names that one request sends more than once be lists."""
        counts = Counter(entry.key for entry in entries if entry.key)
        for name, count in counts.items():
            builder = self._drafts.get((location, name))
            if builder is not None and builder.variable is None:
                builder.occurrences = max(builder.occurrences, count)

    def join(
        self, documentation: Documentation, fallback: ParameterLocation | None
    ) -> None:
        """Give each documented row to the parameter of its name, or make a new one.

        A row without an entry lives where its siblings live: where most rows of the same
        documentation found theirs; `fallback` when none did.
        """
        self._sets = sets_of(documentation) if documentation.enums else {}
        if not documentation.parameters and not documentation.uncertain:
            return
        by_name: dict[str, list[ParameterBuilder]] = {}
        for builder in self._drafts.values():
            by_name.setdefault(builder.name, []).append(builder)
            by_name.setdefault(fold(builder.name), []).append(builder)
        homeless: list[DocumentedParameter] = []
        homes: Counter[ParameterLocation] = Counter()
        for row in documentation.parameters:
            found = _find(row, by_name)
            if found is not None:
                homes[found.location] += 1
                if row.path[-1] is None and found.location == "body" and not found.text:
                    row, about_items = of_items(row)
                    self._inner_rows += about_items
                found.take(row)
            elif self._has_inside(row, by_name):
                homes["body"] += 1
                self._inner_rows.append(row)
            else:
                homeless.append(row)
        for row in documentation.uncertain:
            found = _find(row, by_name)
            if found is not None:
                found.take(row)
            elif len(row.path) > 1 and self._has_inside(row, by_name):
                self._inner_rows.append(row)
        del homes["path"]
        home = homes.most_common(1)[0][0] if homes else fallback
        if not homeless:
            return
        # A member that a row names by its whole path is not meant by another row's bare name.
        spelled_out = {
            row.path[-1] for row in documentation.parameters if len(row.path) > 1
        }
        inside = self._nested_names() - spelled_out
        whole = self._whole() is not None
        body_is_text, body_is_one_text = self._body_is_text(), self._body_is_one_text()
        for row in homeless:
            location = row.location or home
            if location == "path" or (location == "body" and body_is_one_text):
                continue
            if location and self.is_reserved(location, row.name):
                continue
            if row.name.lower() in _SENT_ANYWAY:
                continue
            if location in (None, "body") and (whole or row.path[0] in inside):
                self._inner_rows.append(row)
                continue
            if location is None:
                continue
            text = location != "body" or body_is_text
            if text or len(row.path) == 1:
                self.add(
                    ParameterBuilder(row.name, location, text=text, occurrences=0)
                ).take(row)
            elif row.path[0] is not None:
                builder = ParameterBuilder(
                    row.path[0], location, text=False, occurrences=0
                )
                self.add(builder).place = row.place
                self._inner_rows.append(row)

    def note(self, notes: Iterable[Note], place: Place) -> None:
        """Take the comments beside the members of a JSON body, after all that is documented."""
        for note in notes:
            names = [step if isinstance(step, str) else None for step in note.path]
            own = Place((*place.pointer, "raw"), note.line)
            text = note.text
            facts = facts_from_note(text, names[-1] or "", own)
            builder = self.get("body", names[0] or "")
            if builder is not None and len(names) == 1:
                builder.facts += facts
                if not builder.description:
                    builder.description, builder.described_at = text, own
            elif builder is not None or names[0] is None:
                path = tuple(names if builder is not None else names[1:])
                row = DocumentedParameter(joined(path), path, "body", text, facts, own)
                self._inner_rows.append(row)

    def inherit(self, above: Iterable[FolderRows]) -> None:
        """Complete what is known by what the folders say, the nearest first.

        A folder's rows tell of what a request has; only those that every request takes, as the
        folder says, are parameters of one that has no entry for them.
        """
        for known in above:
            for row in known.for_all:
                place = row.location or "query"
                if self.get(place, row.name) is None:
                    self.add(
                        ParameterBuilder(row.name, place, text=True, occurrences=0)
                    )
            for name, values in known.sets.items():
                self._sets.setdefault(name, values)
            for builder in self._drafts.values():
                if not builder.whole:
                    for row in known.rows.get(fold(builder.name), ()):
                        if row.location in (builder.location, None):
                            builder.complete(row)
        for builder in self._drafts.values() if self._sets else ():
            own = self._sets.get(fold(builder.name))
            if own is not None and not builder.whole and builder.is_scalar:
                builder.add_missing((own,))

    def _has_inside(
        self, row: DocumentedParameter, by_name: dict[str, list[ParameterBuilder]]
    ) -> bool:
        """Return whether a nested row starts at a key of the JSON body."""
        if len(row.path) == 1 or row.location not in (None, "body"):
            return False
        owners = by_name.get(row.path[0] or "", ())
        return any(d.location == "body" and not d.text for d in owners)

    def _whole(self) -> ParameterBuilder | None:
        """Return the one builder that is the whole JSON body, if there is one."""
        return next(
            (d for d in self._drafts.values() if d.whole and d.schema is None), None
        )

    def _inner_nodes(self) -> dict[str, Node]:
        """Return what is documented inside each key of the body."""
        whole = self._whole()
        if whole is not None:
            return {whole.name: place_rows(evidence_of(whole), self._inner_rows)}
        members = tuple(
            Property(d.name, d.name, evidence_of(d))
            for d in self._drafts.values()
            if d.location == "body" and not d.text
        )
        root = place_rows(
            Schema(type=("object",), properties=members), self._inner_rows
        )
        return {name: node for name, node in root.below.items() if name is not None}

    def _with_sets(self, inner: dict[str, Node]) -> dict[str, Node]:
        """Add the sets of values of what stands inside the body's own keys."""
        members = tuple(
            Property(d.name, d.name, evidence_of(d))
            for d in self._drafts.values()
            if d.location == "body" and not d.text and not d.whole
        )
        root = place_sets(Schema(type=("object",), properties=members), self._sets)
        for name, node in root.below.items():
            if name is not None and node.below:
                inner.setdefault(name, Node()).add(node)
        return inner

    def finish(
        self, *, every_source: bool = False, locked: Mapping[str, str] | None = None
    ) -> list[Parameter]:
        """Decide every parameter's facts, and name them all at once.

        `locked` are the Python names that callers use already, by place and wire name.
        With `every_source`, what no documentation tells gets a fact too, which says where it is
        from.
        """
        namer = Namer(ARGUMENT_RESERVED)
        kept = dict(locked or {})
        for name in kept.values():
            namer.reserve(name)
        finished = []
        inner = self._inner_nodes() if self._inner_rows else {}
        if self._sets:
            inner = self._with_sets(inner)
        for builder in self._drafts.values():
            chosen, contested = decide(builder.facts)
            required = builder.location == "path" or (
                builder.whole and builder.occurrences > 0
            )
            if not required and "required" in chosen:
                required = bool(chosen["required"].value)
            generated = builder.location == "header" and is_idempotency_key(
                builder.name
            )
            required = required and not (generated or builder.is_second_credential)
            if (builder.location == "path" or builder.whole) and dynamic_template(
                builder
            )[0]:
                required = False
            repeated = builder.occurrences > 1
            schema, odd = self._schema(builder, chosen, repeated=repeated)
            if not schema.type and not schema.enum and builder.is_quoted:
                schema = replace(schema, type=("string",))
            if not schema.type and not schema.enum and is_text_name(builder.name):
                chosen["type"] = of_name(builder.place)
                builder.facts.append(chosen["type"])
                schema = replace(schema, type=("string",))
            nesting = _NOTHING_INSIDE
            if inner and builder.location == "body" and builder.name in inner:
                nesting, node = Nesting("input"), inner[builder.name]
                schema = nesting.complete(schema, node, seen_values(builder))
            conflicts = disagreements(chosen, contested)
            if odd and CONTRADICTED & chosen.keys():
                conflicts += contradictions(chosen, odd, builder.values, builder.places)
            words = snake(builder.name, builder.location)
            if every_source:
                builder.facts += told_besides(
                    builder, chosen, schema, required=required
                )
            dynamic, dynamic_json = Template(), False
            if not required and not generated:
                dynamic, dynamic_json = dynamic_template(builder)
            limits: tuple[Limit, ...] = ()
            if not LIMITING.isdisjoint(chosen):
                limits = documented_limits(builder, chosen, schema)
            if nesting.limits:
                limits = (*limits, *nesting.limits)
            finished.append(
                Parameter(
                    name=builder.name,
                    python_name=(
                        ""
                        if builder.variable
                        else kept.pop(f"{builder.location}.{builder.name}", "")
                        or namer.name(words, f"{words}_{builder.location}")
                    ),
                    location=builder.location,
                    required=required,
                    schema=schema,
                    description=builder.description,
                    summary=plain_summary(builder.description)
                    or _when_left_out(dynamic),
                    facts=tuple(builder.facts),
                    conflicts=tuple(conflicts),
                    inner=tuple(nesting.inner) if every_source else (),
                    limits=limits,
                    variable=builder.variable,
                    file=builder.file,
                    or_text=builder.or_text,
                    repeated=repeated,
                    content_type=builder.content_type,
                    dynamic=dynamic,
                    dynamic_json=dynamic_json,
                    generated=generated,
                )
            )
        return finished

    def _schema(
        self, builder: ParameterBuilder, chosen: dict[str, Fact], *, repeated: bool
    ) -> tuple[Schema, list[int]]:
        """Return the schema, and the numbers of the values that contradict what is documented."""
        if builder.schema is not None:
            return builder.schema, []
        if builder.file:
            one = Schema(type=("string",), format="binary")
            return Schema(type=("array",), items=one) if repeated else one, []
        values = builder.values
        if builder.others and not CONTRADICTED & chosen.keys():
            values = (
                [*values, *builder.others] if builder.text else [*plain_values(builder)]
            )
        if builder.text:
            evidence = text_evidence(values)
            if builder.location == "query" and None in values:
                evidence = replace(
                    evidence, type=(*(evidence.type or ("string",)), "null")
                )
        else:
            evidence = evidence_of(builder)
        schema, odd = build_schema(chosen, evidence, values, text=builder.text)
        if not repeated:
            return schema, odd
        if "array" in schema.type:
            items = schema.items or Schema()
            if None in values and items.type:
                items = replace(items, type=(*items.type, "null"))
            return replace(schema, items=items, separator=None), odd
        one = replace(schema, default=MISSING)
        return Schema(type=("array",), items=one), odd

    def _nested_names(self) -> frozenset[str]:
        """Return the keys below the body's own: a row of such a name tells of that member."""
        names: set[str] = set()
        waiting: list[object] = [
            inner
            for builder in self._drafts.values()
            if builder.location == "body" and not builder.text
            for inner in builder.values
        ]
        while waiting:
            value = waiting.pop()
            if isinstance(value, dict):
                names.update(value)
                waiting.extend(value.values())
            elif isinstance(value, list):
                waiting.extend(value)
        return frozenset(names)

    def _body_is_text(self) -> bool:
        return any(d.text for d in self._drafts.values() if d.location == "body")

    def _body_is_one_text(self) -> bool:
        """Whether the body is given as it is, text or file, so that nothing in it has a place."""
        return any(d.whole and d.schema is not None for d in self._drafts.values())


def _when_left_out(dynamic: Template) -> str:
    """Return what a call sends for an argument that it leaves out, in words."""
    if not dynamic:
        return ""
    return _CONSTANT if dynamic.is_literal else _NEW


def _find(
    row: DocumentedParameter, by_name: dict[str, list[ParameterBuilder]]
) -> ParameterBuilder | None:
    """Return the builder of a row's name, case and separators aside when that leaves no doubt."""
    for name in (row.name, fold(row.name)):
        candidates = by_name.get(name, [])
        at_place = [d for d in candidates if d.location == row.location]
        if at_place:
            return at_place[0]
        if len(candidates) == 1:
            return candidates[0]
        if candidates and row.location is None:
            # A name in the path and in the body too: documentation tells of what can be chosen.
            return next((d for d in candidates if d.location != "path"), candidates[0])
    return None

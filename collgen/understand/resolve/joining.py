"""Parameters: the request's entries, its examples' entries and the documented rows, joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

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
from collgen.secrets.text import redact_text
from collgen.understand.documentation import (
    Documentation,
    DocumentedParameter,
    facts_from_note,
    fold,
    plain_summary,
    sets_of,
)
from collgen.understand.names.identifiers import ARGUMENT_RESERVED, Namer, snake
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
from collgen.understand.resolve.drafts import (
    Draft,
    evidence_of,
    plain_values,
    seen_values,
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
_NOTHING_INSIDE = Nesting("input")


class Drafts:
    """The parameters of one operation, in the order of the wire."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[ParameterLocation, str], Draft] = {}
        self._inner_rows: list[DocumentedParameter] = []
        """Rows that tell of what stands inside the body's own keys."""
        self._sets: dict[str, Fact] = {}
        """Sets of values by the folded name of what has them."""

    def __iter__(self) -> Iterator[Draft]:
        return iter(self._drafts.values())

    def __len__(self) -> int:
        return len(self._drafts)

    def get(self, location: ParameterLocation, name: str) -> Draft | None:
        """Return the draft at a place, if there is one."""
        return self._drafts.get((location, name))

    def add(self, draft: Draft) -> Draft:
        """Add a draft unless its place is taken; return the one that stands there."""
        return self._drafts.setdefault((draft.location, draft.name), draft)

    def add_entry(
        self,
        location: ParameterLocation,
        entry: Entry,
        place: Place,
        *,
        present: bool = True,
    ) -> Draft | None:
        """Add what an entry tells; `present` is False for one of an example's own request."""
        name = entry.key
        if not name:
            return None
        draft = self._drafts.get((location, name))
        is_file = entry.type == "file"
        if draft is None:
            draft = self.add(
                Draft(name, location, text=True, file=is_file, place=place)
            )
            draft.content_type = entry.content_type or None
            draft.occurrences = 0
        elif draft.file != is_file:
            draft.file = draft.or_text = True
        if present and not entry.disabled:
            draft.occurrences += max(1, len(entry.files))
        if entry.value is not None and not draft.file:
            draft.show(entry.value, place)
        elif entry.value is None and not draft.file and not entry.disabled:
            draft.show(None, place)
        if entry.disabled:
            draft.facts.append(disabled(place))
        draft.describe(entry.description, place)
        return draft

    def repeat(self, location: ParameterLocation, entries: Iterable[Entry]) -> None:
        """Let the names that one request sends more than once be lists."""
        counts = Counter(entry.key for entry in entries if entry.key)
        for name, count in counts.items():
            draft = self._drafts.get((location, name))
            if draft is not None and draft.variable is None:
                draft.occurrences = max(draft.occurrences, count)

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
        by_name: dict[str, list[Draft]] = {}
        for draft in self._drafts.values():
            by_name.setdefault(draft.name, []).append(draft)
            by_name.setdefault(fold(draft.name), []).append(draft)
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
            if location in (None, "body") and (whole or row.path[0] in inside):
                self._inner_rows.append(row)
                continue
            if location is None:
                continue
            text = location != "body" or body_is_text
            if text or len(row.path) == 1:
                self.add(Draft(row.name, location, text=text, occurrences=0)).take(row)
            elif row.path[0] is not None:
                draft = Draft(row.path[0], location, text=False, occurrences=0)
                self.add(draft).place = row.place
                self._inner_rows.append(row)

    def note(self, notes: Iterable[Note], place: Place) -> None:
        """Take the comments beside the members of a JSON body, after all that is documented."""
        for note in notes:
            names = [step if isinstance(step, str) else None for step in note.path]
            own = Place((*place.pointer, "raw"), note.line)
            text = redact_text(note.text)
            facts = facts_from_note(text, names[-1] or "", own)
            draft = self.get("body", names[0] or "")
            if draft is not None and len(names) == 1:
                draft.facts += facts
                if not draft.description:
                    draft.description, draft.described_at = text, own
            elif draft is not None or names[0] is None:
                path = tuple(names if draft is not None else names[1:])
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
                    self.add(Draft(row.name, place, text=True, occurrences=0))
            for name, values in known.sets.items():
                self._sets.setdefault(name, values)
            for draft in self._drafts.values():
                if not draft.whole:
                    for row in known.rows.get(fold(draft.name), ()):
                        if row.location in (draft.location, None):
                            draft.complete(row)
        for draft in self._drafts.values() if self._sets else ():
            own = self._sets.get(fold(draft.name))
            if own is not None and not draft.whole and draft.is_scalar:
                draft.add_missing((own,))

    def _has_inside(
        self, row: DocumentedParameter, by_name: dict[str, list[Draft]]
    ) -> bool:
        """Tell whether a nested row starts at a key of the JSON body."""
        if len(row.path) == 1 or row.location not in (None, "body"):
            return False
        owners = by_name.get(row.path[0] or "", ())
        return any(d.location == "body" and not d.text for d in owners)

    def _whole(self) -> Draft | None:
        """Return the one draft that is the whole JSON body, if there is one."""
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

    def finish(self, *, every_source: bool = False) -> list[Parameter]:
        """Decide every parameter's facts, and name them all at once.

        With `every_source`, what no documentation tells gets a fact too, which says where it is
        from.
        """
        namer = Namer(ARGUMENT_RESERVED)
        finished = []
        inner = self._inner_nodes() if self._inner_rows else {}
        if self._sets:
            inner = self._with_sets(inner)
        for draft in self._drafts.values():
            chosen, contested = decide(draft.facts)
            required = draft.location == "path" or (
                draft.whole and draft.occurrences > 0
            )
            if not required and "required" in chosen:
                required = bool(chosen["required"].value)
            generated = draft.location == "header" and is_idempotency_key(draft.name)
            required = required and not generated
            if (draft.location == "path" or draft.whole) and dynamic_template(draft)[0]:
                required = False
            repeated = draft.occurrences > 1
            schema, odd = self._schema(draft, chosen, repeated=repeated)
            if not schema.type and not schema.enum and is_text_name(draft.name):
                chosen["type"] = of_name(draft.place)
                draft.facts.append(chosen["type"])
                schema = replace(schema, type=("string",))
            nesting = _NOTHING_INSIDE
            if inner and draft.location == "body" and draft.name in inner:
                nesting, node = Nesting("input"), inner[draft.name]
                schema = nesting.complete(schema, node, seen_values(draft))
            conflicts = disagreements(chosen, contested)
            if odd and CONTRADICTED & chosen.keys():
                conflicts += contradictions(
                    draft.name, chosen, odd, draft.values, draft.places
                )
            words = snake(draft.name, draft.location)
            if every_source:
                draft.facts += told_besides(draft, chosen, schema, required=required)
            dynamic, dynamic_json = Template(), False
            if not required and not generated:
                dynamic, dynamic_json = dynamic_template(draft)
            limits: tuple[Limit, ...] = ()
            if not LIMITING.isdisjoint(chosen):
                limits = documented_limits(draft, chosen, schema)
            if nesting.limits:
                limits = (*limits, *nesting.limits)
            finished.append(
                Parameter(
                    name=draft.name,
                    python_name=(
                        ""
                        if draft.variable
                        else namer.name(words, f"{words}_{draft.location}")
                    ),
                    location=draft.location,
                    required=required,
                    schema=schema,
                    description=draft.description,
                    summary=plain_summary(draft.description)
                    or (_NEW if dynamic else ""),
                    facts=tuple(draft.facts),
                    conflicts=tuple(conflicts),
                    inner=tuple(nesting.inner) if every_source else (),
                    limits=limits,
                    variable=draft.variable,
                    file=draft.file,
                    or_text=draft.or_text,
                    repeated=repeated,
                    content_type=draft.content_type,
                    dynamic=dynamic,
                    dynamic_json=dynamic_json,
                    generated=generated,
                )
            )
        return finished

    def _schema(
        self, draft: Draft, chosen: dict[str, Fact], *, repeated: bool
    ) -> tuple[Schema, list[int]]:
        """Return the schema, and the numbers of the values that contradict what is documented."""
        if draft.schema is not None:
            return draft.schema, []
        if draft.file:
            one = Schema(type=("string",), format="binary")
            return Schema(type=("array",), items=one) if repeated else one, []
        values = draft.values
        if draft.others and not CONTRADICTED & chosen.keys():
            values = [*values, *draft.others] if draft.text else [*plain_values(draft)]
        if draft.text:
            evidence = text_evidence(values)
            if draft.location == "query" and None in values:
                evidence = replace(
                    evidence, type=(*(evidence.type or ("string",)), "null")
                )
        else:
            evidence = evidence_of(draft)
        schema, odd = build_schema(chosen, evidence, values, text=draft.text)
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
            for draft in self._drafts.values()
            if draft.location == "body" and not draft.text
            for inner in draft.values
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


def is_idempotency_key(name: str) -> bool:
    """Tell whether a header names a call, so that the server carries it out only once."""
    folded = fold(name)
    return "idempoten" in folded and not folded.endswith(("replayed", "expiry"))


def _find(row: DocumentedParameter, by_name: dict[str, list[Draft]]) -> Draft | None:
    """Return the draft of a row's name, case and separators aside when that leaves no doubt."""
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

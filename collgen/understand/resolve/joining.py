"""Parameters: the request's entries, its examples' entries and the documented rows, joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from collgen.model import (
    Fact,
    ParameterLocation,
    Place,
    Property,
    Schema,
    Steps,
    joined,
)
from collgen.model.brackets import is_of_list
from collgen.postman.collection import Entry
from collgen.understand.documentation import (
    Documentation,
    DocumentedParameter,
    facts_from_entry,
    facts_from_note,
    fold,
    folded_keys,
    sets_of,
)
from collgen.understand.resolve.bracketed import BracketedNames
from collgen.understand.resolve.builders import ParameterBuilder, evidence_of
from collgen.understand.resolve.conflicts import disabled
from collgen.understand.resolve.inherited import FolderRows
from collgen.understand.resolve.placing import Node, of_items, place_rows, place_sets
from collgen.understand.values.jsonc import Note

_SENT_ANYWAY: Final = frozenset({"authorization", "content-type"})
"""Headers that descriptions list, and that the client sends by itself."""


class ParameterBuilders:
    """The parameters of one operation, in the order of the wire."""

    def __init__(
        self, reserved: frozenset[tuple[ParameterLocation, str]] = frozenset()
    ) -> None:
        """Start without any; no parameter has one of the `reserved` places."""
        self._reserved = reserved
        self.bracketed = BracketedNames()
        """Arguments whose members are fields of their own."""
        self._member_words: set[tuple[Steps, str]] = set()
        """What such fields say of themselves: it is often the same for each item of a list."""
        self._builders: dict[tuple[ParameterLocation, str], ParameterBuilder] = {}
        self._inner_rows: list[DocumentedParameter] = []
        """Rows about what stands inside the body's own keys."""
        self._sets: dict[str, Fact] = {}
        """Sets of values by the folded name of what has them."""

    def __iter__(self) -> Iterator[ParameterBuilder]:
        return iter(self._builders.values())

    def __len__(self) -> int:
        return len(self._builders)

    def get(self, location: ParameterLocation, name: str) -> ParameterBuilder | None:
        """Return the builder at a place, if there is one."""
        return self._builders.get((location, name))

    def add(self, builder: ParameterBuilder) -> ParameterBuilder:
        """Add a builder unless its place is taken; return the one that stands there."""
        return self._builders.setdefault((builder.location, builder.name), builder)

    def add_entry(
        self,
        location: ParameterLocation,
        entry: Entry,
        place: Place,
        *,
        present: bool = True,
    ) -> ParameterBuilder | None:
        """Add what an entry shows; `present` is False for one of an example's own request."""
        name = entry.key
        if not name or self.is_reserved(location, name):
            return None
        owner = self.bracketed.owner(location, name)
        if owner is not None:
            self._add_member(location, *owner, entry, place)
            return None
        builder = self._builders.get((location, name))
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
        is_null = entry.value is None
        if not builder.file and not (is_null and entry.disabled):
            builder.show(entry.value, place)
        if entry.disabled:
            builder.facts.append(disabled(place))
        builder.describe(entry.description, place)
        return builder

    def _add_member(
        self,
        location: ParameterLocation,
        name: str,
        steps: tuple[str, ...],
        entry: Entry,
        place: Place,
    ) -> None:
        """Add a field that is a member of the argument `name`, with what is said of it."""
        brackets = self.bracketed.found[location, name]
        builder = self.add(
            ParameterBuilder(name, location, text=False, brackets=brackets, place=place)
        )
        words = entry.description.strip()
        path = (name, *(None if is_of_list(step) else step for step in steps))
        if entry.type == "file":
            builder.file_members.add(path[1:])
        if words and (path, words) not in self._member_words:
            self._member_words.add((path, words))
            own_name = next(step for step in reversed(path) if step is not None)
            facts = facts_from_entry(words, own_name, place)
            row = DocumentedParameter(joined(path), path, location, words, facts, place)
            self._inner_rows.append(row)

    def show_members(
        self,
        location: ParameterLocation,
        entries: Sequence[Entry],
        place: Place | None = None,
    ) -> None:
        """Add the values that one request's fields make, at `place` or at their first field."""
        for name, members in self.bracketed.members(location, entries).items():
            builder = self.get(location, name)
            if builder is not None:
                value = self.bracketed.value(location, name, members)
                builder.show_members(value, place or Place(members[0].pointer))

    def is_reserved(self, location: ParameterLocation, name: str) -> bool:
        """Return whether the client's own credentials stand there."""
        key = name.strip().lower() if location == "header" else name
        return (location, key) in self._reserved

    def repeat(self, location: ParameterLocation, entries: Iterable[Entry]) -> None:
        """Let the names that one request sends more than once be lists."""
        counts = Counter(entry.key for entry in entries if entry.key)
        for name, count in counts.items():
            builder = self._builders.get((location, name))
            if builder is not None and builder.variable is None:
                builder.occurrences = max(builder.occurrences, count)

    def join(
        self, documentation: Documentation, fallback: ParameterLocation | None
    ) -> None:
        """Give each documented row to the parameter of its name, or make a new one.

        A row without an entry goes where most rows of the same documentation found theirs;
        to `fallback` when none did.
        """
        self._sets = sets_of(documentation) if documentation.enums else {}
        if not documentation.parameters and not documentation.uncertain:
            return
        by_name = self._by_name()
        unmatched: list[DocumentedParameter] = []
        locations: Counter[ParameterLocation] = Counter()
        for row in documentation.parameters:
            location = self._take(row, by_name)
            if location is None:
                unmatched.append(row)
            else:
                locations[location] += 1
        for row in documentation.uncertain:
            found = _find(row, by_name)
            if found is not None:
                found.take(row)
            elif self._owner(row, by_name) is not None:
                self._inner_rows.append(row)
        del locations["path"]
        if unmatched:
            # A member that a row names by its whole path is not meant by another row's bare name.
            spelled_out = {
                row.path[-1] for row in documentation.parameters if len(row.path) > 1
            }
            usual = locations.most_common(1)[0][0] if locations else fallback
            self._add_rows(unmatched, usual, self._nested_names() - spelled_out)

    def _by_name(self) -> dict[str, list[ParameterBuilder]]:
        """Return the builders by their names, as written and folded."""
        by_name: dict[str, list[ParameterBuilder]] = {}
        for builder in self:
            by_name.setdefault(builder.name, []).append(builder)
            by_name.setdefault(fold(builder.name), []).append(builder)
        return by_name

    def _take(
        self, row: DocumentedParameter, by_name: dict[str, list[ParameterBuilder]]
    ) -> ParameterLocation | None:
        """Give a row to the entry that it documents; return its location, None if there is none."""
        found = _find(row, by_name)
        if found is not None:
            if row.path[-1] is None and found.location == "body" and not found.text:
                row, about_items = of_items(row)
                self._inner_rows += about_items
            found.take(row)
            return found.location
        owner = self._owner(row, by_name)
        if owner is not None:
            self._inner_rows.append(row)
            return owner.location
        return None

    def _add_rows(
        self,
        rows: Iterable[DocumentedParameter],
        usual: ParameterLocation | None,
        inside: frozenset[str],
    ) -> None:
        """Make parameters of rows without an entry, or put them inside of the body.

        `inside` are the keys below the body's own that a row's name may mean.
        """
        whole = self._whole() is not None
        body_is_text, body_is_one_text = self._body_is_text(), self._body_is_one_text()
        for row in rows:
            location = row.location or usual
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
                self._add_documented(row.name, location, text=text).take(row)
            elif row.path[0] is not None:
                self._add_documented(row.path[0], location, text=False).place = (
                    row.place
                )
                self._inner_rows.append(row)

    def _add_documented(
        self, name: str, location: ParameterLocation, *, text: bool
    ) -> ParameterBuilder:
        """Add a parameter that no request has, unless it was added before."""
        return self.add(ParameterBuilder(name, location, text=text, occurrences=0))

    def override(self, row: DocumentedParameter) -> bool:
        """Take what a person says of an argument or a field; False where there is no such thing."""
        found = [
            one
            for one in self
            if one.name == row.path[0] and row.location in (None, one.location)
        ]
        if len(row.path) == 1:
            for builder in found:
                builder.facts[:0] = row.facts
            return bool(found)
        whole = self._whole()
        if row.location not in (None, "body") or not (whole or found):
            return False
        self._inner_rows.append(row)
        return True

    def note(self, notes: Iterable[Note], place: Place) -> None:
        """Take the comments on the members of a JSON body, after all that is documented."""
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

        A folder's rows complete what a request has; only those that every request takes, as the
        folder says, are parameters of one that has no entry for them.
        """
        for known in above:
            for row in known.for_all:
                self._add_documented(row.name, row.location or "query", text=True)
            for name, values in known.sets.items():
                self._sets.setdefault(name, values)
            for builder in self:
                if not builder.whole:
                    for row in known.rows.get(fold(builder.name), ()):
                        if row.location in (builder.location, None):
                            builder.complete(row)
        for builder in self if self._sets else ():
            own = self._sets.get(fold(builder.name))
            if own is not None and not builder.whole and builder.is_scalar:
                builder.add_missing((own,))

    def inner_nodes(self) -> dict[str, Node]:
        """Return what is documented inside each key of the JSON body, sets of values included."""
        nodes = self._row_nodes() if self._inner_rows else {}
        if self._sets:
            members = (one for one in self._in_json_body() if not one.whole)
            for name, node in place_sets(_object_of(members), self._sets).below.items():
                if name is not None and node.below:
                    nodes.setdefault(name, Node()).add(node)
        return nodes

    def _row_nodes(self) -> dict[str, Node]:
        rows, known = [], Node()
        bracketed = {one.name for one in self if one.brackets is not None}
        for row in self._inner_rows:
            if row.path[0] in bracketed:
                known.at(row.path).take(row)
            else:
                rows.append(row)
        whole = self._whole()
        if whole is not None:
            known.below[whole.name] = place_rows(evidence_of(whole), rows)
        else:
            placed = place_rows(_object_of(self._in_json_body()), rows)
            known.below.update(placed.below)
        return {name: node for name, node in known.below.items() if name is not None}

    def _in_json_body(self) -> list[ParameterBuilder]:
        return [
            one
            for one in self
            if one.location == "body" and not one.text and one.brackets is None
        ]

    def _owner(
        self, row: DocumentedParameter, by_name: dict[str, list[ParameterBuilder]]
    ) -> ParameterBuilder | None:
        """Return what a nested row starts at: a key of the JSON body, a name with brackets."""
        if len(row.path) == 1:
            return None
        owners = by_name.get(row.path[0] or "", ())
        return next(
            (
                one
                for one in owners
                if one.has_members and row.location in (None, one.location)
            ),
            None,
        )

    def _whole(self) -> ParameterBuilder | None:
        """Return the one builder that is the whole JSON body, if there is one."""
        return next((one for one in self if one.whole and one.schema is None), None)

    def folded_names(self) -> dict[str, bool]:
        """Return the folded names of parameters and of keys inside, and which are simple."""
        return folded_keys(
            {builder.name: value}
            for builder in self
            for value in ([""] if builder.text else builder.values or [None])
        )

    def _nested_names(self) -> frozenset[str]:
        """Return the keys below the body's own: a row of such a name documents that member."""
        names: set[str] = set()
        waiting: list[object] = [
            inner for builder in self._in_json_body() for inner in builder.values
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
        return any(
            one.text or one.brackets is not None
            for one in self
            if one.location == "body"
        )

    def _body_is_one_text(self) -> bool:
        """Return whether the body is one text or file, so that nothing in it has a place."""
        return any(one.whole and one.schema is not None for one in self)


def _object_of(members: Iterable[ParameterBuilder]) -> Schema:
    """Return a JSON body of these members, each as the requests show it."""
    properties = tuple(
        Property(one.name, one.name, evidence_of(one)) for one in members
    )
    return Schema(type=("object",), properties=properties)


def _find(
    row: DocumentedParameter, by_name: dict[str, list[ParameterBuilder]]
) -> ParameterBuilder | None:
    """Return the builder of a row's name, case and separators aside when that leaves no doubt."""
    for name in (row.name, fold(row.name)):
        candidates = by_name.get(name, [])
        located = [one for one in candidates if one.location == row.location]
        if located:
            return located[0]
        if len(candidates) == 1:
            return candidates[0]
        if candidates and row.location is None:
            # A name in the path and in the body too: documented is what a caller can choose.
            free = (one for one in candidates if one.location != "path")
            return next(free, candidates[0])
    return None

"""Classes that a person names in `collgen.toml`, by their names or by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from collgen.rules import ChosenName
from collgen.understand.names.chosen import unusable_name
from collgen.understand.names.identifiers import CLASS_RESERVED
from collgen.understand.responses.model_requests import ModelRequest, objects_in
from collgen.understand.values.shapes import Cluster, Shapes


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a person wants classes to be called, and what they were called before."""

    by_name: Mapping[str, ChosenName] = field(default_factory=dict)
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Former names by the name that callers know."""
    found: set[int] = field(default_factory=set)
    """Ids of the rules that fit a class."""

    def rename(
        self,
        requests: Iterable[ModelRequest],
        shapes: Shapes,
        clusters: Sequence[Cluster],
    ) -> None:
        """Rename clusters, all at once. Raises CollgenError for a name that another one has."""
        chosen = {
            one.number: rule
            for one in clusters
            if (rule := self._rule(one.name)) is not None
        }
        for request in requests if any(one.chosen for one in requests) else ():
            for place, schema in objects_in(request.schema, request.place):
                rule = request.chosen.get(place.removeprefix("input."))
                if rule is not None:
                    chosen[shapes.cluster(schema).number] = rule
        self.found.update(map(id, chosen.values()))
        taken = {one.name.lower() for one in clusters if one.number not in chosen}
        for one in clusters:
            former = self.former.get(one.name, ())
            new = chosen[one.number].name if one.number in chosen else one.name
            if one.number in chosen:
                _check(chosen[one.number], taken)
            if new != one.name:
                former = (one.name, *former)
            taken.add(new.lower())
            one.name = new
            one.former_names = tuple(name for name in former if name != new)

    def _rule(self, name: str) -> ChosenName | None:
        """Return the rule of a class: by its name, or by one that it had before."""
        names = (name, *self.former.get(name, ()))
        return next((self.by_name[one] for one in names if one in self.by_name), None)


NO_RENAMING: Final = Renaming()


def _check(rule: ChosenName, taken: set[str]) -> None:
    if rule.name in CLASS_RESERVED:
        raise unusable_name(rule, "it is Python's or the client's own", what="class")
    if rule.name.lower() in taken:
        hint = "choose another name for one of them"
        raise unusable_name(rule, "another class has it", hint, what="class")

"""What a person says in `collgen.toml`, in the place of what would be found out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fnmatch import fnmatchcase
from keyword import iskeyword

from collgen.diagnostics import Report
from collgen.model import Fact, Paging, Parameter, Place, Schema, VariableRole
from collgen.postman.collection import Pointer
from collgen.rules import Overrides, PagingRule, TypeRule, findings
from collgen.understand.documentation import DocumentedParameter
from collgen.understand.requests.resolved import ResolvedRequest
from collgen.understand.roles import fixed_variables, used_variables


class Overriding:
    """Applies overrides, and reports those that cannot be carried out."""

    def __init__(self, overrides: Overrides, report: Report) -> None:
        self._overrides = overrides
        self._report = report
        self._found: set[int] = set()
        """Ids of the rules of types that had an effect."""

    def roles(
        self,
        roles: dict[str, VariableRole],
        requests: Sequence[ResolvedRequest],
        reserved: Collection[str],
    ) -> tuple[dict[str, VariableRole], dict[str, str]]:
        """Return the roles of variables, and the constructor's names that a person chose.

        `reserved` are the constructor's own arguments.
        """
        if not (self._overrides.arguments or self._overrides.settings):
            return roles, {}
        roles, names = dict(roles), {}
        used, fixed = used_variables(requests), fixed_variables(requests)
        for pattern in self._overrides.arguments:
            for name in self._variables("arguments", pattern, {*used, *roles}):
                if name in fixed:
                    self._refuse(
                        f"the variable {name!r} of `arguments`",
                        "belongs to an address or to credentials, which are the client's",
                        "arguments",
                        pattern,
                    )
                else:
                    roles.pop(name, None)
        for pattern, python_name in self._overrides.settings:
            for name in self._variables("settings", pattern, {*used, *roles}):
                roles.setdefault(name, "setting")
                if not python_name:
                    continue
                if python_name in reserved or iskeyword(python_name):
                    what = f"the name {python_name!r} of the setting {name!r}"
                    self._refuse(what, "is the client's own", "settings", pattern)
                else:
                    names[name] = python_name
        return roles, names

    def _variables(
        self, table: str, pattern: str, known: Collection[str]
    ) -> Iterator[str]:
        found = sorted(name for name in known if fnmatchcase(name, pattern))
        if not found:
            self._unused(
                f"the rule {pattern!r} of `{table}`",
                "fits no variable of a path, a query, a header or a form",
                table,
                pattern,
            )
        yield from found

    def rows(self, pointer: Pointer) -> Iterator[tuple[TypeRule, DocumentedParameter]]:
        """Yield the types that hold for a request, as rows of documentation."""
        for rule in self._overrides.types.get(pointer, ()):
            location = None if rule.location == "response" else rule.location
            facts = tuple(
                Fact(word, value, "config", f"{self._overrides.file.name}: {rule.name}")
                for word, value in rule.facts
            )
            name = rule.path[-1] if rule.path else None
            yield rule, DocumentedParameter(
                name or rule.name, rule.path, location, "", facts, Place()
            )

    def found(self, rule: TypeRule) -> None:
        """Record that a rule of types had an effect."""
        self._found.add(id(rule))

    def report_unused_types(self) -> None:
        """Warn of types of what no request has."""
        every = {
            id(one): one for ones in self._overrides.types.values() for one in ones
        }
        for rule in (one for key, one in every.items() if key not in self._found):
            self._unused(
                f"the type of {rule.name!r}",
                "is of no argument and no field of the requests that it is for",
                "types",
            )

    def report_unused_models(self, found: Collection[int]) -> None:
        """Warn of names of classes that there are not; `found` are ids of the other rules."""
        rules = [*self._overrides.models.items()]
        rules += [
            row for ones in self._overrides.models_at.values() for row in ones.items()
        ]
        every = {id(rule): (key, rule) for key, rule in rules}
        for key, rule in (one for at, one in every.items() if at not in found):
            message = f"the name {rule.name!r} is for {key!r}, where no class is"
            findings.unused(self._report, message, rule.location)

    def paging(
        self,
        pointer: Pointer,
        found: Paging | None,
        parameters: Sequence[Parameter],
        result: Schema | None,
    ) -> Paging | None:
        """Return how a list goes on: as `collgen.toml` says, else as found."""
        if pointer not in self._overrides.paging:
            return found
        rule = self._overrides.paging[pointer]
        if rule is None:
            return None
        argument = _argument(rule, parameters)
        if rule.argument and argument is None:
            self._unusable(pointer, f"no argument {rule.argument!r} in query or body")
            return found
        if not _is_list(result, rule.items):
            where = ".".join(rule.items) or "the answer itself"
            self._unusable(pointer, f"no saved answer that shows a list at {where!r}")
            return found
        quote = f"{self._overrides.file.name}: paging"
        return Paging(
            style=rule.kind,
            parameter=argument,
            items=rule.items,
            next_at=rule.next,
            more_at=rule.more,
            pages_at=rule.pages,
            first=rule.first,
            facts=(Fact("items", list(rule.items), "config", quote),),
        )

    def _unusable(self, pointer: Pointer, lacking: str) -> None:
        file = self._overrides.file.name
        message = f"the pages that {file} describes need more: {lacking}"
        findings.unusable(self._report, message, place=Place(pointer))

    def _refuse(self, rule: str, words: str, *keys: str) -> None:
        at = self._overrides.file.at(*keys)
        findings.unusable(self._report, f"{rule} {words}", at)

    def _unused(self, rule: str, words: str, *keys: str) -> None:
        findings.unused(self._report, f"{rule} {words}", self._overrides.file.at(*keys))


def _argument(rule: PagingRule, parameters: Sequence[Parameter]) -> str | None:
    return next(
        (
            one.python_name
            for one in parameters
            if one.name == rule.argument
            and one.location in ("query", "body")
            and one.variable is None
        ),
        None,
    )


def _is_list(result: Schema | None, keys: Sequence[str]) -> bool:
    schema = result.at(tuple(keys)) if result is not None else None
    return schema is not None and "array" in schema.type

"""Names that a person chose for methods: each is that request's alone, or the build ends."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from collgen.diagnostics import CollgenError, Diagnostic
from collgen.postman.collection import Folder, Pointer, Request
from collgen.rules import ChosenName
from collgen.understand.names.lock import LockedItems, NameLock


class TakenNames:
    """Who has which method's name, while names are chosen."""

    def __init__(
        self,
        root: Folder,
        lock: NameLock,
        locked: LockedItems,
        chosen: Mapping[Pointer, ChosenName],
        *,
        aliases: bool,
    ) -> None:
        """Take what the lock keeps; what a rule renames leaves its name, but for `aliases`."""
        self._root = root
        known = {one.name: pointer for pointer, one in locked.operations.items()}
        self._holders: dict[str, Pointer | None] = {}
        """The request that has a name; None is a request that is gone."""
        for one in lock.operations:
            pointer = known.get(one.name)
            if aliases or pointer is None or pointer not in chosen:
                names = (one.name, *one.aliases) if aliases else (one.name,)
                self._holders |= dict.fromkeys(names, pointer)

    def take(
        self,
        pointer: Pointer,
        rule: ChosenName,
        name: str,
        groups: Collection[tuple[str, ...]],
    ) -> None:
        """Give a request a dotted name. Raises CollgenError when that is another's."""
        if tuple(name.split(".")) in groups:
            raise unusable_name(rule, f"the resource `{name}` has it")
        if not f".{name}".endswith(f".{rule.name}"):
            raise unusable_name(
                rule, f"the resource would be `{name.rpartition('.')[0]}`"
            )
        if self._holders.setdefault(name, pointer) != pointer:
            raise unusable_name(rule, *self._words(name))

    def _words(self, name: str) -> tuple[str, str]:
        """Return who has a name, and what to do about that."""
        holder = self._holders[name]
        if holder is None:
            hint = f"`collgen lock --forget {name}` lets it go"
            return "a request that the collection has lost had it", hint
        path = next(
            [*(folder.name for folder in folders[1:]), item.name]
            for item, folders in self._root.walk()
            if isinstance(item, Request) and item.pointer == holder
        )
        return f"{'/'.join(path)!r} has it", "choose another name for one of them"


def unusable_name(
    rule: ChosenName, words: str, hint: str = "", what: str = "request"
) -> CollgenError:
    """Return the error for a name that a request or a class cannot have."""
    return CollgenError(
        Diagnostic(
            "name-taken",
            "error",
            f"no {what} can be called {rule.name!r}: {words}",
            hint=hint,
            location=rule.location,
        )
    )

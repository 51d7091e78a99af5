"""Which request a person means by a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from collgen.diagnostics import CollgenError, Diagnostic
from collgen.model import Operation

_MOST_SHOWN: Final = 10


def choose(operations: Sequence[Operation], name: str) -> list[Operation]:
    """Return the requests of this name: `Folder/Request` as written, or the end of such a path.

    Without an exact match, letter case and blanks do not count; the method's name will do too.
    Several come back only when they share the whole path. Raises CollgenError, with the names
    that are near, when there is none or when the name says too little.
    """
    folded = _fold(name)
    paths = ["/".join(operation.path) for operation in operations]
    folded_paths = list(map(_fold, paths))
    attempts = (
        [path == name for path in paths],
        [operation.name == name for operation in operations],
        [path == folded for path in folded_paths],
        [path.endswith(f"/{folded}") for path in folded_paths],
    )
    for hits in attempts:
        found = [number for number, hit in enumerate(hits) if hit]
        different = list(dict.fromkeys(paths[number] for number in found))
        if len(different) > 1:
            raise _refused(
                f"{name!r} is the name of {len(different)} requests", different
            )
        if found:
            return [operations[number] for number in found]
    near = _near(dict(zip(folded_paths, paths, strict=True)), folded)
    raise _refused(f"no request is called {name!r}", near)


def _near(paths: Mapping[str, str], folded: str) -> list[str]:
    """Return the paths that hold the name, or else those whose last part is like it."""
    import difflib

    inside = [path for key, path in paths.items() if folded in key]
    if inside:
        return inside
    ends = {key.rpartition("/")[2]: path for key, path in paths.items()}
    close = difflib.get_close_matches(folded.rpartition("/")[2], list(ends), 5, 0.5)
    return [ends[key] for key in close]


def _fold(name: str) -> str:
    return "/".join(" ".join(part.split()) for part in name.casefold().split("/"))


def _refused(message: str, paths: Sequence[str]) -> CollgenError:
    from collgen.escape import terminal

    shown = [f"    {terminal.line(path, 96)}" for path in paths[:_MOST_SHOWN]]
    if len(paths) > _MOST_SHOWN:
        shown.append(f"    … and {len(paths) - _MOST_SHOWN} more")
    hint = (
        "\n".join(["did you mean", *shown])
        if shown
        else ("`collgen inspect COLLECTION` lists all requests")
    )
    return CollgenError(Diagnostic("request-unknown", "error", message, hint=hint), 2)

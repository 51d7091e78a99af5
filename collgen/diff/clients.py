"""Two versions of the client itself: its names, its address and the arguments it is made with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from collgen.diff.changes import Change
from collgen.model import Api, Operation, Variable
from collgen.postman.references import references


def compare_clients(old: Api, new: Api, kept: Sequence[Operation]) -> Iterator[Change]:
    """Yield what changed of the client; `kept` are the new requests that there were before."""
    for word, code in (("package", "package-renamed"), ("class_name", "class-renamed")):
        before, after = getattr(old, word), getattr(new, word)
        if before != after:
            yield Change(code, True, f"`{before}` is called `{after}`")
    if old.base_url != new.base_url:
        base = new.base_url or "none"
        message = f"its base URL is {base}, not {old.base_url or 'none'}"
        yield Change("base-url-changed", False, message)
    needed = Counter(name for operation in kept for name in _needs(operation))
    after_names = {variable.name: variable for variable in new.variables}
    for variable in old.variables:
        yield from _setting(variable, after_names.pop(variable.name, None))
    for name, variable in after_names.items():
        yield _added(variable, needed[name])


def _needs(operation: Operation) -> set[str]:
    """Return the client's variables without which a request cannot be sent."""
    texts = [
        str(operation.url.template),
        *(str(header.value) for header in operation.headers),
        *(str(text) for _, text in (operation.auth.texts() if operation.auth else ())),
    ]
    bound = {p.variable for p in operation.parameters if p.variable is not None}
    return bound.union(*map(references, texts))


def _setting(old: Variable, new: Variable | None) -> Iterator[Change]:
    name = f"the client's argument `{old.python_name}`"
    if new is None:
        yield Change("setting-removed", True, f"{name} is gone")
        return
    if old.python_name != new.python_name:
        yield Change("setting-renamed", True, f"{name} is called `{new.python_name}`")
    if old.env != new.env:
        message = f"{name} is read from {new.env}, not from {old.env}"
        yield Change("setting-env-changed", True, message)
    if old.default is not None and new.default is None:
        yield Change("setting-required", True, f"{name} has no default any more")


def _added(variable: Variable, needed: int) -> Change:
    message = f"the client's argument `{variable.python_name}` is new"
    if variable.default is None and needed:
        requests = "a request" if needed == 1 else f"{needed} requests"
        message += f", and {requests} of before cannot be sent without it"
        return Change("setting-added", True, message)
    return Change("setting-added", False, message)

"""Who gives the value of each variable: the client, once, or each call.

A value that stays for a client's life (credential, host, tenant, API version) is the client's, and
one that changes from call to call is an argument. That is decided by evidence: where the variable
stands and in how many requests, whether it alone says which object is meant, whether a request
makes such an object or a script takes the value from an answer, and whether a scope has a value.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from collgen.auth.blocks import credentials, settings
from collgen.model import VariableRole
from collgen.postman import collection as postman
from collgen.postman.references import references, whole_reference
from collgen.secrets.names import is_secret_name
from collgen.understand.evidence.scripts import variables_set
from collgen.understand.names.words import singular, snake
from collgen.understand.requests.headers import is_idempotency_key
from collgen.understand.requests.resolved import ResolvedRequest
from collgen.understand.variables.scope import is_setting

_NEARLY_ALL: Final = 0.8
_OF_A_SESSION: Final = re.compile(r"sess|sid|auth|login|tok|key|id\s*$", re.IGNORECASE)
"""Names of cookies that say who the caller is."""
_ENOUGH_WITH_VALUE: Final = 3
_ENOUGH_WITHOUT: Final = 5
_SELDOM: Final = 0.2


@dataclass(slots=True)
class Usage:
    """Where the requests of a collection use one variable."""

    requests: set[int] = field(default_factory=set)
    is_object: set[int] = field(default_factory=set)
    """Requests whose path ends with it: there it alone says which object is meant."""
    follows: set[tuple[str, ...]] = field(default_factory=set)
    """What stands before it in paths."""
    is_named_before: bool = False
    """What stands before it names the kind of object: `site` before `SITE_ID`."""


def variable_roles(
    collection: postman.Collection,
    requests: Sequence[ResolvedRequest],
    more: Mapping[str, postman.Variable] = {},
) -> dict[str, VariableRole]:
    """Return the variables that the client takes once, and what each is for.

    Credentials come first, then hosts, then settings. Every other variable is an argument of the
    methods that use it. `more` are the values of environment files.
    """
    defined = {v.key: v for v in collection.root.variables if not v.disabled} | {
        name: variable for name, variable in more.items() if not variable.disabled
    }
    usages = _usages(requests)
    names = _credentials(requests, defined, usages)
    roles: dict[str, VariableRole] = dict.fromkeys(names, "credential")
    addresses = address_arguments(collection, requests)
    for request in requests:
        for name in request.base.names:
            if name not in addresses:
                roles.setdefault(name, "host")
    for request in requests:
        for name in settings(request.auth) if request.auth is not None else ():
            roles.setdefault(name, "setting")
        for name in _harmless_cookies(request.spec, defined):
            roles.setdefault(name, "setting")
    evidence = _Evidence(
        len(requests), defined, _made_objects(requests), scripted_variables(collection)
    )
    for name, usage in usages.items():
        is_address = bool(usage.follows) and is_setting(defined.get(name))
        if name not in roles and (is_address or evidence.stays(name, usage)):
            roles[name] = "setting"
    roles.pop("", None)
    return roles


def address_arguments(
    collection: postman.Collection, requests: Sequence[ResolvedRequest]
) -> set[str]:
    """Return the variables that are whole URLs which a script takes from an answer.

    Such a URL belongs to one call: an upload, a report, the object that was made before.
    """
    bases = Counter(request.base.whole for request in requests)
    usual = bases.most_common(1)[0][0] if bases else None
    alone = {
        request.base.whole
        for request in requests
        if request.spec.url is not None and not any(request.spec.url.path)
    }
    found = {name for name in alone if name and name != usual}
    return found & scripted_variables(collection) if found else found


def used_variables(requests: Sequence[ResolvedRequest]) -> set[str]:
    """Return the variables of paths, queries, headers and forms."""
    return set(_usages(requests))


def fixed_variables(requests: Sequence[ResolvedRequest]) -> set[str]:
    """Return the variables of addresses and of auth, which no call can give."""
    found: set[str] = set()
    for request in requests:
        found.update(request.base.names)
        if request.auth is not None:
            found.update(credentials(request.auth), settings(request.auth))
    return found


def scripted_variables(collection: postman.Collection) -> set[str]:
    """Return the variables that a script sets."""
    return {
        name
        for item, _ in collection.root.walk()
        for script in item.scripts
        for name in variables_set(script.source)
    }


def _usages(requests: Iterable[ResolvedRequest]) -> dict[str, Usage]:
    usages: dict[str, Usage] = defaultdict(Usage)
    for request in requests:
        path = request.spec.url.path if request.spec.url is not None else ()
        for number, segment in enumerate(path):
            for name in _names(segment):
                usage = usages[name]
                usage.requests.add(request.index)
                usage.follows.add(path[:number])
                noun = singular(snake(path[number - 1])) if number else ""
                usage.is_named_before |= len(noun) > 2 and noun in snake(name)
                if number == len(path) - 1:
                    usage.is_object.add(request.index)
        for entry in _entries(request):
            for name in _names(entry.value or ""):
                usages[name].requests.add(request.index)
    return usages


def _names(text: str) -> Iterator[str]:
    return (name for name in references(text) if not name.startswith("$"))


def _entries(request: ResolvedRequest) -> Iterator[postman.Entry]:
    """Yield what is sent in headers, query and form."""
    spec = request.spec
    fields = spec.body.entries if spec.body is not None else ()
    return (e for e in (*spec.headers, *spec.query, *fields) if not e.disabled)


def _credentials(
    requests: Sequence[ResolvedRequest],
    defined: Mapping[str, postman.Variable],
    usages: Mapping[str, Usage],
) -> list[str]:
    """Return the variables of auth, and those of secrets that several requests carry alike."""
    found: dict[str, None] = {}
    for request in requests:
        if request.auth is not None:
            found.update(dict.fromkeys(credentials(request.auth)))
        for is_header, entry in _carried(request.spec):
            if entry.disabled or is_idempotency_key(entry.key or ""):
                continue
            if (name := whole_reference(entry.value or "")) is None:
                harmless = _harmless_cookies(request.spec, defined)
                names = [one for one in _within_secret(entry) if one not in harmless]
            else:
                declared = defined[name].type if name in defined else ""
                names = [name] if _names_secret(name, declared) else []
            is_sure = is_header and is_secret_name(entry.key or "")
            found.update(
                (name, None)
                for name in names
                if is_sure or not _is_once(usages[name], len(requests))
            )
    return list(found)


def _is_once(usage: Usage, total: int) -> bool:
    """Return whether one of several requests alone has a variable: a new password."""
    return len(usage.requests) == 1 and total > _ENOUGH_WITH_VALUE


def _carried(spec: postman.RequestSpec) -> Iterator[tuple[bool, postman.Entry]]:
    """Yield headers and query, and whether each is a header."""
    yield from ((True, entry) for entry in spec.headers)
    yield from ((False, entry) for entry in spec.query)


def _within_secret(entry: postman.Entry) -> list[str]:
    """Return the variables in `Cookie: session={{session}}`: the header says what they are."""
    if not is_secret_name(entry.key or ""):
        return []
    return list(_names(entry.value or ""))


def _harmless_cookies(
    spec: postman.RequestSpec, defined: Mapping[str, postman.Variable]
) -> set[str]:
    """Return the variables of cookies that hold no secret by name, and have a value: `lang=…`."""
    pairs = [
        pair.partition("=")
        for entry in spec.headers
        if (entry.key or "").lower() == "cookie" and not entry.disabled
        for pair in (entry.value or "").split(";")
    ]
    return {
        variable
        for name, _, value in pairs
        if not is_secret_name(name) and not _OF_A_SESSION.search(name)
        for variable in _names(value)
        if variable in defined
        and defined[variable].value not in (None, "")
        and not _names_secret(variable, defined[variable].type)
    }


def _names_secret(name: str, declared: str) -> bool:
    return (
        declared == "secret"
        or is_secret_name(name)
        or re.fullmatch(r"\w*key", name, re.I) is not None
    )


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a collection shows of its variables as a whole."""

    total: int
    """Of its requests."""
    defined: Mapping[str, postman.Variable]
    made: set[tuple[str, ...]]
    """Paths to which a POST goes: what stands behind them is an object that it makes."""
    scripted: set[str]

    def stays(self, name: str, usage: Usage) -> bool:
        """Return whether nearly all requests use a variable, none to say which object it means."""
        uses = len(usage.requests)
        variable = self.defined.get(name)
        has_value = variable is not None and variable.value not in (None, "")
        if not has_value and (not usage.follows or usage.is_named_before):
            return False  # left out of a call, or the id of what stands before it
        enough = _ENOUGH_WITH_VALUE if has_value else _ENOUGH_WITHOUT
        if uses < enough or uses < self.total * _NEARLY_ALL:
            return False
        if name in self.scripted or len(usage.is_object) > uses * _SELDOM:
            return False
        return usage.follows.isdisjoint(self.made)


def _made_objects(requests: Iterable[ResolvedRequest]) -> set[tuple[str, ...]]:
    return {
        request.spec.url.path
        for request in requests
        if request.spec.method == "POST"
        and request.spec.url is not None
        and request.spec.url.path
    }

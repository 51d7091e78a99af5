"""Structural mutations of JSON: what exports, editors and strangers do to a collection."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

Holder: TypeAlias = "dict[str, Any] | list[Any]"
Spot: TypeAlias = "tuple[Holder, Any]"
"""A list or an object, and the index or key in it."""

HOSTILE: Final = (
    'x""";__canary__();"""', "x''';__canary__();'''", '"\n__canary__()\r__canary__()\x0c', "\\", "x\\",
    "DOMAIN\\user \\N{x} \\x \\u", "\x85\u2028__canary__()\u2029", "{{ __canary__() }}", "{% raw %}",
    "{{", "}}", "{{}}", "{{{{a}}}}", "{{a", "{{$guid}}", "{{$randomInt}}-{{x}}", ":id", ":", "/:a/:b:c",
    "${__canary__}$(__canary__)`__canary__`", "%s %(a)s {0} {a!r}", "../../etc/passwd", "/etc/passwd",
    "class", "__init__", "self", "options", "None", "_client", "Config", "\u202e\u200b\ufeff", "\x00",
    "\x1b[31m\x9b", "::add-mask::x\n##[error]y", "\ud800", "\U0001f418", "\u767b\u5f55", "\ufb01", "</script><script>x",
    "[x](javascript:y())", "<img src=x onerror=y()>", "| a | b |\n|---|---|\n| `c | d` | e |", "```\n```",
    "---\n- a: &b *b", "=cmd|' /C calc'!A0", "-oProxyCommand=x", "@/etc/hostname;x", "http://[", "https://a b:c@d:e/f?g#h",
    "//x", "?a=b&c", "#", "https://user:pass@example.com:99999/", "x" * 3000, "", " ", "\t\n", "0", "-0", "1e999",
    "NaN", "9" * 400, "true", "null", "[]", "{}", '{"a": [1, {"b": null}]}', '{"a": 1, // x\n}', "<a><b/></a>",
    "a=1&b=2", "query { a { b } }", "2026-01-01T00:00:00Z", "Default: `x`. One of: a, b. Maximum 5.",
)  # fmt: skip
ODD_VALUES: Final[tuple[Any, ...]] = (
    None, True, False, 0, -1, 2**63, 10**400, 1.5, float("1e308"), "", [], {}, [[]], [None], [{}],
    {"": ""}, {"key": None}, [[["a"]]], {"type": "any", "content": None},
)  # fmt: skip
KEYS: Final = (
    "name", "item", "request", "response", "url", "raw", "host", "path", "query", "variable", "key", "value",
    "header", "body", "mode", "urlencoded", "formdata", "graphql", "file", "src", "auth", "type", "description",
    "content", "disabled", "event", "script", "exec", "listen", "code", "status", "originalRequest", "options",
    "language", "info", "schema", "protocolProfileBehavior", "id", "_postman_id", "bearer", "oauth2", "", "x y",
)  # fmt: skip
MOST_COPIES: Final = 40
DEPTHS: Final = (5, 50, 150, 400)


def mutate(value: Any, chance: random.Random, others: list[Any]) -> Any:
    """Return a copy of `value` with one to six changes; `others` lends values."""
    value = copy.deepcopy(value)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 6))):
        spots = list(_spots(value))
        if not spots:
            break
        holder, key = chance.choice(spots)
        chance.choice(MUTATIONS)(holder, key, chance, others)
    return value


def _spots(value: Any) -> Iterator[Spot]:
    waiting = [value]
    while waiting:
        holder = waiting.pop()
        entries: Iterator[tuple[Any, Any]] = iter(())
        if isinstance(holder, dict):
            entries = iter(holder.items())
        elif isinstance(holder, list):
            entries = iter(enumerate(holder))
        for key, inner in entries:
            yield holder, key
            if isinstance(inner, (dict, list)):
                waiting.append(inner)


def _swap_type(
    holder: Any, key: Any, chance: random.Random, _others: list[Any]
) -> None:
    holder[key] = copy.deepcopy(chance.choice(ODD_VALUES))


def _plant(holder: Any, key: Any, chance: random.Random, _others: list[Any]) -> None:
    text = chance.choice(HOSTILE)
    old = holder[key]
    if isinstance(old, str) and chance.random() < 0.4:
        cut = chance.randrange(len(old) + 1)
        text = old[:cut] + text + old[cut:]
    holder[key] = text


def _drop(holder: Any, key: Any, _chance: random.Random, _others: list[Any]) -> None:
    del holder[key]


def _rename(holder: Any, key: Any, chance: random.Random, _others: list[Any]) -> None:
    if isinstance(holder, dict):
        new = chance.choice((*KEYS, *HOSTILE, *map(str, holder)))
        renamed = {new if old == key else old: inner for old, inner in holder.items()}
        holder.clear()
        holder.update(renamed)


def _duplicate(
    holder: Any, key: Any, chance: random.Random, _others: list[Any]
) -> None:
    if isinstance(holder, list):
        copies = chance.choice((1, 1, 2, MOST_COPIES))
        holder[key:key] = [copy.deepcopy(holder[key]) for _ in range(copies)]
    else:
        holder[chance.choice(KEYS)] = copy.deepcopy(holder[key])


def _lend(holder: Any, key: Any, chance: random.Random, others: list[Any]) -> None:
    spots = list(_spots(chance.choice(others)))
    if spots:
        other, at = chance.choice(spots)
        holder[key] = copy.deepcopy(other[at])


def _wrap(holder: Any, key: Any, chance: random.Random, _others: list[Any]) -> None:
    inner = holder[key]
    shape = chance.randrange(4)
    for _ in range(chance.choice(DEPTHS) if shape == 3 else 1):
        match shape:
            case 0:
                inner = [inner]
            case 1:
                inner = {chance.choice(KEYS): inner}
            case 2:
                inner = {"content": inner, "type": "text/markdown"}
            case _:
                inner = {"name": "n", "item": [inner]} if key == "item" else [inner]
    holder[key] = inner


def _unwrap(holder: Any, key: Any, chance: random.Random, _others: list[Any]) -> None:
    inner = holder[key]
    if isinstance(inner, (dict, list)) and inner:
        values = list(inner.values()) if isinstance(inner, dict) else inner
        holder[key] = chance.choice(values)


def _shuffle(holder: Any, _key: Any, chance: random.Random, _others: list[Any]) -> None:
    if isinstance(holder, list):
        chance.shuffle(holder)
    else:
        entries = list(holder.items())
        chance.shuffle(entries)
        holder.clear()
        holder.update(entries)


def _repeat(holder: Any, key: Any, chance: random.Random, _others: list[Any]) -> None:
    if isinstance(holder[key], str):
        holder[key] *= chance.choice((2, 3, 30))


def _nest_json(
    holder: Any, key: Any, chance: random.Random, _others: list[Any]
) -> None:
    depth = chance.choice(DEPTHS)
    opening, closing = chance.choice((("[", "]"), ('{"a":', "}"), ("<a>", "</a>")))
    holder[key] = opening * depth + "1" + closing * depth


Mutation: TypeAlias = Callable[[Any, Any, random.Random, list[Any]], None]
MUTATIONS: Final[tuple[Mutation, ...]] = (
    _swap_type, _plant, _plant, _plant, _drop, _rename, _duplicate, _lend, _lend, _wrap, _unwrap, _shuffle,
    _repeat, _nest_json,
)  # fmt: skip

"""Compare odd requests that no collection has yet: made by chance, the same ones for the same seed.

Usage: python -m tests.parity.odd [--seed N] [--count N] [--show INDEX]

What is found here becomes a case of `cases/wire.postman_collection.json`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

from tests.corpus.inputs import Input
from tests.parity.check import Result, check, show
from tests.parity.recorder import Recorder
from tests.parity.senders import Senders

T = TypeVar("T")
_HOST: Final = "https://api.example.com"
_VALUES: Final = (
    "plain", "", "a b", "é", "日本", "a&b=c", "50%", "%41", 'say "hi"', "it's", "a+b",
    "{{name}}", "x{{name}}y", "{{name}}{{other}}", "{{number}}", "a/b", "a\\b", "0",
    "null", "true", "1.50", "a;b", "a,b", "[1]", '{"a": 1}', "#tag", "😀", "~-._",
    "<b>", "a|b", "^", "`", "$x", "(x)", "*", "!", "a:b", "@", " lead", "trail ",
)  # fmt: skip
_KEYS: Final = (
    "id", "Name", "a[]", "a[b]", "a.b", "x-y", "from", "q", "é", "a b", "$f",
)  # fmt: skip
_VARIABLES: Final = {
    "host": _HOST,
    "name": "Ada Lovelace",
    "other": "b c",
    "number": "7",
    "json": '{"deep": [1, 2]}',
}


class Maker:
    """Makes requests by chance."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def collection(self, count: int) -> dict[str, Any]:
        items = [{"name": f"Odd {n}", "request": self.request()} for n in range(count)]
        schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
        return {
            "info": {"name": "Odd", "schema": schema},
            "item": items,
            "variable": [{"key": k, "value": v} for k, v in _VARIABLES.items()],
        }

    def request(self) -> dict[str, Any]:
        methods = "GET POST PUT PATCH DELETE get Post OPTIONS HEAD LIST".split()
        made: dict[str, Any] = {
            "method": self._one(methods),
            "url": self._url(),
            "header": self._headers(),
        }
        if self._chance(0.7):
            made["body"] = self._body()
        return made

    def _url(self) -> Any:
        host = self._one(("{{host}}", _HOST, "api.example.com", "{{host}}/v1"))
        path = [self._segment() for _ in range(self._random.randint(0, 3))]
        query = self._entries(3)
        shown = "&".join(
            str(e["key"]) if e["value"] is None else f"{e['key']}={e['value']}"
            for e in query
            if not e.get("disabled")
        )
        raw = "/".join([host, *path]) + (f"?{shown}" if shown else "")
        if self._chance(0.3):
            return raw
        url: dict[str, Any] = {"raw": raw, "host": [host], "path": path}
        if query or self._chance(0.2):
            url["query"] = query
        named = [one[1:] for one in path if one.startswith(":") and len(one) > 1]
        if named:
            url["variable"] = [
                {"key": n, "value": self._value().replace("#", "")} for n in named
            ]
        return url

    def _segment(self) -> str:
        odd = ("v1", ":id", ":user-id", "a b", "é", "a:b", "{{number}}", "x{{number}}")
        more = ("", "a;b", "a,b", "a@b", "%20", "a'b", "(x)", "a=b", "~", "*", "$x")
        return self._one(odd + more)

    def _headers(self) -> Any:
        if self._chance(0.1):
            return "X-One: 1\nX-Two:  two \n"
        names = ("X-Odd", "x-other", "Accept", "X-Key", "Cookie", "Accept-Language")
        usual = (
            "a",
            "",
            "{{name}}",
            "a, b",
            "{{number}}",
            'q="x"',
            "a;b",
            "it's",
            "*/*",
        )
        made = []
        for _ in range(self._random.randint(0, 3)):
            one: dict[str, Any] = {"key": self._one(names), "value": self._one(usual)}
            if one["key"] == "Cookie":
                one["value"] = one["value"] or "a=1"
            made.append(self._perhaps_disabled(one))
        if self._chance(0.2):
            types = (
                "application/json",
                "text/xml",
                "application/vnd.x+json",
                "TEXT/Plain",
            )
            key = self._one(("Content-Type", "content-type"))
            made.append({"key": key, "value": self._one(types)})
        return made

    def _body(self) -> dict[str, Any]:
        mode = self._one(("raw", "raw", "urlencoded", "formdata", "graphql"))
        if mode == "raw":
            language = self._one(("json", "xml", "text", "html", "javascript", ""))
            made: dict[str, Any] = {"mode": "raw", "raw": self._raw(language)}
            if language:
                made["options"] = {"raw": {"language": language}}
            return made
        if mode == "graphql":
            variables = self._one(
                ('{"a": 1}', "", "{}", '{"a": "{{name}}"}', '{"n": {{number}}}')
            )
            query = self._one(("{ a }", "query Q($a: Int) { a(x: $a) }", "{\n  a\n}"))
            return {"mode": mode, "graphql": {"query": query, "variables": variables}}
        entries = self._entries(4)
        if mode == "formdata":
            for one in entries:
                one["type"] = "text"
                if [e["key"] for e in entries].count(one["key"]) == 1 and self._chance(
                    0.2
                ):
                    one["contentType"] = "application/json"
        return {"mode": mode, mode: entries}

    def _raw(self, language: str) -> str:
        if language == "json" or self._chance(0.3):
            value = json.dumps(self._json(0), ensure_ascii=self._chance(0.5))
            if self._chance(0.2):
                value = value.replace("{", "{ // note\n ", 1)
            return value
        return self._one(
            ("<a>{{name}}</a>", "plain", "", " x ", "é\r\ny", '{"a": 1}', "[]", "5")
        )

    def _json(self, depth: int) -> Any:
        plain: tuple[Any, ...] = (
            None,
            True,
            0,
            -1,
            1.5,
            1e30,
            [],
            {},
            "",
            "é",
            "{{name}}",
            'q"',
            "\\",
            "a\n",
        )
        if depth > 2 or self._chance(0.4 * depth):
            return self._one(plain)
        keys = {self._one(_KEYS) for _ in range(self._random.randint(0, 3))}
        members = {key: self._json(depth + 1) for key in sorted(keys)}
        return self._one(
            (members, members, [self._json(depth + 1)], [members, members])
        )

    def _entries(self, most: int) -> list[dict[str, Any]]:
        made = []
        for _ in range(self._random.randint(0, most)):
            value = None if self._chance(0.1) else self._value()
            made.append(
                self._perhaps_disabled({"key": self._one(_KEYS), "value": value})
            )
        return made

    def _perhaps_disabled(self, entry: dict[str, Any]) -> dict[str, Any]:
        return {**entry, "disabled": True} if self._chance(0.15) else entry

    def _value(self) -> str:
        return self._one(_VALUES)

    def _one(self, choices: Sequence[T]) -> T:
        return self._random.choice(choices)

    def _chance(self, share: float) -> bool:
        return self._random.random() < share


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--show", type=int, action="append", default=[])
    arguments = parser.parse_args()
    document = Maker(arguments.seed).collection(arguments.count)
    for index in arguments.show:
        print(json.dumps(document["item"][index], ensure_ascii=False, indent=1))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "odd.json")
        path.write_text(json.dumps(document), encoding="utf-8")
        result = _compared(Input(path, "odd", 0, arguments.count, frozenset()))
    show(result, verbose=True)
    return 1 if any(result.failing.values()) else 0


def _compared(one: Input) -> Result:
    with Recorder() as recorder, Senders() as senders:
        return check(one, recorder, senders, 10, with_curl=True)


if __name__ == "__main__":
    sys.exit(main())

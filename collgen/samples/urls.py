"""The URL of a sample: its host, path and query, with the values that change from call to call."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote

from collgen.model.references import (
    Literal,
    PathArgument,
    Reference,
    Segment,
    Template,
)
from collgen.samples.filling import encoded_in_query
from collgen.samples.request import EnvironmentVariable, Text, UrlArgument

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from collgen.model import JsonValue, Operation, Parameter

EXAMPLE_BASE_URL: Final = "https://api.example.com"
"""Where a collection names no host."""
_IN_PATH: Final = "!$&'()*+,=:@"
# RFC 3986, 3.3 and 3.4: what else stands in a URL is encoded, for many a library refuses it.
_NOT_IN_URLS = re.compile(r"[^A-Za-z0-9._~:/?#@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


class UrlBuilder:
    """Builds the URL of one operation."""

    def __init__(
        self,
        operation: Operation,
        arguments: Sequence[tuple[Parameter, JsonValue]],
        expand: Callable[[Template], Text],
    ) -> None:
        """Take the call's arguments, and what fills client variables into a template."""
        self._operation = operation
        self._arguments = {p.name: (p, v) for p, v in arguments if p.location == "path"}
        self._addresses = {p.name: v for p, v in arguments if p.location == "url"}
        self._query = {p.name: p for p in operation.parameters if p.location == "query"}
        self._expand = expand
        self._names: dict[str, int] = {}

    def url(self, credentials: Sequence[tuple[Text, Text]] = ()) -> Text:
        """Return the whole URL, with the credentials that its query carries."""
        parts = [*absolute(self._path())]
        own = "".join(p for p in parts if isinstance(p, str)).partition("?")
        query = self._operation.call.request.url.partition("#")[0].partition("?")[2]
        pairs = [self._pair(each) for each in query.split("&")] if query else []
        if own[1]:  # the address itself has a query, and the request's begins with it
            pairs = pairs[own[2].count("&") + 1 :]
        for key, value in credentials:
            name = "".join(p for p in key if isinstance(p, str))
            pairs = [pair for pair in pairs if _name(pair) != name]
            pairs.append((*in_query(key), "=", *in_query(value)))
        for number, pair in enumerate(pairs):
            parts += ["&" if number or own[1] else "?", *pair]
        return joined(parts)

    def _path(self) -> list[str | EnvironmentVariable | UrlArgument]:
        """Return the URL without the query that comes from parameters."""
        url = self._operation.url
        segments = _lower_host(url.template.segments)
        parts: list[str | EnvironmentVariable | UrlArgument] = []
        if not url.base:
            parts.append(EXAMPLE_BASE_URL)
        for segment in segments:
            if isinstance(segment, Reference) and segment.name in self._addresses:
                parts.append(str(self._addresses[segment.name]))
            elif not isinstance(segment, PathArgument):
                parts += self._expand(Template((segment,)))
            elif segment.name in self._arguments:
                parameter, value = self._arguments[segment.name]
                text = quote(_path_text(value), safe=_IN_PATH)
                parts.append(self._argument(parameter, text))
            else:
                parts.append(quote(segment.name, safe=_IN_PATH))
        return parts

    def _pair(self, pair: str) -> Text:
        """Return one pair of the query, with what stands for its value."""
        key, mark, value = pair.partition("=")
        parameter = self._query.get(unquote(key))
        if parameter is None or not mark:
            return (pair,)
        if parameter.variable:
            filled = self._expand(Template((Reference(parameter.variable),)))
            return (f"{key}=", *in_query(filled))
        return (f"{key}=", self._argument(parameter, value))

    def _argument(self, parameter: Parameter, text: str) -> UrlArgument:
        """Return the argument under a name of its own: a repeated one is numbered."""
        name = parameter.python_name.strip("_") or "value"
        number = self._names[name] = self._names.get(name, 0) + 1
        return UrlArgument(name if number == 1 else f"{name}_{number}", text)


def absolute(parts: Sequence[str | EnvironmentVariable | UrlArgument]) -> Text:
    """Return the URL with a scheme: `http://`, as Postman sends it, where it has none.

    A host that starts with `-` would be an option of a command.
    """
    found = joined(parts)
    match found:
        case (str(first), *rest) if not _SCHEME.match(first):
            return ("http://" + first, *rest)
        case (EnvironmentVariable(default=default) as first, *rest) if default:
            following = rest[0] if rest and isinstance(rest[0], str) else ""
            if not _SCHEME.match(default + following):
                return (replace(first, default="http://" + default), *rest)
    return found


def joined(parts: Sequence[str | EnvironmentVariable | UrlArgument]) -> Text:
    """Return the parts with neighbouring texts in one."""
    found: list[str | EnvironmentVariable | UrlArgument] = []
    for part in parts:
        last = found[-1] if found else None
        if isinstance(part, str) and isinstance(last, str):
            found[-1] = last + part
        elif part != "":
            found.append(part)
    return tuple(found)


def in_query(text: Text) -> Text:
    """Return a text with what is known of it encoded for a query."""
    return tuple(
        encoded_in_query(part) if isinstance(part, str) else part for part in text
    )


def strict_url(url: Text) -> Text:
    """Return a URL as RFC 3986 has it: `?a[]=1` is `?a%5B%5D=1`; the host stays."""
    found: list[str | EnvironmentVariable | UrlArgument] = []
    for number, part in enumerate(url):
        if not isinstance(part, str):
            found.append(part)
            continue
        start = 0
        if not number:
            start = max(0, part.find("/", part.find("://") + 3))
        found.append(part[:start] + strict(part[start:]))
    return tuple(found)


def strict(text: str) -> str:
    """Return what stands in a URL as RFC 3986 has it: `a[]` is `a%5B%5D`, a lone `%` is `%25`."""
    return _NOT_IN_URLS.sub(lambda match: quote(match[0], safe=""), text)


def _lower_host(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Return the URL with scheme and host as they go on the wire; references keep their names."""
    match segments:
        case (Literal(text), *rest):
            scheme, mark, after = text.partition("://")
            host, slash, path = after.partition("/")
            if slash or not rest:
                lower = scheme.lower() + mark + host.lower() + slash + path
                return (Literal(lower), *rest)
    return segments


def _name(pair: Text) -> str:
    first = pair[0]
    return unquote(first.partition("=")[0]) if isinstance(first, str) else ""


def _path_text(value: JsonValue) -> str:
    """Return an argument as the client writes it: a list's items with commas between them."""
    if isinstance(value, list):
        return ",".join(map(_path_text, value))
    return value if isinstance(value, str) else json.dumps(value)

"""URLs: a text split as Postman splits it, or parts as they stand."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from collgen.model import Place
from collgen.postman.collection import Entry, Pointer, Url
from collgen.postman.entries import entries, named
from collgen.postman.values import Json, JsonObject, text

if TYPE_CHECKING:
    from collgen.diagnostics import Report

_VARIABLE: Final = re.compile(r"\{\{[^{}]*\}\}")
_IN_HOST: Final = re.compile(r"[/\\:@?#]")
_IN_PATH: Final = re.compile(r"[/\\?#]")


class _Text:
    """A text whose `{{variables}}` are opaque: searched in the mask, cut from the text."""

    __slots__ = ("mask", "text")

    def __init__(self, text: str, mask: str | None = None) -> None:
        self.text = text
        self.mask = _VARIABLE.sub(_same_length, text) if mask is None else mask

    def before(self, end: int) -> _Text:
        return _Text(self.text[:end], self.mask[:end])

    def after(self, start: int) -> _Text:
        return _Text(self.text[start:], self.mask[start:])

    def cut(self, separator: str) -> tuple[_Text, _Text | None]:
        """Return what stands before and after the first separator."""
        index = self.mask.find(separator)
        if index < 0:
            return self, None
        return self.before(index), self.after(index + len(separator))

    def split(self, separator: str) -> list[str]:
        parts, start = [], 0
        for part in self.mask.split(separator):
            parts.append(self.text[start : start + len(part)])
            start += len(part) + len(separator)
        return parts


def split_url(raw: str, pointer: Pointer = ()) -> Url:
    """Split a URL given as text: protocol, user info, host, port, path and query.

    The order is that of postman-url-encoder: the fragment and the query go first, so that a
    `:`, `/` or `@` in them means nothing. The fragment is never sent and not kept.
    """
    whole = _Text(raw.strip())
    rest, _ = whole.cut("#")
    rest, query = rest.cut("?")
    rest = _slashed(rest)
    protocol, after = rest.cut("://")
    if after is not None:
        rest = after.after(len(after.mask) - len(after.mask.lstrip("/")))
    authority, path = rest.cut("/")
    at = authority.mask.rfind("@")
    user_info = authority.text[:at] if at >= 0 else ""
    host = authority.after(at + 1)
    colon = host.mask.rfind(":")
    port = ""
    if colon >= 0 and "]" not in host.mask[colon:]:  # `[::1]` has colons and no port
        host, port = host.before(colon), host.text[colon + 1 :]
    return Url(
        raw=raw,
        protocol="" if after is None else protocol.text,
        user_info=user_info,
        host=host.text,
        port=port,
        path=() if path is None else tuple(path.split("/")),
        query=() if query is None else query_entries(query, pointer),
        pointer=pointer,
    )


def query_entries(query: str | _Text, pointer: Pointer) -> tuple[Entry, ...]:
    """Return the entries of `a=1&b`: a name without `=` has no value; nothing is decoded."""
    whole = _Text(query) if isinstance(query, str) else query
    found = []
    for part in whole.split("&"):
        if part:
            key, value = _Text(part).cut("=")
            shown = None if value is None else value.text
            found.append(Entry(key.text, shown, pointer=pointer))
    return tuple(found)


def read_url(value: Json, pointer: Pointer, report: Report) -> Url | None:
    """Return a URL from its text or its object; None when there is none."""
    if isinstance(value, str):
        return split_url(value, pointer) if value.strip() else None
    if not value:
        return None
    return _from_parts(value, pointer, report)


def _from_parts(value: JsonObject, pointer: Pointer, report: Report) -> Url | None:
    get = value.get
    raw = text(get("raw"))
    host = _joined(get("host"))
    path = _segments(get("path"))
    query = _query(get("query"), (*pointer, "query"), report)
    variables = _path_variables(value, pointer, report)
    if not host:
        if raw.strip() and not path and not query:
            return replace(split_url(raw, pointer), variables=variables)
        if not path and not query:
            return None
    if "?" in raw and not query and "?" in (mask := _Text(raw).mask):
        lost = raw[mask.index("?") :]
        report.warn(
            "url-raw-differs",
            f"`raw` ends in {lost!r}, but `query` has no such entries: Postman sends the parts",
            Place((*pointer, "raw")),
        )
    if not path and get("path") == []:
        path = ("",)  # an empty list is `/` for Postman, where none at all is nothing
    url = Url(
        raw=raw,
        protocol=text(get("protocol")).removesuffix("://").removesuffix(":"),
        user_info=_user_info(get("auth")),
        host=host,
        port=text(get("port")),
        path=path,
        query=query,
        variables=variables,
        pointer=pointer,
    )
    return _split_again(url) if _is_mixed(host, path) else url


def _is_mixed(host: str, path: tuple[str, ...]) -> bool:
    """Return whether host or path hold a separator outside of `{{…}}` that is not theirs."""
    if _IN_HOST.search(host) and _IN_HOST.search(_Text(host).mask):
        return True
    if not _IN_PATH.search("|".join(path)):
        return False
    return any(_IN_PATH.search(_Text(segment).mask) for segment in path)


def _split_again(url: Url) -> Url:
    """Split parts that hold more than their own part, by what their text says.

    The runtime writes the parts into one text, fills in the variables and splits it again.
    """
    whole = f"{url.protocol}://" * bool(url.protocol)
    whole += f"{url.user_info}@" * bool(url.user_info) + url.host
    whole += f":{url.port}" * bool(url.port) + "/" * bool(url.path) + "/".join(url.path)
    again = split_url(whole, url.pointer)
    return replace(
        again, raw=url.raw, query=again.query + url.query, variables=url.variables
    )


def _query(value: Json, pointer: Pointer, report: Report) -> tuple[Entry, ...]:
    if isinstance(value, str):
        return query_entries(value, pointer)
    return entries(value, pointer, report)


def _path_variables(
    value: JsonObject, pointer: Pointer, report: Report
) -> tuple[Entry, ...]:
    member = (
        "variable" if value.get("variable") else "variables"
    )  # old converters write the plural
    found = value.get(member)
    return named(found, (*pointer, member), report) if found else ()


def _joined(value: Json) -> str:
    if type(value) is not list:
        return text(value)
    try:
        return ".".join(value)
    except TypeError:  # something in it is no text
        return ".".join([text(part) for part in value if part is not None])


def _segments(value: Json) -> tuple[str, ...]:
    if not value:
        return ()
    if type(value) is list:
        return tuple([_segment(part) for part in value])
    return tuple(_Text(value.removeprefix("/")).split("/"))


def _segment(part: Json) -> str:
    if type(part) is str:
        return part
    return text(part.get("value")) if isinstance(part, dict) else text(part)


def _user_info(auth: Json) -> str:
    if not isinstance(auth, dict) or not auth.get("user"):
        return ""  # Postman ignores a password without a user
    user, password = text(auth.get("user")), text(auth.get("password"))
    return f"{user}:{password}" if password else user


def _slashed(part: _Text) -> _Text:
    if "\\" not in part.mask:
        return part
    mask = part.mask.replace("\\", "/")
    return _Text(
        "".join("/" if m == "/" else t for m, t in zip(mask, part.text, strict=True)),
        mask,
    )


def _same_length(match: re.Match[str]) -> str:
    return "_" * len(match[0])

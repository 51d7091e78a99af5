"""Values as they go on the wire: in a URL, a form, a header, or JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, time
from enum import Enum
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from ._endpoint import Argument, filled, segments_of
from ._errors import InvalidArgumentError
from ._model import Model
from ._options import Null

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._endpoint import Endpoint, Template

    Pairs = list[tuple[str, str | None]]
    HeaderLines = list[tuple[bytes, bytes]]

# What stays as it is besides letters, digits and `_.-~`; all else is percent-encoded.
#
# Text of the collection and of client variables: what the URL syntax allows there. `%`
# is left, so nothing is encoded twice; NUL marks the place of a path argument.
_IN_PATH = "\0!$%&'()*+,/:;=@[\\]^|"
_IN_QUERY = "\0!$%&()*+,/:;=?@[\\]^`{|}"
# Arguments: what comes out of the server's decoder as it went in. `;` is encoded in a
# path, since some servers cut a segment there ("..;" is "..").
_IN_SEGMENT = "!$&'()*+,=:@"
_IN_VALUE = "!$()*,/:;=?@[\\]^`{|}"
_IN_KEY = "!$()*,/:;?@[\\]^`{|}"
_CONTROL = r"[\0-\x08\n-\x1f\x7f]"


def plain(value: object) -> str:
    """Return the text form in which one value travels in a URL, a header or a form."""
    if isinstance(value, str):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, (date, time)):  # a datetime is a date
        return value.isoformat()
    if isinstance(value, (bytes, bytearray)):
        return value.decode("utf-8", "surrogateescape")
    if value is None or isinstance(value, Null):
        return ""
    if items_of(value) is not None or isinstance(value, (Mapping, Model)):
        return json_text(cast("Any", value))
    from decimal import Decimal

    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def items_of(value: object) -> list[object] | None:
    """Return the items of a list or of what is like one, None of anything else."""
    if isinstance(value, (str, int, float, bytes, bytearray)) or value is None:
        return None
    if isinstance(value, (list, tuple, Sequence, AbstractSet)):
        return list(cast("Sequence[object]", value))
    return None


def to_text(
    value: object, separator: str | None = None
) -> str | list[str] | Null | None:
    """Return `value` as the text that the API wants in place of a number, boolean, …

    A list becomes a list of texts, or one text joined by `separator`. `None` (left
    out) and `NULL` stay what they are.
    """
    if value is None or isinstance(value, Null):
        return value
    items = items_of(value)
    if items is None:
        return plain(value)
    texts = [plain(item) for item in items]
    return texts if separator is None else separator.join(texts)


def to_json(value: object) -> object:
    """Return a mapping or a list as its JSON; a text that is JSON already, as it is."""
    if isinstance(value, str) or value is None:
        return value
    return json_text(value)


def percent_encoded(text: str, safe: str = "") -> str:
    """Return text for a URL or a form, all but `safe` signs encoded."""
    try:
        return quote(text, safe)
    except UnicodeEncodeError:
        message = "Text with a lone surrogate cannot be sent in a URL or a form."
        raise InvalidArgumentError(message) from None


def encoded(text: str) -> bytes:
    """Return the UTF-8 of text."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        message = "Text with a lone surrogate cannot be sent."
        raise InvalidArgumentError(message) from None


class Target:
    """A URL with its client variables filled in and its path arguments still open."""

    def __init__(
        self, url: str, arguments: list[str], *, has_query: bool, is_open: bool = True
    ) -> None:
        """Take an encoded URL in which a NUL stands for each path argument.

        One that had a fragment is not open: what is behind that is not sent.
        """
        self.texts = url.split("\0")
        self.arguments = arguments[: len(self.texts) - 1]
        self.has_query = has_query
        self.is_open = is_open

    def fill(self, path: Mapping[str, object] | None) -> str:
        """Return the URL with the path arguments put in, without further query."""
        values = path or {}
        filled = [self.texts[0]]
        for name, after in zip(self.arguments, self.texts[1:], strict=True):
            filled += (path_segment(name, values.get(name)), after)
        return "".join(filled)

    def join(self, url: str, query: str) -> str:
        """Return `url` with more query behind what it has."""
        if not query or not self.is_open:
            return url
        return f"{url}{'&' if self.has_query else '?'}{query}"


def open_target(
    base: Template,
    endpoint: Endpoint,
    variable: Callable[[str], str],
    scheme: str = "http",
) -> Target:
    """Fill the client's variables into an endpoint's URL and encode it.

    `scheme` is for a URL that has none.
    """
    pieces: list[str] = []
    arguments: list[str] = []
    segments = segments_of(endpoint.url)
    if endpoint.is_below_base:
        below = filled(base, variable)
        pieces.append(below.rstrip("/") if str(segments[0])[:1] == "/" else below)
    for segment in segments:
        if isinstance(segment, str):
            pieces.append(segment)
        elif isinstance(segment, Argument):
            pieces.append("\0")
            arguments.append(segment.name)
        else:
            pieces.append(variable(segment.name).replace("\0", ""))
    whole = "".join(pieces).strip()
    if not has_scheme(whole):
        whole = f"{scheme}://{whole.removeprefix('//')}"
    sent, fragment, _ = whole.partition("#")
    front, mark, query = sent.partition("?")
    scheme, _, rest = front.partition("://")
    authority, slash, path = rest.replace("\\", "/").partition("/")
    if scheme.lower() not in {"http", "https"}:
        raise InvalidArgumentError(f"The protocol {scheme!r} is not supported.")
    if not authority:
        raise InvalidArgumentError(f"The URL of this call has no host: {whole!r}")
    path, query = percent_encoded(path, _IN_PATH), percent_encoded(query, _IN_QUERY)
    encoded_url = f"{scheme}://{authority}{slash}{path}{mark}{query}"
    return Target(encoded_url, arguments, has_query=bool(query), is_open=not fragment)


def has_scheme(url: str) -> bool:
    """Whether a URL begins with a scheme: `localhost:80/x` does not."""
    scheme, mark, _ = url.partition("://")
    words = scheme.translate({ord(sign): None for sign in "+.-"})
    return bool(mark) and words.isalnum() and words.isascii() and scheme[0].isalpha()


def path_segment(name: str, value: object) -> str:
    """Encode a path argument so that it stays within its own segment."""
    if value is None or isinstance(value, Null):
        raise InvalidArgumentError(f"The path argument {name!r} needs a value.")
    items = items_of(value)
    text = plain(value) if items is None else ",".join(map(plain, items))
    if text in {"", ".", ".."}:
        message = f"The path argument {name!r} must not be {text!r}."
        raise InvalidArgumentError(message)
    return percent_encoded(text, _IN_SEGMENT)


def to_pairs(entries: Iterable[tuple[str, object]]) -> Pairs:
    """Return name and text of each entry: None is left out, a list repeats its name."""
    pairs: Pairs = []
    for name, value in entries:
        items = items_of(value)
        if items is None:
            items = [] if value is None else [value]
        for item in items:
            is_bare = item is None or isinstance(item, Null)
            pairs.append((name, None if is_bare else plain(item)))
    return pairs


def query_text(pairs: Pairs) -> str:
    """Encode a query; an entry without a value is a bare name."""
    entries: list[str] = []
    for name, value in pairs:
        key = percent_encoded(name, _IN_KEY)
        end = "" if value is None else f"={percent_encoded(value, _IN_VALUE)}"
        entries.append(f"{key}{end}")
    return "&".join(entries)


def put_header(merged: dict[str, HeaderLines], name: str, value: object) -> None:
    """Set a header; a list repeats it, None removes it, the HTTP library's too."""
    items = items_of(value)
    if items is None:
        items = [] if value is None else [value]
    merged[name.lower()] = [header_line(name, plain(item)) for item in items]


def header_line(name: str, value: str) -> tuple[bytes, bytes]:
    """Encode a header, refusing control characters, which would begin another one."""
    if re.search(_CONTROL, value) or re.search(_CONTROL, name):
        message = "must not hold line breaks or other control characters."
        raise InvalidArgumentError(f"The header {name!r} {message}")
    text = value.strip(" \t")
    for charset in ("latin-1", "utf-8"):
        try:
            return name.encode("ascii"), text.encode(charset)
        except UnicodeEncodeError:
            pass
    raise InvalidArgumentError(f"The header {name!r} cannot be encoded.")


def json_text(value: object) -> str:
    """Return compact JSON, with `NULL` as null."""
    from json import dumps

    numbers = _Decimals()
    try:
        text = dumps(
            value,
            ensure_ascii=False,
            separators=(",", ":"),
            allow_nan=False,
            default=numbers.or_json_value,
        )
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgumentError(f"Cannot be sent as JSON: {error}") from None
    return numbers.put_into(text)


class _Decimals:
    """Decimals of a value; the JSON encoder writes a text in place of each."""

    def __init__(self) -> None:
        self._digits: dict[str, str] = {}

    def or_json_value(self, value: object) -> Any:
        """Return what the encoder is to write for a value that it does not know."""
        from decimal import Decimal

        if not isinstance(value, Decimal):
            return _json_value(value)
        if not value.is_finite():
            raise ValueError(f"{value} is no number of JSON")
        from uuid import uuid4

        mark = f"decimal-{uuid4().hex}"
        self._digits[mark] = str(value)
        return mark

    def put_into(self, text: str) -> str:
        """Return JSON with the digits of each decimal in place of its text."""
        if not self._digits:
            return text
        return re.sub(
            r'"(decimal-[0-9a-f]{32})"',
            lambda match: self._digits.get(match[1], match[0]),
            text,
        )


def _json_value(value: object) -> Any:
    if isinstance(value, Null):
        return None
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return dict(cast("Mapping[object, object]", value))
    items = items_of(value)
    if items is not None:
        return items
    from uuid import UUID

    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


class Body:
    """An encoded body."""

    def __init__(self, content: bytes | None, content_type: str | None) -> None:
        self.content = content
        self.content_type = content_type

    @property
    def replayable(self) -> bool:
        """Whether the same body can be sent a second time."""
        return True

    def describe(self, headers: dict[str, HeaderLines]) -> None:
        """Add the headers that follow from the body."""
        if self.content_type is not None and "content-type" not in headers:
            line = header_line("Content-Type", self.content_type)
            headers["content-type"] = [line]

    def for_library(self, _is_async: bool, /) -> dict[str, Any]:
        """Return the arguments that give the body to the HTTP library."""
        return {"content": self.content}

    def in_memory(self) -> list[bytes]:
        """Return what is sent and is no file."""
        return [] if self.content is None else [self.content]

    def close(self) -> None:
        """Close the files that were opened for this call: here none."""


def present(value: object) -> object:
    """Return the body without the top-level entries that were left out."""
    if type(value) is not dict:
        return value
    fields = cast("dict[str, object]", value)
    return {name: entry for name, entry in fields.items() if entry is not None}


# region encoders
def fields_of(
    value: object,
    split: Callable[[Mapping[str, object]], Iterable[tuple[str, object]]] | None,
) -> Iterable[tuple[str, object]]:
    """Return the named fields of a form's body."""
    if isinstance(value, Model):
        value = value.to_dict()
    if isinstance(value, Mapping):
        arguments = cast("Mapping[str, object]", value)
        return arguments.items() if split is None else split(arguments)
    message = f"This body needs named fields, not {type(value).__name__}."
    raise InvalidArgumentError(message)


# endregion

"""From a URL template to the target on the wire, encoded as Postman encodes it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from ._errors import InvalidArgumentError
from ._values import Null, items_of, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}|\{([^{}]+)\}")

# What stays as it is besides letters, digits and `_.-~`; all else is encoded. By hand,
# since compiling an expression for each takes longer than the rest of this module.
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
_IN_FORM = ""

Pairs = list[tuple[str, str | None]]


def _encode(safe: str, words: str) -> str:
    try:
        return quote(words, safe)
    except UnicodeEncodeError:
        message = "Text with a lone surrogate cannot be sent in a URL or a form."
        raise InvalidArgumentError(message) from None


@lru_cache(maxsize=4096)
def split_template(template: str) -> tuple[tuple[str, str | None, str | None], ...]:
    """Return (text before, variable, path argument) per placeholder, then the rest."""
    pieces: list[tuple[str, str | None, str | None]] = []
    end = 0
    for match in _PLACEHOLDER.finditer(template):
        pieces.append((template[end : match.start()], match[1], match[2]))
        end = match.end()
    pieces.append((template[end:], None, None))
    return tuple(pieces)


def fill_template(template: str, variable: Callable[[str], str]) -> str:
    """Return the text with each `{{name}}` replaced; single braces stay."""
    if "{{" not in template:
        return template
    out: list[str] = []
    for before, name, argument in split_template(template):
        out.append(before)
        if name is not None:
            out.append(variable(name))
        elif argument is not None:
            out.append(f"{{{argument}}}")
    return "".join(out)


class Target:
    """A URL with its client variables filled in and its path arguments still open."""

    __slots__ = ("arguments", "has_query", "texts")

    def __init__(
        self, texts: tuple[str, ...], arguments: tuple[str, ...], *, has_query: bool
    ) -> None:
        self.texts = texts
        self.arguments = arguments
        self.has_query = has_query

    def fill(self, path: Mapping[str, object] | None) -> str:
        """Return the URL with the path arguments put in, without further query."""
        if not self.arguments:
            return self.texts[0]
        given = path or {}
        out = [self.texts[0]]
        for name, after in zip(self.arguments, self.texts[1:], strict=True):
            out.append(segment(name, given.get(name)))
            out.append(after)
        return "".join(out)

    def join(self, url: str, query: str) -> str:
        """Return `url` with more query behind what it has."""
        if not query:
            return url
        return f"{url}{'&' if self.has_query else '?'}{query}"


def open_target(base: str, url: str, variable: Callable[[str], str]) -> Target:
    """Fill the variables into an endpoint's URL and encode it.

    A URL that starts with `/` or `?`, or an empty one, goes below `base`.
    """
    out: list[str] = []
    if not url or url[0] in "/?":
        below = fill_template(base, variable)
        out.append(below.rstrip("/") if url.startswith("/") else below)
    arguments: list[str] = []
    for before, name, argument in split_template(url):
        out.append(before)
        if name is not None:
            out.append(variable(name).replace("\0", ""))
        elif argument is not None:
            out.append("\0")
            arguments.append(argument)
    whole = "".join(out).strip()
    if not _has_scheme(whole):
        whole = f"http://{whole.removeprefix('//')}"
    whole, _, _ = whole.partition("#")
    front, mark, query = whole.partition("?")
    scheme, _, rest = front.partition("://")
    authority, slash, path = rest.replace("\\", "/").partition("/")
    if scheme.lower() not in {"http", "https"}:
        raise InvalidArgumentError(f"The protocol {scheme!r} is not supported.")
    if not authority:
        raise InvalidArgumentError(f"The URL of this call has no host: {url!r}")
    encoded = (
        f"{scheme}://{authority}{slash}{_encode(_IN_PATH, path)}"
        f"{mark}{_encode(_IN_QUERY, query)}"
    )
    return Target(tuple(encoded.split("\0")), tuple(arguments), has_query=bool(query))


def _has_scheme(url: str) -> bool:
    scheme, mark, _ = url.partition("://")
    words = scheme.translate({ord(sign): None for sign in "+.-"})
    return bool(mark) and words.isalnum() and words.isascii() and scheme[0].isalpha()


def segment(name: str, value: object) -> str:
    """Encode a path argument so that it stays within its own segment."""
    if value is None or isinstance(value, Null):
        raise InvalidArgumentError(f"The path argument {name!r} needs a value.")
    items = items_of(value)
    words = plain(value) if items is None else ",".join(map(plain, items))
    if words in {"", ".", ".."}:
        message = f"The path argument {name!r} must not be {words!r}."
        raise InvalidArgumentError(message)
    return _encode(_IN_SEGMENT, words)


def spread(entries: Mapping[str, object]) -> Pairs:
    """Return name and text of each entry: None is left out, a list repeats its name."""
    pairs: Pairs = []
    for name, value in entries.items():
        if value is None:
            continue
        items = items_of(value)
        for item in [value] if items is None else items:
            bare = item is None or isinstance(item, Null)
            pairs.append((name, None if bare else plain(item)))
    return pairs


def query_text(pairs: Pairs) -> str:
    """Encode a query; an entry without a value is a bare name."""
    out: list[str] = []
    for name, value in pairs:
        key = _encode(_IN_KEY, name)
        out.append(key if value is None else f"{key}={_encode(_IN_VALUE, value)}")
    return "&".join(out)


def form_text(pairs: Pairs) -> str:
    """Encode the fields of an `application/x-www-form-urlencoded` body."""
    return "&".join(
        [
            f"{_encode(_IN_FORM, name)}={_encode(_IN_FORM, value or '')}"
            for name, value in pairs
        ]
    )

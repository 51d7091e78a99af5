"""Differences between Postman's runtime and the generated client that are meant to be."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Callable
from typing import Final
from urllib.parse import unquote_to_bytes

from collgen.understand.values import jsonc
from tests.parity.compare import Difference, Request

Predicate = Callable[[Difference, Request], bool]


def _file_not_chosen(one: Difference, runtime: Request) -> bool:
    """The collection names no file: Postman sends an empty one, the snippet one to be chosen."""
    if one.what == "body multipart" and isinstance(one.runtime, list):
        pairs = list(zip(one.runtime, one.client, strict=False))
        empty = [part for part in one.runtime if _is_empty_file(part)]
        others = [(mine, theirs) for mine, theirs in pairs if not _is_empty_file(mine)]
        same = all(mine == theirs for mine, theirs in others)
        return bool(empty) and same and len(one.runtime) == len(one.client)
    is_sent = isinstance(one.client, bytes) and one.client.startswith(
        b"content of a file"
    )
    return one.what.startswith("body ") and not runtime.body and is_sent


def _is_empty_file(part: tuple[tuple[tuple[str, str], ...], bytes]) -> bool:
    return "filename=" in dict(part[0])["content-disposition"] and not part[1]


def _default_port(one: Difference, _runtime: Request) -> bool:
    """A port that the scheme has anyway is left out (RFC 9110, 4.2.3)."""
    if one.what != "host" or len(one.runtime) != 1:
        return False
    return re.sub(r":(?:80|443)$", "", one.runtime[0]) == "".join(one.client)


def _query_escape(one: Difference, _runtime: Request) -> bool:
    """An argument is what it means: `%21` is `!`, and what needs no escape has none."""
    return one.what == "query" and unquote_to_bytes(one.runtime) == unquote_to_bytes(
        one.client
    )


def _query_plus(one: Difference, _runtime: Request) -> bool:
    """A `+` in an argument arrives as such, where Postman's arrives as a blank."""
    if one.what != "query" or "+" not in one.runtime:
        return False
    protected = one.runtime.replace("+", "%2B")
    return unquote_to_bytes(protected) == unquote_to_bytes(one.client)


def _path_argument(one: Difference, _runtime: Request) -> bool:
    """A path argument stays within its segment: `/`, `?`, `#`, `;` and `%` in it are encoded."""
    if one.what != "path":
        return False
    return unquote_to_bytes(unquote_to_bytes(one.client)) == unquote_to_bytes(
        one.runtime
    )


def _path_object(one: Difference, _runtime: Request) -> bool:
    """A path segment given as an object: Postman sends `[object Object]`, the client its value."""
    return one.what == "path" and "[object%20Object]" in one.runtime


def _slash_after_base(one: Difference, _runtime: Request) -> bool:
    """A base URL that ends with a slash gets no second one before the path."""
    return one.what == "path" and re.sub("//+", "/", one.runtime, count=1) == one.client


def _signed_by_caller(one: Difference, _runtime: Request) -> bool:
    """A kind of auth that is not built in: the Python snippet asks for a header, curl says so."""
    if one.what == "header x-amz-date":
        return not one.client
    if one.what != "header authorization":
        return False
    signed = ("OAuth ", "Hawk ", "EG1-", "AWS4-", "Bearer ey")
    is_signed = "".join(one.runtime).startswith(signed)
    return one.client == ["YOUR_SIGNATURE"] or (is_signed and not one.client)


def _no_pair(one: Difference, _runtime: Request) -> bool:
    """`Basic` with what is no user name and password: the client takes these two."""
    if one.what != "header authorization":
        return False
    scheme, _, code = "".join(one.runtime).partition(" ")
    if scheme != "Basic":
        return False
    try:
        return b":" not in b64decode(code, validate=True)
    except ValueError:
        return True


def _idempotency_key(one: Difference, _runtime: Request) -> bool:
    """Where an API takes an idempotency key, the client makes one for each call."""
    return "idempoten" in one.what and not one.runtime and len(one.client) == 1


def _file_type(one: Difference, _runtime: Request) -> bool:
    """Tables of media types by file name differ from each other for what is rare."""
    if one.what != "body multipart" or not isinstance(one.runtime, list):
        return False
    if len(one.runtime) != len(one.client):
        return False
    for (mine, content), (theirs, other) in zip(one.runtime, one.client, strict=True):
        differs = set(mine) ^ set(theirs)
        if content != other or {name for name, _ in differs} - {"content-type"}:
            return False
    return True


def _no_key(one: Difference, _runtime: Request) -> bool:
    """What is no private key is refused; Postman sends the request without a signature."""
    return one.what == "error" and "private key cannot be read" in one.client


def _ntlm_at_once(one: Difference, _runtime: Request) -> bool:
    """curl begins the NTLM handshake by itself, Postman when the server asks for it."""
    is_header = one.what == "header authorization" and not one.runtime
    return is_header and "".join(one.client).startswith("NTLM ")


def _no_token(one: Difference, runtime: Request) -> bool:
    """An OAuth 2 block without a token: Postman sends none, the client wants one or fetches it."""
    if runtime.get("authorization"):
        return False
    if one.what == "error":
        return "MissingSettingError" in one.client and "'access_token'" in one.client
    return one.what == "header authorization" and one.client == ["Bearer"]


def _digest_later(one: Difference, _runtime: Request) -> bool:
    """A nonce that stands in the collection is stale: the client waits for the server's own."""
    is_header = one.what == "header authorization" and not one.client
    return is_header and "".join(one.runtime).startswith("Digest ")


def _proxy(one: Difference, runtime: Request) -> bool:
    """A proxy is a matter of the machine that sends, not of the API."""
    return one.what == "path" and runtime.target.startswith(("http://", "https://"))


def _no_json(one: Difference, runtime: Request) -> bool:
    """The collection's body is not quite JSON (a trailing comma, a blank without quotes)."""
    if not one.what.startswith("body ") or not isinstance(one.client, bytes):
        return False
    if _is_json(runtime.body) or not _is_json(one.client):
        return False
    parsed = jsonc.parse_body(runtime.body.decode("utf-8", "replace"))
    return parsed.ok and json.dumps(parsed.value) == json.dumps(json.loads(one.client))


def _filled_no_json(one: Difference, runtime: Request) -> bool:
    """A variable outside of quotes whose text is no JSON value: the client sends a value."""
    if not one.what.startswith("body ") or not isinstance(one.client, bytes):
        return False
    is_open = runtime.body.lstrip()[:1] in (b"{", b"[")
    return is_open and not _is_json(runtime.body) and _is_json(one.client)


def _query_without_name(one: Difference, _runtime: Request) -> bool:
    """A query value without a name has no argument (`collgen build` warns of it)."""
    if one.what != "query":
        return False
    pairs = [
        pair for pair in one.runtime[1:].split("&") if pair and not pair.startswith("=")
    ]
    mine = "&".join(pairs).replace("+", "%2B")
    return unquote_to_bytes(mine) == unquote_to_bytes(one.client[1:])


def _variable_in_name(one: Difference, _runtime: Request) -> bool:
    """A name that holds a variable is sent as it is written (`collgen build` warns of it)."""
    return one.what == "query" and re.search(r"[?&][^=&]*\{\{", one.client) is not None


def _url_encoding(one: Difference, runtime: Request) -> bool:
    """`disableUrlEncoding`: what RFC 3986 does not allow in a URL is encoded all the same."""
    return one.what == "path" and re.search(r"[^!-~]", runtime.path) is not None


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except ValueError:
        return False
    return True


DELIBERATE: Final[dict[str, Predicate]] = {
    "file not chosen": _file_not_chosen,
    "default port": _default_port,
    "query escape": _query_escape,
    "query plus": _query_plus,
    "query without a name": _query_without_name,
    "variable in a name": _variable_in_name,
    "URL encoding": _url_encoding,
    "path argument": _path_argument,
    "path object": _path_object,
    "slash after the base": _slash_after_base,
    "OAuth 2 without a token": _no_token,
    "digest when it is asked for": _digest_later,
    "no private key": _no_key,
    "NTLM at once": _ntlm_at_once,
    "idempotency key": _idempotency_key,
    "type of a rare file": _file_type,
    "Basic without a pair": _no_pair,
    "signed by the caller": _signed_by_caller,
    "proxy": _proxy,
    "not quite JSON": _no_json,
    "variable makes no JSON": _filled_no_json,
}
"""By name: whether a difference is of this kind. What fits none is a failure."""


def named(found: list[Difference], runtime: Request) -> list[str]:
    """Return the names of the differences when each of them is meant; nothing otherwise."""
    names = []
    for difference in found:
        name = next(
            (n for n, fits in DELIBERATE.items() if fits(difference, runtime)), None
        )
        if name is None:
            return []
        names.append(name)
    return sorted(set(names))

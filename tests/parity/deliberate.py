"""Differences between Postman's runtime and the generated client that are meant to be."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import unquote_to_bytes

from collgen.understand.values import jsonc
from tests.parity.compare import Difference, Request
from tests.parity.recorder import TOKEN

_SIGNATURE: Final = re.compile(
    r"oauth_|X-Amz-|[^=]*=[\w-]+\.[\w-]+\.[\w-]+$", re.IGNORECASE
)
_PLAIN_FILE_NAME: Final = re.compile(r'filename="[\w. -]+"')
_ODD_FILE_NAME: Final = re.compile(r'filename="[^"]*[<>:*?|][^"]*"')
_HOST: Final = re.compile(r"[\w.-]+(?::\d{1,5})?|\[[\da-f:.]+\](?::\d{1,5})?")
_BRACES: Final = re.compile(r"\{\{([^{}]*)\}\}|%7B%7B(.*?)%7D%7D")
_DYNAMIC: Final = re.compile(
    r"(?P<guid>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
    r"|(?P<moment>\d{4}-\d\d-\d\dT[\d:.]+Z)|(?P<second>\b1\d{9}\b)"
)
_PINNED: Final = "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f"
"""What `environment` gives for `{{$guid}}`, so that both have the same."""
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


def _query_rest(one: Difference, _runtime: Request) -> bool:
    """A `#` in an argument does not cut the URL off there, as it does in Postman."""
    if one.what != "query" or "%23" not in one.client:
        return False
    before = one.client.partition("%23")[0]
    return unquote_to_bytes(one.runtime) == unquote_to_bytes(before)


def _verb_behind_argument(one: Difference, _runtime: Request) -> bool:
    """`:task:cancel` is an argument and the API's verb; to Postman it is one name without a value."""
    if one.what != "path" or not re.search(r"/:[\w-]+:[\w-]+", str(one.runtime)):
        return False
    pattern = re.sub(r"/:[\w-]+(?=:)", "/[^/:]+", re.escape(str(one.runtime)))
    return re.fullmatch(pattern.replace(r"\-", "-"), str(one.client)) is not None


def _repeated_name(one: Difference, runtime: Request) -> bool:
    """A name that is sent several times is one list: its values go out together."""
    if one.what == "body multipart" and isinstance(one.runtime, list):
        names = [dict(headers)["content-disposition"] for headers, _ in one.runtime]
        return bool(_together(names, one.runtime) == one.client)
    if one.what != "query":
        return False
    mine = one.runtime[1:].replace("+", "%2B").split("&")
    names = [pair.partition("=")[0] for pair in mine]
    together = "&".join(_together(names, mine))
    is_repeated = len({*names}) < len(names)
    return is_repeated and unquote_to_bytes(together) == unquote_to_bytes(
        one.client[1:]
    )


def _together(names: list[str], values: list[Any]) -> list[Any]:
    """Return the values in the order in which their names come first."""
    pairs = sorted(zip(names, values, strict=True), key=lambda one: names.index(one[0]))
    return [value for _, value in pairs]


def _collection_order(one: Difference, _runtime: Request) -> bool:
    """Names of a form that take turns stay in the collection's order."""
    if one.what != "body form":
        return False
    mine, theirs = one.runtime.split(b"&"), one.client.split(b"&")
    names = [pair.partition(b"=")[0] for pair in theirs]
    return bool(_together(names, theirs) == mine)


def _members_together(one: Difference, _runtime: Request) -> bool:
    """The members of one argument go out together: `a[x]` and `a[y]`, then `b`."""
    if one.what == "body multipart" and isinstance(one.runtime, list):
        names = [dict(headers)["content-disposition"] for headers, _ in one.runtime]
        has_brackets = any("[" in name for name in names)
        return has_brackets and sorted(one.runtime) == sorted(one.client)
    if one.what not in ("query", "body form"):
        return False
    mine, theirs = (
        unquote_to_bytes(value).lstrip(b"?").split(b"&")
        for value in (one.runtime, one.client)
    )
    return any(b"[" in pair for pair in mine) and sorted(mine) == sorted(theirs)


def _graphql_without_values(one: Difference, _runtime: Request) -> bool:
    """Empty `variables` of GraphQL are left out: they are the same as none."""
    if one.what != "body json":
        return False
    mine, theirs = json.loads(one.runtime), json.loads(one.client)
    if not isinstance(mine, dict) or "query" not in mine:
        return False
    return mine.pop("variables", None) == {} and bool(mine == theirs)


def _no_length(one: Difference, runtime: Request) -> bool:
    """A body without Content-Length (`disabledSystemHeaders`) is one that no server can read."""
    if runtime.get("content-length") or runtime.get("transfer-encoding"):
        return False
    has_body = bool(runtime.get("content-type")) or runtime.method != "GET"
    return one.what == "body text" and not one.runtime and has_body


def _dot_segment(one: Difference, _runtime: Request) -> bool:
    """`/./` and `/../` are resolved before sending, as RFC 3986, 6.2.2.3 has it."""
    return one.what == "path" and _without_dots(one.runtime) == one.client


def _without_dots(path: str) -> str:
    kept: list[str] = []
    for segment in path.split("/")[1:]:
        if segment == "..":
            kept = kept[:-1]
        elif segment != ".":
            kept.append(segment)
    return "/" + "/".join(kept)


def _host_is_told(one: Difference, _runtime: Request) -> bool:
    """HTTP/1.1 wants a Host (RFC 9112, 3.2), whatever `disabledSystemHeaders` says."""
    return one.what == "host" and not one.runtime and len(one.client) == 1


def _one_of_two(one: Difference, _runtime: Request) -> bool:
    """Authorization and Content-Type are no lists (RFC 9110, 5.3): the first of two is sent."""
    is_single = one.what in ("header authorization", "header content-type")
    return is_single and len(one.runtime) > 1 and one.client == one.runtime[:1]


def _quoted_name(one: Difference, _runtime: Request) -> bool:
    """A quotation mark in the name of a part is `%22` (HTML, 4.10.22.8); Postman's is malformed."""
    if one.what != "body multipart" or not isinstance(one.runtime, list):
        return False
    mine = [(_without_quotes(headers), content) for headers, content in one.runtime]
    return mine == [(_without_quotes(h), content) for h, content in one.client]


def _without_quotes(headers: tuple[tuple[str, str], ...]) -> list[str]:
    return [re.sub('%22|"', "", value) for _, value in headers]


def _null_header(one: Difference, _runtime: Request) -> bool:
    """A header whose value is null is empty; Postman sends the word `null`."""
    return one.what.startswith("header ") and (one.runtime, one.client) == (
        ["null"],
        [""],
    )


def _entry_without_name(one: Difference, _runtime: Request) -> bool:
    """A field of a form without a name has no argument (`collgen build` warns of it)."""
    if one.what == "body form":
        pairs = [pair for pair in one.runtime.split(b"&") if not pair.startswith(b"=")]
        return len(pairs) <= one.runtime.count(b"&") and bool(
            b"&".join(pairs) == one.client
        )
    if one.what != "body multipart" or not isinstance(one.runtime, list):
        return False
    kept = [
        part
        for part in one.runtime
        if 'name=""' not in dict(part[0])["content-disposition"]
    ]
    return len(kept) < len(one.runtime) and bool(kept == one.client)


def _path_argument(one: Difference, _runtime: Request) -> bool:
    r"""A path argument stays within its segment: `/`, `\`, `?`, `#`, `;` and `%` are encoded."""
    if one.what != "path":
        return False
    if re.search(r"[-.,;=(~_]:[A-Za-z]", one.runtime):
        return (
            True  # a second path variable in a segment, which Postman leaves as it is
        )
    theirs = unquote_to_bytes(one.client.replace("%5C", "/"))
    return unquote_to_bytes(theirs) == unquote_to_bytes(one.runtime)


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
    if one.what == "query":
        return bool(_without_signature(one.runtime) == one.client)
    if one.what == "body form":
        unsigned = _without_signature(one.runtime.decode("latin-1"))
        return bool(unsigned.encode("latin-1") == one.client)
    if one.what != "header authorization":
        return False
    signed = ("OAuth ", "Hawk ", "EG1-", "AWS4-", "Bearer ey")
    is_signed = "".join(one.runtime).startswith(signed)
    return one.client == ["YOUR_SIGNATURE"] or (is_signed and not one.client)


def _without_signature(text: str) -> str:
    pairs = text.removeprefix("?").split("&")
    kept = [pair for pair in pairs if not _SIGNATURE.match(pair)]
    return "?" * (text[:1] == "?" and bool(kept)) + "&".join(kept)


def _aws_in_headers(one: Difference, runtime: Request) -> bool:
    """curl signs for AWS in headers alone, and says so; Postman can do it in the query."""
    if "X-Amz-Signature=" not in runtime.target or one.runtime:
        return False
    return one.what in (
        "header authorization",
        "header x-amz-date",
        "header x-amz-security-token",
    )


def _unknown_variable(one: Difference, _runtime: Request) -> bool:
    """A variable that no scope defines: Postman sends its braces, the snippet a sample to replace."""
    if one.what == "body json":
        mine, theirs = one.runtime.decode(), json.dumps(json.loads(one.client))
        return (
            json.dumps(json.loads(_BRACES.sub(r"\1\2", mine))) == theirs
            and mine != theirs
        )
    if isinstance(one.runtime, bytes) and isinstance(one.client, bytes):
        text = one.runtime.decode("latin-1")
        filled = _BRACES.sub(r"\1\2", text)
        return filled != text and filled.encode("latin-1") == one.client
    if one.what.startswith("header "):
        mine = " ".join(one.runtime)
        return bool(_BRACES.sub(r"\1\2", mine) == " ".join(one.client) != mine)
    if one.what not in ("path", "query"):
        return False
    return bool(_BRACES.sub(r"\1\2", one.runtime) == one.client != one.runtime)


def _made_anew(one: Difference, _runtime: Request) -> bool:
    """A dynamic variable has another value each time; a key that was left out comes last."""
    mine, theirs = _text_of(one.runtime), _text_of(one.client)
    masked = _without_new(mine)
    if _PINNED in mine or masked == mine:
        return False
    return masked == _without_new(theirs)


def _without_new(text: str) -> str:
    """Put the kind of a value in its place: a moment is no stand-in for an id."""
    return _DYNAMIC.sub(lambda match: f"…{match.lastgroup}", text)


def _text_of(value: object) -> str:
    if not isinstance(value, bytes):
        return repr(value)
    try:
        return json.dumps(json.loads(value), sort_keys=True)
    except ValueError:
        return value.decode("latin-1")


def _comment_signs(one: Difference, _runtime: Request) -> bool:
    """`//` in the value of an argument is no comment, where Postman cuts the body off."""
    if not one.what.startswith("body ") or not isinstance(one.client, bytes):
        return False
    text = one.client.decode("utf-8", "replace")
    cut = jsonc.without_comments(text)
    return cut != text and cut.encode() == one.runtime


def _blank_body(one: Difference, runtime: Request) -> bool:
    """White space alone is no body."""
    if runtime.body.strip() or not runtime.body:
        return False
    return one.what in ("body text", "header content-type") and not one.client


def _no_host(one: Difference, runtime: Request) -> bool:
    """What is no name of a host (`:name.com`, `${name}`) is not sent to; the client's base is."""
    hosts = runtime.get("host")
    if all(_HOST.fullmatch(host) for host in hosts):
        return False
    if one.what == "error":  # curl refuses such a host
        return bool(one.client == "nothing was sent")
    # A slip of the pen in what is the base elsewhere: `{{host}`, `https::`, `{{host}}::80`.
    meant = [re.sub(":+", ":", host.strip("{}")).rstrip(":") for host in hosts]
    first, *rest = runtime.path.removeprefix("/").split("/")
    # Of `http://${HOST}/a`, where nothing sets HOST, curl makes a request of `a`.
    if one.what == "host":
        named_so = [f"{host}.example.com" for host in meant]
        return one.client in (["api.example.com"], [first], meant, named_so)
    if one.what != "path":
        return False
    theirs = one.client.removeprefix("/").split("/")
    if theirs == (rest or [""]):
        return True
    mine = [first, *rest]
    is_same = [a == b or a[:1] == ":" for a, b in zip(mine, theirs, strict=False)]
    return len(mine) == len(theirs) and all(is_same)


def _path_as_host(one: Difference, runtime: Request) -> bool:
    """`http:///a/b` has no host: the client's base is taken, where Postman asks the host `a`."""
    host = "".join(runtime.get("host"))
    if one.what == "host":
        return "." not in host and one.client == ["api.example.com"]
    if one.what == "error":
        return False
    return one.what == "path" and one.client == f"/{host}{one.runtime}"


def _blank_at_end(one: Difference, _runtime: Request) -> bool:
    """A number or a boolean with white space around it is a number or a boolean."""
    if one.what != "query":
        return False
    pairs = [unquote_to_bytes(pair).strip() for pair in one.runtime[1:].split("&")]
    return b"&".join(pairs) == unquote_to_bytes(one.client[1:])


def _type_of_nothing(one: Difference, runtime: Request) -> bool:
    """A body that is left out has no type (RFC 9110, 8.3), although the collection names one."""
    is_type = one.what == "header content-type" and not one.client
    return is_type and not runtime.body


def _file_name(one: Difference, _runtime: Request) -> bool:
    """A path of the collection is no file of the caller: what stands for it has a plain name."""
    if one.what != "body multipart" or not isinstance(one.runtime, list):
        return False
    if len(one.runtime) != len(one.client):
        return False
    for (mine, content), (theirs, other) in zip(one.runtime, one.client, strict=True):
        told, sent = dict(mine), dict(theirs)
        name, placeholder = told["content-disposition"], sent["content-disposition"]
        is_odd = _ODD_FILE_NAME.search(name) is not None
        is_same = _ODD_FILE_NAME.sub("", name) == _PLAIN_FILE_NAME.sub("", placeholder)
        if content != other or not (mine == theirs or (is_odd and is_same)):
            return False
    return True


def _content_of_file(one: Difference, runtime: Request) -> bool:
    """The content of a file that stands in the collection: the client takes a file."""
    is_sent = isinstance(one.client, bytes) and one.client.startswith(
        b"content of a file"
    )
    return one.what == "body text" and is_sent and bool(runtime.body)


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
    """Auth without a token: Postman sends none or nothing after the scheme, the client wants one."""
    if one.what == "header authorization" and one.runtime in (["Bearer"], ["bearer"]):
        return not one.client
    if runtime.get("authorization"):
        return False
    if one.what == "error":
        return "MissingSettingError" in one.client and "'access_token'" in one.client
    is_header = one.what == "header authorization"
    return is_header and one.client in (["Bearer"], [f"Bearer {TOKEN}"])


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
    is_open = runtime.body.lstrip()[:1] in (b"{", b"[") or one.client == b"{}"
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
    "query goes on after #": _query_rest,
    "verb behind an argument": _verb_behind_argument,
    "repeated name together": _repeated_name,
    "names of a form in turn": _collection_order,
    "members together": _members_together,
    "GraphQL without values": _graphql_without_values,
    "body without a length": _no_length,
    "dot segment": _dot_segment,
    "Host is told": _host_is_told,
    "one of two headers": _one_of_two,
    "quotation mark in a part's name": _quoted_name,
    "header of null": _null_header,
    "field without a name": _entry_without_name,
    "query plus": _query_plus,
    "query without a name": _query_without_name,
    "variable in a name": _variable_in_name,
    "URL encoding": _url_encoding,
    "variable without a value": _unknown_variable,
    "made anew": _made_anew,
    "comment signs in a value": _comment_signs,
    "blank body": _blank_body,
    "no name of a host": _no_host,
    "path in the place of the host": _path_as_host,
    "blank around a value": _blank_at_end,
    "type of no body": _type_of_nothing,
    "name of a file": _file_name,
    "content of a file": _content_of_file,
    "AWS signature in the headers": _aws_in_headers,
    "path argument": _path_argument,
    "path object": _path_object,
    "slash after the base": _slash_after_base,
    "auth without a token": _no_token,
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


def _is_added_body(one: Difference) -> bool:
    is_body = one.what.startswith(("body ", "header content-type"))
    return is_body and not one.runtime and bool(one.client)


def _is_credential(one: Difference) -> bool:
    """Return whether the client lacks a header, or an entry of the query."""
    if one.what == "query":
        pairs = {*one.runtime[1:].split("&")}
        return pairs > {pair for pair in one.client[1:].split("&") if pair}
    return one.what.startswith("header ") and bool(one.runtime) and not one.client


def _is_one_variable(item: dict[str, Any] | None) -> bool:
    url = item.get("url") if item is not None else None
    text = url.get("raw") if isinstance(url, dict) else url
    return re.fullmatch(r"\{\{[^{}]+\}\}", str(text)) is not None


def named(
    found: list[Difference],
    runtime: Request,
    item: dict[str, Any] | None = None,
    *,
    is_kept_back: bool = False,
) -> list[str]:
    """Return the names of the differences when each of them is meant; nothing otherwise.

    `item` is the request as the collection has it; with `is_kept_back` it goes to another host
    than the one that its inherited credentials are for, as `build` says.
    """
    names = []
    if is_kept_back and any(map(_is_credential, found)):
        names.append("credentials for another host")
        found = [one for one in found if not _is_credential(one)]
    if _is_one_variable(item) and any(map(_is_credential, found)):
        # A URL that a script takes from an answer: credentials go to the API's own origin alone.
        names.append("credentials for a URL of one call")
        found = [one for one in found if not _is_credential(one)]
    if item is not None and {"data", "body"} & {*item} == {"data"} and not runtime.body:
        # Early drafts of format 2 call the body so; Postman's reader drops it.
        others = [one for one in found if not _is_added_body(one)]
        if others != found:
            names.append("body that is called `data`")
        found = others
    for difference in found:
        name = next(
            (n for n, fits in DELIBERATE.items() if fits(difference, runtime)), None
        )
        if name is None:
            return []
        names.append(name)
    return sorted(set(names))

"""A request's URL as a base and a path template with named slots."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from collgen.model import Url
from collgen.postman import collection as postman
from collgen.understand.values.templates import REFERENCE

_TOKEN = re.compile(
    r"\{\{(?P<nested>[^{}]*(?:\{\{[^{}]*\}\}[^{}]*)+)\}\}|\{\{\s*(?P<variable>[^{}]*?)\s*\}\}|(?<!\{)\{(?P<brace>[A-Za-z_][\w .:-]*)\}(?!\})"
)
# What Postman's URL encoder escapes in a path; a brace that is no slot is escaped with them.
_PATH_UNSAFE = re.compile(r"[^!$%&'()*+,\-./0-9:;=@A-Z\[\\\]^_a-z|~]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SINGLE_BRACES = re.compile(r"(?<!\{)\$?\{([^{}]+)\}(?!\})")
_BRACES = re.compile(r"[{}]+")
_COLON = re.compile(r":(?P<name>[^.]+)(?P<rest>\..*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Slot:
    """One path parameter, as the URL writes it."""

    name: str
    text: str
    """With its colon or its braces."""
    entry: postman.Entry | None = None
    """The path variable's entry, for `:name`."""
    variable: str | None = None
    """The variable's name, for `{{name}}`."""


@dataclass(slots=True)
class ParsedUrl:
    """A URL taken apart."""

    url: Url
    slots: dict[str, Slot] = field(default_factory=dict)
    segments: tuple[str, ...] = ()
    """The path template's segments, for comparing with an example's own URL."""


def base_of(url: postman.Url) -> str:
    """Return scheme, host and port as a template; Postman sends `http` when no scheme is given."""
    return _base(url.protocol or "", url.host, f":{url.port}" if url.port else "")


@lru_cache(maxsize=1 << 10)
def _base(protocol: str, host: str, port: str) -> str:
    # Invisible characters are no part of a host's name (UTS 46 drops them), and a host in single
    # braces is meant as a variable.
    host = _SINGLE_BRACES.sub(r"{{\1}}", _INVISIBLE.sub("", host))
    if not host:
        return ""
    scheme = protocol.rstrip(":/")
    if scheme:
        return f"{scheme}://{host}{port}"
    starts_with_reference = REFERENCE.match(host) is not None
    return f"{host}{port}" if starts_with_reference else f"http://{host}{port}"


def parse_url(url: postman.Url, client_variables: frozenset[str]) -> ParsedUrl:
    """Take a URL apart; `{{x}}` in the path is a slot unless the client itself holds `x`."""
    parsed = ParsedUrl(Url(base_of(url), ""))
    # One that is disabled is put in all the same, as Postman does it.
    entries = {entry.key: entry for entry in url.variables if entry.key}
    segments = [
        _segment(text, entries, client_variables, parsed.slots) for text in url.path
    ]
    path = "/" + "/".join(segments) if segments else ""
    parsed.url = Url(parsed.url.base, path)
    parsed.segments = tuple(segments)
    return parsed


def encode_path(text: str) -> str:
    """Percent-encode literal path text as Postman does: what is encoded already stays."""
    if text.isascii() and text.isalnum():
        return text
    if "\\" in text:
        text = text.replace("\\", "/")
    return _PATH_UNSAFE.sub(_percent, text)


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


def _segment(
    text: str,
    entries: dict[str, postman.Entry],
    client_variables: frozenset[str],
    slots: dict[str, Slot],
) -> str:
    if text.startswith(":"):
        match = _COLON.fullmatch(text)
        if match is not None and "{" not in match["name"] and "}" not in match["name"]:
            name = match["name"]
            slots.setdefault(name, Slot(name, f":{name}", entries.get(name)))
            return (
                "{"
                + name
                + "}"
                + _segment(match["rest"] or "", {}, client_variables, slots)
            )
    if "{" not in text:
        return encode_path(text)
    parts, end = [], 0
    for match in _TOKEN.finditer(text):
        parts.append(encode_path(text[end : match.start()]))
        end = match.end()
        variable, brace = match["variable"], match["brace"]
        if (
            match["nested"] is not None
        ):  # `{{a{{b}}}}`: its name is made of another's value
            name = _BRACES.sub("", match["nested"])
            slots.setdefault(name, Slot(name, match[0], variable=match["nested"]))
            parts.append("{" + name + "}")
            continue
        if variable is None:
            slots.setdefault(brace, Slot(brace, f"{{{brace}}}"))
            parts.append("{" + brace + "}")
        elif variable in client_variables or not variable:
            parts.append("{{" + variable + "}}" if variable else "")
        else:
            slots.setdefault(variable, Slot(variable, match[0], variable=variable))
            parts.append("{" + variable + "}")
    parts.append(encode_path(text[end:]))
    return "".join(parts)

"""Keep secrets of the collection out of everything that is made from it."""

from __future__ import annotations

import re
from functools import lru_cache

from collgen.model import JsonValue

_SECRET_NAME = re.compile(
    r"pass(word|wd|phrase|code)|secret|credential|private[_-]?key|api[_-]?key|app[_-]?key"
    r"|access[_-]?key|client[_-]?key|subscription[_-]?key|function[_-]?key|authori[sz]ation|cookie"
    r"|(^|[_.\-\s]|(?<=[a-z]))(auth|access|refresh|bearer|id|session|csrf|xsrf|security)?[_-]?"
    r"(token|jwt)s?$|^(pwd|pin|otp|cvv|cvc|apikey|auth[_-]?key)$|session[_-]?id$|signature$",
    re.IGNORECASE,
)
_NOT_SECRET = re.compile(
    r"next|page|continuation|cursor|expir|type|url|uri|count|max|limit|endpoint",
    re.IGNORECASE,
)
# Shapes that are secrets wherever they stand: JWT, PEM, the vendors' own prefixes.
_SECRET_TEXT = re.compile(
    r"eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[^-]|-(?!----END))*(?:-----END [A-Z ]*PRIVATE KEY-----)?"
    r"|\b(?:sk|pk|rk)_(?:live|test)_\w{8,}"
    r"|\bAKIA[0-9A-Z]{16}\b"
    r"|\bgh[pousr]_\w{20,}"
    r"|\bxox[abprs]-[\w-]{10,}"
    r"|\bAIza[\w-]{30,}"
    r"|\bPMAK-[\w-]{20,}"
    r"|(?i:\b(?:bearer|basic) +[\w+/=.~-]{12,})"
)
REDACTED = "REDACTED"


@lru_cache(maxsize=4096)
def is_secret_name(name: str) -> bool:
    """Tell whether a field of this name holds a credential (`access_token`, `X-Api-Key`)."""
    return _SECRET_NAME.search(name) is not None and _NOT_SECRET.search(name) is None


# Parts of all names and shapes above: a text without any of them holds no secret.
_HINTS = tuple(
    """pass secret credential key auth cookie token jwt pwd pin otp cvv cvc session signature eyj
    -----begin _live_ _test_ akia ghp_ gho_ ghu_ ghs_ ghr_ xox aiza pmak bearer basic""".split()
)


def may_hold_secret(text: str) -> bool:
    """Tell quickly whether a body's text is worth searching for secrets."""
    lowered = text.lower()
    return any(hint in lowered for hint in _HINTS)


def redact_text(text: str) -> str:
    """Return `text` with everything that has the shape of a secret replaced."""
    if len(text) < 12:
        return text
    return _SECRET_TEXT.sub(REDACTED, text)


def redact(value: JsonValue) -> JsonValue:
    """Return `value` with the text of secret fields, and texts shaped like secrets, replaced."""
    if isinstance(value, str):
        return redact_text(value)
    if isinstance(value, list):
        return [redact(item) for item in value]
    if isinstance(value, dict):
        return {
            key: (
                REDACTED
                if type(item) is str
                and item
                and is_secret_name(key)
                and "{{" not in item
                else redact(item)
            )
            for key, item in value.items()
        }
    return value

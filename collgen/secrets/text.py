"""Keep secrets of the collection out of everything that is made from it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from collgen.model import JsonValue
from collgen.postman.references import has_reference

# Words that name a secret wherever they stand in a field's name, and pairs that do together.
_SECRET_WORDS = frozenset(
    """accesstoken apikey apitoken authorization authorisation authtoken cookie credential credentials cvc cvv hmac jwt otp pass
    passcode passphrase passwd password pin pwd refreshtoken secret secrets sessiontoken
    token tokens""".split()
)
_KEY_OWNERS = frozenset(
    """access account api app auth client encryption function licence license private secret
    security service shared signing subscription""".split()
)
# As its last word these say that a name is about a secret and holds none: token_type.
_ABOUT = frozenset(
    """algorithm at count date endpoint enabled expiration expires expiry format hint id in length
    lifetime limit link max min mode name path policy purpose size state status strength ttl type types
    uri url valid version""".split()
)
# A token of these is a place in a list: next_page_token.
_PLACES = frozenset(
    "continuation cursor next page paging previous prev start sync".split()
)
_NAME_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
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
_SHORTEST_SECRET = 6
"""Characters, and different ones."""


@lru_cache(maxsize=4096)
def is_secret_name(name: str) -> bool:
    """Tell whether a field of this name holds a credential (`access_token`, `X-Api-Key`)."""
    words = [word.lower() for word in _NAME_WORD.findall(name)]
    if words and words[-1] == "v":  # user_token_v2
        words.pop()
    if not words or words[-1] in _ABOUT:
        return False
    if not _SECRET_WORDS.isdisjoint(words):
        return words[-1] not in ("token", "tokens") or _PLACES.isdisjoint(words)
    pairs = pairwise(words)
    return any(second == "key" and first in _KEY_OWNERS for first, second in pairs)


# Parts of all shapes and of all names above: a text without any of them holds no secret.
_SHAPE_HINTS = tuple(
    "eyj -----begin _live_ _test_ akia ghp_ gho_ ghu_ ghs_ ghr_ xox aiza pmak bearer basic".split()
)
_NAME_HINTS = tuple(
    """pass secret credential key auth hmac cookie token jwt pwd pin otp cvv cvc session
    signature""".split()
)


def may_hold_secret(text: str) -> bool:
    """Tell quickly whether a body's text is worth searching for secrets.

    JSON may write a letter of any word as `\\u0061`.
    """
    lowered = text.lower()
    return "\\u" in lowered or _has(lowered, _NAME_HINTS) or _has(lowered, _SHAPE_HINTS)


def _has(text: str, hints: tuple[str, ...]) -> bool:
    for hint in hints:  # noqa: SIM110 - `any` takes three times as long
        if hint in text:
            return True
    return False


@lru_cache(maxsize=8192)
def redact_text(text: str) -> str:
    """Return `text` with everything that has the shape of a secret replaced."""
    if len(text) < 8:
        return text
    lowered = text.lower()
    if _has(lowered, _SHAPE_HINTS):
        text = _SECRET_TEXT.sub(REDACTED, text)
    # A name stands between quotes and before a colon.
    if ":" in text and ('"' in text or "'" in text) and _has(lowered, _NAME_HINTS):
        text = _NAMED.sub(_redact_named, text)
    if "</" in text and _has(lowered, _NAME_HINTS):
        text = _ELEMENT.sub(_redact_element, text)
    return text


# <password>…</password> in XML, whatever its prefix and its attributes are.
_ELEMENT = re.compile(
    r"<(?:[\w.-]+:)?(?P<name>[\w.-]{3,60})(?:\s[^<>]*)?>(?P<value>[^<>{}\n]{4,})</"
)


def _redact_element(match: re.Match[str]) -> str:
    if not is_secret_name(match["name"]) or match["value"].strip() in ("", REDACTED):
        return match[0]
    return match[0][: match.start("value") - match.start()] + f"{REDACTED}</"


# "password": "…" in the JSON or XML of an example, or of a text.
_NAMED = re.compile(
    r"""(?P<quote>["'])(?P<name>[\w.-]{3,60})(?P=quote)\s*:\s*["'](?P<value>[^"'{}<>\n]{4,})["']"""
)


def likely_secrets(text: str) -> int:
    """Return how many secrets stand in `text`, leaving out what only fills their place.

    `redact_text` takes out more, since it has to miss none.
    """
    if len(text) < 8 or not may_hold_secret(text):
        return 0
    shaped = {match[0].split()[-1] for match in _SECRET_TEXT.finditer(text)}
    named = {m["value"] for m in _NAMED.finditer(text) if is_secret_name(m["name"])}
    return sum(
        map(
            _is_random, shaped | {value.split()[-1] for value in named if value.strip()}
        )
    )


def _is_random(value: str) -> bool:
    """Tell whether a value looks made by chance: letters and digits, and more than a few."""
    return (
        len(value) >= _SHORTEST_SECRET
        and len(set(value)) >= _SHORTEST_SECRET
        and any(char.isdigit() for char in value)
        and any(char.isalpha() for char in value)
    )


def _redact_named(match: re.Match[str]) -> str:
    if not is_secret_name(match["name"]):
        return match[0]
    start = match.start("value") - match.start()
    return (
        f"{match[0][:start]}{REDACTED}{match[0][match.end('value') - match.start():]}"
    )


def redact(value: JsonValue) -> JsonValue:
    """Return `value` with the text of secret fields, and texts shaped like secrets, replaced."""
    if isinstance(value, str):
        return redact_text(value)
    if isinstance(value, list):
        return [redact(item) for item in value]
    if not isinstance(value, dict):
        return value
    redacted: dict[str, JsonValue] = {}
    for key, item in value.items():
        if type(item) is str:
            named = item and is_secret_name(key) and not has_reference(item)
            redacted[key] = REDACTED if named else redact_text(item)
        elif type(item) is dict or type(item) is list:
            redacted[key] = redact(item)
        else:
            redacted[key] = item
    return redacted

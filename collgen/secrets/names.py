"""Which names hold secrets: by their words, whatever the spelling is."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from collgen.secrets.words import suspicious_pairs, words_of, words_of_kind


@lru_cache(maxsize=4096)
def is_secret_name(name: str) -> bool:
    """Return whether a field of this name holds a credential: `access_token`, `X-Api-Key`."""
    words = _telling(name)
    if not words or words[-1] in words_of_kind("about"):
        return False
    if name.lower() in words_of_kind("harmless"):
        return False
    if not words_of_kind("secret").isdisjoint(words):
        is_token = words[-1] in ("token", "tokens")
        return not is_token or words_of_kind("places").isdisjoint(words)
    ends = words[:-1] if words[-1] in words_of_kind("holders") else words
    if ends and ends[-1] in words_of_kind("secret_at_end"):
        return True
    owners = words_of_kind("key_owners")
    return any(
        first in owners and second in ("key", "keys")
        for first, second in pairwise(words)
    )


@lru_cache(maxsize=4096)
def is_suspicious_name(name: str) -> bool:
    """Return whether a field of this name may hold a credential: `sid`, `signature`, `session_id`.

    It does where its value looks random.
    """
    words = _telling(name)
    if not words:
        return False
    if words[-1] in words_of_kind("suspicious"):
        return words[-1] != "key" or len(words) == 1
    return words[-2:] in suspicious_pairs()


def is_signed_url_name(name: str) -> bool:
    """Return whether an entry of a query signs its URL: `X-Amz-Signature`."""
    return name.lower() in words_of_kind("signed_url")


def _telling(name: str) -> tuple[str, ...]:
    words = words_of(name)
    return words[:-1] if words[-1:] == ("v",) else words  # user_token_v2

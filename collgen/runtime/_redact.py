"""Keeps secrets out of messages and logs."""

from __future__ import annotations

import re
from urllib.parse import quote, quote_plus

_HIDDEN = "***"
# Compiled when they are first used: most calls say nothing.
_SENSITIVE = (
    r"(?i)auth|token|secret|passw|pwd|credential|signature|cookie|session|jwt"
    r"|(api|access|private|app|subscription)[-_. ]?key|^(key|sig|pin)$"
)
_USER_INFO = r"(?<=://)[^/?#@\s]*@"
_QUERY_ENTRY = r"(?<=[?&])([^=&#\s]*)=([^&#\s]*)"


def is_sensitive(name: str) -> bool:
    """Whether a header or a query entry of this name is likely to hold a secret."""
    return re.search(_SENSITIVE, name) is not None


class Redactor:
    """Hides the values of secret settings, and of what looks like a credential."""

    __slots__ = ("_names", "_secrets")

    def __init__(self, secrets: list[str], names: frozenset[str]) -> None:
        forms = {
            form
            for secret in secrets
            if len(secret) > 3
            for form in (secret, quote(secret, safe=""), quote_plus(secret))
        }
        # Longest first: a secret may be part of another.
        longest_first = sorted(forms, key=lambda form: (-len(form), form))
        self._secrets = (
            re.compile("|".join(map(re.escape, longest_first))) if forms else None
        )
        self._names = names

    def words(self, words: str) -> str:
        """Return text without the values of secret settings."""
        return self._secrets.sub(_HIDDEN, words) if self._secrets else words

    def content(self, content: bytes) -> bytes:
        """Return a body without the values of secret settings."""
        if self._secrets is None:
            return content
        # Latin-1 keeps each byte as it is.
        words = content.decode("latin-1")
        return self.words(words).encode("latin-1")

    def url(self, url: str) -> str:
        """Return a URL without user info, credentials in its query, and secrets."""
        shown = re.sub(_USER_INFO, f"{_HIDDEN}@", url)
        return self.words(re.sub(_QUERY_ENTRY, self._entry, shown))

    def hides(self, name: str) -> bool:
        """Whether the value of this header or query entry is kept back."""
        return name.lower() in self._names or is_sensitive(name)

    def _entry(self, match: re.Match[str]) -> str:
        return f"{match[1]}={_HIDDEN}" if self.hides(match[1]) else match[0]

"""Pre-request scripts that fetch a token as OAuth 2.0 has it, read as text and never run.

Only what is plain is taken: requests of a script with grants that need no browser, whose address
and credentials are texts, variables, or names that stand for one of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from collgen.auth.kinds.oauth2 import OAuth2Auth
from collgen.model import Auth, Template
from collgen.postman.collection import Script
from collgen.postman.references import has_reference, parse, written

_REFRESH: Final = "refresh_token"
_GRANTS: Final = ("client_credentials", "password", _REFRESH)
_LONGEST: Final = 20_000
_MOST_STEPS: Final = 5
_SENDS: Final = re.compile(r"\bpm\.sendRequest\(")
_SETS_TOKEN: Final = re.compile(
    r"\.set\(\s*[\"'](?P<name>[\w.-]{1,80})[\"']\s*,[^;\n]{0,200}?(?:access_?token|\btoken\b)",
    re.IGNORECASE,
)
# A text, a variable of Postman's, a name or a member; as a whole expression or joined by `+`.
_ATOM: Final = (
    r"(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'|`[^`\n]{0,300}`"
    r"|pm\.\w{1,30}\.get\(\s*[\"'][^\"'\n]{1,80}[\"']\s*\)"
    r"|[A-Za-z_$][\w$]{0,60}(?:\.[A-Za-z_$][\w$]{0,60})?)"
)
_VALUE: Final = rf"(?P<value>{_ATOM}(?:\s*\+\s*{_ATOM}){{0,4}})"
_ENTRY: Final = re.compile(
    rf"\bkey[\"']?\s*:\s*[\"'](?P<key>\w{{1,40}})[\"']\s*,\s*[\"']?value[\"']?\s*:\s*{_VALUE}"
)
_MEMBER: Final = re.compile(
    rf"(?<![\w.$])[\"']?(?P<key>url|username|password)[\"']?\s*:\s*{_VALUE}"
)
_BASIC: Final = re.compile(
    rf"\bbtoa\(\s*(?P<user>{_ATOM})\s*\+\s*[\"']:[\"']\s*\+\s*(?P<secret>{_ATOM})\s*\)"
)
_IN_ONE_TEXT: Final = re.compile(r"[\"'?&]grant_type=(?P<grant>\w{1,40})")
_GETS: Final = re.compile(r"pm\.\w+\.get\(\s*[\"']([^\"'\n]+)[\"']\s*\)")
_ASSIGNED: Final = r"(?<![\w.$]){name}\s*=\s*(?P<value>{value})"
_ALL_VARIABLES: Final = r"(?<![\w.$]){name}\s*=\s*pm\.\w+\.toObject\("


def with_fetched_token(auth: Auth | None, scripts: Iterable[Script]) -> Auth | None:
    """Return an auth that fetches the token itself, where a script plainly does so for it."""
    held = dict(auth.texts()).get("token") if auth is not None else None
    if held is None or held.whole is None:
        return auth
    for script in scripts:
        if script.listen != "prerequest":
            continue
        found = _fetched(script.source)
        if found is not None and found.access_token.whole == held.whole:
            return found
    return auth


@lru_cache(maxsize=1 << 6)  # a folder's script is that of all requests below it
def _fetched(source: str) -> OAuth2Auth | None:
    """Return an auth that fetches the token which a script fetches; None for other scripts.

    A script may ask twice: with a grant, and with the refresh token of the first answer.
    """
    sets = _SETS_TOKEN.search(source)
    if len(source) > _LONGEST or sets is None:
        return None
    parts = _SENDS.split(source)
    is_before = "grant_type" in parts[0]  # in a name that is sent then
    asked = [
        _token_request(_Source(source), one)
        for one in (parts[:-1] if is_before else parts[1:])
    ]
    refreshing = [one for one in asked if one is not None and one.grant == _REFRESH]
    others = [one for one in asked if one is None or one.grant != _REFRESH]
    if len(refreshing) > 1 or len(others) > 1:
        return None
    auth = (others or refreshing or [None])[0]
    if auth is None:
        return None
    if others and refreshing:
        is_same = auth.token_url == refreshing[0].token_url
        auth = replace(
            auth,
            refresh_token=refreshing[0].refresh_token,
            refresh_url=Template() if is_same else refreshing[0].token_url,
        )
    return replace(auth, access_token=parse(written(sets["name"])))


def _token_request(names: _Source, part: str) -> OAuth2Auth | None:
    """Return what one request of a script fetches a token with; None for another request."""
    entries = {m["key"]: names.text(m["value"]) for m in _ENTRY.finditer(part)}
    members = {m["key"]: names.text(m["value"]) for m in _MEMBER.finditer(part)}
    in_text = _IN_ONE_TEXT.search(part)
    grant = entries.get("grant_type") or (in_text["grant"] if in_text else None)
    url = members.get("url")
    if grant not in _GRANTS or not url:
        return None
    basic = _BASIC.search(part)
    user = names.text(basic["user"]) if basic else members.get("username")
    secret = names.text(basic["secret"]) if basic else members.get("password")
    is_in_body = "client_id" in entries
    client = entries.get("client_id") if is_in_body else user
    client_secret = entries.get("client_secret") if is_in_body else secret
    if not client or (not client_secret and grant != _REFRESH):
        return None
    is_password = grant == "password"
    return OAuth2Auth(
        access_token=Template(),
        prefix=Template.of("Bearer"),
        grant=grant,
        token_url=parse(url),
        client_id=_held(client, "client_id"),
        client_secret=_held(client_secret, "client_secret", used=bool(client_secret)),
        client_in_body=is_in_body,
        scope=parse(entries.get("scope") or ""),
        username=_held(entries.get("username"), "username", used=is_password),
        password=_held(entries.get("password"), "password", used=is_password),
        refresh_token=_held(
            entries.get("refresh_token"), "refresh_token", used=grant == _REFRESH
        ),
    )


def _held(text: str | None, name: str, *, used: bool = True) -> Template:
    """Return a credential: a variable, also in place of one that is written out."""
    if not used:
        return Template()
    return parse(text if text and has_reference(text) else written(name))


class _Source:
    """A script whose names can be looked up."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._known: dict[str, str | None] = {}
        """What names stand for; nothing while one is looked up."""

    def text(self, expression: str) -> str | None:
        """Return an expression as a text with references; None for one that is not plain."""
        return self._text(expression, 0)

    def _text(self, expression: str, step: int) -> str | None:
        parts = []
        for atom in re.findall(_ATOM, expression):
            part = self._atom(atom, step)
            if part is None:
                return None
            parts.append(part)
        return "".join(parts)

    def _atom(self, atom: str, step: int) -> str | None:
        if atom[0] == "`":
            filled = [
                text if number % 2 == 0 else self._text(text, step + 1)
                for number, text in enumerate(re.split(r"\$\{([^{}]*)\}", atom[1:-1]))
            ]
            return None if None in filled else "".join(map(str, filled))
        if atom[0] in "\"'":
            return atom[1:-1]
        if gets := _GETS.fullmatch(atom):
            return written(gets[1])
        if atom not in self._known:
            self._known[atom] = None
            self._known[atom] = self._name(atom, step)
        return self._known[atom]

    def _name(self, name: str, step: int) -> str | None:
        owner, _, member = name.partition(".")
        if step > _MOST_STEPS:
            return None
        if member:
            pattern = _ALL_VARIABLES.format(name=re.escape(owner))
            return written(member) if re.search(pattern, self._source) else None
        pattern = _ASSIGNED.replace("{name}", re.escape(name)).replace("{value}", _ATOM)
        match = re.search(pattern, self._source)
        return None if match is None else self._text(match["value"], step + 1)

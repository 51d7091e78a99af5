"""NTLM, the authentication of Windows accounts (MS-NTHT)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collgen.auth.fields import constant, credential
from collgen.auth.kind import Declaration, Kind, SampleAuth, User
from collgen.model import Auth, JsonValue, Template


@dataclass(frozen=True, kw_only=True)
class NtlmAuth(Auth):
    """A Windows account, perhaps with its domain."""

    kind: str = "ntlm"
    username: Template = credential("username", is_public=True)
    password: Template = credential("password")
    domain: Template = constant("domain")


class _Ntlm(Kind[NtlmAuth]):
    value = NtlmAuth
    title = "NTLM"
    runtime = Declaration("NtlmAuth", "ntlm")

    def requirement(self, _auth: NtlmAuth) -> str:
        return "pyspnego>=0.11"

    def sample(self, auth: NtlmAuth) -> SampleAuth:
        domain = Template.of(auth.domain, "\\") if auth.domain else Template()
        name = Template.of(domain, auth.username)
        return SampleAuth(user=User("ntlm", name, auth.password), scheme="NTLM")

    def security_scheme(self, _auth: NtlmAuth) -> dict[str, JsonValue]:
        return {
            "type": "http",
            "scheme": "negotiate",
            "x-postman-auth": self.value.kind,
        }


KIND: Final = _Ntlm()

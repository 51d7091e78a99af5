"""A key in a header or in the query, under a name of the API's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from collgen.auth.arguments import ArgumentNames
from collgen.auth.fields import Block, choice, constant, credential
from collgen.auth.kind import Declaration, Kind, SampleAuth, UseOfHeader
from collgen.model import Auth, JsonValue, Template
from collgen.postman.references import has_reference


@dataclass(frozen=True, kw_only=True)
class ApiKeyAuth(Auth):
    """A named key."""

    kind: str = "apikey"
    key: Template = constant("key")
    """Name of the header or of the entry of the query."""
    value: Template = credential("value", "api_key")
    in_query: bool = choice("in", "query")


def key_declaration(key: Template, value: Template, *, in_query: bool) -> Declaration:
    """Return the runtime's class for a named key."""
    place = (("", "query"),) if in_query else ()
    return Declaration("ApiKeyAuth", arguments=(("", key), ("", value), *place))


class _ApiKey(Kind[ApiKeyAuth]):
    value = ApiKeyAuth
    title = "an API key"

    def read(self, block: Block, names: ArgumentNames) -> ApiKeyAuth:
        """Call the credential like its header or entry where the collection has several."""
        auth = super().read(block, names)
        key, text = block.get("key", "").strip(), block.get("value", "")
        if not names.by_key or not key or has_reference(key) or has_reference(text):
            return auth
        return replace(auth, value=names.reference("apikey", key, text))

    def use_of_header(self, block: Block) -> UseOfHeader:
        is_same = block.get("key", "").strip().lower() == "authorization"
        return "writes" if is_same and block.get("in") != "query" else "leaves"

    def declaration(self, auth: ApiKeyAuth) -> Declaration:
        key = auth.key or Template.of("Authorization")
        return key_declaration(key, auth.value, in_query=auth.in_query)

    def sample(self, auth: ApiKeyAuth) -> SampleAuth:
        entry = ((auth.key, auth.value),) if auth.key else ()
        return SampleAuth(query=entry) if auth.in_query else SampleAuth(headers=entry)

    def security_scheme(self, auth: ApiKeyAuth) -> dict[str, JsonValue]:
        name = str(auth.key) or "Authorization"
        place = "query" if auth.in_query else "header"
        return {"type": "apiKey", "in": place, "name": name}


KIND: Final = _ApiKey()

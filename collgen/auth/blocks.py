"""Auth blocks of a collection: which one holds, what it means, what of it is secret."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from collgen.auth.arguments import ArgumentNames
from collgen.auth.fields import Block, Credential
from collgen.auth.kind import UseOfHeader
from collgen.auth.registry import kind_named, kind_of
from collgen.model import Auth, Template
from collgen.postman.collection import AuthBlock
from collgen.postman.references import has_reference, references
from collgen.postman.values import text_of


def effective_auth(blocks: Sequence[AuthBlock | None]) -> AuthBlock | None:
    """Return the block that a request uses: the innermost with a type (`blocks` is outside in)."""
    return next(
        (block for block in reversed(blocks) if block is not None and block.type), None
    )


def read_auth(block: AuthBlock, names: ArgumentNames) -> Auth:
    """Turn a block into the model's auth; a credential written out becomes a reference."""
    auth: Auth = kind_named(block.type).read(texts_of(block), names)
    return auth


def use_of_header(block: AuthBlock | None) -> UseOfHeader:
    """Return what the block does to the Authorization header: `none` if it does nothing at all."""
    if block is None:
        return "none"
    return kind_named(block.type).use_of_header(texts_of(block))


def has_several_keys(blocks: Iterable[AuthBlock | None]) -> bool:
    """Return whether API keys that a collection spells out go to different headers or entries."""
    texts = (
        texts_of(one) for one in blocks if one is not None and one.type == "apikey"
    )
    literal = (text for text in texts if not has_reference(text.get("value")))
    return len({text.get("key", "").strip().lower() for text in literal}) > 1


def is_credential(block: AuthBlock | None) -> bool:
    """Return whether a block authenticates."""
    return block is not None and block.type != "noauth"


def texts_of(block: AuthBlock) -> Block:
    """Return the block's fields as Postman substitutes them; the last of one name holds."""
    return {k: text_of(value) for k, value in block.fields if value is not None}


def keys_of(auth: Auth) -> Iterator[tuple[str, Template]]:
    """Yield Postman's key and the template of each credential."""
    rows = kind_of(auth).inputs
    for attribute, text in auth.texts():
        if isinstance(row := rows.get(attribute), Credential):
            yield row.key, text


def credentials(auth: Auth) -> list[str]:
    """Return the variables that the auth's credentials refer to."""
    return [name for _, text in keys_of(auth) for name in references(str(text))]


def settings(auth: Auth) -> list[str]:
    """Return the other variables that the auth refers to, but those that Postman makes up."""
    rows = kind_of(auth).inputs
    return [
        name
        for attribute, text in auth.texts()
        if not isinstance(rows.get(attribute), Credential)
        for name in text.names
    ]


def notes(auth: Auth) -> Iterator[tuple[str, str]]:
    """Yield variables that stand for what no collection holds, with what to say about them."""
    for attribute, words in kind_of(auth).notes(auth):
        name = getattr(auth, attribute).whole
        if name is not None:
            yield name, words

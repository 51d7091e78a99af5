"""Names that a person would give to the objects that an API answers with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from collgen.model import Schema
from collgen.understand.names.words import (
    ARTICLES,
    CONNECTING,
    pascal,
    singular,
    split_words,
    word_set,
)

_GIVES_ENTITY: Final = word_set(
    "add change create edit fetch find get insert lookup modify patch put read register replace"
    " retrieve save show store update upsert view"
)
_GIVES_LIST: Final = word_set("browse filter index list query search")
_ARTICLES: Final = word_set(
    "a an the all any new existing single specific particular given one my our your this these"
    " current every multiple each of"
)
_STOP: Final = word_set(
    "by for with in from to on using via and or as at under within into per that which when if"
    " without through based between during is are be has belonging containing including"
    " matching specifying starting"
)
_EMPTY_NOUNS: Final = word_set(
    "detail details info information data list lists object record result"
)
_ENVELOPES: Final = word_set(
    "content contents data docs elements entries entity hits items list objects payload records"
    " response result results rows value values body"
)
_ABOUT: Final = word_set(
    "_links _meta _metadata api_version code count cursor current_page debug description detail"
    " details empty error error_code error_message errors first first_page_url from has_more"
    " has_next href info included is_success jsonapi kind last last_page last_page_url limit link"
    " links message messages meta metadata msg next next_cursor next_page next_page_token"
    " next_page_url object ok offset page page_count page_index page_info page_number page_size"
    " pageable pages paging pagination path per_page prev prev_page prev_page_url previous ref"
    " request request_id response_code response_message result_code ret_code ret_msg return_code"
    " self server_time size sort start state status status_code success successful time timestamp"
    " title to total total_count total_elements total_items total_pages total_results trace_id type"
    " url version warning warnings"
)
"""Keys that describe an answer, not what it is about."""
_ACKNOWLEDGMENT: Final = word_set(
    "acknowledged code detail error message msg ok response result status status_code statuscode"
    " success successful timestamp"
)
_VAGUE: Final = _ENVELOPES | word_set(
    "_embedded _links _meta additional_info additional_properties attributes args config context"
    " custom custom_fields detail details error errors extra extra_data fields files form headers"
    " info input item json links meta metadata node nodes options other output page page_info"
    " pageable paging pagination params parameters properties relationships request settings sort"
    " source state stats status summary target type"
)
"""Keys that say too little alone: their object is named after its parent too."""


class Subject(NamedTuple):
    """What a request's name is about."""

    verb: str
    nouns: tuple[str, ...]
    """In lower case, without articles and without what follows a preposition."""

    @property
    def gives_list(self) -> bool:
        """Return whether the name promises several things."""
        return self.verb in _GIVES_LIST or bool(
            self.nouns and singular(self.nouns[-1]) != self.nouns[-1]
        )


_IDLE_END = re.compile("id|ids|\\w{3,}ed")
_ASIDES = re.compile(
    r"\b\w+-(?:to|in|on|of|by|up|and)-\w+|\b(?:logged|signed)[ -]in\b", re.I
)


@lru_cache(maxsize=1 << 12)
def subject(words: str) -> Subject:
    """Return verb and nouns of a request's name: `Get all invoices of a user` is get, invoices."""
    text = [word.lower() for word in split_words(_ASIDES.sub(" ", words))]
    verb = ""
    first = text[0] if text else ""
    for form in (
        first,
        first.removesuffix("s"),
        first.removesuffix("es"),
    ):  # Gets a user
        if form in _GIVES_ENTITY or form in _GIVES_LIST:
            verb, text = form, text[1:]
            break
    if verb and len(text) > 2 and text[0] in ("or", "and"):  # create or update
        text = text[2:]
    nouns: list[str] = []
    for word in text:
        if word in _STOP:
            break
        if word == "of" and nouns and all(noun in _EMPTY_NOUNS for noun in nouns):
            nouns.clear()  # details of an invoice
        elif word == "of" and nouns:
            break
        elif word not in _ARTICLES:
            nouns.append(word)
    while len(nouns) > 1 and (
        nouns[-1] in _EMPTY_NOUNS or _IDLE_END.fullmatch(nouns[-1])
    ):
        nouns.pop()
    if len(nouns) > (4 if verb else 3):
        return Subject(verb, ())
    return Subject(verb, tuple(nouns))


def is_vague(key: str) -> bool:
    """Return whether a key says too little to name a class."""
    return key.lower() in _VAGUE


def class_name(words: str, *, item: bool = False) -> str:
    """Return a class's name for `words`; of one item when they name a list."""
    parts = [word.lower() for word in split_words(words)]
    if item and parts:
        parts[-1] = singular(parts[-1])
    return pascal("_".join(parts), "Item")


_LAST_WORD = re.compile(r"[A-Z][a-z]+\Z")


def without_repeat(outer: str, inner: str) -> str:
    """Return both names as one, and what ends one and begins the other once: OrderItem, ItemTax."""
    last = _LAST_WORD.search(outer)
    rest = inner if last is None else inner.removeprefix(last[0])
    if last is None or rest == inner or "a" <= rest[:1] <= "z":  # of a longer word
        return outer + inner
    return outer[: last.start()] + inner


class RootNames(NamedTuple):
    """Names for what a request answers with."""

    root: tuple[str, ...]
    """Alternatives for the object itself; empty when the answer is a list."""
    payload_key: str | None
    """The key of an envelope that holds what the request is about."""
    payload: tuple[str, ...]
    """Alternatives for what the envelope holds, or for the items of a list."""


def root_names(
    schema: Schema, operation: str, words: str, group: Sequence[str]
) -> RootNames:
    """Return the names that the answer of a request may have, best first."""
    about = subject(words)
    title = _title(operation)
    folder = class_name(group[-1]) if group else ""
    response = (f"{title}Response", f"{folder}{title}Response")
    item = (f"{title}Item", f"{folder}{title}Item")
    has_noun = bool(about.nouns) and (bool(about.verb) or about.gives_list)
    noun = pascal("_".join(about.nouns), "Item") if has_noun else ""
    one = (
        pascal("_".join((*about.nouns[:-1], singular(about.nouns[-1]))), "Item")
        if noun
        else ""
    )
    if not schema.properties:
        return RootNames((), None, (one, *item) if one else item)
    key = _payload_key(schema, about)
    if key is not None:
        payload = next(p.schema for p in schema.properties if p.name == key)
        if "array" in payload.type:
            listed = (f"{one}List", *response) if one else response
            key_item = class_name(key, item=True) if not is_vague(key) else ""
            return RootNames(listed, key, tuple(filter(None, (key_item or one, *item))))
        data = (f"{title}Data", f"{folder}{title}Data")
        is_inside = any(
            _holds_objects(p.schema) and _is_named(p.name, about)
            for p in payload.properties
        )
        return RootNames(
            response, key, (noun, *data) if noun and not is_inside else data
        )
    if name := acknowledgment(schema):
        return RootNames((name, *response), None, ())
    if noun and about.verb in _GIVES_ENTITY and _is_entity(schema, about):
        return RootNames((noun, *response), None, ())
    return RootNames(response, None, ())


def _payload_key(schema: Schema, about: Subject) -> str | None:
    """Return the key that holds what an envelope is there for."""
    found: str | None = None
    for p in schema.properties:
        if _holds_objects(p.schema) and (
            p.name.lower() in _ENVELOPES or _is_named(p.name, about)
        ):
            if found is not None:
                return None
            found = p.name
        elif "_".join(split_words(p.name)).lower() not in _ABOUT:
            return None
    return found


def _holds_objects(schema: Schema) -> bool:
    return bool(
        schema.properties or (schema.items is not None and schema.items.properties)
    )


def _is_named(key: str, about: Subject) -> bool:
    if not about.nouns:
        return False
    words = split_words(key)
    return bool(words) and singular(words[-1].lower()) == singular(about.nouns[-1])


def acknowledgment(schema: Schema) -> str:
    """Return a name for `{status, message}` and its like, which say nothing of their place."""
    if not schema.properties or len(schema.properties) > 3:
        return ""
    for p in schema.properties:
        if p.name.lower() not in _ACKNOWLEDGMENT or {"object", "array"} & set(
            p.schema.type
        ):
            return ""
    return pascal("_".join(p.name for p in schema.properties), "Plain") + "Result"


def _is_entity(schema: Schema, about: Subject) -> bool:
    """Return whether an object looks like what its request names, and not like a report on it."""
    keys = ["_".join(split_words(p.name)).lower() for p in schema.properties]
    if "_".join(about.nouns) in keys or about.nouns[-1] in keys:
        return False
    if any(key in ("id", "uuid", f"{about.nouns[-1]}_id") for key in keys):
        return True
    strong = sum(key not in _ABOUT for key in keys)
    return strong > 2 and strong * 2 > len(keys)


_LONG_TITLE: Final = 40


def _title(operation: str) -> str:
    """Return an operation's name as a class's, shorter when it is a whole sentence."""
    first, *rest = operation.split("_")
    words = [first, *(word for word in rest if word not in ARTICLES)]
    if len(operation) > _LONG_TITLE:
        words = [word for word in words if word not in ("all", "of", "to")]
    cut = sum(map(len, words)) > _LONG_TITLE
    while len(words) > 1 and sum(map(len, words)) > _LONG_TITLE:
        words.pop()
    while cut and len(words) > 1 and words[-1] in CONNECTING:
        words.pop()
    return pascal("_".join(words), "Operation")

"""Lists that come in pages: recognised from the parameters and from what was answered.

An operation that is wrongly called a page breaks its caller, one that is missed does not. So every
style needs two witnesses: a parameter or a link that asks for more, and a saved answer that has one
list and something that describes pages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, Literal, NamedTuple, TypeAlias

from collgen.model import Fact, JsonValue, Paging, Parameter, Place, Schema
from collgen.understand.names.words import snake, split_words, word_set
from collgen.understand.responses.listing import (
    Keys,
    PageValue,
    items_of,
    page_values,
    value_at,
)

Style: TypeAlias = Literal["page", "offset", "cursor", "link", "header"]


_PAGE: Final = word_set(
    "current_page page page_id page_idx page_index page_no page_num page_number pageno pagenum pg"
)
_OFFSET: Final = word_set(
    "first first_result offset records_offset skip start start_at start_index"
)
_SIZE: Final = word_set(
    "amount count items_per_page limit max max_count max_items max_results maxresults num"
    " num_results page_count page_limit page_size pagesize per_page perpage records_per_page"
    " result_per_page results_per_page rows size take top"
)
_CURSOR: Final = word_set(
    "after bookmark continuation continuation_token continue cursor from_key marker next_cursor"
    " next_key next_marker next_page next_page_key next_page_token next_token offset page_after"
    " page_cursor page_from_key page_key page_token pagetoken pagination_key pagination_token"
    " paging_token scroll_id start_cursor"
)
_NEXT_CURSOR: Final = word_set(
    "after after_cursor bookmark continuation continuation_token continue cursor end_cursor marker"
    " next next_cursor next_key next_marker next_offset next_page next_page_key next_page_token"
    " next_token nextkey nextpagetoken offset page_token pagination_key pagination_token"
    " paging_token scroll_id"
)
_ECHOED: Final = word_set("after cursor marker offset page_token")
"""May also be the cursor of this page: taken only where the parameter has this very name."""
_NEXT_LINK: Final = word_set(
    "next next_href next_link next_page next_page_link next_page_url next_uri next_url"
    " odata_next_link"
)
_PREVIOUS_LINK: Final = word_set(
    "first first_page_url last last_page_url prev prev_page_url prev_url previous previous_page"
    " previous_url self"
)
_MORE: Final = word_set(
    "has_more has_more_results has_next has_next_page is_truncated more more_available more_results"
)
_PAGES: Final = word_set(
    "last_page num_pages number_of_pages page_count page_total pages pages_count pages_total"
    " total_page total_pages"
)
_COUNTS: Final = (
    _MORE
    | _PAGES
    | _PAGE
    | word_set(
        "count item_count items_per_page items_total limit offset page_size per_page resultset_size"
        " total total_count total_elements total_items total_records total_results total_size"
    )
)
_TOTALS: Final = word_set(
    "total total_count total_elements total_items total_records total_results total_size"
)
_LAST_ITEM: Final = word_set("after after_id last_id start_after starting_after")
"""Ask for what comes behind an item, by its id."""
_PAGE_NUMBER: Final = re.compile(
    r"\bpage(?:'s)? (?:number|index|no\b)|\b(?:number|index) of (?:the |a )?(?:\w+ )?page\b"
    r"|\bwhich page\b|^page\b",
    re.IGNORECASE,
)
# "you must omit all other query parameters"
_ALONE: Final = re.compile(
    r"\b(?:omit|without) (?:all |any |every )?(?:the |of the )?other\b"
    r"|\ball other [\w ]{0,20}parameters (?:must|should|have to) be (?:omitted|left)",
    re.IGNORECASE,
)
_READING_VERBS: Final = word_set(
    "browse export fetch filter find get index list lookup query read retrieve search show view"
)
_NEXT_IN_HEADER: Final = re.compile(
    r"<[^>]*>[^<]*;\s*rel\s*=\s*(?:\"[^\"]*\bnext\b|next\b)", re.IGNORECASE
)
"""RFC 8288."""


class _Read(NamedTuple):
    """What the rules look at."""

    parameters: dict[str, Parameter]
    """The arguments that may ask for another page, by their name in snake_case."""
    about: list[PageValue]
    """Values of the answer that describe the pages."""
    items: Keys
    values: Sequence[JsonValue]
    path: str
    place: Place
    fixed: Keys
    """Query parameters that the client fills in by itself."""
    call: Mapping[str, JsonValue]
    """What the collection's own request gives for each argument."""
    links: Sequence[str]
    """The Link headers of the saved answers."""


def find_paging(
    method: str,
    path: str,
    name: str,
    parameters: Sequence[Parameter],
    result: Schema | None,
    successes: Sequence[tuple[JsonValue, Place]],
    call: Mapping[str, JsonValue],
    links: Sequence[str] = (),
) -> Paging | None:
    """Return how the rest of a list is fetched, None without sure evidence of pages.

    `successes` are the decoded bodies that were saved, and where they stand; `call` is the
    collection's own request by argument, `links` their Link headers.
    """
    if result is None or not successes:
        return None
    values, place = [value for value, _ in successes], successes[0][1]
    kinds = set(result.type) - {"null"}
    if kinds not in ({"array"}, {"object"}):
        return None
    location = "query"
    if method != "GET":
        verb = next(iter(split_words(name)), "").lower()
        if method != "POST" or verb not in _READING_VERBS:
            return None
        location = "body"
    items = items_of(result, name)
    if items is None:
        return None
    found = {
        snake(p.name): p
        for p in parameters
        if p.location == location and p.variable is None and not p.file
    }
    about = list(page_values(result, items)) if "object" in kinds else []
    fixed = tuple(p.name for p in parameters if p.variable and p.location == "query")
    read = _Read(found, about, items, values, path, place, fixed, call, links)
    return (
        _by_cursor(read)
        or _by_last_item(read, result)
        or (_by_link(read) or _by_header(read) if method == "GET" else None)
        or _by_number(read)
    )


def is_reachable(paging: Paging | None, result: Schema | None) -> bool:
    """Return whether the classes of the result lead to the list: not if one holds its own kind."""
    if paging is None or result is None:
        return False
    return result.at(paging.items) is not None


def _by_cursor(read: _Read) -> Paging | None:
    for word, parameter in read.parameters.items():
        if word not in _CURSOR or "boolean" in parameter.schema.type:
            continue
        candidates = [
            place
            for place in read.about
            if place.word in _NEXT_CURSOR
            and (place.word not in _ECHOED or _stem(place.word) == _stem(word))
            and "boolean" not in place.schema.type
            and not _is_number(place, word)
            and not _is_url(read, place)
        ]
        candidates.sort(
            key=lambda place: (
                place.word in _ECHOED,
                _stem(place.word) != _stem(word),
                place.keys,
            )
        )
        for place in candidates[:1]:
            return _paging(
                read,
                "cursor",
                parameter,
                next_at=place.keys,
                how="the next page's cursor",
            )
    return None


def _by_last_item(read: _Read, result: Schema) -> Paging | None:
    """Return paging by the id of the last item, where a boolean says that more follows."""
    more = _first(read, _MORE, "boolean")
    item = result.at((*read.items, None))
    members = item.properties if item is not None else ()
    ids = [
        p
        for p in members
        if p.name == "id" and {"string", "integer"} & {*p.schema.type}
    ]
    for word, parameter in read.parameters.items():
        if word in _LAST_ITEM and more and ids:
            paging = _paging(read, "cursor", parameter)
            fact = Fact("next", ["id"], "example", "the last item's id", read.place)
            return replace(paging, item_at=("id",), facts=(*paging.facts, fact))
    return None


def _stem(word: str) -> str:
    for part in ("next_", "end_", "page_"):
        word = word.removeprefix(part)
    return word.removesuffix("_cursor")


def _is_number(place: PageValue, word: str) -> bool:
    """Return whether `offset` and `page` count something: that is no cursor."""
    if word == "offset" and place.word == "offset":
        kinds = set(place.schema.type) - {"null"}
        return not kinds or not kinds.isdisjoint({"integer", "number"})
    return (
        place.word == "next_page" and "integer" in place.schema.type and word == "next"
    )


def _is_url(read: _Read, place: PageValue) -> bool:
    if place.schema.format == "uri":
        return True
    found = (value_at(value, place.keys) for value in read.values)
    return any(isinstance(text, str) and "://" in text for text in found)


def _by_link(read: _Read) -> Paging | None:
    for place in read.about:
        keys = place.keys[:-1] if place.word == "href" else place.keys
        if place.word not in _NEXT_LINK and not (
            place.word == "href" and len(keys) and snake(keys[-1]) == "next"
        ):
            continue
        if _has_links(read, place) or _has_link_neighbours(read, place):
            return _paging(
                read,
                "link",
                _asks_for_more(read),
                next_at=place.keys,
                how="the next page's URL",
            )
    return None


def _asks_for_more(read: _Read) -> Parameter | None:
    words = _PAGE | _OFFSET | _CURSOR
    return next((p for word, p in read.parameters.items() if word in words), None)


def _by_header(read: _Read) -> Paging | None:
    for link in read.links:
        if _NEXT_IN_HEADER.search(link):
            paging = _paging(read, "header", _asks_for_more(read))
            fact = Fact("next", "Link", "example", f"Link: {link}", read.place)
            return replace(paging, facts=(*paging.facts, fact))
    return None


def _has_links(read: _Read, place: PageValue) -> bool:
    """Return whether a saved answer has a link to the same endpoint, with a query, at a place."""
    last = read.path.rstrip("/").rpartition("/")[2]
    for value in read.values:
        link = value_at(value, place.keys)
        if not isinstance(link, str) or "?" not in link:
            continue
        if not link.startswith(("http://", "https://", "/", "?")):
            continue
        front = link.partition("?")[0].rstrip("/").rpartition("/")[2]
        if not front or "{" in last or front == last:
            return True
    return False


def _has_link_neighbours(read: _Read, place: PageValue) -> bool:
    """Return whether a link that is null in every answer has neighbours that say what it is."""
    if set(place.schema.type) - {"null"}:
        return False
    neighbours = {p.word for p in read.about if p.keys[:-1] == place.keys[:-1]}
    return bool(neighbours & _PREVIOUS_LINK) and bool(
        neighbours & _COUNTS or read.parameters.keys() & (_PAGE | _OFFSET)
    )


def _by_number(read: _Read) -> Paging | None:
    counts = {place.word for place in read.about} & _COUNTS
    sizes = read.parameters.keys() & _SIZE
    styles: tuple[tuple[Style, frozenset[str]], ...] = (
        ("page", _PAGE),
        ("offset", _OFFSET),
    )
    for style, words in styles:
        for word, parameter in read.parameters.items():
            if word not in words or not _counts(read, parameter):
                continue
            if word in ("start", "skip", "page_id") and not sizes:
                continue
            if word == "first" and "max" not in sizes:
                continue  # alone it is how many: `first=10`
            if not sizes and not counts - {word}:
                continue
            if style == "offset" and _PAGE_NUMBER.search(parameter.summary):
                continue
            return _paging(read, style, parameter)
    return None


def _counts(read: _Read, parameter: Parameter) -> bool:
    """Return whether an argument is a number, as far as is known."""
    kinds = set(parameter.schema.type) - {"null"}
    if kinds and not kinds & {"integer", "number"}:
        return False
    value = read.call.get(parameter.python_name)
    return not isinstance(value, (str, list, dict, bool)) or value == ""


def _paging(
    read: _Read,
    style: Style,
    parameter: Parameter | None,
    *,
    next_at: Keys = (),
    how: str = "",
) -> Paging:
    facts = []
    if parameter is not None:
        place = next((fact.place for fact in parameter.facts), Place())
        quote = f"{parameter.location} parameter {parameter.name}"
        facts.append(Fact("parameter", parameter.name, "entry", quote, place))
    where = ".".join(read.items) or "the answer itself"
    facts.append(Fact("items", list(read.items), "example", where, read.place))
    if next_at:
        quote = f"{how}: {'.'.join(next_at)}"
        facts.append(Fact("next", list(next_at), "example", quote, read.place))
    more = _first(read, _MORE, "boolean")
    if more:
        facts.append(Fact("more", list(more), "example", ".".join(more), read.place))
    pages = _first(read, _PAGES, "integer") if style == "page" else ()
    if pages:
        facts.append(Fact("pages", list(pages), "example", ".".join(pages), read.place))
    total = _total(read) if style in ("page", "offset") and not more else ()
    if total:
        facts.append(Fact("total", list(total), "example", ".".join(total), read.place))
    return Paging(
        style=style,
        parameter=parameter.python_name if parameter is not None else None,
        items=read.items,
        next_at=next_at,
        more_at=more,
        pages_at=pages,
        total_at=total,
        only=_only(read, style, parameter),
        first=_first_number(read, style, parameter),
        facts=tuple(facts),
    )


def _total(read: _Read) -> Keys:
    """Return what counts the items of all pages, where no saved answer has fewer than it holds."""
    for place in read.about:
        if place.word not in _TOTALS or "integer" not in place.schema.type:
            continue
        totals = [value_at(value, place.keys) for value in read.values]
        counts = [_length(value_at(value, read.items)) for value in read.values]
        pairs = [
            (t, n) for t, n in zip(totals, counts, strict=True) if isinstance(t, int)
        ]
        # As many as the one page that is shown may count that page alone.
        if pairs and all(t >= n for t, n in pairs) and any(t > n for t, n in pairs):
            return place.keys
    return ()


def _length(value: JsonValue) -> int:
    return len(value) if isinstance(value, list) else 0


def _only(read: _Read, style: Style, parameter: Parameter | None) -> Keys:
    """Return what alone may go with a cursor, where the documentation forbids the rest."""
    if style != "cursor" or parameter is None or "other" not in parameter.description:
        return ()
    if not _ALONE.search(parameter.description.replace("*", "")):
        return ()
    return (parameter.name, *read.fixed)


def _first(read: _Read, words: frozenset[str], kind: str) -> Keys:
    for place in read.about:
        if place.word in words and kind in place.schema.type:
            return place.keys
    return ()


def _first_number(read: _Read, style: Style, parameter: Parameter | None) -> int:
    """Return what the first page, or the first item, is numbered."""
    if parameter is None or style not in ("page", "offset"):
        return 0
    schema = parameter.schema
    if style == "offset":
        echoed = {
            value_at(value, place.keys)
            for place in read.about
            if place.word == snake(parameter.name)
            for value in read.values
        }
        is_one = 1 in (schema.default, schema.minimum) or echoed == {1}
        return 1 if is_one else 0
    sent = read.call.get(parameter.python_name)
    zero = "0" in map(str, (schema.minimum, schema.default, sent))
    # An answer that echoes the number 0.
    zero = zero or any(
        value_at(value, place.keys) == 0
        for place in read.about
        if place.word in _PAGE | {"number", "current"}
        and "integer" in place.schema.type
        for value in read.values
    )
    return 0 if zero else 1

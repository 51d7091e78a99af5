"""Which operations answer in pages, and which only look as if they did."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from collgen.build import understand_file
from collgen.model import Paging

ITEM = {"id": 1, "name": "a"}


def paging(
    tmp_path: Path,
    query: str,
    answer: Any,
    *,
    name: str = "List things",
    method: str = "GET",
    body: Any = None,
    description: str = "",
    link: str = "",
) -> Paging | None:
    """Return what is understood of one request with one saved answer."""
    url = f"https://api.example/things{'?' if query else ''}{query}"
    request: dict[str, Any] = {
        "method": method,
        "url": {
            "raw": url,
            "protocol": "https",
            "host": ["api", "example"],
            "path": ["things"],
            "query": [
                {"key": key, "value": value, "description": description}
                for key, _, value in (pair.partition("=") for pair in query.split("&"))
                if key
            ],
        },
    }
    if body is not None:
        request["body"] = {
            "mode": "raw",
            "raw": json.dumps(body),
            "options": {"raw": {"language": "json"}},
        }
    saved: dict[str, Any] = {"name": "ok", "code": 200, "body": json.dumps(answer)}
    if link:
        saved["header"] = [{"key": "Link", "value": link}]
    collection = {
        "info": {
            "name": "Things",
            "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
        },
        "item": [{"name": name, "request": request, "response": [saved]}],
    }
    path = tmp_path / "collection.json"
    path.write_text(json.dumps(collection), encoding="utf-8")
    [operation] = understand_file(str(path)).api.operations
    return operation.paging


@pytest.mark.parametrize(
    ("query", "answer", "expected"),
    [
        # by number
        ("page=1&per_page=5", [ITEM], ("page", "page", (), ())),
        ("pageNumber=&size=", {"items": [ITEM]}, ("page", "page_number", ("items",), ())),
        ("page[number]=1&page[size]=2", {"data": [ITEM]}, ("page", "page_number", ("data",), ())),
        ("page=1", {"things": [ITEM], "total": 9}, ("page", "page", ("things",), ())),
        ("page=1&limit=5", {"data": {"rows": [ITEM]}}, ("page", "page", ("data", "rows"), ())),
        ("offset=0&limit=10", {"results": [ITEM]}, ("offset", "offset", ("results",), ())),
        ("skip=0&take=10", [ITEM], ("offset", "skip", (), ())),
        # by cursor
        (
            "cursor=&limit=",
            {"things": [ITEM], "meta": {"nextCursor": "x"}},
            ("cursor", "cursor", ("things",), ("meta", "nextCursor")),
        ),
        (
            "page_token=",
            {"things": [ITEM], "next_page_token": None},
            ("cursor", "page_token", ("things",), ("next_page_token",)),
        ),
        (
            "pageFromKey=",
            {"items": [ITEM], "pages": {"fromKey": "a", "nextKey": "b", "size": 1}},
            ("cursor", "page_from_key", ("items",), ("pages", "nextKey")),
        ),
        (
            "offset=",
            {"records": [ITEM], "offset": "itr1/rec2"},
            ("cursor", "offset", ("records",), ("offset",)),
        ),
        # by link
        (
            "page=1",
            {"count": 3, "next": "https://api.example/things?page=2", "results": [ITEM]},
            ("link", "page", ("results",), ("next",)),
        ),
        (
            "",
            {"_links": {"next": {"href": "/things?after=3"}}, "_embedded": {"things": [ITEM]}},
            ("link", None, ("_embedded", "things"), ("_links", "next", "href")),
        ),
        (
            "page=1",
            {"count": 1, "next": None, "previous": None, "results": [ITEM]},
            ("link", "page", ("results",), ("next",)),
        ),
    ],
)  # fmt: skip
def test_lists_in_pages(
    tmp_path: Path, query: str, answer: Any, expected: tuple[object, ...]
) -> None:
    found = paging(tmp_path, query, answer)
    assert found is not None
    assert (found.style, found.parameter, found.items, found.next_at) == expected


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("", [ITEM]),
        ("limit=5", [ITEM]),
        ("page=1", [ITEM]),  # nothing else tells of pages
        ("page=home&limit=3", [ITEM]),  # a page of a web site
        ("page=1&per_page=5", ITEM),  # no list
        ("page=1&per_page=5", {"cats": [ITEM], "dogs": [ITEM]}),  # which list?
        ("page=1&per_page=5", {"errors": [ITEM]}),
        ("page=1&per_page=5", "text"),
        ("start=2024-01-01&limit=5", [ITEM]),
        ("after=2024-01-01", {"things": [ITEM]}),  # nothing to go on with
        ("cursor=a", {"things": [ITEM], "total": 3}),
        (
            "",
            {"things": [ITEM], "next": "https://api.example/news/17"},
        ),  # another thing
        ("", {"things": [ITEM], "next": {"title": "Bees", "href": "/news?id=3"}}),
    ],
)
def test_what_is_not_sure_is_no_page(tmp_path: Path, query: str, answer: Any) -> None:
    assert paging(tmp_path, query, answer) is None


@pytest.mark.parametrize(
    ("query", "beside", "first"),
    [
        ("page=1&size=2", {}, 1),
        ("page=0&size=2", {}, 0),
        ("page=&size=2", {"number": 0, "totalPages": 3}, 0),
        ("page=&size=2", {"pageable": {"page_number": 0}}, 0),
        ("startIndex=&count=2", {"startIndex": 1, "totalResults": 3}, 1),
        ("offset=&limit=2", {}, 0),
    ],
)
def test_number_of_the_first(
    tmp_path: Path, query: str, beside: dict[str, Any], first: int
) -> None:
    found = paging(tmp_path, query, {"items": [ITEM], **beside})
    assert found is not None
    assert found.first == first


def test_end_of_a_list_is_told(tmp_path: Path) -> None:
    answer = {"items": [ITEM], "paging": {"hasMore": True, "total_pages": 3}}
    found = paging(tmp_path, "page=1&limit=1", answer)
    assert found is not None
    assert (found.more_at, found.pages_at) == (
        ("paging", "hasMore"),
        ("paging", "total_pages"),
    )


@pytest.mark.parametrize(
    ("query", "answer", "item_at"),
    [
        ("starting_after=&limit=2", {"data": [ITEM], "has_more": True}, ("id",)),
        ("after=x", {"data": [ITEM], "hasMore": False}, ("id",)),
        ("after=x&limit=2", {"data": [{"name": "a"}], "has_more": True}, None),
        ("starting_after=&limit=2", {"data": [ITEM], "total": 3}, None),
    ],
)
def test_id_of_the_last_item_is_a_cursor_where_more_is_announced(
    tmp_path: Path, query: str, answer: Any, item_at: tuple[str, ...] | None
) -> None:
    found = paging(tmp_path, query, answer)
    assert (found.item_at if found is not None else None) == item_at


@pytest.mark.parametrize(
    ("beside", "total_at"),
    [
        ({"total": 9}, ("total",)),
        ({"meta": {"totalItems": 9}}, ("meta", "totalItems")),
        ({"total": 1}, ()),  # perhaps of this page
        ({"total": 9.5}, ()),
        ({"total": 9, "has_more": True}, ()),  # says it better
    ],
)
def test_total_ends_a_list_where_it_is_of_all_pages(
    tmp_path: Path, beside: dict[str, Any], total_at: tuple[str, ...]
) -> None:
    found = paging(tmp_path, "offset=0&limit=1", {"items": [ITEM], **beside})
    assert found is not None
    assert found.total_at == total_at


def test_cursor_that_goes_alone(tmp_path: Path) -> None:
    words = "The cursor. To get the next page, you must **omit all other** parameters."
    found = paging(
        tmp_path,
        "pageKey=&sort=",
        {"items": [ITEM], "nextPageKey": "x"},
        description=words,
    )
    assert found is not None
    assert found.only == ("pageKey",)


@pytest.mark.parametrize(
    ("name", "is_list"), [("Search things", True), ("Create a thing", False)]
)
def test_post_is_a_list_when_its_verb_reads(
    tmp_path: Path, name: str, is_list: bool
) -> None:
    found = paging(
        tmp_path,
        "",
        {"things": [ITEM], "next_cursor": "x"},
        name=name,
        method="POST",
        body={"cursor": "", "name": "a"},
    )
    assert (found is not None) == is_list


def test_every_witness_is_named(tmp_path: Path) -> None:
    answer = {"things": [ITEM], "next_cursor": "x", "has_more": True}
    found = paging(tmp_path, "cursor=", answer)
    assert found is not None
    assert [(fact.word, fact.source, fact.quote) for fact in found.facts] == [
        ("parameter", "entry", "query parameter cursor"),
        ("items", "example", "things"),
        ("next", "example", "the next page's cursor: next_cursor"),
        ("more", "example", "has_more"),
    ]
    assert found.facts[1].place.pointer[-2:] == (0, "body")


@pytest.mark.parametrize("relation", ['rel="next"', "rel=next", 'REL="prev next"'])
def test_link_header_of_a_saved_answer(tmp_path: Path, relation: str) -> None:
    link = f'<https://api.example/things?page=1>; rel="first", </things>; {relation}'
    found = paging(tmp_path, "page=2&per_page=20", [ITEM], link=link)
    assert found is not None
    assert (found.style, found.parameter, found.items) == ("header", "page", ())
    assert found.facts[-1].quote == f"Link: {link}"


def test_link_header_needs_a_next_page_and_a_list(tmp_path: Path) -> None:
    link = '</things>; rel="next"'
    assert paging(tmp_path, "", [ITEM], link='</things>; rel="nextcloud"') is None
    assert paging(tmp_path, "", {"id": 1}, link=link) is None
    assert paging(tmp_path, "", [ITEM], method="POST", link=link) is None

"""Pages against a real HTTP server on loopback, with both clients."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.runtime.names import Runtime
from tests.runtime.templates import template

Answer = tuple[int, Any] | tuple[int, Any, str]
Handler = Callable[[str, dict[str, str]], Answer]
"""From path and query (or the JSON body) to status, JSON, and a Link header."""


class Loopback:
    """A server whose answers a test gives; it remembers what was asked, and with what key."""

    def __init__(self) -> None:
        self.answer: Handler = lambda _path, _query: (204, None)
        self.asked: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.keys: list[str | None] = []
        outer = self

        class Requests(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                target = urlsplit(self.path)
                self._reply(target.path, dict(parse_qsl(target.query)))

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                self._reply(urlsplit(self.path).path, json.loads(body))

            def _reply(self, path: str, given: dict[str, str]) -> None:
                outer.asked.append(given)
                outer.paths.append(path)
                outer.keys.append(self.headers["Authorization"])
                status, value, *links = outer.answer(path, given)
                content = json.dumps(value).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                for link in links:
                    self.send_header("Link", link)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                """Keep quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Requests)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        run = self._server.serve_forever
        threading.Thread(target=run, args=(0.01,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    server = Loopback()
    yield server
    server.close()


class Lists:
    """Asks for a list with one of the two clients, and reads all of it."""

    def __init__(self, url: str, *, twin: bool) -> None:
        self.runtime = Runtime()
        self.url = url
        self.twin = twin

    def read(
        self,
        style: str,
        parameter: str = "",
        *,
        path: str = "/items",
        method: str = "GET",
        result: Any = None,
        options: Any = None,
        **arguments: Any,
    ) -> list[list[Any]]:
        """Return the items page by page, as raw JSON."""
        runtime = self.runtime
        query = arguments.pop("query", None)
        body = arguments.pop("body", None)
        paging = runtime.Paging(style, parameter, **{"items": ("items",), **arguments})
        kind = "json" if method == "POST" else None
        endpoint = runtime.Endpoint(method, path, paging=paging, body=kind)
        config = runtime.Config(
            package="thing",
            version="1",
            base_url=self.url,
            variables={"key": runtime.Setting("key", secret=True)},
            auths={"bearer": runtime.BearerAuth(template("{{key}}"))},
            auth="bearer",
        )
        given = {"query": query, "body": body, "options": options}
        result = result or self.envelope()

        def sync() -> list[list[Any]]:
            with runtime.SyncClient(config, {"key": "s3cret"}) as client:
                page = client._request(endpoint, runtime.Page[Any, result], **given)
                flat = [_raw(item) for item in page]
                pages = [[_raw(item) for item in one.items] for one in page.pages()]
                assert flat == [item for one in pages for item in one]
                return pages

        async def twin() -> list[list[Any]]:
            async with runtime.AsyncClient(config, {"key": "s3cret"}) as client:
                page = await client._request(
                    endpoint, runtime.Page[Any, result], **given
                )
                flat = [_raw(item) async for item in page]
                pages = [
                    [_raw(item) for item in one.items] async for one in page.pages()
                ]
                assert flat == [item for one in pages for item in one]
                return pages

        return asyncio.run(twin()) if self.twin else sync()

    def envelope(self) -> Any:
        """Return a model with a typed list, and fields beside it."""
        model = self.runtime.Model
        item = type("Item", (model,), {"__annotations__": {"id": int}})
        hints = {"items": list[item], "data": Any}  # type: ignore[valid-type]
        return type("Items", (model,), {"__annotations__": hints})


def _raw(item: Any) -> Any:
    return item.to_dict()["id"] if hasattr(item, "to_dict") else item


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def lists(request: pytest.FixtureRequest, loopback: Loopback, courier: Any) -> Lists:
    return Lists(loopback.url, twin=request.param)


def _items(*ids: int, **beside: Any) -> Answer:
    return 200, {"items": [{"id": one} for one in ids], **beside}


def test_pages_are_counted_until_one_is_empty(lists: Lists, loopback: Loopback) -> None:
    store = {1: (1, 2), 2: (3,), 3: ()}
    loopback.answer = lambda _, query: _items(*store[int(query.get("page", 1))])
    found = lists.read("page", "page", first=1, query={"page": None, "limit": 2})
    assert found == [[1, 2], [3]]
    # Twice: each item, then page by page; what was called for is not fetched again.
    assert [one.get("page") for one in loopback.asked] == [None, "2", "3", "2", "3"]
    assert {one.get("limit") for one in loopback.asked} == {"2"}


@pytest.mark.parametrize(
    ("first", "given", "asked"),
    [(1, None, "2"), (0, None, "1"), (1, 4, "5"), (1, "4", "5")],
)
def test_counting_starts_where_the_call_does(
    lists: Lists, loopback: Loopback, first: int, given: Any, asked: str
) -> None:
    loopback.answer = lambda _, query: _items(
        *([1] if len(loopback.asked) == 1 else [])
    )
    lists.read("page", "page", first=first, query={"page": given})
    assert loopback.asked[1]["page"] == asked


def test_number_of_pages_ends_a_list(lists: Lists, loopback: Loopback) -> None:
    loopback.answer = lambda _, query: _items(
        int(query.get("page", 1)), meta={"pages": 2}
    )
    found = lists.read("page", "page", first=1, pages_at=("meta", "pages"), query={})
    assert found == [[1], [2]]
    assert len(loopback.asked) == 3


def test_404_behind_the_last_page_ends_a_list(lists: Lists, loopback: Loopback) -> None:
    loopback.answer = lambda _, query: (
        (404, {"detail": "Invalid page."}) if query.get("page") == "2" else _items(1)
    )
    assert lists.read("page", "page", first=1, query={}) == [[1]]


def test_server_that_ignores_the_parameter_ends_a_list(
    lists: Lists, loopback: Loopback
) -> None:
    loopback.answer = lambda _path, _query: _items(1, 2)
    assert lists.read("page", "page", first=1, query={}) == [[1, 2]]
    assert lists.read("offset", "offset", query={}) == [[1, 2]]


def test_offset_grows_by_what_came(lists: Lists, loopback: Loopback) -> None:
    everything = list(range(10, 17))
    loopback.answer = lambda _, query: _items(
        *everything[int(query.get("offset", 0)) :][:3]
    )
    found = lists.read("offset", "offset", query={"offset": 1, "limit": 50})
    assert found == [[11, 12, 13], [14, 15, 16]]
    assert [one["offset"] for one in loopback.asked[:3]] == ["1", "4", "7"]


def test_has_more_ends_a_list_without_another_request(
    lists: Lists, loopback: Loopback
) -> None:
    loopback.answer = lambda _path, _query: _items(1, has_more=False)
    assert lists.read("offset", "offset", more_at=("has_more",), query={}) == [[1]]
    assert len(loopback.asked) == 1


@pytest.mark.parametrize("end", [None, "", 0, "0", False, {}])
def test_cursor_leads_on_until_there_is_none(
    lists: Lists, loopback: Loopback, end: Any
) -> None:
    store = {None: _items(1, meta={"next": "b"}), "b": _items(2, meta={"next": end})}
    loopback.answer = lambda _, query: store[query.get("cursor")]
    found = lists.read("cursor", "cursor", next_at=("meta", "next"), query={"q": "x"})
    assert found == [[1], [2]]
    assert loopback.asked[1] == {"q": "x", "cursor": "b"}


def test_repeated_cursors_end_a_list(lists: Lists, loopback: Loopback) -> None:
    turns = {None: "a", "a": "bb", "bb": "a"}
    loopback.answer = lambda _, query: _items(
        len(query.get("cursor", "")), next=turns[query.get("cursor")]
    )
    found = lists.read("cursor", "cursor", next_at=("next",), query={})
    assert found == [[0], [1], [2]]


def test_empty_page_with_a_new_cursor_goes_on(lists: Lists, loopback: Loopback) -> None:
    store = {None: _items(1, next="a"), "a": _items(next="b"), "b": _items(2)}
    loopback.answer = lambda _, query: store[query.get("cursor")]
    found = lists.read("cursor", "cursor", next_at=("next",), query={})
    assert found == [[1], [], [2]]


def test_id_of_the_last_item_asks_for_those_behind_it(
    lists: Lists, loopback: Loopback
) -> None:
    store = {None: _items(4, 7, more=True), "7": _items(9, more=False)}
    loopback.answer = lambda _, query: store[query.get("after")]
    ways: dict[str, Any] = {"more_at": ("more",), "item_at": ("id",)}
    assert lists.read("cursor", "after", query={}, **ways) == [[4, 7], [9]]


@pytest.mark.parametrize(
    ("style", "first", "start"),
    [("offset", 0, None), ("offset", 1, None), ("offset", 0, 2), ("page", 1, None)],
)
def test_nothing_is_asked_for_behind_the_last_item_of_a_total(
    lists: Lists, loopback: Loopback, style: str, first: int, start: int | None
) -> None:
    everything = [10, 11, 12, 13]

    def answer(_: str, query: dict[str, str]) -> Answer:
        at = int(query.get("at", first)) - first
        at = at * 2 if style == "page" else at
        return _items(*everything[at:][:2], total=4)

    loopback.answer = answer
    query = {"at": start}
    found = lists.read(style, "at", first=first, total_at=("total",), query=query)
    assert found == ([[12, 13]] if start else [[10, 11], [12, 13]])
    # Twice: each item, then page by page; what was called for is not fetched again.
    assert len(loopback.asked) == (1 if start else 3)


def test_cursor_goes_alone_where_it_has_to(lists: Lists, loopback: Loopback) -> None:
    store = {None: _items(1, next="b"), "b": _items(2)}
    loopback.answer = lambda _, query: store[query.get("key")]
    query = {"key": None, "sort": "id", "tenant": "t"}
    only = ("key", "tenant")
    lists.read("cursor", "key", next_at=("next",), only=only, query=query)
    assert loopback.asked[:2] == [
        {"sort": "id", "tenant": "t"},
        {"key": "b", "tenant": "t"},
    ]


def test_cursor_in_a_body(lists: Lists, loopback: Loopback) -> None:
    store = {None: _items(1, next="b"), "b": _items(2)}
    loopback.answer = lambda _, body: store[body.get("start")]
    found = lists.read(
        "cursor", "start", method="POST", in_body=True, next_at=("next",), body={"q": 1}
    )
    assert found == [[1], [2]]
    assert loopback.asked[1] == {"q": 1, "start": "b"}


def test_cursor_in_the_options_counts_for_its_page_alone(
    lists: Lists, loopback: Loopback
) -> None:
    store = {"a": _items(1, next="b"), "b": _items(2)}
    loopback.answer = lambda _, query: store[query["cursor"]]
    options = lists.runtime.RequestOptions(query={"cursor": "a", "x": "1"}, timeout=5)
    found = lists.read("cursor", "cursor", next_at=("next",), query={}, options=options)
    assert found == [[1], [2]]
    assert loopback.asked[1] == {"cursor": "b", "x": "1"}


@pytest.mark.parametrize(
    "link",
    [
        "{own}/items?after=1",
        "?after=1",
        "/items?after=1",
        "items?after=1",
        # What a server behind a proxy believes its address to be.
        "http://internal:8080/v2/items?after=1",
        "https://api.example/items/?after=1",
    ],
)
def test_link_to_the_same_path_is_followed_at_our_own_origin(
    lists: Lists, loopback: Loopback, link: str
) -> None:
    first = _items(1, next=link.replace("{own}", loopback.url))
    loopback.answer = lambda _, query: _items(2) if "after" in query else first
    assert lists.read("link", next_at=("next",), query={"q": "x"}) == [[1], [2]]
    assert loopback.asked[1] == {"after": "1"}
    assert set(loopback.keys) == {"Bearer s3cret"}


@pytest.mark.parametrize(
    "header",
    [
        '<{own}/items?after=1>; rel="next"',
        "</items?after=1>;rel=next",
        '<?after=1> ; REL = "Next"',
        '<{own}/items?before=0>; rel="prev", <{own}/items?after=1>; rel="next"; title="a, b"',
        '<{own}/items?a=1,2>; title="rel=next; >"; rel="self", <?after=1>; rel="last next"',
        '<{own}/other>; rel=next; anchor="/else", <?after=1>; rel="next"',
        '<?x=1>; rel="prev"; rel="next", <?after=1>; rel=next',
    ],
)
def test_link_header_leads_on_until_there_is_none(
    lists: Lists, loopback: Loopback, header: str
) -> None:
    first = (*_items(1)[:2], header.replace("{own}", loopback.url))
    loopback.answer = lambda _, query: _items(2) if "after" in query else first
    assert lists.read("header", query={"q": "x"}) == [[1], [2]]
    assert loopback.asked[1] == {"after": "1"}


def test_link_header_to_another_origin_is_refused(
    lists: Lists, loopback: Loopback
) -> None:
    other = Loopback()
    loopback.answer = lambda _, __: (*_items(1)[:2], f"<{other.url}/x>; rel=next")
    with pytest.raises(lists.runtime.APIError, match="another address"):
        lists.read("header", query={})
    other.close()
    assert other.asked == []


def test_link_header_that_leads_back_ends_a_list(
    lists: Lists, loopback: Loopback
) -> None:
    loopback.answer = lambda _, query: (
        *_items(len(query.get("page", "")))[:2],
        "<?page=2>; rel=next",
    )
    assert lists.read("header", query={}) == [[0], [1]]


def test_link_to_another_path_of_our_origin_is_followed(
    lists: Lists, loopback: Loopback
) -> None:
    first = _items(1, next=f"{loopback.url}/cursors/{{x}}?n=2")
    loopback.answer = lambda path, _: first if path == "/items" else _items(2)
    assert lists.read("link", next_at=("next",), query={}) == [[1], [2]]
    assert loopback.paths[1] == "/cursors/%7Bx%7D"


def test_link_to_another_origin_is_refused(lists: Lists, loopback: Loopback) -> None:
    stranger = Loopback()
    loopback.answer = lambda _path, _query: _items(1, next=f"{stranger.url}/other?n=2")
    with pytest.raises(lists.runtime.APIError, match="another address") as caught:
        lists.read("link", next_at=("next",), query={})
    stranger.close()
    assert stranger.asked == []
    assert "s3cret" not in str(caught.value)


def test_answer_that_is_a_list_itself(lists: Lists, loopback: Loopback) -> None:
    loopback.answer = lambda _, query: (200, [] if query.get("page") == "2" else [7, 8])
    found = lists.read("page", "page", items=(), first=1, result=list[int], query={})
    assert found == [[7, 8]]


@pytest.mark.parametrize(
    "odd", [None, [], "text", {"items": None}, {"items": {"a": 1}}]
)
def test_answer_of_another_shape_is_a_page_without_items(
    lists: Lists, loopback: Loopback, odd: Any
) -> None:
    loopback.answer = lambda _path, _query: (200, odd)
    assert lists.read("page", "page", first=1, query={}) == [[]]
    assert len(loopback.asked) == 1


def test_page_tells_its_place(courier: Any, loopback: Loopback) -> None:
    runtime = Runtime()
    config = runtime.Config(package="thing", version="1", base_url=loopback.url)
    paging = runtime.Paging("cursor", "cursor", items=("items",), next_at=("next",))
    loopback.answer = lambda _path, _query: _items(1, 2, next="b", total=9)
    with runtime.SyncClient(config, {}) as client:
        lists = Lists(loopback.url, twin=False)
        page = client._request(
            runtime.Endpoint("GET", "/items", paging=paging),
            runtime.Page[Any, lists.envelope()],
        )
    assert (page.has_next_page, page.next_cursor) == (True, "b")
    assert page.body["total"] == 9
    assert [item.id for item in page.items] == [1, 2]
    assert repr(page).startswith("<Page of 2 items: Items(items=[…2]")


@pytest.mark.parametrize("link", ["http://[", "//[x", "https://a.example:x]/"])
def test_link_that_is_no_address_raises_the_packages_error(
    lists: Lists, loopback: Loopback, link: str
) -> None:
    loopback.answer = lambda _path, _query: _items(1, next=link)
    with pytest.raises(lists.runtime.APIError):
        lists.read("link", next_at=("next",))

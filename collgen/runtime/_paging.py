"""Pages of a list: each knows its items, and how the next one is asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, cast
from urllib.parse import parse_qs, urljoin, urlsplit

from ._endpoint import Endpoint
from ._errors import APIError, NotFoundError
from ._links import next_link
from ._model import Model
from ._values import RequestOptions, plain

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping

    from ._async_session import AsyncSession
    from ._endpoint import Endpoint, Paging
    from ._session import SyncSession

    Arguments = Mapping[str, object] | None

ItemT = TypeVar("ItemT")
BodyT = TypeVar("BodyT")
# A cursor that stands for "no more": Redis and others end with 0.
_NO_CURSOR = ("", "0", 0)


class ListCall(NamedTuple):
    """The call that a page answers."""

    session: Any
    endpoint: Endpoint
    result: Any
    path: Arguments
    query: Arguments
    headers: Arguments
    body: object
    options: RequestOptions | None

    @property
    def paging(self) -> Paging:
        """How the endpoint is paged."""
        return cast("Paging", self.endpoint.paging)

    def send(self) -> Any:
        """Send it; what an asynchronous session returns has to be awaited."""
        session = self.session
        if self.paging.style == "header" and not session.wraps:
            session = session.raw()
        return session.call(*self[1:])

    def answered(self, page: Any, answer: Any, number: int | None = None) -> Any:
        """Return the page, or a response of which `parse` makes the page."""
        link = None
        if self.paging.style == "header":
            link = next_link(answer.headers)
            answer = answer if self.session.wraps else answer.parse()
        if not self.session.wraps:
            return page(self, answer, number, link)
        call = self._replace(session=self.session.plain())
        answer.make = partial(page, call, link=link)
        return answer

    def argument(self) -> object:
        """Return what this call gives for the parameter that asks for a page."""
        place = self.body if self.paging.in_body else self.query
        return _get(place, self.paging.parameter)

    def settled(self) -> ListCall:
        """Return the call with its options' query and body as arguments.

        Options go over arguments: left there, they would ask for one page for ever.
        """
        options = self.options
        if options is None or not (options.query or options.body):
            return self
        body = self.body
        if options.body:
            body = {**cast("Mapping[str, object]", body or {}), **options.body}
        rest: dict[str, Any] = {
            name: getattr(options, name)
            for name in options.__slots__
            if name not in {"query", "body"}
        }
        return self._replace(
            query={**(self.query or {}), **(options.query or {})},
            body=body,
            options=RequestOptions(**rest),
        )

    def at(self, value: object) -> ListCall:
        """Return the call for the page that `value` stands for."""
        paging = self.paging
        if paging.style in {"link", "header"}:
            return self._following(plain(value))
        if paging.in_body:
            given = cast("Mapping[str, object]", self.body or {})
            return self._replace(body={**given, paging.parameter: value})
        query = {**(self.query or {}), paging.parameter: value}
        if paging.only:
            query = {name: query.get(name) for name in paging.only}
        return self._replace(query=query)

    def _following(self, link: str) -> ListCall:
        """Return the call that a link leads to; only our own origin is ever asked.

        Servers behind a proxy tell another scheme or host than the one that was called,
        so a link to the same path counts by its query alone.
        """
        state = self.session.state
        own: str = state.plan(self.endpoint).target.fill(self.path)
        target = urlsplit(urljoin(own, link))
        here = urlsplit(own)
        query = parse_qs(target.query, keep_blank_values=True)
        constant = parse_qs(here.query, keep_blank_values=True)
        query = {name: texts for name, texts in query.items() if name not in constant}
        if _is_same_path(here.path, target.path):
            return self._replace(query=query)
        if (target.scheme, target.netloc) != (here.scheme, here.netloc):
            raise APIError(
                f"The next page is at another address ({target.hostname}); it is not "
                f"followed, since your credentials would go there."
            )
        url = f"{target.scheme}://{target.netloc}{target.path}"
        moved = self.endpoint.at(url.replace("{", "%7B").replace("}", "%7D"))
        return self._replace(endpoint=moved, query=query, path=None)


def _is_same_path(one: str, other: str) -> bool:
    one, other = one.rstrip("/"), other.rstrip("/")
    return bool(other) and (one == other or one.endswith(other) or other.endswith(one))


class _Page(Generic[ItemT, BodyT]):
    """What synchronous and asynchronous pages have in common."""

    __slots__ = ("_call", "_link", "_number", "body")

    body: BodyT
    """The whole answer, typed."""

    def __init__(
        self,
        call: ListCall,
        body: BodyT,
        number: int | None = None,
        link: str | None = None,
    ) -> None:
        self._call = call
        self._link = link
        self.body = body
        self._number = _number(call) if number is None else number

    @property
    def items(self) -> list[ItemT]:
        """The items of this page."""
        found: object = self.body
        for name in self._call.paging.items:
            found = getattr(found, name, None) if isinstance(found, Model) else None
        return cast("list[ItemT]", found) if isinstance(found, list) else []

    @property
    def next_cursor(self) -> str | int | None:
        """What asks for the next page: cursor, link, or number; None after the last."""
        paging, items = self._call.paging, self.items
        if not items or _at(self.body, paging.more_at) is False:
            return None
        if paging.style == "header":
            return self._link
        if paging.style in {"cursor", "link"}:
            value = _at(self.body, paging.next_at)
            if not isinstance(value, (str, int)) or value in _NO_CURSOR:
                return None
            return None if value == self._call.argument() else value
        if paging.style == "offset":
            return self._number + len(items)
        pages = _at(self.body, paging.pages_at)
        number = self._number + 1
        is_last = type(pages) is int and number - paging.first >= pages
        return None if is_last else number

    @property
    def has_next_page(self) -> bool:
        """Whether there may be another page: asking for it can still bring none."""
        return self.next_cursor is not None

    def _next(self) -> tuple[ListCall, int] | None:
        """Return the call for the next page and its number, None after the last."""
        cursor = self.next_cursor
        if cursor is None:
            return None
        in_turn = self._call.paging.style in {"page", "offset"}
        return self._call.at(cursor), int(cursor) if in_turn else 0

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self.items)} items: {self.body!r}>"


class Page(_Page[ItemT, BodyT]):
    """One page of a list. Iterating over it goes on with the pages that follow."""

    __slots__ = ()

    @classmethod
    def first(cls, session: SyncSession, *arguments: Any) -> Page[Any, Any]:
        """Return the page that a method's arguments ask for."""
        call = ListCall(session, *arguments).settled()
        return cast("Page[Any, Any]", call.answered(Page, call.send()))

    def next_page(self) -> Page[ItemT, BodyT] | None:
        """Return the next page, None after the last."""
        following = self._next()
        if following is None:
            return None
        call, number = following
        try:
            page: Page[ItemT, BodyT] = call.answered(Page, call.send(), number)
        except NotFoundError:
            if call.paging.style != "page":
                raise
            return None  # so some servers answer behind the last page
        # The same again comes from a server that does not know the parameter.
        return page if page.items and page.body != self.body else None

    def pages(self) -> Iterator[Page[ItemT, BodyT]]:
        """Yield this page and those that follow."""
        page: Page[ItemT, BodyT] | None = self
        seen: set[str | int] = set()
        while page is not None:
            yield page
            cursor = page.next_cursor
            if cursor is None or cursor in seen:
                return
            seen.add(cursor)
            page = page.next_page()

    def __iter__(self) -> Iterator[ItemT]:
        """Yield the items of this page and of those that follow."""
        for page in self.pages():
            yield from page.items


class AsyncPage(_Page[ItemT, BodyT]):
    """One page of a list. `async for` goes on with the pages that follow."""

    __slots__ = ()

    @classmethod
    async def first(cls, session: AsyncSession, *arguments: Any) -> AsyncPage[Any, Any]:
        """Return the page that a method's arguments ask for."""
        call = ListCall(session, *arguments).settled()
        answer = await call.send()
        return cast("AsyncPage[Any, Any]", call.answered(AsyncPage, answer))

    async def next_page(self) -> AsyncPage[ItemT, BodyT] | None:
        """Return the next page, None after the last."""
        following = self._next()
        if following is None:
            return None
        call, number = following
        try:
            answer = await call.send()
            page: AsyncPage[ItemT, BodyT] = call.answered(AsyncPage, answer, number)
        except NotFoundError:
            if call.paging.style != "page":
                raise
            return None  # so some servers answer behind the last page
        # The same again comes from a server that does not know the parameter.
        return page if page.items and page.body != self.body else None

    async def pages(self) -> AsyncIterator[AsyncPage[ItemT, BodyT]]:
        """Yield this page and those that follow."""
        page: AsyncPage[ItemT, BodyT] | None = self
        seen: set[str | int] = set()
        while page is not None:
            yield page
            cursor = page.next_cursor
            if cursor is None or cursor in seen:
                return
            seen.add(cursor)
            page = await page.next_page()

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        """Yield the items of this page and of those that follow."""
        async for page in self.pages():
            for item in page.items:
                yield item


def _number(call: ListCall) -> int:
    """Return the number that a call asks for, the first one when it asks for none."""
    given = call.argument() if call.paging.style in {"page", "offset"} else None
    try:
        return call.paging.first if given is None else int(plain(given))
    except ValueError:
        return call.paging.first


def _get(place: object, name: str) -> object:
    return (
        cast("dict[str, object]", place).get(name) if isinstance(place, dict) else None
    )


def _at(value: object, names: tuple[str, ...]) -> object:
    """Return what stands at some wire names, None where there is nothing."""
    for name in names:
        value = value.get(name) if isinstance(value, Model) else _get(value, name)
    return value if names else None

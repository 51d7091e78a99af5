"""Pages that fetch those after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._errors import NotFoundError
from ._paging import BodyT, ItemT, ListCall, PageBase

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from ._async import AsyncSession


class AsyncPage(PageBase[ItemT, BodyT]):
    """One page of a list. Iterating over it goes on with the pages that follow."""

    @classmethod
    async def first_page(cls, session: AsyncSession, *arguments: Any) -> Any:
        """Return the page that a method's arguments ask for."""
        call = ListCall(session, *arguments).settled()
        return call.answered(AsyncPage, await call.send())

    async def next_page(self) -> AsyncPage[ItemT, BodyT] | None:
        """Return the next page, None after the last."""
        following = self.following()
        if following is None:
            return None
        call, number = following
        try:
            answer = await call.send()
        except NotFoundError:
            if call.paging.style != "page":
                raise
            return None  # so some servers answer behind the last page
        page: AsyncPage[ItemT, BodyT] = call.answered(AsyncPage, answer, number)
        return self.continued(page)

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

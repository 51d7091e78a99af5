# Made from _async_paging.py by unasync: change that and run `make runtime`.
"""Pages that fetch those after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._errors import NotFoundError
from ._paging import BodyT, ItemT, ListCall, PageBase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._sync import SyncSession


class Page(PageBase[ItemT, BodyT]):
    """One page of a list. Iterating over it goes on with the pages that follow."""

    @classmethod
    def first_page(cls, session: SyncSession, *arguments: Any) -> Any:
        """Return the page that a method's arguments ask for."""
        call = ListCall(session, *arguments).settled()
        return call.answered(Page, call.send())

    def next_page(self) -> Page[ItemT, BodyT] | None:
        """Return the next page, None after the last."""
        following = self.following()
        if following is None:
            return None
        call, number = following
        try:
            answer = call.send()
        except NotFoundError:
            if call.paging.style != "page":
                raise
            return None  # so some servers answer behind the last page
        page: Page[ItemT, BodyT] = call.answered(Page, answer, number)
        return self.continued(page)

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

"""Readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, Paging, SyncResource, deprecated

if TYPE_CHECKING:
    from .._runtime import AsyncPage, Page, RequestOptions

_LIST_READERS = Endpoint(
    "GET",
    "/readers",
    paging=Paging(
        "offset",
        "offset",
        items=("readers",),
    ),
)
_LIST_LOANS = Endpoint(
    "GET",
    "/loans",
    paging=Paging(
        "link",
        items=("results",),
        next_at=("next",),
    ),
)
_LIST_FINES = Endpoint(
    "GET",
    "/fines",
)


class ReadersResource(SyncResource):
    """Readers."""

    def list_readers(
        self,
        *,
        offset: int | str | None = None,
        limit: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> Page[models.Reader, models.ReaderList]:
        """List readers.

        Args:
            offset: Readers to skip.

        Returns:
            The first page; iterating over it goes on with the next ones.

        Example:
            for item in client.readers.list_readers(offset=0, limit=50):
                print(item)
        """
        return self._pages(
            _LIST_READERS,
            models.ReaderList,
            query={
                "offset": offset,
                "limit": limit,
            },
            options=options,
        )

    def list_loans(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Page[models.Loan, models.LoanList]:
        """List loans.

        Returns:
            The first page; iterating over it goes on with the next ones.
        """
        return self._pages(
            _LIST_LOANS,
            models.LoanList,
            options=options,
        )

    @deprecated("list_fines is deprecated.")
    def list_fines(
        self,
        *,
        reader: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.FineList:
        """List fines (deprecated).

        Returns:
            An object with fines.

        Example:
            client.readers.list_fines(reader="r1")
        """
        return self._request(
            _LIST_FINES,
            models.FineList,
            query={
                "reader": reader,
            },
            options=options,
        )


class AsyncReadersResource(AsyncResource):
    """Readers."""

    async def list_readers(
        self,
        *,
        offset: int | str | None = None,
        limit: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPage[models.Reader, models.ReaderList]:
        """List readers.

        Args:
            offset: Readers to skip.

        Returns:
            The first page; iterating over it goes on with the next ones.

        Example:
            async for item in await client.readers.list_readers(offset=0, limit=50):
                print(item)
        """
        return await self._pages(
            _LIST_READERS,
            models.ReaderList,
            query={
                "offset": offset,
                "limit": limit,
            },
            options=options,
        )

    async def list_loans(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPage[models.Loan, models.LoanList]:
        """List loans.

        Returns:
            The first page; iterating over it goes on with the next ones.
        """
        return await self._pages(
            _LIST_LOANS,
            models.LoanList,
            options=options,
        )

    @deprecated("list_fines is deprecated.")
    async def list_fines(
        self,
        *,
        reader: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.FineList:
        """List fines (deprecated).

        Returns:
            An object with fines.

        Example:
            await client.readers.list_fines(reader="r1")
        """
        return await self._request(
            _LIST_FINES,
            models.FineList,
            query={
                "reader": reader,
            },
            options=options,
        )

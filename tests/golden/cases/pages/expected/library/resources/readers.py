"""Readers."""

# The views below name methods that are deprecated.
# pyright: reportDeprecated=false

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, Paging, SyncResource, deprecated

if TYPE_CHECKING:
    from .._runtime import (
        AsyncMethod,
        AsyncPage,
        Method,
        Methods,
        Page,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )

_LIST_READERS = Endpoint(
    "GET", "/readers", paging=Paging("offset", "offset", items=("readers",))
)
_LIST_LOANS = Endpoint(
    "GET", "/loans", paging=Paging("link", items=("results",), next_at=("next",))
)
_LIST_FINES = Endpoint("GET", "/fines")


class ReadersResource(SyncResource):
    """Readers."""

    with_raw_response: ReadersMethods[Raw]
    with_streaming_response: ReadersMethods[Streaming]

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
            query={"offset": offset, "limit": limit},
            options=options,
        )

    def list_loans(
        self, *, options: RequestOptions | None = None
    ) -> Page[models.Loan, models.LoanList]:
        """List loans.

        Returns:
            The first page; iterating over it goes on with the next ones.
        """
        return self._pages(_LIST_LOANS, models.LoanList, options=options)

    @deprecated("list_fines is deprecated.")
    def list_fines(
        self, *, reader: str | None = None, options: RequestOptions | None = None
    ) -> models.FineList:
        """List fines (deprecated).

        Returns:
            An object with fines.

        Example:
            client.readers.list_fines(reader="r1")
        """
        return self._request(
            _LIST_FINES, models.FineList, query={"reader": reader}, options=options
        )


class AsyncReadersResource(AsyncResource):
    """Readers."""

    with_raw_response: AsyncReadersMethods[Raw]
    with_streaming_response: AsyncReadersMethods[Streaming]

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
            query={"offset": offset, "limit": limit},
            options=options,
        )

    async def list_loans(
        self, *, options: RequestOptions | None = None
    ) -> AsyncPage[models.Loan, models.LoanList]:
        """List loans.

        Returns:
            The first page; iterating over it goes on with the next ones.
        """
        return await self._pages(_LIST_LOANS, models.LoanList, options=options)

    @deprecated("list_fines is deprecated.")
    async def list_fines(
        self, *, reader: str | None = None, options: RequestOptions | None = None
    ) -> models.FineList:
        """List fines (deprecated).

        Returns:
            An object with fines.

        Example:
            await client.readers.list_fines(reader="r1")
        """
        return await self._request(
            _LIST_FINES, models.FineList, query={"reader": reader}, options=options
        )


if TYPE_CHECKING:

    class ReadersMethods(Methods[ViewT]):
        """The same methods with their responses."""

        list_readers = Method(ReadersResource.list_readers)
        list_loans = Method(ReadersResource.list_loans)
        list_fines = Method(ReadersResource.list_fines)

    class AsyncReadersMethods(Methods[ViewT]):
        """The same methods with their responses."""

        list_readers = AsyncMethod(AsyncReadersResource.list_readers)
        list_loans = AsyncMethod(AsyncReadersResource.list_loans)
        list_fines = AsyncMethod(AsyncReadersResource.list_fines)

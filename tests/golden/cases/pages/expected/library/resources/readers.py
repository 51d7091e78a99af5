"""Readers."""

# The list below names methods that are deprecated.
# pyright: reportDeprecated=false

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    Page,
    PageMethod,
    Paging,
    SyncResource,
    ViewT,
    deprecated,
)

if TYPE_CHECKING:
    from .._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

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
        return self._request(
            _LIST_READERS,
            Page[models.Reader, models.ReaderList],
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
        return self._request(
            _LIST_LOANS, Page[models.Loan, models.LoanList], options=options
        )

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


class ReadersMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    list_readers = PageMethod(ReadersResource.list_readers)
    list_loans = PageMethod(ReadersResource.list_loans)
    list_fines = Method(ReadersResource.list_fines)


class AsyncReadersResource(ReadersMethods[Awaited], AsyncResource):
    """Readers."""

    with_raw_response: ReadersMethods[AsyncRaw]
    with_streaming_response: ReadersMethods[AsyncStreaming]

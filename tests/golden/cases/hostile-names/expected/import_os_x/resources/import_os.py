"""'''; import os; '''."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_IMPORT_OS = Endpoint(
    "POST",
    "/n/7",
    body="json",
)


class ImportOsResource(SyncResource):
    """'''; import os; '''."""

    def import_os(
        self,
        *,
        import_os: str | None = None,
        x_7: str | None = None,
        import_os_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ImportOsResponse:
        """'''; import os; '''."""
        return self._request(
            _IMPORT_OS,
            models.ImportOsResponse,
            query={
                "'''; import os; '''": import_os,
            },
            headers={
                "X-7": x_7,
            },
            body={
                "'''; import os; '''": import_os_body,
            },
            options=options,
        )


class AsyncImportOsResource(AsyncResource):
    """'''; import os; '''."""

    async def import_os(
        self,
        *,
        import_os: str | None = None,
        x_7: str | None = None,
        import_os_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ImportOsResponse:
        """'''; import os; '''."""
        return await self._request(
            _IMPORT_OS,
            models.ImportOsResponse,
            query={
                "'''; import os; '''": import_os,
            },
            headers={
                "X-7": x_7,
            },
            body={
                "'''; import os; '''": import_os_body,
            },
            options=options,
        )

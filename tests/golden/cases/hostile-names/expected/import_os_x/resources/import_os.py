"""'''; import os; '''."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import (
        AsyncMethod,
        Method,
        Methods,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )

_IMPORT_OS = Endpoint("POST", "/n/7", body="json")


class ImportOsResource(SyncResource):
    """'''; import os; '''."""

    with_raw_response: ImportOsMethods[Raw]
    with_streaming_response: ImportOsMethods[Streaming]

    def import_os(
        self,
        *,
        import_os: str | None = None,
        x_7: str | None = None,
        import_os_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ImportOsResponse:
        """'''; import os; '''.

        Returns:
            An object with import_os.

        Example:
            client.import_os.import_os(
                import_os="'''; import os; '''",
                x_7="a Injected: 1",
                import_os_body="'''; import os; '''",
            )
        """
        return self._request(
            _IMPORT_OS,
            models.ImportOsResponse,
            query={"'''; import os; '''": import_os},
            headers={"X-7": x_7},
            body={"'''; import os; '''": import_os_body},
            options=options,
        )


class AsyncImportOsResource(AsyncResource):
    """'''; import os; '''."""

    with_raw_response: AsyncImportOsMethods[Raw]
    with_streaming_response: AsyncImportOsMethods[Streaming]

    async def import_os(
        self,
        *,
        import_os: str | None = None,
        x_7: str | None = None,
        import_os_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ImportOsResponse:
        """'''; import os; '''.

        Returns:
            An object with import_os.

        Example:
            await client.import_os.import_os(
                import_os="'''; import os; '''",
                x_7="a Injected: 1",
                import_os_body="'''; import os; '''",
            )
        """
        return await self._request(
            _IMPORT_OS,
            models.ImportOsResponse,
            query={"'''; import os; '''": import_os},
            headers={"X-7": x_7},
            body={"'''; import os; '''": import_os_body},
            options=options,
        )


if TYPE_CHECKING:

    class ImportOsMethods(Methods[ViewT]):
        """The same methods with their responses."""

        import_os = Method(ImportOsResource.import_os)

    class AsyncImportOsMethods(Methods[ViewT]):
        """The same methods with their responses."""

        import_os = AsyncMethod(AsyncImportOsResource.import_os)

"""'''; import os; '''."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from .._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

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


class ImportOsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    import_os = Method(ImportOsResource.import_os)


class AsyncImportOsResource(ImportOsMethods[Awaited], AsyncResource):
    """'''; import os; '''."""

    with_raw_response: ImportOsMethods[AsyncRaw]
    with_streaming_response: ImportOsMethods[AsyncStreaming]

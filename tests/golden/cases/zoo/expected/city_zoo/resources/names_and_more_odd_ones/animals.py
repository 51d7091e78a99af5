"""Animals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from ..._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_LIST_ANIMALS = Endpoint("GET", "/names/animals")


class NamesAndMoreOddOnesAnimalsResource(SyncResource):
    """Animals."""

    with_raw_response: NamesAndMoreOddOnesAnimalsMethods[Raw]
    with_streaming_response: NamesAndMoreOddOnesAnimalsMethods[Streaming]

    def list_animals(self, *, options: RequestOptions | None = None) -> Any:
        """List animals."""
        return self._request(_LIST_ANIMALS, options=options)


class NamesAndMoreOddOnesAnimalsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    list_animals = Method(NamesAndMoreOddOnesAnimalsResource.list_animals)


class AsyncNamesAndMoreOddOnesAnimalsResource(
    NamesAndMoreOddOnesAnimalsMethods[Awaited], AsyncResource
):
    """Animals."""

    with_raw_response: NamesAndMoreOddOnesAnimalsMethods[AsyncRaw]
    with_streaming_response: NamesAndMoreOddOnesAnimalsMethods[AsyncStreaming]

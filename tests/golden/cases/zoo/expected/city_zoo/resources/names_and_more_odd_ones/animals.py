"""Animals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ..._runtime import (
        AsyncMethod,
        Method,
        Methods,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )

_LIST_ANIMALS = Endpoint("GET", "/names/animals")


class NamesAndMoreOddOnesAnimalsResource(SyncResource):
    """Animals."""

    with_raw_response: NamesAndMoreOddOnesAnimalsMethods[Raw]
    with_streaming_response: NamesAndMoreOddOnesAnimalsMethods[Streaming]

    def list_animals(self, *, options: RequestOptions | None = None) -> Any:
        """List animals."""
        return self._request(_LIST_ANIMALS, options=options)


class AsyncNamesAndMoreOddOnesAnimalsResource(AsyncResource):
    """Animals."""

    with_raw_response: AsyncNamesAndMoreOddOnesAnimalsMethods[Raw]
    with_streaming_response: AsyncNamesAndMoreOddOnesAnimalsMethods[Streaming]

    async def list_animals(self, *, options: RequestOptions | None = None) -> Any:
        """List animals."""
        return await self._request(_LIST_ANIMALS, options=options)


if TYPE_CHECKING:

    class NamesAndMoreOddOnesAnimalsMethods(Methods[ViewT]):
        """The same methods with their responses."""

        list_animals = Method(NamesAndMoreOddOnesAnimalsResource.list_animals)

    class AsyncNamesAndMoreOddOnesAnimalsMethods(Methods[ViewT]):
        """The same methods with their responses."""

        list_animals = AsyncMethod(AsyncNamesAndMoreOddOnesAnimalsResource.list_animals)

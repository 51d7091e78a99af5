"""Enclosures."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING

from .... import models
from ...._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Folder,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from ...._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming
    from .climate import AsyncClimateResource, ClimateResource

_LIST_ENCLOSURES = Endpoint("GET", "/enclosures")
_GET_ANIMALS_BY_ENCLOSURE = Endpoint("GET", "/enclosures/{enclosure_id}/animals")
_DELETE_ENCLOSURE = Endpoint(
    "DELETE",
    "/enclosures/{enclosure_id}",
    auth="basic",
    errors=lambda: models.ErrorBody,
)


class EnclosuresResource(SyncResource):
    """Enclosures."""

    with_raw_response: EnclosuresMethods[Raw]
    with_streaming_response: EnclosuresMethods[Streaming]

    @Folder
    def climate(self) -> ClimateResource:
        """Climate."""
        from .climate import ClimateResource

        return ClimateResource(self)

    def list_enclosures(
        self, *, options: RequestOptions | None = None
    ) -> list[models.ListEnclosuresItem]:
        """List enclosures.

        Returns:
            Objects with id, name, animals, size, closed_until.
        """
        return self._request(
            _LIST_ENCLOSURES, list[models.ListEnclosuresItem], options=options
        )

    def get_animals_by_enclosure(
        self, *, enclosure_id: int | str, options: RequestOptions | None = None
    ) -> dict[str, models.GetAnimalsByEnclosureItem]:
        """The answer's keys are numbers of animals.

        Example:
            client.animals.enclosures.get_animals_by_enclosure(enclosure_id=4)
        """
        return self._request(
            _GET_ANIMALS_BY_ENCLOSURE,
            dict[str, models.GetAnimalsByEnclosureItem],
            path={"enclosure_id": enclosure_id},
            options=options,
        )

    def delete_enclosure(
        self, *, enclosure_id: int | str, options: RequestOptions | None = None
    ) -> None:
        """Only the director may do this.

        Raises:
            ConflictError: On status 409.

        Example:
            client.animals.enclosures.delete_enclosure(enclosure_id=9)
        """
        return self._request(
            _DELETE_ENCLOSURE,
            NoneType,
            path={"enclosure_id": enclosure_id},
            options=options,
        )


class EnclosuresMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    list_enclosures = Method(EnclosuresResource.list_enclosures)
    get_animals_by_enclosure = Method(EnclosuresResource.get_animals_by_enclosure)
    delete_enclosure = Method(EnclosuresResource.delete_enclosure)


class AsyncEnclosuresResource(EnclosuresMethods[Awaited], AsyncResource):
    """Enclosures."""

    with_raw_response: EnclosuresMethods[AsyncRaw]
    with_streaming_response: EnclosuresMethods[AsyncStreaming]

    @Folder
    def climate(self) -> AsyncClimateResource:
        """Climate."""
        from .climate import AsyncClimateResource

        return AsyncClimateResource(self)

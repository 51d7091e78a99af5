"""Animals."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING, Any, Literal

from ... import models
from ..._runtime import (
    AsyncResource,
    Awaited,
    BinaryResponse,
    Endpoint,
    Folder,
    Length,
    Method,
    Methods,
    OneOf,
    Page,
    PageMethod,
    Paging,
    Range,
    StreamMethod,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from ... import params
    from ..._runtime import (
        AsyncRaw,
        AsyncStreaming,
        FileInput,
        Null,
        Raw,
        RequestOptions,
        Streaming,
    )
    from .enclosures import AsyncEnclosuresResource, EnclosuresResource

_LIST_ANIMALS = Endpoint(
    "GET",
    "/animals",
    headers=(("Accept", "application/json"),),
    limits=(
        Range("query.limit", minimum=1, maximum=100, quote="(1-100)"),
        OneOf(
            "query.sort",
            ("name", "born", "weight_kg"),
            quote="One of `name`, `born`, `weight_kg`",
        ),
    ),
    paging=Paging("cursor", "offset", items=("animals",), next_at=("next",)),
)
_GET_ANIMAL = Endpoint("GET", "/animals/{animal_id}", errors=lambda: models.ErrorBody)
_CREATE_ANIMAL = Endpoint(
    "POST",
    "/animals",
    body="json",
    limits=(
        Length("body.name", maximum=40, quote="Up to 40 characters"),
        Range(
            "body.weight_kg", minimum=0.01, maximum=6000, quote="between 0.01 and 6000"
        ),
        OneOf(
            "body.sex",
            ("female", "male", "unknown"),
            quote="Allowed values: `female`, `male`, `unknown`",
        ),
    ),
    errors=lambda: models.ErrorBody,
)
_UPDATE_ANIMAL = Endpoint("PATCH", "/animals/{animal_id}", body="json")
_REPLACE_ANIMAL = Endpoint("PUT", "/animals/{animal_id}", body="json")
_DELETE_ANIMAL = Endpoint("DELETE", "/animals/{animal_id}", body="json")
_DOES_THE_ANIMAL_EXIST = Endpoint("HEAD", "/animals/{animal_id}")
_WHAT_MAY_I_DO = Endpoint("OPTIONS", "/animals")
_SEARCH_ANIMALS = Endpoint(
    "GET",
    "/animals/search",
    limits=(
        OneOf(
            "query.language",
            ("en", "nl", "fr"),
            quote="Language of the signs: `en`, `nl` or `fr`",
        ),
        Range("query.max_results", minimum=1, maximum=50, quote="1 to 50"),
    ),
)
_UPLOAD_PHOTO = Endpoint(
    "POST",
    "/animals/{animal_id}/photos",
    body="multipart",
    part_types={"position": "application/json"},
    files=("photo", "more_photos", "licence"),
)
_DOWNLOAD_PHOTO = Endpoint(
    "GET", "/photos/{photo_id}.jpg", headers=(("Accept", "image/jpeg"),)
)


class AnimalsResource(SyncResource):
    """Animals."""

    with_raw_response: AnimalsMethods[Raw]
    with_streaming_response: AnimalsMethods[Streaming]

    @Folder
    def enclosures(self) -> EnclosuresResource:
        """Enclosures."""
        from .enclosures import EnclosuresResource

        return EnclosuresResource(self)

    def list_animals(
        self,
        *,
        species: str | None = None,
        born_after: str | date | None = None,
        vegetarian: bool | None = None,
        limit: int | None = None,
        offset: int | None = None,
        sort: Literal["name", "born", "weight_kg"] | None = None,
        keeper: str | None = None,
        options: RequestOptions | None = None,
    ) -> Page[models.Animal, models.AnimalList]:
        """Lists the animals of the zoo, page by page.

        Args:
            species: Only this species, written as on its sign.
            born_after: Only animals born after this date (YYYY-MM-DD).
            vegetarian: Boolean.
            limit: Results per page (1-100). The API's default is 20.
            offset: How many to skip. The API's default is 0.
            sort: One of name, born, weight_kg.

        Returns:
            The first page; iterating over it goes on with the next ones.

        Example:
            for item in client.animals.list_animals(
                species="Red panda",
                born_after="2018-01-01",
                limit=20,
            ):
                print(item)
        """
        return self._request(
            _LIST_ANIMALS,
            Page[models.Animal, models.AnimalList],
            query={
                "species": species,
                "born_after": born_after,
                "vegetarian": vegetarian,
                "limit": limit,
                "offset": offset,
                "sort": sort,
                "keeper": keeper,
            },
            options=options,
        )

    def get_animal(
        self, *, animal_id: int | str, options: RequestOptions | None = None
    ) -> models.Animal:
        """One animal with everything that is known about it.

        Args:
            animal_id: Number of the animal, as on its sign.

        Returns:
            An object with id, name, species, born, weight_kg and 6 more.

        Raises:
            NotFoundError: On status 404.

        Example:
            client.animals.get_animal(animal_id=17)
        """
        return self._request(
            _GET_ANIMAL, models.Animal, path={"animal_id": animal_id}, options=options
        )

    def create_animal(
        self,
        *,
        name: str,
        species: str,
        enclosure_id: int,
        born: str | date | None = None,
        weight_kg: float | None = None,
        vegetarian: bool | None = None,
        keepers: Sequence[str] | None = None,
        origin: params.Origin | None = None,
        webhook_url: str | None = None,
        sex: Literal["female", "male", "unknown"] | None = None,
        options: RequestOptions | None = None,
    ) -> models.CreateAnimalResponse:
        """Welcomes a new animal.

        Args:
            name: What the keepers call it. At most 40 characters.
            species: Species in English, e.g. Red panda.
            enclosure_id: Where it will live.
            born: Day of birth (YYYY-MM-DD).
            weight_kg: Weight in kilograms, between 0.01 and 6000.
            vegetarian: Whether it eats plants only. The API's default is
                false.
            keepers: First names of its keepers.
            webhook_url: Is told when the animal has arrived | has been
                moved.
            sex: Allowed values: female, male, unknown.

        Returns:
            An object with id, name, species, born, weight_kg and 5 more.

        Raises:
            ConflictError: On status 409.
            UnprocessableEntityError: On status 422.
        """
        return self._request(
            _CREATE_ANIMAL,
            models.CreateAnimalResponse,
            body={
                "name": name,
                "species": species,
                "born": born,
                "weight_kg": weight_kg,
                "vegetarian": vegetarian,
                "enclosure_id": enclosure_id,
                "keepers": keepers,
                "origin": origin,
                "webhook_url": webhook_url,
                "sex": sex,
            },
            options=options,
        )

    def update_animal(
        self,
        *,
        animal_id: str | int,
        weight_kg: float | None = None,
        chip: str | Null | None = None,
        name: str | None = None,
        retired: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.CreateAnimalResponse:
        """Changes what is given and leaves the rest.

        Args:
            weight_kg: The weight of today.
            chip: Number of the chip, null when it was taken out.
            name: A new name.
            retired: Moves the animal to the quiet part. The API's default
                is false.

        Returns:
            An object with id, name, species, born, weight_kg and 5 more.
        """
        return self._request(
            _UPDATE_ANIMAL,
            models.CreateAnimalResponse,
            path={"animal_id": animal_id},
            body={
                "weight_kg": weight_kg,
                "chip": chip,
                "name": name,
                "retired": retired,
            },
            options=options,
        )

    def replace_animal(
        self,
        *,
        animal_id: int | str,
        name: str | None = None,
        species: str | None = None,
        enclosure: params.Enclosure | None = None,
        tags: Sequence[str] | None = None,
        meals: Sequence[params.Meal] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Replace animal."""
        return self._request(
            _REPLACE_ANIMAL,
            path={"animal_id": animal_id},
            body={
                "name": name,
                "species": species,
                "enclosure": enclosure,
                "tags": tags,
                "meals": meals,
            },
            options=options,
        )

    def delete_animal(
        self,
        *,
        animal_id: int | str,
        reason: str | None = None,
        to: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Says goodbye.

        Example:
            client.animals.delete_animal(
                animal_id=17,
                reason="moved",
                to="Riverside",
            )
        """
        return self._request(
            _DELETE_ANIMAL,
            NoneType,
            path={"animal_id": animal_id},
            body={"reason": reason, "to": to},
            options=options,
        )

    def does_the_animal_exist(
        self, *, animal_id: int | str, options: RequestOptions | None = None
    ) -> None:
        """Does the animal exist?

        Example:
            client.animals.does_the_animal_exist(animal_id=17)
        """
        return self._request(
            _DOES_THE_ANIMAL_EXIST,
            NoneType,
            path={"animal_id": animal_id},
            options=options,
        )

    def what_may_i_do(self, *, options: RequestOptions | None = None) -> Any:
        """What may I do?"""
        return self._request(_WHAT_MAY_I_DO, options=options)

    def search_animals(
        self,
        *,
        text: str,
        language: Literal["en", "nl", "fr"] | None = None,
        max_results: int | None = None,
        options: RequestOptions | None = None,
    ) -> str:
        """Searches names, species and notes.

        Args:
            text: At least three letters.
            language: Language of the signs: en, nl or fr.
            max_results: 1 to 50.

        Example:
            client.animals.search_animals(text="panda", language="en")
        """
        return self._request(
            _SEARCH_ANIMALS,
            str,
            query={"text": text, "language": language, "max_results": max_results},
            options=options,
        )

    def upload_photo(
        self,
        *,
        animal_id: int | str,
        photo: FileInput,
        caption: Sequence[str],
        more_photos: Sequence[FileInput] | None = None,
        licence: FileInput | None = None,
        position: str | None = None,
        taken_at: str | datetime | None = None,
        internal_note: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.UploadPhotoResponse:
        """A photo for the sign at the enclosure, with a caption in one or more
        languages.

        Args:
            photo: JPEG or PNG, at most 5 MB.
            caption: Shown below the photo.
            more_photos: Further photos.

        Returns:
            An object with photo_id, url.
        """
        return self._request(
            _UPLOAD_PHOTO,
            models.UploadPhotoResponse,
            path={"animal_id": animal_id},
            body={
                "photo": photo,
                "more_photos": more_photos,
                "licence": licence,
                "caption": caption,
                "position": position,
                "taken_at": taken_at,
                "internal_note": internal_note,
            },
            options=options,
        )

    def download_photo(
        self, *, photo_id: str, options: RequestOptions | None = None
    ) -> BinaryResponse:
        """Download photo.

        Example:
            client.animals.download_photo(
                photo_id="5b7e7c2e-0d6b-4d0e-9f0a-2f6d3f1a8c11",
            )
        """
        return self._request(
            _DOWNLOAD_PHOTO,
            BinaryResponse,
            path={"photo_id": photo_id},
            options=options,
        )


class AnimalsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    list_animals = PageMethod(AnimalsResource.list_animals)
    get_animal = Method(AnimalsResource.get_animal)
    create_animal = Method(AnimalsResource.create_animal)
    update_animal = Method(AnimalsResource.update_animal)
    replace_animal = Method(AnimalsResource.replace_animal)
    delete_animal = Method(AnimalsResource.delete_animal)
    does_the_animal_exist = Method(AnimalsResource.does_the_animal_exist)
    what_may_i_do = Method(AnimalsResource.what_may_i_do)
    search_animals = Method(AnimalsResource.search_animals)
    upload_photo = Method(AnimalsResource.upload_photo)
    download_photo = StreamMethod(AnimalsResource.download_photo)


class AsyncAnimalsResource(AnimalsMethods[Awaited], AsyncResource):
    """Animals."""

    with_raw_response: AnimalsMethods[AsyncRaw]
    with_streaming_response: AnimalsMethods[AsyncStreaming]

    @Folder
    def enclosures(self) -> AsyncEnclosuresResource:
        """Enclosures."""
        from .enclosures import AsyncEnclosuresResource

        return AsyncEnclosuresResource(self)

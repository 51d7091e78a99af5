"""The requests of Animals, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

# isort: split
from city_zoo import (
    NULL,
    ConflictError,
    NotFoundError,
    UnprocessableEntityError,
    models,
)

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_list_animals_first_page(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '{"animals": [{"id": 17, "name": "Ada", "species": "Red panda", "born": "2019-06-14", "weight_kg": 5.4, "vegetarian": true, "enclosure": {"id": 4, "name": "Bamboo House"}, "keepers": ["Mina", "Tom"], "chip": null, "last_seen": "2024-05-02T09:30:00Z"}, {"id": 18, "name": "Otto", "species": "Emperor penguin", "born": "2021-01-30", "weight_kg": 28, "vegetarian": false, "enclosure": {"id": 2, "name": "Ice Hall"}, "keepers": [], "chip": "985-112", "last_seen": "2024-05-02T11:05:12Z", "nickname": "Admiral"}], "total": 2, "next": null}',
    )

    result = client.animals.list_animals(
        species="Red panda", born_after="2018-01-01", limit=20
    )

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/animals?species=Red%20panda&born_after=2018-01-01&limit=20",
    )
    assert isinstance(result.body, models.AnimalList)
    assert server.plain(result.body) == server.value


def test_list_animals_filtered(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '{"animals": [{"id": 17, "name": "Ada", "species": "Red panda", "born": "2019-06-14", "weight_kg": 5.4, "vegetarian": true, "enclosure": {"id": 4, "name": "Bamboo House"}, "keepers": ["Mina", "Tom"], "chip": null, "last_seen": "2024-05-02T09:30:00Z"}], "total": 1, "next": "/animals?offset=1"}',
    )

    result = client.animals.list_animals(species="Red panda", keeper="Mina")

    server.assert_sent(
        "GET", "https://eu.zoo.example.com/v2/animals?species=Red%20panda&keeper=Mina"
    )
    assert isinstance(result.body, models.AnimalList)
    assert server.plain(result.body) == server.value


def test_get_animal_ada(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '{"id": 17, "name": "Ada", "species": "Red panda", "born": "2019-06-14", "weight_kg": 5.4, "vegetarian": true, "enclosure": {"id": 4, "name": "Bamboo House"}, "keepers": ["Mina", "Tom"], "chip": null, "last_seen": "2024-05-02T09:30:00Z"}',
    )

    result = client.animals.get_animal(animal_id=17)

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/animals/17")
    assert isinstance(result, models.Animal)
    assert server.plain(result) == server.value


def test_get_animal_otto(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '{"id": 18, "name": "Otto", "species": "Emperor penguin", "born": "2021-01-30", "weight_kg": 28, "vegetarian": false, "enclosure": {"id": 2, "name": "Ice Hall"}, "keepers": [], "chip": "985-112", "last_seen": "2024-05-02T11:05:12Z", "nickname": "Admiral"}',
    )

    result = client.animals.get_animal(animal_id=18)

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/animals/18")
    assert isinstance(result, models.Animal)
    assert server.plain(result) == server.value


def test_get_animal_unknown_animal(client: CityZoo, server: Server) -> None:
    server.answer(
        404,
        '{"error": {"code": "animal_not_found", "message": "No animal has the number 999.", "hint": null}}',
    )

    with pytest.raises(NotFoundError) as caught:
        client.animals.get_animal(animal_id=999)

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/animals/999")
    assert caught.value.status_code == 404
    assert server.plain(caught.value.body) == server.value


def test_create_animal_welcomed(client: CityZoo, server: Server) -> None:
    server.answer(
        201,
        '{"id": 17, "name": "Ada", "species": "Red panda", "born": "2019-06-14", "weight_kg": 5.4, "vegetarian": true, "enclosure": {"id": 4, "name": "Bamboo House"}, "keepers": ["Mina", "Tom"], "chip": null, "last_seen": "2024-05-02T09:30:00Z"}',
    )

    result = client.animals.create_animal(
        name="Ada",
        species="Red panda",
        enclosure_id=4,
        born="2019-06-14",
        weight_kg=5.4,
        vegetarian=True,
        keepers=["Mina", "Tom"],
        origin={"zoo": "Riverside", "country": "NL"},
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/animals",
        json={
            "name": "Ada",
            "species": "Red panda",
            "born": "2019-06-14",
            "weight_kg": 5.4,
            "vegetarian": True,
            "enclosure_id": 4,
            "keepers": ["Mina", "Tom"],
            "origin": {"zoo": "Riverside", "country": "NL"},
        },
    )
    assert isinstance(result, models.CreateAnimalResponse)
    assert server.plain(result) == server.value


def test_create_animal_name_is_taken(client: CityZoo, server: Server) -> None:
    server.answer(
        409,
        '{"error": {"code": "name_taken", "message": "There is an Ada in Bamboo House.", "hint": "Ada II?"}}',
    )

    with pytest.raises(ConflictError) as caught:
        client.animals.create_animal(
            name="Ada",
            species="Red panda",
            enclosure_id=4,
            born="2019-06-14",
            weight_kg=5.4,
            vegetarian=True,
            keepers=["Mina", "Tom"],
            origin={"zoo": "Riverside", "country": "NL"},
        )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/animals",
        json={
            "name": "Ada",
            "species": "Red panda",
            "born": "2019-06-14",
            "weight_kg": 5.4,
            "vegetarian": True,
            "enclosure_id": 4,
            "keepers": ["Mina", "Tom"],
            "origin": {"zoo": "Riverside", "country": "NL"},
        },
    )
    assert caught.value.status_code == 409
    assert server.plain(caught.value.body) == server.value


def test_create_animal_weight_makes_no_sense(client: CityZoo, server: Server) -> None:
    server.answer(
        422,
        '{"error": {"code": "invalid", "message": "See fields.", "fields": [{"name": "weight_kg", "message": "must be positive"}]}}',
    )

    with pytest.raises(UnprocessableEntityError) as caught:
        client.animals.create_animal(
            name="Otto",
            species="Emperor penguin",
            enclosure_id=2,
            webhook_url="https://hooks.example.com/zoo",
        )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/animals",
        json={
            "name": "Otto",
            "species": "Emperor penguin",
            "enclosure_id": 2,
            "webhook_url": "https://hooks.example.com/zoo",
        },
    )
    assert caught.value.status_code == 422
    assert server.plain(caught.value.body) == server.value


def test_update_animal_changed(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '{"id": 17, "name": "Ada", "species": "Red panda", "born": "2019-06-14", "weight_kg": 5.6, "vegetarian": true, "enclosure": {"id": 4, "name": "Bamboo House"}, "keepers": ["Mina", "Tom"], "chip": null, "last_seen": "2024-05-02T09:30:00Z"}',
    )

    result = client.animals.update_animal(animal_id="17", weight_kg=5.6, chip=NULL)

    server.assert_sent(
        "PATCH",
        "https://eu.zoo.example.com/v2/animals/17",
        json={"weight_kg": 5.6, "chip": None},
    )
    assert isinstance(result, models.CreateAnimalResponse)
    assert server.plain(result) == server.value


def test_replace_animal(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.animals.replace_animal(
        animal_id=17,
        name="Ada",
        species="Red panda",
        enclosure={"id": 4, "door": {"code": "door_code", "locked": True}},
        tags=["shy", "night"],
        meals=[
            {"at": "08:00", "grams": 350, "food": "bamboo"},
            {"at": "16:00", "grams": 200, "food": "apple", "notes": None},
        ],
    )

    server.assert_sent(
        "PUT",
        "https://eu.zoo.example.com/v2/animals/17",
        json={
            "name": "Ada",
            "species": "Red panda",
            "enclosure": {"id": 4, "door": {"code": "door_code", "locked": True}},
            "tags": ["shy", "night"],
            "meals": [
                {"at": "08:00", "grams": 350, "food": "bamboo"},
                {"at": "16:00", "grams": 200, "food": "apple", "notes": None},
            ],
        },
    )


def test_delete_animal_gone(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.animals.delete_animal(animal_id=17, reason="moved", to="Riverside")

    server.assert_sent(
        "DELETE",
        "https://eu.zoo.example.com/v2/animals/17",
        json={"reason": "moved", "to": "Riverside"},
    )


def test_does_the_animal_exist_yes(client: CityZoo, server: Server) -> None:
    server.answer(200)

    client.animals.does_the_animal_exist(animal_id=17)

    server.assert_sent("HEAD", "https://eu.zoo.example.com/v2/animals/17")


def test_what_may_i_do(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.animals.what_may_i_do()

    server.assert_sent("OPTIONS", "https://eu.zoo.example.com/v2/animals")


def test_search_animals_html_page(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        "<!doctype html>\n<html><body><ul><li>Ada</li></ul></body></html>",
        content_type="text/html",
    )

    result = client.animals.search_animals(text="panda", language="en")

    server.assert_sent(
        "GET", "https://eu.zoo.example.com/v2/animals/search?text=panda&language=en"
    )
    assert result == server.text


def test_upload_photo_saved(client: CityZoo, server: Server) -> None:
    server.answer(
        201,
        '{"photo_id": "5b7e7c2e-0d6b-4d0e-9f0a-2f6d3f1a8c11", "url": "https://img.example.com/ada.jpg"}',
    )

    result = client.animals.upload_photo(
        animal_id=17,
        photo=("ada.jpg", b"content", "image/jpeg"),
        caption=["Ada asleep", "Ada slaapt"],
        more_photos=[("ada-2.jpg", b"content"), ("ada-3.jpg", b"content")],
        licence=("licence.pdf", b"content"),
        position='{"x": 3, "y": 4}',
        taken_at="2024-05-02T09:30:00Z",
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/animals/17/photos",
        multipart=[
            ("photo", "<file>"),
            ("more_photos", "<file>"),
            ("more_photos", "<file>"),
            ("licence", "<file>"),
            ("caption", "Ada asleep"),
            ("caption", "Ada slaapt"),
            ("position", '{"x": 3, "y": 4}'),
            ("taken_at", "2024-05-02T09:30:00Z"),
        ],
    )
    assert isinstance(result, models.UploadPhotoResponse)
    assert server.plain(result) == server.value


def test_download_photo_a_picture(client: CityZoo, server: Server) -> None:
    server.answer(200, "ÿØÿà\x00\x10JFIF\x00\x01", content_type="image/jpeg")

    result = client.animals.download_photo(
        photo_id="5b7e7c2e-0d6b-4d0e-9f0a-2f6d3f1a8c11"
    )

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/photos/5b7e7c2e-0d6b-4d0e-9f0a-2f6d3f1a8c11.jpg",
        headers={"Accept": "image/jpeg"},
    )
    assert result.read() == server.content


def test_async_list_animals(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.animals.list_animals(
            species="Red panda", born_after="2018-01-01", limit=20
        )
    )

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/animals?species=Red%20panda&born_after=2018-01-01&limit=20",
        headers={"Accept": "application/json"},
    )

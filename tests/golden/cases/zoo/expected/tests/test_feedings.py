"""The requests of Feedings, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from city_zoo import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_plan_a_feeding(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.plan_a_feeding(
        animal_id=17, food="bamboo", grams=350, note="not // a comment"
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/feedings",
        json={
            "animal_id": 17,
            "food": "bamboo",
            "grams": 350,
            "note": "not // a comment",
        },
    )


def test_plan_with_variables(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.plan_with_variables(
        animal_id=17,
        food="bamboo",
        grams=42,
        request_id="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
        at="2023-11-14T22:13:20.000Z",
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/feedings",
        json={
            "animal_id": 17,
            "food": "bamboo",
            "grams": 42,
            "request_id": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
            "at": "2023-11-14T22:13:20.000Z",
        },
    )


def test_plan_many_feedings_planned(client: CityZoo, server: Server) -> None:
    server.answer(
        200, '[{"id": 1, "ok": true}, {"id": 2, "ok": false, "reason": "fasting day"}]'
    )

    result = client.feedings.plan_many_feedings(
        body=[
            {"animal_id": 17, "food": "bamboo", "grams": 350},
            {"animal_id": 18, "food": "herring", "grams": 900, "vitamins": ["B1", "E"]},
        ]
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/feedings/bulk",
        json=[
            {"animal_id": 17, "food": "bamboo", "grams": 350},
            {"animal_id": 18, "food": "herring", "grams": 900, "vitamins": ["B1", "E"]},
        ],
    )
    assert server.plain(result) == server.value


def test_plan_a_feeding_draft(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.plan_a_feeding_draft(
        body='{\n  "animal_id": 17,\n  "food": "bamboo",\n  ...\n}'
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/feedings/draft",
        text='{\n  "animal_id": 17,\n  "food": "bamboo",\n  ...\n}',
    )


def test_send_a_number(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.send_a_number(body=42)

    server.assert_sent(
        "POST", "https://eu.zoo.example.com/v2/feedings/counter", json=42
    )


def test_send_an_empty_object(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.send_an_empty_object(body={})

    server.assert_sent("POST", "https://eu.zoo.example.com/v2/feedings/reset", json={})


def test_send_an_empty_body(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.send_an_empty_body()

    server.assert_sent("POST", "https://eu.zoo.example.com/v2/feedings/ping")


def test_import_feeding_plan_imported(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '<?xml version="1.0"?>\n<result imported="1"/>',
        content_type="application/xml",
    )

    result = client.feedings.import_feeding_plan(
        body='<?xml version="1.0" encoding="UTF-8"?>\n<plan day="2024-05-02">\n  <feeding animal="17" food="bamboo">350</feeding>\n</plan>\n'
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/feedings/import",
        text='<?xml version="1.0" encoding="UTF-8"?>\n<plan day="2024-05-02">\n  <feeding animal="17" food="bamboo">350</feeding>\n</plan>\n',
    )
    assert result == server.text


def test_preview_sign(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.preview_sign(body="<h1>bamboo &amp; more</h1>")

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/feedings/sign",
        text="<h1>bamboo &amp; more</h1>",
    )


def test_set_feeding_rule(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.set_feeding_rule(
        body="module.exports = (animal) => animal.weight_kg * 65;\n"
    )

    server.assert_sent(
        "PUT",
        "https://eu.zoo.example.com/v2/feedings/rule",
        text="module.exports = (animal) => animal.weight_kg * 65;\n",
    )


def test_leave_a_note_thanks(client: CityZoo, server: Server) -> None:
    server.answer(200, "Noted, thank you.", content_type="text/plain")

    result = client.feedings.leave_a_note(
        body="Ada did not finish her bamboo.\nTry apples."
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/feedings/notes",
        text="Ada did not finish her bamboo.\nTry apples.",
    )
    assert result == server.text


def test_leave_a_note_in_no_language(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.leave_a_note_in_no_language(body="Plain words, no options.")

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/feedings/notes",
        text="Plain words, no options.",
    )


def test_leave_a_csv(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.leave_a_csv(body="animal;grams\n17;350\n")

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/feedings/csv",
        text="animal;grams\n17;350\n",
    )


def test_order_food_ordered(client: CityZoo, server: Server) -> None:
    server.answer(201, '{"order": "F-1007", "kilograms": 25, "delivery": "2024-05-04"}')

    result = client.feedings.order_food(
        food="herring",
        kilograms=25,
        label=["fresh", "cold & dry"],
        address_street="Zoo Lane 1",
        address_city="Springfield",
        coupon="",
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/food/orders",
        form=[
            ("food", "herring"),
            ("kilograms", "25"),
            ("label", "fresh"),
            ("label", "cold & dry"),
            ("address[street]", "Zoo Lane 1"),
            ("address[city]", "Springfield"),
            ("coupon", ""),
        ],
    )
    assert isinstance(result, models.OrderFoodResponse)
    assert server.plain(result) == server.value


def test_order_nothing(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.order_nothing()

    server.assert_sent("POST", "https://eu.zoo.example.com/v2/food/orders/empty")


def test_upload_scale_data(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.upload_scale_data(scale_id="s-3", body=("scale.bin", b"content"))

    server.assert_sent(
        "POST", "https://eu.zoo.example.com/v2/scales/s-3/data", content=b"content"
    )


def test_upload_without_a_file(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.upload_without_a_file(body=("file.bin", b"content"))

    server.assert_sent(
        "POST", "https://eu.zoo.example.com/v2/scales/any/data", content=b"content"
    )


def test_ask_the_kitchen_menu(client: CityZoo, server: Server) -> None:
    server.answer(200, '{"data": {"menu": [{"food": "bamboo", "grams": 350}]}}')

    result = client.feedings.ask_the_kitchen(day="2024-05-02", first=5)

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/graphql",
        json={
            "query": "query Menu($day: Date!, $first: Int = 10) {\n  menu(day: $day, first: $first) {\n    food\n    grams\n  }\n}",
            "operationName": "Menu",
            "variables": {"day": "2024-05-02", "first": 5},
        },
    )
    assert isinstance(result, models.AskKitchenResponse)
    assert server.plain(result) == server.value


def test_ask_the_kitchen_briefly(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.ask_the_kitchen_briefly()

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/graphql",
        json={"query": "{ kitchens { id name } }"},
    )


def test_change_the_kitchen(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.change_the_kitchen(id="k-1")

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/graphql",
        json={
            "query": "mutation Close($id: ID!) { close(id: $id) { id } }",
            "variables": {"id": "k-1"},
        },
    )


def test_disabled_body(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.disabled_body()

    server.assert_sent("POST", "https://eu.zoo.example.com/v2/feedings/none")


def test_mode_without_content(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.mode_without_content()

    server.assert_sent("POST", "https://eu.zoo.example.com/v2/feedings/none")


def test_body_of_a(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.body_of_a()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/feedings/query")


def test_body_of_a_get_that_is_sent(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.feedings.body_of_a_get_that_is_sent(food="bamboo")

    server.assert_sent(
        "GET", "https://eu.zoo.example.com/v2/feedings/query", json={"food": "bamboo"}
    )


def test_async_plan_a_feeding(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.feedings.plan_a_feeding(
            animal_id=17, food="bamboo", grams=350, note="not // a comment"
        )
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/feedings",
        json={
            "animal_id": 17,
            "food": "bamboo",
            "grams": 350,
            "note": "not // a comment",
        },
    )

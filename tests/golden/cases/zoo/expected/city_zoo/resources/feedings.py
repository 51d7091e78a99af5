"""Feedings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    Range,
    SyncResource,
    ViewT,
)
from .._runtime._dynamic import fresh, fresh_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from .. import params
    from .._runtime import (
        AsyncRaw,
        AsyncStreaming,
        FileInput,
        Raw,
        RequestOptions,
        Streaming,
    )

_PLAN_A_FEEDING = Endpoint("POST", "/feedings", body="json")
_PLAN_WITH_VARIABLES = Endpoint("POST", "/feedings", body="json")
_PLAN_MANY_FEEDINGS = Endpoint("POST", "/feedings/bulk", body="json")
_PLAN_A_FEEDING_DRAFT = Endpoint(
    "POST", "/feedings/draft", body="text", content_type="application/json"
)
_SEND_A_NUMBER = Endpoint("POST", "/feedings/counter", body="json")
_SEND_AN_EMPTY_OBJECT = Endpoint("POST", "/feedings/reset", body="json")
_SEND_AN_EMPTY_BODY = Endpoint("POST", "/feedings/ping")
_IMPORT_FEEDING_PLAN = Endpoint(
    "POST", "/feedings/import", body="text", content_type="application/xml"
)
_PREVIEW_SIGN = Endpoint(
    "POST", "/feedings/sign", body="text", content_type="text/html"
)
_SET_FEEDING_RULE = Endpoint(
    "PUT", "/feedings/rule", body="text", content_type="application/javascript"
)
_LEAVE_A_NOTE = Endpoint(
    "POST", "/feedings/notes", body="text", content_type="text/plain"
)
_LEAVE_A_NOTE_IN_NO_LANGUAGE = Endpoint(
    "POST", "/feedings/notes", body="text", content_type="text/plain"
)
_LEAVE_A_CSV = Endpoint(
    "POST", "/feedings/csv", body="text", content_type="text/csv; charset=utf-8"
)
_ORDER_FOOD = Endpoint(
    "POST",
    "/food/orders",
    body="form",
    limits=(Range("body.kilograms", minimum=1, maximum=500, quote="from 1 to 500"),),
)
_ORDER_NOTHING = Endpoint("POST", "/food/orders/empty")
_UPLOAD_SCALE_DATA = Endpoint(
    "POST",
    "/scales/{scale_id}/data",
    body="binary",
    content_type="application/octet-stream",
)
_UPLOAD_WITHOUT_A_FILE = Endpoint("POST", "/scales/any/data", body="binary")
_ASK_THE_KITCHEN = Endpoint(
    "POST",
    "/graphql",
    body="graphql",
    document="query Menu($day: Date!, $first: Int = 10) {\n  menu(day: $day, first: $first) {\n    food\n    grams\n  }\n}",
    operation_name="Menu",
)
_ASK_THE_KITCHEN_BRIEFLY = Endpoint(
    "POST", "/graphql", body="graphql", document="{ kitchens { id name } }"
)
_CHANGE_THE_KITCHEN = Endpoint(
    "POST",
    "/graphql",
    body="graphql",
    document="mutation Close($id: ID!) { close(id: $id) { id } }",
)
_DISABLED_BODY = Endpoint("POST", "/feedings/none")
_MODE_WITHOUT_CONTENT = Endpoint("POST", "/feedings/none")
_BODY_OF_A = Endpoint("GET", "/feedings/query")
_BODY_OF_A_GET_THAT_IS_SENT = Endpoint("GET", "/feedings/query", body="json")


class FeedingsResource(SyncResource):
    """Feedings."""

    with_raw_response: FeedingsMethods[Raw]
    with_streaming_response: FeedingsMethods[Streaming]

    def plan_a_feeding(
        self,
        *,
        animal_id: int | None = None,
        food: str | None = None,
        grams: int | None = None,
        note: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """The body has comments, as Postman allows them.

        Args:
            food: Fresh.

        Example:
            client.feedings.plan_a_feeding(
                animal_id=17,
                food="bamboo",
                grams=350,
                note="not // a comment",
            )
        """
        return self._request(
            _PLAN_A_FEEDING,
            body={"animal_id": animal_id, "food": food, "grams": grams, "note": note},
            options=options,
        )

    def plan_with_variables(
        self,
        *,
        animal_id: int | None = None,
        food: str | None = None,
        grams: int | None = None,
        request_id: str | None = None,
        at: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Values from variables, some of them without quotes.

        Args:
            grams: New at each call when left out.
            request_id: New at each call when left out.
            at: New at each call when left out.

        Example:
            client.feedings.plan_with_variables(
                animal_id=17,
                food="bamboo",
                grams=42,
                request_id="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
                at="2023-11-14T22:13:20.000Z",
            )
        """
        return self._request(
            _PLAN_WITH_VARIABLES,
            body={
                "animal_id": animal_id,
                "food": food,
                "grams": fresh_json(grams, "{{$randomInt}}"),
                "request_id": fresh(request_id, "{{$guid}}"),
                "at": fresh(at, "{{$isoTimestamp}}"),
            },
            options=options,
        )

    def plan_many_feedings(
        self,
        *,
        body: Sequence[params.PlanManyFeedingsBody],
        options: RequestOptions | None = None,
    ) -> list[models.PlanManyFeeding]:
        """The body is a list.

        Returns:
            Objects with id, ok, reason.
        """
        return self._request(
            _PLAN_MANY_FEEDINGS,
            list[models.PlanManyFeeding],
            body=body,
            options=options,
        )

    def plan_a_feeding_draft(
        self, *, body: str, options: RequestOptions | None = None
    ) -> Any:
        """The body says that it is JSON and is not.

        Example:
            client.feedings.plan_a_feeding_draft(
                body='{\\n  "animal_id": 17,\\n  "food": "bamboo",\\n  ...\\n}',
            )
        """
        return self._request(_PLAN_A_FEEDING_DRAFT, body=body, options=options)

    def send_a_number(self, *, body: int, options: RequestOptions | None = None) -> Any:
        """Send a number.

        Example:
            client.feedings.send_a_number(body=42)
        """
        return self._request(_SEND_A_NUMBER, body=body, options=options)

    def send_an_empty_object(
        self, *, body: Mapping[str, Any], options: RequestOptions | None = None
    ) -> Any:
        """Send an empty object.

        Example:
            client.feedings.send_an_empty_object(body={})
        """
        return self._request(_SEND_AN_EMPTY_OBJECT, body=body, options=options)

    def send_an_empty_body(self, *, options: RequestOptions | None = None) -> Any:
        """Send an empty body."""
        return self._request(_SEND_AN_EMPTY_BODY, options=options)

    def import_feeding_plan(
        self, *, body: str, options: RequestOptions | None = None
    ) -> str:
        """Import feeding plan.

        Example:
            client.feedings.import_feeding_plan(
                body='<?xml version="1.0" encoding="UTF-8"?>\\n<plan day="2024-05-02">\\n  <feeding animal="17" food="bamboo">350</feeding>\\n</plan>\\n',
            )
        """
        return self._request(_IMPORT_FEEDING_PLAN, str, body=body, options=options)

    def preview_sign(self, *, body: str, options: RequestOptions | None = None) -> Any:
        """Preview sign.

        Example:
            client.feedings.preview_sign(body="<h1>bamboo &amp; more</h1>")
        """
        return self._request(_PREVIEW_SIGN, body=body, options=options)

    def set_feeding_rule(
        self, *, body: str, options: RequestOptions | None = None
    ) -> Any:
        """Set feeding rule.

        Example:
            client.feedings.set_feeding_rule(
                body="module.exports = (animal) => animal.weight_kg * 65;\\n",
            )
        """
        return self._request(_SET_FEEDING_RULE, body=body, options=options)

    def leave_a_note(self, *, body: str, options: RequestOptions | None = None) -> str:
        """Leave a note.

        Example:
            client.feedings.leave_a_note(
                body="Ada did not finish her bamboo.\\nTry apples.",
            )
        """
        return self._request(_LEAVE_A_NOTE, str, body=body, options=options)

    def leave_a_note_in_no_language(
        self, *, body: str, options: RequestOptions | None = None
    ) -> Any:
        """Leave a note in no language.

        Example:
            client.feedings.leave_a_note_in_no_language(
                body="Plain words, no options.",
            )
        """
        return self._request(_LEAVE_A_NOTE_IN_NO_LANGUAGE, body=body, options=options)

    def leave_a_csv(self, *, body: str, options: RequestOptions | None = None) -> Any:
        """Leave a CSV.

        Example:
            client.feedings.leave_a_csv(body="animal;grams\\n17;350\\n")
        """
        return self._request(_LEAVE_A_CSV, body=body, options=options)

    def order_food(
        self,
        *,
        food: str,
        kilograms: int,
        label: Sequence[str] | None = None,
        address_street: str | None = None,
        address_city: str | None = None,
        coupon: Any = None,
        express: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.OrderFoodResponse:
        """Order food.

        Args:
            food: What to order.
            kilograms: From 1 to 500.
            express: Optional boolean, defaults to false.

        Returns:
            An object with order, kilograms, delivery.
        """
        return self._request(
            _ORDER_FOOD,
            models.OrderFoodResponse,
            body={
                "food": food,
                "kilograms": kilograms,
                "label": label,
                "address[street]": address_street,
                "address[city]": address_city,
                "coupon": coupon,
                "express": express,
            },
            options=options,
        )

    def order_nothing(self, *, options: RequestOptions | None = None) -> Any:
        """Order nothing."""
        return self._request(_ORDER_NOTHING, options=options)

    def upload_scale_data(
        self, *, scale_id: str, body: FileInput, options: RequestOptions | None = None
    ) -> Any:
        """Upload scale data."""
        return self._request(
            _UPLOAD_SCALE_DATA, path={"scale_id": scale_id}, body=body, options=options
        )

    def upload_without_a_file(
        self, *, body: FileInput, options: RequestOptions | None = None
    ) -> Any:
        """Upload without a file."""
        return self._request(_UPLOAD_WITHOUT_A_FILE, body=body, options=options)

    def ask_the_kitchen(
        self,
        *,
        day: str | date,
        first: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.AskKitchenResponse:
        """Ask the kitchen.

        Returns:
            An object with data.

        Example:
            client.feedings.ask_the_kitchen(day="2024-05-02", first=5)
        """
        return self._request(
            _ASK_THE_KITCHEN,
            models.AskKitchenResponse,
            body={"day": day, "first": first},
            options=options,
        )

    def ask_the_kitchen_briefly(self, *, options: RequestOptions | None = None) -> Any:
        """Ask the kitchen briefly."""
        return self._request(_ASK_THE_KITCHEN_BRIEFLY, options=options)

    def change_the_kitchen(
        self, *, id: str, options: RequestOptions | None = None
    ) -> Any:
        """Change the kitchen.

        Example:
            client.feedings.change_the_kitchen(id="k-1")
        """
        return self._request(_CHANGE_THE_KITCHEN, body={"id": id}, options=options)

    def disabled_body(self, *, options: RequestOptions | None = None) -> Any:
        """Disabled body."""
        return self._request(_DISABLED_BODY, options=options)

    def mode_without_content(self, *, options: RequestOptions | None = None) -> Any:
        """Mode without content."""
        return self._request(_MODE_WITHOUT_CONTENT, options=options)

    def body_of_a(self, *, options: RequestOptions | None = None) -> Any:
        """Postman leaves this body out unless it is told otherwise."""
        return self._request(_BODY_OF_A, options=options)

    def body_of_a_get_that_is_sent(
        self, *, food: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Body of a GET that is sent.

        Example:
            client.feedings.body_of_a_get_that_is_sent(food="bamboo")
        """
        return self._request(
            _BODY_OF_A_GET_THAT_IS_SENT, body={"food": food}, options=options
        )


class FeedingsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    plan_a_feeding = Method(FeedingsResource.plan_a_feeding)
    plan_with_variables = Method(FeedingsResource.plan_with_variables)
    plan_many_feedings = Method(FeedingsResource.plan_many_feedings)
    plan_a_feeding_draft = Method(FeedingsResource.plan_a_feeding_draft)
    send_a_number = Method(FeedingsResource.send_a_number)
    send_an_empty_object = Method(FeedingsResource.send_an_empty_object)
    send_an_empty_body = Method(FeedingsResource.send_an_empty_body)
    import_feeding_plan = Method(FeedingsResource.import_feeding_plan)
    preview_sign = Method(FeedingsResource.preview_sign)
    set_feeding_rule = Method(FeedingsResource.set_feeding_rule)
    leave_a_note = Method(FeedingsResource.leave_a_note)
    leave_a_note_in_no_language = Method(FeedingsResource.leave_a_note_in_no_language)
    leave_a_csv = Method(FeedingsResource.leave_a_csv)
    order_food = Method(FeedingsResource.order_food)
    order_nothing = Method(FeedingsResource.order_nothing)
    upload_scale_data = Method(FeedingsResource.upload_scale_data)
    upload_without_a_file = Method(FeedingsResource.upload_without_a_file)
    ask_the_kitchen = Method(FeedingsResource.ask_the_kitchen)
    ask_the_kitchen_briefly = Method(FeedingsResource.ask_the_kitchen_briefly)
    change_the_kitchen = Method(FeedingsResource.change_the_kitchen)
    disabled_body = Method(FeedingsResource.disabled_body)
    mode_without_content = Method(FeedingsResource.mode_without_content)
    body_of_a = Method(FeedingsResource.body_of_a)
    body_of_a_get_that_is_sent = Method(FeedingsResource.body_of_a_get_that_is_sent)


class AsyncFeedingsResource(FeedingsMethods[Awaited], AsyncResource):
    """Feedings."""

    with_raw_response: FeedingsMethods[AsyncRaw]
    with_streaming_response: FeedingsMethods[AsyncStreaming]

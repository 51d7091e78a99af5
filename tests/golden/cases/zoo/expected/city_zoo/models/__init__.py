"""What the API answers, as classes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._client import IsZooOpenResponse
    from ._shared import Error, ErrorBody, ErrorField
    from .animals import (
        Animal,
        AnimalList,
        CreateAnimalResponse,
        Enclosure,
        UploadPhotoResponse,
    )
    from .animals__enclosures import GetAnimalsByEnclosureItem, ListEnclosuresItem, Size
    from .animals__enclosures__climate import (
        GetCurrentClimateResponse,
        North,
        Sensors,
        South,
    )
    from .answers import (
        AnswersErrorBody,
        Deep,
        From,
        LargeNumbersResponse,
        Nested,
        OddKeysResponse,
        OkResult,
        Owner,
        ShapesThatDifferExtra,
        ShapesThatDifferResponse,
    )
    from .feedings import (
        AskKitchenData,
        AskKitchenResponse,
        Menu,
        OrderFoodResponse,
        PlanManyFeeding,
    )
    from .tickets import BuyAdultsTicketResponse, BuyGroupsTicketResponse, Holder, Price

__all__ = [
    "Animal",
    "AnimalList",
    "AnswersErrorBody",
    "AskKitchenData",
    "AskKitchenResponse",
    "BuyAdultsTicketResponse",
    "BuyGroupsTicketResponse",
    "CreateAnimalResponse",
    "Deep",
    "Enclosure",
    "Error",
    "ErrorBody",
    "ErrorField",
    "From",
    "GetAnimalsByEnclosureItem",
    "GetCurrentClimateResponse",
    "Holder",
    "IsZooOpenResponse",
    "LargeNumbersResponse",
    "ListEnclosuresItem",
    "Menu",
    "Nested",
    "North",
    "OddKeysResponse",
    "OkResult",
    "OrderFoodResponse",
    "Owner",
    "PlanManyFeeding",
    "Price",
    "Sensors",
    "ShapesThatDifferExtra",
    "ShapesThatDifferResponse",
    "Size",
    "South",
    "UploadPhotoResponse",
]

_HOMES = {
    "Animal": ".animals",
    "AnimalList": ".animals",
    "AnswersErrorBody": ".answers",
    "AskKitchenData": ".feedings",
    "AskKitchenResponse": ".feedings",
    "BuyAdultsTicketResponse": ".tickets",
    "BuyGroupsTicketResponse": ".tickets",
    "CreateAnimalResponse": ".animals",
    "Deep": ".answers",
    "Enclosure": ".animals",
    "Error": "._shared",
    "ErrorBody": "._shared",
    "ErrorField": "._shared",
    "From": ".answers",
    "GetAnimalsByEnclosureItem": ".animals__enclosures",
    "GetCurrentClimateResponse": ".animals__enclosures__climate",
    "Holder": ".tickets",
    "IsZooOpenResponse": "._client",
    "LargeNumbersResponse": ".answers",
    "ListEnclosuresItem": ".animals__enclosures",
    "Menu": ".feedings",
    "Nested": ".answers",
    "North": ".animals__enclosures__climate",
    "OddKeysResponse": ".answers",
    "OkResult": ".answers",
    "OrderFoodResponse": ".feedings",
    "Owner": ".answers",
    "PlanManyFeeding": ".feedings",
    "Price": ".tickets",
    "Sensors": ".animals__enclosures__climate",
    "ShapesThatDifferExtra": ".answers",
    "ShapesThatDifferResponse": ".answers",
    "Size": ".animals__enclosures",
    "South": ".animals__enclosures__climate",
    "UploadPhotoResponse": ".animals",
}


def __getattr__(name: str) -> object:
    """Import a class when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name], __name__), name)
    return value


def __dir__() -> list[str]:
    return __all__

"""Make a synthetic collection of any size: the same bytes for the same size, on every machine.

Each request is about as large as a documented one of a real API (6 kB): a paragraph and an
argument table, a JSON body or a query with the table's names, path variables, and two saved
examples with the request that led to them. Requests share hardly a row or a sentence, so a cache that is
keyed by text does not make a build look faster than it is.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from dataclasses import dataclass
from typing import Any, TypeAlias

JsonObject: TypeAlias = dict[str, Any]

FOLDER_SIZE = 25
ROWS = 8

_SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_THINGS = _words(
    "account adapter address alert archive asset audit badge balance barcode batch beacon booking "
    "branch bucket budget bundle cable campaign carrier catalogue channel charge checkpoint claim "
    "cohort comment contact container contract coupon course courier crate credit dashboard deposit "
    "device dispatch dispute document domain donation draft driver engine entry estimate event "
    "export fee feed filter fixture flag fleet forecast form freight gateway gift grant guest harbour "
    "heater holiday host hub image import index ingredient inspection invoice item journal kiosk "
    "label lane lease ledger letter licence lift listing loan locker log machine manifest market "
    "member menu message meter mission mortgage notice offer order outage package pallet parcel "
    "partner passenger patient payment payout permit photo pipeline plan playlist policy portal "
    "premium price printer product profile project promotion quota quote rack rating receipt recipe "
    "refund region remedy rental repair report reserve resource review reward route sample schedule "
    "season segment sensor session shelf shift shipment signal site slot snapshot station statement "
    "stock store survey tariff task team template tenant terminal ticket token tour tracker trade "
    "trailer transfer trip truck tunnel upload vault vehicle vendor venue visit voucher waitlist "
    "wallet warehouse warranty webhook widget workflow zone"
)

_QUALITIES = _words(
    "active annual automatic blocked bulk cached certified combined daily delayed digital disputed "
    "domestic double early electronic expired external failed final flexible foreign frozen global "
    "grouped hidden hourly imported indirect initial internal joint late linked local locked manual "
    "merged mobile monthly moved nested nightly official open paid partial pending planned priority "
    "private public quarterly queued rapid recent recurring regional rejected related remote "
    "repeated reserved returned scheduled seasonal shared signed spare special staged standard "
    "temporary trusted unpaid urgent verified virtual weekly"
)

_VERBS = (
    ("GET", "List"),
    ("POST", "Create"),
    ("GET", "Retrieve"),
    ("PATCH", "Update"),
    ("DELETE", "Remove"),
    ("POST", "Search"),
    ("PUT", "Replace"),
    ("POST", "Confirm"),
)

_OPENINGS = (
    "{verb}s the {thing} that belongs to the {other} of your workspace.",
    "Use this call to {verb_lower} one {thing} for every {other} that asks for it.",
    "This endpoint {verb_lower}s a {thing}; the {other} has to exist before.",
    "With this request an {other} manager can {verb_lower} the {thing} of a {third}.",
)

_MIDDLES = (
    "The answer comes at once, while the {third} is told within {number} seconds.",
    "At most {number} of them are taken in one minute, counted for each {third}.",
    "When the {third} is closed the call fails, and nothing of the {other} changes.",
    "A {third} that was seen in the last {number} days is put first.",
    "It costs {number} credits, which are taken from the {other} that pays.",
)

_ENDINGS = (
    "See the chapter on the {other} and its {third} for what follows.",
    "Nothing is kept for longer than {number} days.",
    "The {third} gets a note by e-mail.",
    "Send the same {thing} twice and the second one is left alone.",
)


@dataclass(frozen=True)
class Field:
    """One argument: its row in the table and its value in the request."""

    name: str
    type: str
    required: bool
    text: str
    value: Any
    default: str = ""


class Writer:
    """Writes the words and the values of one request."""

    def __init__(self, index: int) -> None:
        self.index = index
        self.random = random.Random(f"collgen {index}")
        self.thing = _THINGS[(index * 7 + index // len(_THINGS)) % len(_THINGS)]
        self.quality = _QUALITIES[
            (index * 11 + index // len(_QUALITIES)) % len(_QUALITIES)
        ]
        self.method, self.verb = _VERBS[index % len(_VERBS)]

    def word(self) -> str:
        return self.random.choice(_THINGS)

    def sentence(self, forms: tuple[str, ...]) -> str:
        return self.random.choice(forms).format(
            verb=self.verb,
            verb_lower=self.verb.lower(),
            thing=f"{self.quality} {self.thing}",
            other=f"{self.random.choice(_QUALITIES)} {self.word()}",
            third=self.word(),
            number=self.random.randrange(2, 990),
        )

    def paragraph(self) -> str:
        return " ".join(
            (self.sentence(_OPENINGS), self.sentence(_MIDDLES), self.sentence(_ENDINGS))
        )

    def uuid(self) -> str:
        digits = f"{self.random.getrandbits(128):032x}"
        return "-".join(
            (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
        )

    def moment(self) -> str:
        day = (
            f"2024-{self.random.randrange(1, 13):02}-{self.random.randrange(1, 29):02}"
        )
        clock = f"{self.random.randrange(24):02}:{self.random.randrange(60):02}"
        return f"{day}T{clock}:{self.random.randrange(60):02}Z"

    def fields(self) -> list[Field]:
        """Return the arguments: every name once, required ones first."""
        names = self.random.sample(_THINGS, ROWS)
        makers = self.random.sample(_FIELD_MAKERS, ROWS)
        made = [
            make(self, name, number < 3)
            for number, (make, name) in enumerate(zip(makers, names, strict=True))
        ]
        return sorted(made, key=lambda field: not field.required)


def _text_field(writer: Writer, name: str, required: bool) -> Field:
    limit = writer.random.randrange(20, 300)
    text = f"What the {writer.quality} {name} is called by its {writer.word()}. Up to {limit} characters."
    return Field(
        f"{name}_name", "string", required, text, f"{writer.quality} {writer.word()}"
    )


def _count_field(writer: Writer, name: str, required: bool) -> Field:
    low, default = writer.random.randrange(1, 9), writer.random.randrange(20, 60)
    high = writer.random.randrange(100, 900)
    text = f"How many {name}s each {writer.word()} may hold, between {low} and {high}."
    return Field(f"{name}_count", "integer", required, text, default + 1, str(default))


def _amount_field(writer: Writer, name: str, required: bool) -> Field:
    text = f"Price of the {name} in cents, without the {writer.word()}'s share. Must be positive."
    return Field(
        f"{name}_amount", "integer", required, text, writer.random.randrange(100, 90000)
    )


def _ratio_field(writer: Writer, name: str, required: bool) -> Field:
    text = f"Share of the {writer.word()} that the {name} takes; {writer.sentence(_MIDDLES)}"
    value = writer.random.randrange(1, 99) / 100
    return Field(f"{name}_ratio", "number", required, text, value, str(value))


def _flag_field(writer: Writer, name: str, required: bool) -> Field:
    value = writer.random.random() < 0.5
    text = f"Whether the {name} is shown to the {writer.quality} {writer.word()}."
    return Field(
        f"with_{name}", "boolean", required, text, value, str(not value).lower()
    )


def _choice_field(writer: Writer, name: str, required: bool) -> Field:
    values = writer.random.sample(_QUALITIES, 3)
    listed = ", ".join(f"`{value}`" for value in values)
    text = f"State of the {name} before the {writer.word()}. Allowed values: {listed}."
    return Field(f"{name}_state", "string", required, text, values[0], values[1])


def _moment_field(writer: Writer, name: str, required: bool) -> Field:
    text = f"When the {name} was last seen at the {writer.word()}, as an ISO 8601 date-time."
    return Field(f"{name}_at", "datetime", required, text, writer.moment())


def _url_field(writer: Writer, name: str, required: bool) -> Field:
    text = f"URL that is called when the {name} reaches the {writer.word()}."
    value = (
        f"https://{writer.word()}.example.com/{name}/{writer.random.randrange(1000)}"
    )
    return Field(f"{name}_url", "string", required, text, value)


def _email_field(writer: Writer, name: str, required: bool) -> Field:
    text = f"E-mail address of the person who looks after the {name} of the {writer.word()}."
    return Field(
        f"{name}_email", "string", required, text, f"{name}@{writer.word()}.example.com"
    )


def _identifier_field(writer: Writer, name: str, required: bool) -> Field:
    text = f"UUID of the {name} that the {writer.quality} {writer.word()} is part of."
    return Field(f"{name}_id", "uuid", required, text, writer.uuid())


def _wait_field(writer: Writer, name: str, required: bool) -> Field:
    default = writer.random.randrange(5, 90)
    text = (
        f"Seconds that the {name} waits for its {writer.word()}. Defaults to {default}."
    )
    return Field(f"{name}_wait", "integer", required, text, default * 2)


_FIELD_MAKERS = (
    _text_field,
    _count_field,
    _amount_field,
    _ratio_field,
    _flag_field,
    _choice_field,
    _moment_field,
    _url_field,
    _email_field,
    _identifier_field,
    _wait_field,
)


def _table(writer: Writer, fields: list[Field]) -> str:
    """Return the arguments as one of the tables that people write."""
    if writer.index % 3 == 2:
        rows = [
            f"| {f.name} | {f.text} {f'Defaults to {f.default}.' if f.default else ''} "
            f"| {'Required' if f.required else 'Optional'} |"
            for f in fields
        ]
        head = [
            "| Argument | Description | Required/Optional |",
            "| :--- | :----: | ---: |",
        ]
    else:
        yes, no = (("Yes", "No"), ("required", "optional"))[writer.index % 2]
        rows = [
            f"| `{f.name}` | {f.type} | {yes if f.required else no} | {f.default or '-'} | {f.text} |"
            for f in fields
        ]
        head = [
            "| Parameter | Type | Required | Default | Description |",
            "|---|---|---|---|---|",
        ]
    return "\n".join(head + rows)


def _path(writer: Writer) -> tuple[list[str], JsonObject]:
    """Return the path's segments and its variables with their values."""
    segments = ["v1", f"{writer.quality}-{writer.thing}s"]
    variables: JsonObject = {}
    if writer.verb not in {"List", "Create", "Search"}:
        segments.append(f":{writer.thing}_id")
        variables[f"{writer.thing}_id"] = writer.uuid()
    # The number makes every URL one of its own: converters drop a second request to the same.
    segments.append(f"{writer.word()}-{writer.index}")
    return segments, variables


def _url(segments: list[str], variables: JsonObject, query: list[Field]) -> JsonObject:
    text = "&".join(f"{field.name}={_plain(field.value)}" for field in query)
    url: JsonObject = {
        "raw": "{{base_url}}/" + "/".join(segments) + (f"?{text}" if text else ""),
        "host": ["{{base_url}}"],
        "path": segments,
    }
    if query:
        url["query"] = [
            {
                "key": field.name,
                "value": _plain(field.value),
                "disabled": number == ROWS - 1,
            }
            for number, field in enumerate(query)
        ]
    if variables:
        url["variable"] = [
            {
                "key": key,
                "value": value,
                "description": f"Identifier, as {key} of an answer.",
            }
            for key, value in variables.items()
        ]
    return url


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _request(writer: Writer, url: JsonObject, body: JsonObject | None) -> JsonObject:
    request: JsonObject = {
        "method": writer.method,
        "header": [{"key": "Accept", "value": "application/json"}],
        "url": url,
    }
    if body is not None:
        request["body"] = {
            "mode": "raw",
            "raw": json.dumps(body, indent=2),
            "options": {"raw": {"language": "json"}},
        }
    return request


def _answer(writer: Writer, fields: list[Field]) -> JsonObject:
    """Return a JSON object that holds an object and a list of objects."""
    owner, entry = writer.word(), writer.word()
    return {
        "id": writer.uuid(),
        "created_at": writer.moment(),
        "status": writer.quality,
        **{field.name: field.value for field in fields[:5]},
        "owner": {
            "id": writer.random.randrange(10**6),
            "name": owner,
            "verified": True,
        },
        f"{entry}_items": [
            {
                "position": number,
                "label": f"{writer.random.choice(_QUALITIES)} {entry}",
                "price": writer.random.randrange(100, 99999) / 100,
                "note": None if number else writer.word(),
            }
            for number in range(2)
        ],
    }


def _error(writer: Writer) -> tuple[int, str, JsonObject]:
    code, status = writer.random.choice(
        (
            (400, "Bad Request"),
            (404, "Not Found"),
            (409, "Conflict"),
            (422, "Unprocessable Entity"),
        )
    )
    detail = f"The {writer.quality} {writer.thing} has no {writer.word()}."
    return code, status, {"error": {"code": f"no_{writer.word()}", "message": detail}}


def _example(
    name: str, request: JsonObject, code: int, status: str, body: JsonObject
) -> JsonObject:
    return {
        "name": name,
        "originalRequest": request,
        "status": status,
        "code": code,
        "_postman_previewlanguage": "json",
        "header": [{"key": "Content-Type", "value": "application/json; charset=utf-8"}],
        "cookie": [],
        "body": json.dumps(body, indent=2),
    }


def item(index: int) -> JsonObject:
    """Return request number `index` as a collection's item."""
    writer = Writer(index)
    fields = writer.fields()
    segments, variables = _path(writer)
    sends_body = writer.method in {"POST", "PUT", "PATCH"}
    query = fields if writer.method == "GET" else []
    body = {field.name: field.value for field in fields} if sends_body else None
    request = _request(writer, _url(segments, variables, query), body)
    table = f"\n\n{_table(writer, fields)}" if sends_body or query else ""
    success, status = (201, "Created") if writer.verb == "Create" else (200, "OK")
    error_code, error_status, error_body = _error(writer)
    fewer = _request(
        writer,
        _url(segments, variables, query[:4]),
        {field.name: field.value for field in fields[:5]} if sends_body else None,
    )
    return {
        "name": f"{writer.verb} {writer.quality} {writer.thing} {index}",
        "request": {**request, "description": writer.paragraph() + table},
        "response": [
            _example(
                f"{status} {index}", request, success, status, _answer(writer, fields)
            ),
            _example(f"Refused {index}", fewer, error_code, error_status, error_body),
        ],
    }


def collection(requests: int) -> JsonObject:
    """Return a collection of that many requests, in folders of 25."""
    folders = []
    for start in range(0, requests, FOLDER_SIZE):
        number = start // FOLDER_SIZE
        name = f"{_QUALITIES[number % len(_QUALITIES)]} {_THINGS[number % len(_THINGS)]} {number}"
        items = [
            item(index) for index in range(start, min(start + FOLDER_SIZE, requests))
        ]
        folders.append({"name": name.capitalize(), "item": items})
    return {
        "info": {
            "name": "Warehouse API",
            "schema": _SCHEMA,
            "description": "Synthetic.",
        },
        "auth": {
            "type": "bearer",
            "bearer": [{"key": "token", "value": "{{token}}", "type": "string"}],
        },
        "variable": [
            {"key": "base_url", "value": "https://api.warehouse.example.com"},
            {"key": "token", "value": ""},
        ],
        "item": folders,
    }


def people() -> JsonObject:
    """Return a collection of one request, which answers with a list."""
    person = {
        "id": 1,
        "name": "Kim Example",
        "email": "kim@example.com",
        "created_at": "2024-05-02T09:30:00Z",
        "score": 0.5,
        "active": True,
        "manager": None,
        "address": {"street": "Zoo Lane 1", "city": "Springfield", "zip": "12345"},
        "tags": ["a", "b"],
    }
    request = {
        "method": "GET",
        "header": [],
        "url": {
            "raw": "{{base_url}}/people",
            "host": ["{{base_url}}"],
            "path": ["people"],
        },
    }
    answer = [person, {**person, "id": 2, "manager": "Lee"}]
    example: JsonObject = {
        **_example("OK", request, 200, "OK", {}),
        "body": json.dumps(answer),
    }
    made = collection(0)
    made["info"]["name"] = "Directory API"
    made["item"] = [
        {
            "name": "People",
            "item": [
                {"name": "List people", "request": request, "response": [example]}
            ],
        }
    ]
    return made


def main() -> None:
    """Print a collection of the size that the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__.splitlines()[0] if __doc__ else None
    )
    parser.add_argument(
        "requests", type=int, help="how many; 0 for the one that lists people"
    )
    requests = parser.parse_args().requests
    json.dump(collection(requests) if requests else people(), sys.stdout, indent="\t")
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()

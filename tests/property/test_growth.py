"""Cost grows with what a hostile collection has many of, and no faster; what is deep ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.growth import MOST_GROWTH, growth
from tests.property.checking import check
from tests.small import collection, post, query, request, saved

URL = "https://a.example/x"
Json = dict[str, Any]


def entries(count: int) -> list[Json]:
    return [{"key": f"k{number}", "value": f"v{number}"} for number in range(count)]


def form(count: int) -> Json:
    body = {"mode": "urlencoded", "urlencoded": entries(count)}
    return collection(request(method="POST", url=URL, body=body))


def described(text: str) -> Json:
    return collection(request(url=URL, description=text))


def auths(count: int) -> Json:
    return collection(
        *(
            request(
                f"r{number}",
                url=f"{URL}/{number}",
                auth={"type": "bearer", "bearer": {"token": f"{{{{t{number}}}}}"}},
            )
            for number in range(count)
        )
    )


def folders(count: int) -> Json:
    items = (
        {"name": f"f{number}", "item": [request(url=f"{URL}/{number}")]}
        for number in range(count)
    )
    return collection(*items)


def chain(count: int) -> Json:
    variables = [
        {"key": f"v{number}", "value": f"{{{{v{number + 1}}}}}/{number}"}
        for number in range(count)
    ]
    return collection(request(url=f"{URL}/{{{{v0}}}}"), variable=variables)


def referring(count: int) -> Json:
    header = [{"key": f"h{n}", "value": f"{{{{k{n}}}}}"} for n in range(count)]
    return collection(request(url=URL, header=header), variable=entries(count))


def answers(count: int) -> Json:
    """No two answers share a key."""
    response = [saved(text=json.dumps({f"k{n}": n})) for n in range(count)]
    return collection(request(url=URL, response=response))


def blanks_behind_braces(count: int) -> Json:
    body = {"mode": "raw", "raw": "{{" + " " * count}
    return collection(request(method="POST", url=URL, body=body))


MANY: dict[str, tuple[Callable[[int], Json], int]] = {
    "headers": (lambda count: collection(request(url=URL, header=entries(count))), 500),
    "query entries": (lambda count: collection(query(*entries(count))), 500),
    "form fields": (form, 500),
    "path variables": (
        lambda count: collection(
            request(url=URL + "".join(f"/:p{n}" for n in range(count)))
        ),
        500,
    ),
    "variables": (
        lambda count: collection(request(url=URL), variable=entries(count)),
        5000,
    ),
    "variables in headers": (referring, 500),
    "keys of JSON": (lambda count: collection(post({f"k{n}": n for n in range(count)}, url=URL)), 500),
    "auths": (auths, 100),
    "answers": (answers, 500),
    "folders": (folders, 100),
    "a chain of variables": (chain, 500),
    "braces and blanks": (blanks_behind_braces, 25_000),
    "attributes of a tag": (lambda count: described("<a " + "a " * count), 12_500),
    "values of attributes": (lambda count: described("<a " + 'a="x" ' * count), 12_500),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("make", "size"), MANY.values(), ids=MANY.keys())
def test_cost_grows_with_the_count(make: Callable[[int], Json], size: int) -> None:
    def content(count: int) -> bytes:
        return json.dumps(make(count)).encode()

    assert growth(content, check, size) <= MOST_GROWTH


def nested(depth: int, opening: str, inner: str, closing: str) -> bytes:
    return (
        b'{"info": {"name": "a"}, "item": ['
        + (opening * depth + inner + closing * depth).encode()
        + b"]}"
    )


REQUEST = '{"name": "r", "request": "https://a.example/x"}'


@pytest.mark.parametrize("depth", [50, 400, 2000, 100_000])
@pytest.mark.parametrize(
    ("opening", "inner", "closing"),
    [
        ('{"name": "f", "item": [', REQUEST, "]}"),
        ('{"name": "r", "request": ', '"https://a.example/x"', "}"),
        ("[", REQUEST, "]"),
        ('{"name": "r", "request": {"url": "https://a.example/x"}, "response": [', "", "]}"),
    ],
    ids=["folders", "requests", "lists", "responses"],
)  # fmt: skip
def test_depth_is_built_or_refused(
    opening: str, inner: str, closing: str, depth: int
) -> None:
    assert check(
        nested(depth, opening, inner, closing), every_command=depth < 1000
    ).outcome


def test_variables_that_multiply_stay_small() -> None:
    """Each of thirty holds the next one ten times: 10³⁰ characters."""
    variables = [
        {"key": f"v{number}", "value": f"{{{{v{number + 1}}}}}" * 10}
        for number in range(30)
    ]
    used = request(
        url="https://a.example/{{v0}}",
        description="{{v0}}",
        header=[{"key": "a", "value": "{{v0}}"}],
    )
    content = json.dumps(
        collection(used, variable=[*variables, {"key": "v30", "value": "x" * 1000}])
    )
    assert check(content.encode(), every_command=True).outcome == "built"

"""The generated client against the committed cases of Postman's runtime: no node is needed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.parity.cases import COLLECTIONS, FOLDER, as_json, prepare
from tests.parity.compare import Difference, Request, differences, parse
from tests.parity.deliberate import named
from tests.parity.recorder import Recorder
from tests.parity.senders import Senders

_NETWORK = 11


@pytest.fixture(scope="module", params=COLLECTIONS)
def content(request: pytest.FixtureRequest) -> dict[str, Any]:
    text = (FOLDER / f"{request.param}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text) | {"name": request.param}
    return found


@pytest.fixture(scope="module")
def answer(
    content: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[int, Request], dict[str, str]]:
    """Return what the client sent, and the errors of what it did not send, by index."""
    work = tmp_path_factory.mktemp("cases")
    prepare(work, content["environment"], content["globals"])
    with Recorder() as recorder, Senders() as senders:
        said = senders.client(
            COLLECTIONS[content["name"]], work, recorder.port, _NETWORK
        )
        raw = recorder.take(_NETWORK)
    return {n: parse(found[-1]) for n, found in raw.items()}, said["errors"]


@pytest.fixture(scope="module")
def sent(answer: tuple[dict[int, Request], dict[str, str]]) -> dict[int, Request]:
    return answer[0]


def _request(case: dict[str, Any]) -> Request:
    wire = case["request"]
    headers = [*(("host", host) for host in wire["host"]), *map(tuple, wire["headers"])]
    return Request(
        wire["method"], wire["target"], tuple(headers), wire["body"].encode()
    )


def test_client_sends_what_the_runtime_sent(
    content: dict[str, Any], answer: tuple[dict[int, Request], dict[str, str]]
) -> None:
    sent, errors = answer
    failing, meant = {}, 0
    for case in content["cases"]:
        expected, index = _request(case), case["index"]
        if index in sent:
            found = differences(expected, sent[index])
        else:
            found = [Difference("error", None, errors.get(str(index), "not sent"))]
        if found and not named(found, expected):
            failing[case["item"]] = list(map(str, found))
        meant += bool(found)
    assert not failing
    assert meant <= 10


def test_a_wrong_body_is_a_difference(
    content: dict[str, Any], sent: dict[int, Request]
) -> None:
    index = next(n for n, request in sent.items() if request.body.startswith(b"{"))
    good = sent[index]
    bad = Request(good.method, good.target, good.headers, good.body.replace(b'"', b"'"))
    found = differences(good, bad)
    assert [one.what for one in found] == ["body text"]
    assert not named(found, good)


def test_cases_have_no_time_and_no_transport_in_them(content: dict[str, Any]) -> None:
    for case in content["cases"]:
        names = {name for name, _ in case["request"]["headers"]}
        assert names.isdisjoint({"content-length", "postman-token", "connection"})
    assert (
        as_json(_request(content["cases"][0]))["target"]
        == content["cases"][0]["request"]["target"]
    )

"""The generated client against the committed cases of Postman's runtime: no node is needed."""

from __future__ import annotations

import json
import shutil
from base64 import b64decode
from typing import Any, TypeAlias

import pytest

from tests.parity import curl
from tests.parity.cases import COLLECTIONS, FOLDER, as_json, prepare
from tests.parity.compare import ADDED, Difference, Request, differences, parse, usual
from tests.parity.deliberate import named
from tests.parity.recorder import Recorder
from tests.parity.senders import Senders

_NETWORK = 11
_MEANT = {
    ("zoo", "python"): 7,
    ("zoo", "curl"): 11,
    ("wire", "python"): 41,
    ("wire", "curl"): 48,
}
"""How many requests differ from the runtime's on purpose (`deliberate.py`)."""
Sent = dict[int, Request]
Answer: TypeAlias = tuple[dict[str, Sent], dict[str, str], set[int]]


@pytest.fixture(scope="module", params=COLLECTIONS)
def content(request: pytest.FixtureRequest) -> dict[str, Any]:
    text = (FOLDER / f"{request.param}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text) | {"name": request.param}
    return found


@pytest.fixture(scope="module")
def answer(content: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Answer:
    """Return what each sender sent, the errors of what the client did not send, by index, and the
    requests that bring no credentials to another host."""
    work = tmp_path_factory.mktemp("cases")
    prepare(work, content["environment"], content["globals"])
    with Recorder() as recorder, Senders() as senders:
        said = senders.client(
            COLLECTIONS[content["name"]], work, recorder.port, _NETWORK
        )
        sent = {"python": recorder.take(_NETWORK)}
        if shutil.which("curl"):
            curl.send(said["curl"], recorder, _NETWORK + 1, work / "out")
            sent["curl"] = recorder.take(_NETWORK + 1)
    parsed = {
        sender: {n: parse(found[-1]) for n, found in raw.items()}
        for sender, raw in sent.items()
    }
    return parsed, said["errors"], {*said["kept_back"]}


def _request(case: dict[str, Any]) -> Request:
    wire = case["request"]
    headers = [*(("host", host) for host in wire["host"]), *map(tuple, wire["headers"])]
    told = {name for name, _ in headers} | {*wire.get("without", ())}
    headers += [(name, usual(name)) for name in ADDED if name not in told]
    body = (
        b64decode(wire["body_base64"])
        if "body_base64" in wire
        else wire["body"].encode()
    )
    return Request(wire["method"], wire["target"], tuple(headers), body)


@pytest.mark.parametrize("sender", ["python", "curl"])
def test_what_the_runtime_sent_is_sent(
    sender: str,
    content: dict[str, Any],
    answer: Answer,
) -> None:
    sent, errors, kept_back = answer
    if sender not in sent:
        pytest.skip("curl is not installed")
    failing, meant = {}, 0
    for case in content["cases"]:
        expected, index = _request(case), case["index"]
        if index in sent[sender]:
            found = differences(expected, sent[sender][index])
        else:
            found = [Difference("error", None, errors.get(str(index), "not sent"))]
        if found and not named(found, expected, is_kept_back=index in kept_back):
            failing[case["item"]] = list(map(str, found))
        meant += bool(found)
    assert not failing
    assert meant == _MEANT[content["name"], sender]


def test_a_wrong_body_is_a_difference(
    answer: Answer,
) -> None:
    sent = answer[0]["python"].values()
    good = next(request for request in sent if request.body.startswith(b"{"))
    bad = Request(good.method, good.target, good.headers, good.body.replace(b'"', b"'"))
    found = differences(good, bad)
    assert [one.what for one in found] == ["body text"]
    assert not named(found, good)


_ID, _MOMENT = "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e70", "2026-01-31T12:00:00.000Z"
_FILE = 'form-data; name="it"; filename="{}"'


def _part(file: str) -> list[tuple[tuple[tuple[str, str], ...], bytes]]:
    return [((("content-disposition", _FILE.format(file)),), b"x")]


@pytest.mark.parametrize(
    ("host", "difference", "is_meant"),
    [
        (":name.com", Difference("host", [":name.com"], ["api.example.com"]), True),
        ("{{one}", Difference("host", ["{{one}"], ["one.example.com"]), True),
        ("{{one}", Difference("host", ["{{one}"], ["two.example.com"]), False),
        ("a.b::80", Difference("host", ["a.b::80"], ["a.b:80"]), True),
        ("a.b::80", Difference("host", ["a.b::80"], ["a.b:81"]), False),
        ("a}", Difference("error", None, "nothing was sent"), True),
        ("a}", Difference("error", None, "TypeError: no"), False),
        ("a.b", Difference("error", None, "nothing was sent"), False),
        (":name.com", Difference("host", [":name.com"], ["other.example.com"]), False),
        (":name.com", Difference("path", "/v1/:base", "/v1/sample"), True),
        (":name.com", Difference("path", "/v1/:base", "/v2/sample"), False),
        (":name.com", Difference("path", "/v1/:base", "/v1"), False),
        (":name.com", Difference("error", None, "TypeError: no such method"), False),
        ("a.example", Difference("path", f"/{_ID}", f"/{_ID[:-1]}1"), True),
        ("a.example", Difference("path", f"/{_ID}", f"/{_MOMENT}"), False),
        ("a.example", Difference("path", f"/{_ID}", "/1795858118"), False),
        (
            "a.example",
            Difference("body multipart", _part("a:b.txt"), _part("file")),
            True,
        ),
        (
            "a.example",
            Difference("body multipart", _part("a:b.txt"), _part("")),
            False,
        ),
    ],
)
def test_a_name_of_differences_hides_no_others(
    host: str, difference: Difference, is_meant: bool
) -> None:
    request = Request("GET", "/v1/:base", (("host", host),), b"")
    assert bool(named([difference], request)) is is_meant


def test_a_body_that_is_called_data_hides_no_other_body() -> None:
    headers = (("host", "a.example"), ("content-length", "0"))
    request = Request("POST", "/", headers, b"")
    item = {"data": [{"key": "a", "value": "1"}]}
    assert named([Difference("body text", b"", b"a=1")], request, item)
    lost = Difference("header content-type", ["text/plain"], ["text/xml"])
    assert not named([lost], request, item)
    assert not named(
        [Difference("body text", b"", b"a=1")], request, {**item, "body": {}}
    )


def test_cases_have_no_time_and_no_transport_in_them(content: dict[str, Any]) -> None:
    for case in content["cases"]:
        names = {name for name, _ in case["request"]["headers"]}
        assert names.isdisjoint(
            {"content-length", "postman-token", "transfer-encoding"}
        )
    assert (
        as_json(_request(content["cases"][0]))["target"]
        == content["cases"][0]["request"]["target"]
    )

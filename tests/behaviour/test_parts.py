"""What the parts of a form hold: JSON, and files that are members of an argument."""

from __future__ import annotations

from email import message_from_bytes
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.behaviour.conftest import Build, Recorder
from tests.small import collection, request

_JSON = {"type": "text", "contentType": "application/json"}
_FORM = [
    {"key": "meta", "value": '{"title": "x", "size": 3}', **_JSON},
    {"key": "tags", "value": '["a"]', **_JSON},
    {"key": "photos[0]", "type": "file", "src": "/a/x.png"},
    {"key": "user[name]", "value": "ann", "type": "text"},
    {"key": "user[avatar]", "type": "file", "src": "/a/z.png"},
]


@pytest.fixture
def shop(build: Build) -> ModuleType:
    body = {"mode": "formdata", "formdata": _FORM}
    return build(collection(request("Upload it", method="POST", body=body)))


def _parts(sent: Recorder) -> list[tuple[str, str, str | None, bytes]]:
    """Return name, content type, file name and content of each part."""
    head = f"Content-Type: {sent.request.headers['content-type']}\r\n\r\n"
    message = message_from_bytes(head.encode() + sent.request.content)
    found = []
    for part in message.walk():
        name: Any = part.get_param("name", header="content-disposition")
        content: Any = part.get_payload(decode=True)
        if name:
            kind = part["content-type"] or ""
            found.append((name, kind, part.get_filename(), content))
    return found


def test_mapping_and_list_are_written_as_json(
    shop: ModuleType, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    client = shop.Shop(transport=transport)
    client.upload_it(meta={"title": "é", "size": shop.NULL}, tags=["a", "b"])
    assert _parts(sent) == [
        ("meta", "application/json", None, '{"title":"é","size":null}'.encode()),
        ("tags", "application/json", None, b'["a","b"]'),
    ]


def test_text_that_is_json_already_is_sent_as_it_is(
    shop: ModuleType, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    shop.Shop(transport=transport).upload_it(meta='{"title":  1}')
    assert _parts(sent) == [("meta", "application/json", None, b'{"title":  1}')]


def test_files_are_members_of_an_argument(
    shop: ModuleType, transport: httpx2.MockTransport, sent: Recorder, tmp_path: Path
) -> None:
    photo = tmp_path / "p.png"
    photo.write_bytes(b"photo")
    shop.Shop(transport=transport).upload_it(
        photos=[photo, ("q.png", b"other")],
        user={"name": "ann", "avatar": ("a.txt", b"face", "text/x-face")},
    )
    assert _parts(sent) == [
        ("photos[0]", "image/png", "p.png", b"photo"),
        ("photos[1]", "image/png", "q.png", b"other"),
        ("user[name]", "", None, b"ann"),
        ("user[avatar]", "text/x-face", "a.txt", b"face"),
    ]

"""Files: multipart and binary bodies."""

from __future__ import annotations

import asyncio
import io
from email import message_from_bytes
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

if TYPE_CHECKING:
    from pathlib import Path


def parts(request: httpx2.Request) -> list[tuple[str, str | None, str | None, bytes]]:
    """Return name, file name, content type and content of each part."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    found = []
    for part in message_from_bytes(head + request.content).get_payload():
        assert not isinstance(part, str)
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        kind = part.get_content_type() if "content-type" in part else None
        found.append((str(name), part.get_filename(), kind, content))
    return found


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "a picture.png"
    path.write_bytes(b"\x89PNG")
    return path


def test_every_kind_of_file(client: Any, server: Any, picture: Path) -> None:
    with picture.open("rb") as opened:
        client.messages.attach(
            title="é",
            file=[
                picture,
                b"plain",
                opened,
                io.BytesIO(b"memory"),
                ("n.txt", b"named"),
                ("n.bin", io.BytesIO(b"typed"), "text/x"),
                ("other.png", picture),
            ],
            meta={"a": [1]},
        )
        assert not opened.closed
    assert parts(server.request) == [
        ("title", None, None, "é".encode()),
        ("file", "a picture.png", "image/png", b"\x89PNG"),
        ("file", "upload", "application/octet-stream", b"plain"),
        ("file", "a picture.png", "image/png", b"\x89PNG"),
        ("file", "upload", "application/octet-stream", b"memory"),
        ("file", "n.txt", "text/plain", b"named"),
        ("file", "n.bin", "text/x", b"typed"),
        ("file", "other.png", "image/png", b"\x89PNG"),
        ("meta", None, "application/json", b'{"a":[1]}'),
    ]


def test_name_cannot_leave_its_header(client: Any, server: Any) -> None:
    client.messages.attach(file=('a"\r\nX-Evil: 1', b"x"))
    head = server.request.content.split(b"\r\n\r\n")[0]
    assert b"\r\nX-Evil" not in head


def test_boundary_survives_a_content_type_header(send: Any, server: Any) -> None:
    send(
        "POST",
        "/",
        endpoint={
            "body": "multipart",
            "headers": (("Content-Type", "multipart/form-data"),),
        },
        body={"a": "1", "b": ["2", "3"]},
    )
    assert parts(server.request) == [
        ("a", None, None, b"1"),
        ("b", None, None, b"2"),
        ("b", None, None, b"3"),
    ]


def test_boundary_of_the_caller_is_kept(send: Any, server: Any) -> None:
    own = "multipart/form-data; boundary=own"
    send(
        "POST",
        "/",
        endpoint={"body": "multipart"},
        body={"a": "1"},
        headers={"Content-Type": own},
    )
    assert server.request.headers["content-type"] == own
    assert server.request.content.startswith(b"--own\r\n")


def test_text_file_is_refused(client: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    with path.open() as opened, pytest.raises(TypeError, match="binary"):
        client.messages.attach(file=opened)


def test_missing_file_is_told(client: Any, tmp_path: Path, picture: Path) -> None:
    with pytest.raises(FileNotFoundError):
        client.messages.attach(file=[picture, tmp_path / "none"])


@pytest.mark.parametrize("kind", ["path", "bytes", "file", "tuple", "typed"])
def test_binary_body(client: Any, server: Any, picture: Path, kind: str) -> None:
    with picture.open("rb") as opened:
        body = {
            "path": picture,
            "bytes": b"\x89PNG",
            "file": opened,
            "tuple": ("x", picture),
            "typed": ("x", picture, "image/x"),
        }[kind]
        client.messages.upload(body=body)
    assert server.request.content == b"\x89PNG"
    assert server.request.headers["content-length"] == "4"
    expected = "image/x" if kind == "typed" else "image/png"
    assert server.request.headers["content-type"] == expected


def test_binary_body_is_sent_from_where_the_file_stands(
    client: Any, server: Any
) -> None:
    file = io.BytesIO(b"0123456789")
    file.seek(4)
    server.answer(
        httpx2.Response(307, headers={"Location": "/again"}), httpx2.Response(204)
    )
    client.messages.upload(body=file)
    assert [request.content for request in server.requests] == [b"456789", b"456789"]
    assert server.requests[0].headers["content-length"] == "6"


class Pipe(io.RawIOBase):
    """A file that can be read once only."""

    def __init__(self, content: bytes) -> None:
        self._rest = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._rest.readinto(buffer)


def test_stream_of_unknown_length(client: Any, server: Any) -> None:
    client.messages.upload(body=Pipe(b"abc"))
    assert server.request.content == b"abc"
    assert server.request.headers["transfer-encoding"] == "chunked"


def test_what_can_be_read_once_is_sent_once(
    client: Any, runtime: Any, server: Any, waits: list[float]
) -> None:
    server.answer(httpx2.Response(503))
    with pytest.raises(runtime.ServerError):
        client.messages.upload(body=Pipe(b"abc"))
    assert len(server.requests) == 1


def test_file_is_sent_again_in_full(
    client: Any, server: Any, waits: list[float], picture: Path
) -> None:
    server.answer(httpx2.Response(503), httpx2.Response(204))
    client.messages.upload(body=picture)
    assert [request.content for request in server.requests] == [b"\x89PNG"] * 2


def test_wrong_kind_of_file_is_refused(client: Any, runtime: Any) -> None:
    with pytest.raises(runtime.InvalidArgumentError, match="int"):
        client.messages.upload(body=3)


def test_asynchronous_twin_sends_files(
    courier: Any, server: Any, picture: Path, waits: list[float]
) -> None:
    server.answer(httpx2.Response(503), httpx2.Response(204), httpx2.Response(204))

    async def run() -> None:
        async with courier.AsyncCourier(
            account="a", token="t", transport=server.transport
        ) as client:
            await client.messages.upload(body=picture)
            await client.messages.attach(file=picture)

    asyncio.run(run())
    assert [request.content for request in server.requests[:2]] == [b"\x89PNG"] * 2
    assert parts(server.requests[2]) == [
        ("file", "a picture.png", "image/png", b"\x89PNG")
    ]

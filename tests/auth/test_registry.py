"""A kind of authentication is one module: what it says reaches the client, the docs, the samples."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from importlib import import_module, invalidate_caches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from collgen.auth import kinds, registry
from collgen.build import understand_file
from collgen.generate import auths, generate

if TYPE_CHECKING:
    from collections.abc import Iterator

SEAL = '''
"""A made-up kind: a seal in a header, made of two values."""

from dataclasses import dataclass

from collgen.auth.fields import constant, credential
from collgen.auth.kind import Declaration, Kind, SampleAuth
from collgen.model import Auth, Template


@dataclass(frozen=True, kw_only=True)
class SealAuth(Auth):
    kind: str = "seal"
    wax: Template = credential("waxColour", "seal_wax")
    crest: Template = constant("crest", "lion")


class Seal(Kind[SealAuth]):
    value = SealAuth
    title = "a seal"
    runtime = Declaration("SealAuth", "seal")

    def requirement(self, auth):
        return "candle>=1"

    def sample(self, auth):
        return SampleAuth(
            headers=((Template.of("X-Seal"), Template.of(auth.crest, "/", auth.wax)),)
        )


KIND = Seal()
'''
SIGNER = '''
"""A seal in a header."""

from __future__ import annotations

from .._endpoint import Auth, Credential
from .press import pressed


class SealAuth(Auth):
    header = "X-Seal"

    def __init__(self, wax: str, crest: str = "lion") -> None:
        self.wax = wax
        self.crest = crest

    def credential(self, fill):
        return Credential("header", "X-Seal", pressed(fill(self.crest), fill(self.wax)))
'''
PRESS = """
def pressed(crest, wax):
    return f"{crest}/{wax}"
"""


@pytest.fixture
def seal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Put one module where the kinds are, and those that sign for it where the runtime's are."""
    own, signing = tmp_path / "kinds", tmp_path / "signing"
    own.mkdir()
    signing.mkdir()
    (own / "seal.py").write_text(SEAL)
    (signing / "__init__.py").write_text("")
    (signing / "seal.py").write_text(SIGNER)
    (signing / "press.py").write_text(PRESS)
    monkeypatch.setattr(kinds, "__path__", [*kinds.__path__, str(own)])
    monkeypatch.setattr(auths, "SIGNING", signing)
    monkeypatch.syspath_prepend(str(tmp_path / "client"))
    _forget()
    yield tmp_path / "client"
    _forget()
    for name in [name for name in sys.modules if name.split(".")[0] == "letters"]:
        del sys.modules[name]
    sys.modules.pop(f"{kinds.__name__}.seal", None)


def _forget() -> None:
    registry.kind_names.cache_clear()
    registry.kind_named.cache_clear()


def _build(folder: Path, **fields: str) -> dict[str, str]:
    pairs = [{"key": key, "value": value} for key, value in fields.items()]
    collection = {
        "info": {"name": "Letters"},
        "auth": {"type": "seal", "seal": pairs},
        "item": [{"name": "Send it", "request": "https://api.example.com/it"}],
    }
    stdin = io.BytesIO(json.dumps(collection).encode())
    files = generate(understand_file("-", stdin=stdin).api)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    invalidate_caches()  # the folder is newer than what Python knows of it
    return files


def test_one_module_adds_a_kind(seal: Path) -> None:
    files = _build(seal, waxColour="never-to-be-seen", crest="eagle")
    assert sorted(p for p in files if "_runtime/auth/" in p) == [
        f"letters/_runtime/auth/{name}.py" for name in ("__init__", "press", "seal")
    ]
    sent: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return httpx2.Response(204)

    client: Any = import_module("letters").Letters(
        seal_wax="red", transport=httpx2.MockTransport(answer)
    )
    client.send_it()
    assert sent[0].headers["X-Seal"] == "eagle/red"
    assert "Credentials: a seal, from `seal_wax`." in files["docs/index.md"]
    assert "- a seal, from `seal_wax`." in files["docs/guides/authentication.md"]
    assert "pip install '.[seal]'" in files["README.md"]
    assert 'seal = ["candle>=1"]' in files["pyproject.toml"]
    assert '-H "X-Seal: eagle/${LETTERS_SEAL_WAX}"' in files["docs/index.md"]
    assert not any("never-to-be-seen" in text for text in files.values())


def test_without_the_module_the_kind_is_left_to_the_caller(tmp_path: Path) -> None:
    files = _build(tmp_path, waxColour="red")
    assert 'UnsupportedAuth("seal")' in files["letters/_client.py"]


@pytest.mark.parametrize("name", registry.kind_names())
def test_every_kind_is_called_as_its_module(name: str) -> None:
    kind = registry.kind_named(name)
    assert kind.value.kind == name
    assert kind.title


def test_kinds_are_loaded_when_a_collection_has_them() -> None:
    code = (
        "import sys; from collgen.auth import registry; registry.kind_named('hawk');"
        "print(*(m for m in sys.modules if m.startswith('collgen.auth.kinds.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.split() == [b"collgen.auth.kinds.hawk"]

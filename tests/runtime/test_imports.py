"""What importing costs, and what the copied files may import."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from collgen.generate.runtime_names import HOMES

RUNTIME = Path(__file__).parents[2] / "collgen" / "runtime"
SOURCES = sorted(RUNTIME.rglob("*.py"))


def _loaded(package: Path, code: str) -> set[str]:
    code = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=package.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import courier",
        "from courier import NotFoundError, NULL, RequestOptions, models",
        "from courier._runtime import _encoding, _endpoint, _errors, _model",
        "from courier._runtime import _async, _client, _sync",
        "from courier.resources.messages import MessagesResource",
        "from courier import Courier",
        "from courier import models; models.Message({'id': '1'}).id",
    ],
)
def test_http_library_loads_with_the_first_client(package: Path, code: str) -> None:
    loaded = _loaded(package, code)
    assert not loaded & {
        "httpx2",
        "ssl",
        "asyncio",
        "dataclasses",
        "inspect",
        "json",
        "logging",
    }


@pytest.mark.parametrize(
    "name", "asap awsv4 digest edgegrid hawk jwt ntlm oauth1 oauth2".split()
)
def test_a_way_of_authentication_loads_next_to_nothing(
    package: Path, name: str
) -> None:
    loaded = _loaded(package, f"import courier._runtime.auth.{name}")
    assert not loaded & {"httpx2", "hashlib", "hmac", "json", "threading", "uuid"}


def test_model_loads_next_to_nothing(package: Path) -> None:
    loaded = _loaded(package, "import courier._runtime._model")
    mine = {name for name in loaded if name.startswith("courier")}
    assert mine == {"courier", "courier._runtime", "courier._runtime._model"}


def test_client_makes_no_connection_pool_before_its_first_call(package: Path) -> None:
    code = "from courier import Courier; c = Courier(); print(c._session.pool.client)"
    assert "None" in _loaded(package, code)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_runtime_imports_itself_relatively_and_httpx2_once(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 0:
            names = [node.module or ""]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            top = name.partition(".")[0]
            if path.stem == "_transport" and top in {"httpx2", "anyio"}:
                continue
            if path.stem == "_deprecated" and top == "typing_extensions":
                continue  # for type checkers alone, who bring it along
            assert top in sys.stdlib_module_names, name
            assert top != "dataclasses"


def test_every_name_has_its_home(package: Path) -> None:
    homes = [(f"courier._runtime.{module}", name) for name, module in HOMES.items()]
    code = (
        "from importlib import import_module\n"
        f"for home, name in {homes}: getattr(import_module(home), name)"
    )
    assert "httpx2" in _loaded(package, code)

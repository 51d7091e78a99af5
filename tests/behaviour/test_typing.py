"""Generated packages, their READMEs and their callers under `mypy --strict` and strict pyright."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.behaviour.conftest import Build

CALLER = """
from datetime import date
from typing import Any, assert_type

from city_zoo import (
    AsyncBinaryResponse,
    AsyncCityZoo,
    AsyncPage,
    AsyncStreamingResponse,
    BinaryResponse,
    CityZoo,
    NotFoundError,
    Page,
    RawResponse,
    StreamingResponse,
    models,
    params,
)

client = CityZoo(keeper_token="x")
animals = client.animals
assert_type(animals.get_animal(animal_id=17), models.Animal)
assert_type(animals.get_animal(animal_id="17").keepers, list[str])
assert_type(animals.get_animal(animal_id=17).to_dict(), dict[str, Any])
origin: params.Origin = {"zoo": "Riverside", "country": "NL"}
animals.create_animal(name="Ada", species="Red panda", enclosure_id=4, origin=origin)

page = animals.list_animals(born_after=date(2024, 1, 31))
page = animals.list_animals(limit=3, sort="born", born_after="2024-01-31")
animals.list_animals(born_after=20240131)  # E: neither a date nor a text
assert_type(page, Page[models.Animal, models.AnimalList])
assert_type(page.body.animals, list[models.Animal])
assert_type(page.next_page(), Page[models.Animal, models.AnimalList] | None)
for animal in page:
    assert_type(animal, models.Animal)
assert_type(client.with_options(timeout=3), CityZoo)
assert_type(animals.with_raw_response.get_animal(animal_id=1).parse(), models.Animal)
assert_type(
    animals.with_raw_response.list_animals(),
    RawResponse[Page[models.Animal, models.AnimalList]],
)
with animals.with_streaming_response.get_animal(animal_id=1) as streamed:
    assert_type(streamed, StreamingResponse[models.Animal])
assert_type(animals.download_photo(photo_id="1"), BinaryResponse)
try:
    animals.delete_animal(animal_id=1)
except NotFoundError as error:
    assert_type(error.status_code, int)

animals.get_animal()  # E: required
animals.get_animal(17)  # E: keyword only
animals.list_animals(limit=[])  # E: wrong type
animals.get_animal(animal_id=17).nonsense  # E: no such field
animals.list_animals(sort="colour")  # E: none of the values


async def main() -> None:
    async with AsyncCityZoo(keeper_token="x") as twin:
        assert_type(await twin.animals.get_animal(animal_id=17), models.Animal)
        listed = await twin.animals.list_animals(limit=3)
        assert_type(listed, AsyncPage[models.Animal, models.AnimalList])
        async for animal in listed:
            assert_type(animal, models.Animal)
        assert_type(await twin.animals.download_photo(photo_id="1"), AsyncBinaryResponse)
        raw = await twin.animals.with_raw_response.list_animals(limit=3)
        assert_type(raw, RawResponse[AsyncPage[models.Animal, models.AnimalList]])
        async with twin.animals.with_streaming_response.get_animal(animal_id=1) as one:
            assert_type(one, AsyncStreamingResponse[models.Animal])
        await twin.animals.get_animal()  # E: required
        await twin.animals.list_animals(limit=[])  # E: wrong type
        await twin.animals.with_raw_response.get_animal()  # E: required
"""
EXPECTED = {n for n, line in enumerate(CALLER.splitlines(), 1) if "# E:" in line}
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def out(build: Build, tmp_path: Path) -> Path:
    """Build the zoo, with a caller beside it, and the examples of its README and guides as programs."""
    build("zoo.postman_collection.json")
    folder = tmp_path / "out"
    (folder / "caller.py").write_text(CALLER, encoding="utf-8")
    examples = folder / "examples"
    examples.mkdir()
    for page in (folder / "README.md", *(folder / "docs" / "guides").glob("*.md")):
        blocks = _BLOCK.findall(page.read_text(encoding="utf-8"))
        assert blocks, page
        name = page.stem.lower().replace("-", "_")
        (examples / f"{name}.py").write_text("\n".join(blocks), encoding="utf-8")
    return folder


@pytest.mark.slow
def test_mypy_strict_understands_the_client(out: Path, tmp_path: Path) -> None:
    options = [
        "--strict",
        "--no-error-summary",
        f"--cache-dir={tmp_path / 'cache'}",
        "--config-file=",
    ]
    checked = ["city_zoo", "tests", "caller.py", "examples"]
    found = _run(["mypy", *options, *checked], out).splitlines()
    wrong = [line for line in found if ": error:" in line]
    assert {int(line.split(":")[1]) for line in wrong} == EXPECTED, "\n".join(found)
    assert all(line.startswith("caller.py") for line in wrong)


@pytest.mark.slow
def test_pyright_strict_understands_the_client(out: Path) -> None:
    settings = {
        "include": ["city_zoo", "caller.py", "examples"],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        # An expression that is nothing but wrong is the caller's way to show an error.
        "reportUnusedExpression": False,
    }
    (out / "pyrightconfig.json").write_text(json.dumps(settings))
    report = json.loads(
        _run(
            ["pyright", "--outputjson", "--pythonpath", sys.executable, "-p", "."], out
        )
    )
    assert report["summary"]["filesAnalyzed"] > 20
    wrong = [
        (Path(one["file"]).name, one["range"]["start"]["line"] + 1, one["message"])
        for one in report["generalDiagnostics"]
    ]
    assert {line for _, line, _ in wrong} == EXPECTED, wrong
    assert {name for name, _, _ in wrong} == {"caller.py"}, wrong


def _run(command: list[str], where: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        capture_output=True,
        text=True,
        cwd=where,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout

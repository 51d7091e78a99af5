"""Generated packages and their callers under `mypy --strict`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.behaviour.conftest import Build

CALLER = """
from city_zoo import AsyncCityZoo, CityZoo, models, params

client = CityZoo(keeper_token="x")
reveal_type(client.animals.get_animal(animal_id=17))
reveal_type(client.animals.get_animal(animal_id="17").keepers)
reveal_type(client.animals.list_animals(limit=3))
reveal_type(client.animals.list_animals(limit=3).body.animals)
for animal in client.animals.list_animals(limit=3):
    reveal_type(animal)
origin: params.Origin = {"zoo": "Riverside", "country": "NL"}
client.animals.create_animal(name="Ada", species="Red panda", enclosure_id=4, origin=origin)
client.animals.get_animal()  # E: required
client.animals.get_animal(17)  # E: keyword only
client.animals.list_animals(limit=[])  # E: wrong type
client.animals.get_animal(animal_id=17).nonsense  # E: no such field


async def main() -> None:
    async with AsyncCityZoo(keeper_token="x") as twin:
        reveal_type(await twin.animals.get_animal(animal_id=17))
        async for animal in await twin.animals.list_animals(limit=3):
            reveal_type(animal)
"""


@pytest.mark.slow
def test_mypy_strict_understands_the_client(build: Build, tmp_path: Path) -> None:
    build("zoo.postman_collection.json")
    out = tmp_path / "out"
    caller = out / "caller.py"
    caller.write_text(CALLER, encoding="utf-8")
    options = [
        "--strict",
        "--no-error-summary",
        f"--cache-dir={tmp_path / 'cache'}",
        "--config-file=",
    ]
    found = subprocess.run(
        [sys.executable, "-m", "mypy", *options, "city_zoo", "tests", "caller.py"],
        capture_output=True,
        text=True,
        cwd=out,
        check=False,
    ).stdout.splitlines()
    notes = [line.split('"')[1] for line in found if "Revealed type is" in line]
    animal = "city_zoo.models.animals.Animal"
    assert [note.replace("builtins.", "") for note in notes] == [
        animal,
        "list[str]",
        f"city_zoo._runtime._paging.Page[{animal}, city_zoo.models.animals.AnimalList]",
        f"list[{animal}]",
        animal,
        animal,
        animal,
    ]
    errors = {int(line.split(":")[1]) for line in found if ": error:" in line}
    expected = {n for n, line in enumerate(CALLER.splitlines(), 1) if "# E:" in line}
    assert errors == expected, "\n".join(found)

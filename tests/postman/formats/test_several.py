"""An input of several collections: each can be chosen, and `build` builds them all."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from collgen.cli import cli
from collgen.diagnostics import CollgenError, Report
from collgen.postman import Document, collection_names, content_of, load, locate
from collgen.postman.formats import formats

ITEM: dict[str, Any] = {"name": "Get", "request": "https://a.example/x"}


def v2(name: str) -> dict[str, Any]:
    return {"info": {"name": name}, "item": [ITEM]}


def v1(name: str) -> dict[str, Any]:
    request = {"id": "r", "name": "Get", "url": "https://a.example/x"}
    return {"id": name, "name": name, "order": ["r"], "requests": [request]}


DUMP = {
    "version": 1,
    "collections": [v1("Cats"), v1("Dogs"), v1("Cats")],
    "environments": [],
    "globals": [],
}
LIST = [v2("Cats"), {"collection": v2("Dogs")}, v1("Birds")]


def read(value: Any, name: str | None = None, report: Report | None = None) -> Document:
    stdin = io.BytesIO(json.dumps(value).encode())
    report = Report() if report is None else report
    return load("-", stdin=stdin, name=name, report=report)


@pytest.mark.parametrize(
    ("value", "names"),
    [
        (DUMP, ["Cats", "Dogs", "Cats (2)"]),
        (LIST, ["Cats", "Dogs", "Birds"]),
        ({"collection": v1("Cats")}, ["Cats"]),
        ({"collections": [v2("Cats")]}, ["Cats"]),
    ],
)
def test_each_of_several_can_be_chosen(value: Any, names: list[str]) -> None:
    assert collection_names(json.dumps(value).encode(), "-") == names
    for name in names:
        root = read(value, name).collection.root
        assert root.name == name.removesuffix(" (2)")
        assert [item.name for item in root.items] == ["Get"]


def test_without_a_choice_the_names_are_listed() -> None:
    with pytest.raises(CollgenError, match=r"3 collections: 'Cats', 'Dogs'") as caught:
        read(DUMP)
    assert "--collection NAME" in caught.value.diagnostic.hint
    with pytest.raises(CollgenError, match=r"no collection 'Fish'"):
        read(DUMP, "Fish")


def test_places_lead_into_the_chosen_collection() -> None:
    report = Report()
    value = {"collections": [v1("Cats"), {**v1("Dogs"), "variables": 3}]}
    document = read(value, "Dogs", report)
    [found] = locate(document.source, report)
    assert found.location
    assert found.location.path == "collection Dogs › variables"


def write(folder: Path) -> None:
    (folder / "deep").mkdir(parents=True)
    (folder / "a.json").write_text(json.dumps(v2("Cats")))
    (folder / "deep" / "b.json").write_text(json.dumps(v1("Dogs")))
    (folder / "package.json").write_text('{"name": "x", "version": "1"}')
    (folder / "env.json").write_text('{"name": "x", "values": []}')
    (folder / "bad.json").write_text("{")
    birds = folder / "postman" / "collections" / "Birds"
    (birds / ".resources").mkdir(parents=True)
    (birds / ".resources" / "definition.yaml").write_text("$kind: collection\n")
    (birds / "Get.request.yaml").write_text("url: https://a.example/x\n")


def test_a_folder_of_collections_is_read(tmp_path: Path) -> None:
    write(tmp_path)
    names = collection_names(content_of(tmp_path), str(tmp_path))
    assert sorted(names) == ["Birds", "Cats", "Dogs"]
    for name in names:
        root = load(tmp_path, name=name, report=Report()).collection.root
        assert [item.name for item in root.items] == ["Get"]


def test_a_folder_without_any_is_named(tmp_path: Path) -> None:
    with pytest.raises(CollgenError, match="the folder holds no collection"):
        load(tmp_path, report=Report())
    (tmp_path / "a.json").write_text("{}")
    with pytest.raises(CollgenError, match="the folder holds no collection"):
        load(tmp_path, report=Report())
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("readme.txt", "x")
    with pytest.raises(CollgenError, match="the archive holds no collection"):
        load(tmp_path / "a.zip", report=Report())


def test_a_folder_of_bruno_is_named(tmp_path: Path) -> None:
    (tmp_path / "bruno.json").write_text('{"version": "1", "name": "Pets"}')
    (tmp_path / "Get.bru").write_text("meta {\n  name: Get\n}\n")
    with pytest.raises(CollgenError, match="this is a Bruno collection") as caught:
        load(tmp_path, report=Report())
    assert "Export as Postman Collection" in caught.value.diagnostic.hint


SCOPES = {
    "version": 1,
    "collections": [v1("Cats") | {"requests": [
        {"id": "r", "name": "Get", "url": "{{host}}/{{version}}/x", "headers": "X-A: {{color}}"}
    ]}],
    "environments": [{"name": "Live", "values": [
        {"key": "host", "value": "https://live.example.com", "enabled": True},
        {"key": "color", "value": "off", "enabled": False},
    ]}],
    "globals": [{"key": "version", "value": "v7", "enabled": True}],
}  # fmt: skip


def test_environments_and_globals_of_a_dump_are_used_unless_files_are_named(
    tmp_path: Path,
) -> None:
    source, file = tmp_path / "dump.json", tmp_path / "test.json"
    source.write_text(json.dumps(SCOPES))
    values = [{"key": "host", "value": "https://test.example.com"}]
    file.write_text(json.dumps({"name": "Test", "values": values}))
    call = ["inspect", str(source), "--json"]
    own, other = (
        json.loads(CliRunner().invoke(cli, [*call, *more]).stdout)["variables"]
        for more in ([], ["-e", str(file)])
    )
    assert own[0]["default"] == "https://live.example.com"
    assert other[0]["default"] == "https://test.example.com"
    snippet = CliRunner().invoke(cli, ["snippet", str(source)])
    assert 'base_url="https://live.example.com"' in snippet.stdout
    assert 'version="v7"' in snippet.stdout
    built = CliRunner().invoke(cli, ["build", str(source), "-o", str(tmp_path / "out")])
    assert "note[dump-scopes]: the client is built for the environments" in built.stderr
    assert "'Live', its globals" in built.stderr
    assert "no scope has a value for `{{host}}`" not in built.stderr
    assert "no scope has a value for `{{color}}`" in built.stderr


def test_build_builds_them_all_and_again_nothing(tmp_path: Path) -> None:
    source = tmp_path / "dump.json"
    source.write_text(json.dumps(DUMP))
    call = ["build", str(source), "-o", str(tmp_path / "out"), "--only", "client"]
    first = CliRunner().invoke(cli, call)
    assert first.exit_code == 0, first.output
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "cats",
        "cats_2",
        "dogs",
    ]
    checked = CliRunner().invoke(cli, [*call, "--check"])
    assert checked.output.count("is up to date") == 3


@pytest.mark.parametrize(
    "value", [v2("A"), v1("A"), ITEM, [ITEM], DUMP, LIST, {"collection": v2("A")}]
)
def test_one_format_alone_recognizes_an_input(value: Any) -> None:
    assert [format_.recognizes(value) for format_ in formats()].count(True) == 1

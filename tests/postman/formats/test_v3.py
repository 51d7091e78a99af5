"""Version 3, a folder of YAML files, means what version 2.1 of the same collection means."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from collgen.build import understand_file
from collgen.cli import cli
from collgen.diagnostics import CollgenError, Report
from collgen.postman import Document, load, locate
from collgen.postman.collection import Folder, Request
from tests.postman.formats.as_v3 import write_v3
from tests.postman.formats.fuzz import run
from tests.postman.formats.same import api_of

HERE = Path(__file__).parent
SAMPLES = (
    HERE / "v1_converted.json",
    HERE.parents[2] / "collections" / "plivo.postman_collection.json",
)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_tree_gives_the_api_of_its_export(sample: Path, tmp_path: Path) -> None:
    write_v3(json.loads(sample.read_text(encoding="utf-8")), tmp_path / "tree")
    assert api_of(tmp_path / "tree") == api_of(sample)


def test_an_archive_gives_the_api_of_its_folder(tmp_path: Path) -> None:
    write_v3(json.loads(SAMPLES[0].read_text(encoding="utf-8")), tmp_path / "tree")
    with zipfile.ZipFile(tmp_path / "tree.zip", "w") as archive:
        for path in sorted((tmp_path / "tree").rglob("*")):
            archive.write(path, Path("My shop") / path.relative_to(tmp_path / "tree"))
    assert api_of(tmp_path / "tree.zip") == api_of(tmp_path / "tree")


def tree(folder: Path, files: dict[str, str], report: Report | None = None) -> Document:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return load(folder, report=Report() if report is None else report)


def names(folder: Folder) -> list[Any]:
    return [
        item.name if isinstance(item, Request) else [item.name, names(item)]
        for item in folder.items
    ]


DEFINITION = {".resources/definition.yaml": "$kind: collection\nname: Pets\n"}
GET = "$kind: http-request\nurl: https://a.example/x\n"


def test_names_come_from_files_and_order_from_their_numbers(tmp_path: Path) -> None:
    files = {
        "b.request.yaml": GET,
        "Z.request.yml": f"{GET}order: 5\n",
        "a/{id}/c.request.yaml": f"{GET}order: 2\n",
        "a/{id}/d.request.yaml": f"{GET}order: 1.5\nname: yes\n",
        "d/.resources/definition.yaml": "$kind: collection\norder: -1\nname: D\n",
    }
    document = tree(tmp_path, DEFINITION | files)
    assert document.collection.name == "Pets"
    expected = [["D", []], "Z", ["a", [["{id}", ["yes", "c"]]]], "b"]
    assert names(document.collection.root) == expected


def test_short_forms_are_read(tmp_path: Path) -> None:
    files = {
        ".resources/definition.yaml": "$kind: collection\nvariables:\n  host: https://a.example\n",
        "a.request.yaml": 'url: "{{host}}/x?a=1"\nheaders:\n  Accept: text/plain\n'
        "queryParams:\n  - {key: a, value: 1}\n  - {key: b, disabled: true}\n",
    }
    document = tree(tmp_path / "Cats.v3", files)
    root = document.collection.root
    assert document.collection.name == "Cats"
    assert [(v.key, v.value) for v in root.variables] == [("host", "https://a.example")]
    [request] = root.items
    assert isinstance(request, Request)
    assert [(h.key, h.value) for h in request.spec.headers] == [
        ("Accept", "text/plain")
    ]
    assert request.spec.url
    assert [(q.key, q.disabled) for q in request.spec.url.query] == [
        ("a", False),
        ("b", True),
    ]


@pytest.mark.parametrize(
    ("text", "location", "words"),
    [
        ("url: {{host}}/x\n", "a.request.yaml", "outside of quotes"),
        (f"{GET}headers: 3\n", "a.request.yaml:3:10", "`headers` is a number"),
        (f"{GET}method: !!python/name:os.system x\n", "a.request.yaml", "the tag"),
        (f"{GET}url: https://b.example\n", "a.request.yaml:3:6", "stands twice"),
        ("- a\n", "a.request.yaml:1:1", "holds no object"),
        ("a: &a [*a]\n", "a.request.yaml", "stands for nothing"),
        (f"{GET}\0", "a.request.yaml", "binary"),
        (
            f"{GET}body: {{type: formdata, content: 0.5}}\n",
            "a.request.yaml:3:33",
            "no list",
        ),
        (
            f"{GET}body: {{type: urlencoded, content: [3]}}\n",
            "a.request.yaml:3:36",
            "no field",
        ),
    ],
)
def test_faults_of_a_file_are_placed_and_the_rest_is_read(
    tmp_path: Path, text: str, location: str, words: str
) -> None:
    report = Report()
    files = {"a.request.yaml": text, "b.request.yaml": GET}
    document = tree(tmp_path, DEFINITION | files, report)
    assert "b" in names(document.collection.root)
    found = [str(d) for d in locate(document.source, report)]
    assert any(f"{tmp_path}/{location}" in each and words in each for each in found)


def test_schemas_of_a_body_and_of_a_response_document_their_fields(
    tmp_path: Path,
) -> None:
    schema = {
        "type": "object",
        "required": ["size"],
        "properties": {"size": {"type": "integer", "maximum": 9}, "color": {"type": "string"}},
    }  # fmt: skip
    body = {"type": "json", "content": '{"size": 1}', "$type": json.dumps(schema)}
    kind = {"$kind": "http-request", "url": "https://a.example/x", "method": "POST"}
    answer = {"statusCode": 200, "body": body}
    files = {
        "Get.request.yaml": json.dumps(kind | {"body": body}),
        ".resources/Get.resources/examples/Ok.example.yaml": json.dumps({"response": answer}),
    }  # fmt: skip
    tree(tmp_path, DEFINITION | files)
    [operation] = understand_file(str(tmp_path)).api.operations
    size, color = operation.parameters
    assert (size.required, size.schema.maximum) == (True, 9)
    assert (color.name, color.required, color.schema.type) == (
        "color",
        False,
        ("string",),
    )
    assert operation.result is not None
    assert [p.name for p in operation.result.properties] == ["size", "color"]


def test_a_broken_file_is_an_error_and_the_rest_is_built(tmp_path: Path) -> None:
    tree(
        tmp_path / "in",
        DEFINITION | {"Get.request.yaml": GET, "Bad.request.yaml": "url: ["},
    )
    call = ["build", str(tmp_path / "in"), "-o", str(tmp_path / "out")]
    done = CliRunner().invoke(cli, call)
    assert (done.exit_code, "1 operation," in done.stdout) == (0, True)
    assert (
        "Bad.request.yaml:2:1: error[file-unreadable]: the file is not YAML"
        in done.stderr
    )
    strict = CliRunner().invoke(cli, [*call, "--strict"], standalone_mode=False)
    assert strict.return_value == 1


def test_other_protocols_are_counted(tmp_path: Path) -> None:
    report = Report()
    files = {"a.request.yaml": "$kind: grpc-request\n", "b.request.yaml": GET}
    document = tree(tmp_path, DEFINITION | files, report)
    assert names(document.collection.root) == ["b"]
    assert [d.message for d in report if d.code == "request-kind"] == [
        "1 file of kind 'grpc-request': left out, only HTTP is read"
    ]


def test_links_are_not_followed(tmp_path: Path) -> None:
    report = Report()
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.request.yaml").write_text(GET)
    folder = tmp_path / "tree"
    tree(folder, DEFINITION | {"b.request.yaml": GET})
    (folder / "link.request.yaml").symlink_to(outside / "secret.request.yaml")
    (folder / "folder").symlink_to(outside, target_is_directory=True)
    document = load(folder, report=report)
    assert names(document.collection.root) == ["b"]
    assert [d.code for d in report].count("file-link") == 2


@pytest.mark.parametrize("name", ["../up", "/abs", "a/../../up", "a\\..\\up"])
def test_names_that_lead_out_of_an_archive_are_left_out(
    tmp_path: Path, name: str
) -> None:
    report = Report()
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(f"{name}.request.yaml", GET)
        archive.writestr("b.request.yaml", GET)
    document = load(tmp_path / "a.zip", report=report)
    assert names(document.collection.root) == ["b"]
    assert "file-outside" in [d.code for d in report]


def test_aliases_are_bounded(tmp_path: Path) -> None:
    levels = ["a: &l0 [x, x, x, x, x, x, x, x, x, x]\n"]
    levels += [f"b{n}: &l{n + 1} [{', '.join([f'*l{n}'] * 10)}]\n" for n in range(8)]
    report = Report()
    files = {"a.request.yaml": "".join(levels), "b.request.yaml": GET}
    assert names(tree(tmp_path, files, report).collection.root) == ["b"]
    assert any("aliases stand for more than" in d.message for d in report)


def test_deep_folders_and_values_end_with_a_message(tmp_path: Path) -> None:
    report = Report()
    files = {"a.request.yaml": f"{GET}headers: {'[' * 5000}\n", "b.request.yaml": GET}
    assert names(tree(tmp_path / "values", files, report).collection.root) == ["b"]
    assert any("nested deeper" in d.message for d in report)
    with pytest.raises(CollgenError, match="nested deeper"):
        tree(tmp_path / "folders", {"a/" * 400 + "b.request.yaml": GET})


def test_mutated_trees_are_read_or_refused() -> None:
    outcomes = run(400, seed=7)
    assert outcomes.total() == 400
    assert outcomes["read"] > 200

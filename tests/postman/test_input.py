"""What is no collection gives one clear message; what is one is read in any encoding or wrapper."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from collgen.diagnostics import CollgenError, Report
from collgen.postman import Document, load, locate
from collgen.postman.collection import Folder, Request

if TYPE_CHECKING:
    from pathlib import Path

ITEM: dict[str, Any] = {"name": "Grüße 👋", "request": "https://a.example/x"}
COLLECTION: dict[str, Any] = {"info": {"name": "Demo"}, "item": [ITEM]}
TEXT = json.dumps(COLLECTION, ensure_ascii=False)


def read(content: str | bytes, report: Report | None = None) -> Document:
    data = content.encode() if isinstance(content, str) else content
    return load(
        "-", stdin=io.BytesIO(data), report=Report() if report is None else report
    )


def refusal(content: str | bytes) -> CollgenError:
    with pytest.raises(CollgenError) as caught:
        read(content)
    assert caught.value.exit_code == 1
    return caught.value


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "utf-32-be",
    ],
)
def test_unicode_is_read_in_every_encoding(encoding: str) -> None:
    report = Report()
    document = read(TEXT.encode(encoding), report)
    assert document.collection.root.items[0].name == "Grüße 👋"
    assert not report.diagnostics


def test_windows_1252_is_read_with_a_warning() -> None:
    report = Report()
    document = read(
        '{"info": {"name": "Grüße – €"}, "item": []}'.encode("cp1252"), report
    )
    assert document.collection.name == "Grüße – €"
    assert [d.code for d in report] == ["input-encoding", "collection-empty"]


def test_a_few_wrong_bytes_do_not_spoil_utf_8() -> None:
    report = Report()
    document = read(
        '{"info": {"name": "Grüße ü'.encode() + b'\xff"}, "item": []}', report
    )
    assert document.collection.name == "Grüße ü\ufffd"
    assert [d.code for d in report] == ["input-encoding", "collection-empty"]


@pytest.mark.parametrize(
    ("escapes", "name"),
    [
        (r"\ud83d\ude00", "😀"),
        (r"\ud83d!", "\ufffd!"),
        (r"\uDE00\ud83d", "\ufffd\ufffd"),
        (r"\\ud83d", r"\ud83d"),
        (r"\\\ud83d", "\\\ufffd"),
    ],
)
def test_half_characters_become_the_replacement_character(
    escapes: str, name: str
) -> None:
    assert (
        read(f'{{"info": {{"name": "{escapes}"}}, "item": []}}').collection.name == name
    )


@pytest.mark.parametrize(
    ("document", "names"),
    [
        (COLLECTION, ["Grüße 👋"]),
        ({"collection": COLLECTION, "meta": {}}, ["Grüße 👋"]),
        (ITEM, ["Grüße 👋"]),
        ({"name": "F", "item": [ITEM]}, ["Grüße 👋"]),
        ([ITEM, {"name": "F", "item": [ITEM]}], ["Grüße 👋", "F"]),
        ({"info": {"name": "D"}, "item": []}, []),
    ],
)
def test_wrappers_and_bare_parts_are_read(document: Any, names: list[str]) -> None:
    root = read(json.dumps(document)).collection.root
    assert [item.name for item in root.items] == names


def test_pointers_lead_through_the_wrapper() -> None:
    root = read(json.dumps({"collection": COLLECTION})).collection.root
    assert root.items[0].pointer == ("collection", "item", 0)


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        ("", "-", "the file is empty"),
        (" \n", "-", "the file is empty"),
        (b"\xef\xbb\xbf", "-", "the file is empty"),
        ('{"a": [1,]}', "-:1:9", "comma before a closing bracket"),
        ('{"a": 1,\n}', "-:1:8", "comma before a closing bracket"),
        ('{"a": 1,, "b": 2}', "-:1:9", "a comma too many"),
        ('{"a": 1 "b": 2}', "-:1:9", "a comma is missing before"),
        ('{"a" 1}', "-:1:6", "where a colon was expected"),
        ('{"a": [1}', "-:1:9", "a ']' is missing"),
        ('{"a": "say "hi""}', "-:1:13", "a quote inside it is not escaped"),
        ('{\n<<<<<<< HEAD\n"a": 1\n=======\n', "-:2:1", "git conflict markers"),
        ('{"a": 1}\n{"b": 2}', "-:2:1", "a second document starts here"),
        ('{"a": 1}}', "-:1:9", "'}' too many"),
        ('{"a": 1} x', "-:1:10", "the document has ended"),
        ('{"a": {"b": [1, ', "-:1:17", "ends in the middle"),
        ('{"a": "b', "-:1:7", "no closing quote"),
        ('{"a": "b\nc"}', "-:1:9", "a line break or tab inside a text"),
        (r'{"a": "\x"}', "-:1:8", "a backslash that escapes nothing"),
        ('{"a": 1, // why\n"b": 2}', "-:1:10", "a comment"),
        ("{'a': 1}", "-:1:2", "expected a plain double quote"),
        ('{"a": {{b}}}', "-:1:7", "stands outside of quotes"),
        ('{"a": None}', "-:1:7", "'None' stands where"),
        ("<!doctype html>", "-", "a web page"),
        ("<a/>", "-:1:1", "HTML or XML"),
        ("hello there", "-:1:1", "starts with 'hello'"),
        ("[" * 10_000 + "]" * 10_000, "-", "nested deeper than"),
        ("1", "-", "a single value"),
        ("[]", "-", "is a list, expected a collection"),
        ("[[1], null]", "-", "is a list, expected a collection"),
        (
            json.dumps([COLLECTION, COLLECTION]),
            "-",
            "2 collections: 'Demo', 'Demo (2)'",
        ),
        ("{}", "-", "holds nothing"),
        ('{"foo": 1}', "-", "holds `foo`"),
        ('{"info": {}}', "-", "no `item`"),
        (
            '{"info": {}, "item": {}}',
            "-:1:22: item",
            "`item` is an object, expected a list",
        ),
        (
            '{"info": "x", "item": []}',
            "-:1:10: info",
            "`info` is text ('x'), expected an object",
        ),
        ('{"openapi": "3.1.0", "info": {}}', "-", "an OpenAPI description"),
        ("openapi: 3.1.0\ninfo: {}\n", "-", "an OpenAPI description"),
        ('{"name": "e", "values": []}', "-", "an environment or globals file"),
        ('{"environment": {"values": []}}', "-", "an environment or globals file"),
        ('{"log": {"entries": []}}', "-", "an HTTP archive"),
        ('{"version": 1, "collections": []}', "-", "data dump holds no collection"),
        ("$kind: http-request\nurl: x\n", "-", "one file of a collection of version 3"),
        (b"PK\x03\x04\x00", "-", "the ZIP archive cannot be read"),
        (b"\x00\x01\x02\x03\x04\x05", "-", "not text"),
        (b"\xff\xfe\x00", "-", "not text"),
    ],
)
def test_bad_input_gives_one_clear_message(
    content: str | bytes, place: str, words: str
) -> None:
    diagnostic = refusal(content).diagnostic
    assert words in diagnostic.message
    assert str(diagnostic.location) == place


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "gone.json"
    with pytest.raises(CollgenError, match="there is no such file") as caught:
        load(file, report=Report())
    assert str(file) in str(caught.value)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("https://example.com/pets.json", "Download the file first"),
        ("https://documenter.getpostman.com/view/1/2", "press Run in Postman"),
        ("https://www.postman.com/acme/workspace/pets/overview", "Open it in Postman"),
        ("https://acme.postman.co/workspace/pets", "Open it in Postman"),
    ],
)
def test_an_address_is_not_fetched(source: str, words: str) -> None:
    with pytest.raises(CollgenError, match="which is not fetched") as caught:
        load(source, report=Report())
    assert words in caught.value.diagnostic.hint


FOREIGN = [
    ('{"openapi": "3.1.0"}', "an OpenAPI description", "Import it into Postman"),
    ("openapi: 3.1.0\n", "an OpenAPI description", "Import it into Postman"),
    ('{"swagger": "2.0"}', "a Swagger description", "Import it into Postman"),
    ('{"asyncapi": "3.0.0"}', "an AsyncAPI description", "Export"),
    ('{"_type": "export", "resources": []}', "an Insomnia export", "Import"),
    ("type: collection.insomnia.rest/5.0\nname: x\n", "an Insomnia export", "Import"),
    ('{"v": 2, "name": "x", "folders": [], "requests": []}', "a Hoppscotch", "Import"),
    (
        '[{"v": 2, "name": "x", "folders": [], "requests": []}]',
        "a Hoppscotch",
        "Import",
    ),
    ("meta {\n  name: x\n}\n", "a Bruno request", "Export as Postman Collection"),
    ('{"name": "x", "version": "1", "items": []}', "a Bruno collection", "Export as"),
    ('{"log": {"entries": []}}', "an HTTP archive", "Import"),
    ('{"values": [], "name": "x"}', "an environment or globals file", "-e"),
    ("name: x\nvalues:\n  - key: a\n", "an environment or globals file", "-e"),
    ('<?xml version="1.0"?>\n<wsdl:definitions/>', "a WSDL description", "Import"),
    ("curl -X POST https://a.example \\\n -d x", "a cURL command", "Import"),
    ("#%RAML 1.0\ntitle: x\n", "a RAML description", "Import"),
    (
        '{"client": "Thunder Client", "clientVersion": "1"}',
        "a Thunder Client",
        "Import",
    ),
    ("<!DOCTYPE html><html>", "a web page", "Run in Postman"),
]


@pytest.mark.parametrize(("content", "kind", "hint"), FOREIGN)
def test_other_files_are_named_with_what_to_do(
    content: str, kind: str, hint: str
) -> None:
    diagnostic = refusal(content).diagnostic
    assert diagnostic.code == "not-a-collection"
    assert kind in diagnostic.message
    assert hint in diagnostic.hint


def test_keys_that_stand_twice_are_noticed() -> None:
    report = Report()
    content = '{"info": {"name": "A", "name": "B"}, "item": [{"request": "x", "request": "y"}]}'
    document = read(content, report)
    assert document.collection.name == "B"
    twice = [d for d in locate(document.source, report) if d.code == "duplicate-key"]
    assert [str(d.location) for d in twice] == [
        "-:1:32: info.name",
        "-:1:75: request (unnamed) › request",
    ]


def test_an_empty_collection_is_a_warning() -> None:
    report = Report()
    read('{"info": {"name": "A"}, "item": [{"name": "F", "item": []}]}', report)
    assert [d.code for d in report] == ["collection-empty"]


def test_a_collection_without_a_name_is_called_after_its_file(tmp_path: Path) -> None:
    file = tmp_path / "pets.postman_collection.json"
    file.write_text('{"item": []}')
    report = Report()
    assert load(file, report=report).collection.name == "pets"
    assert [d.code for d in report] == ["collection-unnamed", "collection-empty"]


def test_numbers_that_no_computer_holds_are_tolerated() -> None:
    digits = "9" * 5000
    variables = f'[{{"key": "big", "value": {digits}}}, {{"key": "nan", "value": NaN}}]'
    root = read(
        f'{{"info": {{"name": "D"}}, "item": [], "variable": {variables}}}'
    ).collection.root
    assert next(v.value for v in root.variables) == float("inf")


@pytest.mark.parametrize("levels", [102, 250])
def test_bottomless_folders_are_refused(levels: int) -> None:
    nested = '{"item": [' * levels + "]}" * levels
    assert "nested deeper than 200" in refusal(nested).diagnostic.message


def test_nesting_up_to_the_limit_is_read() -> None:
    folder: Folder | Request = read('{"item": [' * 100 + "]}" * 100).collection.root
    depth = 0
    while isinstance(folder, Folder) and folder.items:
        folder, depth = folder.items[0], depth + 1
    assert depth == 99


def test_a_bottomless_value_is_refused() -> None:
    value = "[" * 300 + "]" * 300
    content = f'{{"item": [], "variable": [{{"key": "a", "value": {value}}}]}}'
    assert "nested deeper than 200" in refusal(content).diagnostic.message

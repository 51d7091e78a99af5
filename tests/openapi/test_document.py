"""A collection as an OpenAPI document: each rule as a small collection and what it becomes."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from collgen.build import understand_file
from collgen.cli import cli
from collgen.diagnostics import Report
from collgen.model import Schema
from collgen.openapi import document, print_json, print_yaml
from collgen.openapi.components import Components

ROOT = Path(__file__).parents[2]
ZOO = ROOT / "collections" / "zoo.postman_collection.json"
PLIVO = ROOT / "collections" / "plivo.postman_collection.json"
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


def item(url: str, method: str = "GET", **more: Any) -> dict[str, Any]:
    request = {"method": method, "url": url, **more}
    return {"name": f"{method} {url}", "request": request}


def documented(
    *items: dict[str, Any], report: Report | None = None, **more: Any
) -> dict[str, Any]:
    value = {"info": {"name": "Pets"}, "item": list(items), **more}
    stdin = io.BytesIO(json.dumps(value).encode())
    understanding = understand_file("-", stdin=stdin)
    return document(understanding.api, Report() if report is None else report)


def raw(text: str) -> dict[str, Any]:
    options = {"raw": {"language": "json"}}
    return {"mode": "raw", "raw": text, "options": options}


A = "https://a.example"


@pytest.mark.parametrize(
    ("urls", "paths"),
    [
        ([f"{A}/pets"], ["/pets"]),
        ([f"{A}/pets/"], ["/pets/"]),
        ([A], ["/"]),
        ([f"{A}/pets/:id", f"{A}/pets/:petId", f"{A}/pets/:petId"], ["/pets/{petId}"]),
        ([f"{A}/pets/:id", f"{A}/pets/17"], ["/pets/{id}"]),
        ([f"{A}/pets/17", f"{A}/pets/mine"], ["/pets/{pet_id}", "/pets/mine"]),
        ([f"{A}/pets/:id", f"{A}/pets/mine"], ["/pets/{id}", "/pets/mine"]),
        ([f"{A}/a/:id/b/:id2.json"], ["/a/{id}/b/{id2}.json"]),
        ([f"{A}/pets?a=1", f"{A}/pets?b=2"], ["/pets"]),
    ],
)
def test_paths(urls: list[str], paths: list[str]) -> None:
    assert list(documented(*map(item, urls))["paths"]) == paths


def test_requests_of_one_method_and_path_are_one_operation() -> None:
    report = Report()
    found = documented(
        item(f"{A}/pets?kind=cat", description="Cats."),
        item(f"{A}/pets?limit=3", description="Some."),
        report=report,
    )
    operation = found["paths"]["/pets"]["get"]
    assert [p["name"] for p in operation["parameters"]] == ["kind", "limit"]
    assert not any(p.get("required") for p in operation["parameters"])
    assert [r["index"] for r in operation["x-postman"]["requests"]] == [0, 1]
    assert "Cats." in operation["description"]
    assert "Some." in operation["description"]
    assert [d.code for d in report] == ["openapi-merged"]


def test_names_in_the_query_have_case_and_those_of_headers_have_none() -> None:
    header = [{"key": "X-Tag", "value": "1"}]
    other = [{"key": "x-tag", "value": "2"}]
    found = documented(
        item(f"{A}/pets?a=1&A=2", header=header), item(f"{A}/pets", header=other)
    )
    parameters = found["paths"]["/pets"]["get"]["parameters"]
    assert [p["name"] for p in parameters] == ["a", "A", "X-Tag"]


def test_a_field_is_required_where_every_request_has_it() -> None:
    table = "| name | required |\n| --- | --- |\n| a | yes |\n"
    only = "| name | required |\n| --- | --- |\n| a | yes |\n| b | yes |\n"
    found = documented(
        item(f"{A}/p", "POST", body=raw('{"a": 1}'), description=table),
        item(f"{A}/p", "POST", body=raw('{"a": 2, "b": 3}'), description=only),
    )
    body = found["paths"]["/p"]["post"]["requestBody"]
    media = body["content"]["application/json"]
    assert body["required"]
    assert media["schema"]["required"] == ["a"]
    assert list(media["schema"]["properties"]) == ["a", "b"]
    assert [e["value"] for e in media["examples"].values()] == [
        {"a": 1},
        {"a": 2, "b": 3},
    ]


@pytest.mark.parametrize(
    ("body", "media", "schema"),
    [
        (
            {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "x"}]},
            "application/x-www-form-urlencoded",
            {"type": "object", "properties": {"a": {"type": "string"}}},
        ),
        (
            {
                "mode": "formdata",
                "formdata": [{"key": "a", "type": "file", "src": "x"}],
            },
            "multipart/form-data",
            {"a": {"type": "string", "format": "binary"}},
        ),
        (
            {"mode": "file", "file": {"src": "x"}},
            "application/octet-stream",
            {"type": "string", "format": "binary"},
        ),
        (
            raw("[1, 2]"),
            "application/json",
            {"type": "array", "items": {"type": "integer"}},
        ),
    ],
)
def test_bodies(body: dict[str, Any], media: str, schema: dict[str, Any]) -> None:
    found = documented(item(f"{A}/p", "POST", body=body))
    content = found["paths"]["/p"]["post"]["requestBody"]["content"]
    assert list(content) == [media]
    made = content[media]["schema"]
    assert made == schema or made["properties"] == schema or made | schema == made


def test_graphql_is_the_envelope_around_its_variables() -> None:
    graphql = {"query": "query A($id: ID!) { a }", "variables": '{"id": "1"}'}
    found = documented(
        item(f"{A}/graphql", "POST", body={"mode": "graphql", "graphql": graphql})
    )
    content = found["paths"]["/graphql"]["post"]["requestBody"]["content"]
    schema = content["application/json"]["schema"]
    assert schema["required"] == ["query"]
    assert schema["properties"]["query"]["default"] == graphql["query"]
    assert list(schema["properties"]["variables"]["properties"]) == ["id"]


@pytest.mark.parametrize(
    ("auth", "scheme"),
    [
        ("basic", {"type": "http", "scheme": "basic"}),
        ("bearer", {"type": "http", "scheme": "bearer"}),
        ("digest", {"type": "http", "scheme": "digest"}),
        ("apikey", {"type": "apiKey", "in": "header", "name": "X-Climate-Key"}),
        ("apikey_4", {"type": "apiKey", "in": "query", "name": "gate_key"}),
        ("jwt", {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}),
        ("hawk", {"type": "http", "scheme": "hawk", "x-postman-auth": "hawk"}),
    ],
)
def test_security_schemes(
    zoo: dict[str, Any], auth: str, scheme: dict[str, Any]
) -> None:
    assert zoo["components"]["securitySchemes"][auth] == scheme


def test_oauth_2_has_its_flow(zoo: dict[str, Any]) -> None:
    flows = zoo["components"]["securitySchemes"]["oauth2"]["flows"]
    assert flows["clientCredentials"] == {
        "tokenUrl": "https://id.zoo.example.com/token",
        "scopes": {"animals:read": ""},
    }


def test_security_of_an_operation_differs_from_the_documents(
    zoo: dict[str, Any],
) -> None:
    assert zoo["security"] == [{"bearer": []}]
    assert zoo["paths"]["/status"]["get"]["security"] == []
    assert zoo["paths"]["/gates/basic"]["get"]["security"] == [{"basic": []}]
    assert "security" not in zoo["paths"]["/animals"]["get"]


def test_folders_are_tags_with_their_parents(zoo: dict[str, Any]) -> None:
    parents = {tag["name"]: tag.get("x-parent") for tag in zoo["tags"]}
    assert parents["Climate"] == "Enclosures"
    assert parents["Enclosures"] == "Animals"
    assert len(parents) == len(zoo["tags"])


def test_other_methods_wait_for_openapi_3_2(zoo: dict[str, Any]) -> None:
    more = zoo["paths"]["/network/cache"]["x-oai-additionalOperations"]
    assert list(more) == ["PURGE"]


def test_responses_refer_to_models_by_the_clients_names(zoo: dict[str, Any]) -> None:
    responses = zoo["paths"]["/animals/{animal_id}"]["get"]["responses"]
    schema = responses["200"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/Animal"}
    assert "name" in zoo["components"]["schemas"]["Animal"]["properties"]


def test_values_that_others_may_join_are_no_closed_set() -> None:
    description = (
        "| name | description |\n| --- | --- |\n| kind | e.g. `cat`, `dog` |\n"
    )
    found = documented(item(f"{A}/pets?kind=cat", description=description))
    [parameter] = found["paths"]["/pets"]["get"]["parameters"]
    assert "enum" not in parameter["schema"]


def test_servers_are_addresses_and_environments(tmp_path: Path) -> None:
    collection = tmp_path / "c.json"
    value = {"info": {"name": "P"}, "item": [item("{{host}}/x"), item(f"{A}/y")]}
    value["variable"] = [{"key": "host", "value": "https://one.example"}]
    collection.write_text(json.dumps(value))
    call = ["openapi", str(collection), "-q"]
    for name in ("test", "live"):
        entry = {"key": "host", "value": f"https://{name}.example", "enabled": True}
        path = tmp_path / f"{name}.json"
        path.write_text(json.dumps({"name": name, "values": [entry]}))
        call += ["-e", str(path)]
    found = json.loads(CliRunner().invoke(cli, call).stdout)
    assert found["servers"] == [
        {"url": "https://test.example", "description": "test"},
        {"url": "https://live.example", "description": "live"},
    ]
    assert found["paths"]["/y"]["get"]["servers"] == [{"url": A}]


@pytest.fixture(scope="module")
def zoo() -> dict[str, Any]:
    return document(understand_file(str(ZOO)).api, Report())


@pytest.mark.parametrize("path", [ZOO, PLIVO], ids=lambda path: path.name)
def test_every_request_is_found_by_its_index(path: Path) -> None:
    api = understand_file(str(path)).api
    found = document(api, Report())
    indexes = [
        request["index"]
        for entry in found["paths"].values()
        for operation in (
            *(entry[method] for method in entry if method in METHODS),
            *entry.get("x-oai-additionalOperations", {}).values(),
        )
        for request in operation["x-postman"]["requests"]
    ]
    assert sorted(indexes) == [operation.index for operation in api.operations]


def test_schemas_are_schemas_and_references_lead_somewhere(zoo: dict[str, Any]) -> None:
    waiting: list[Any] = [zoo]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(value.get("schema"), dict):
                Draft202012Validator.check_schema(value["schema"])
            reference = value.get("$ref")
            if isinstance(reference, str):
                name = reference.removeprefix("#/components/schemas/")
                assert name in zoo["components"]["schemas"]
            waiting += [v for k, v in value.items() if k not in ("value", "example")]
        elif isinstance(value, list):
            waiting += value


def test_no_secret_stands_in_the_document() -> None:
    auth = {
        "type": "bearer",
        "bearer": [{"key": "token", "value": "s3cr3t-t0ken-value"}],
    }
    header = [{"key": "X-Api-Key", "value": "k3y-0f-the-h0use-1234"}]
    found = documented(item(f"{A}/x", header=header), auth=auth)
    printed = print_json(found)
    assert "s3cr3t" not in printed
    assert "k3y-0f" not in printed


def test_an_address_ends_without_a_slash() -> None:
    variable = [{"key": "host", "value": "https://a.example/"}]
    found = documented(item("{{host}}/x"), variable=variable)
    assert found["servers"] == [{"url": "https://a.example"}]


def test_what_is_no_regular_expression_is_no_pattern() -> None:
    found = Components().schema(Schema(("string",), pattern="^a(?i)b"))
    assert found == {"type": "string", "x-pattern": "^a(?i)b"}


HOSTILE = "a: b # c\n- *x &y !z '\"\\ \t{{v}} \u2028 \x00 \x1f %> é 漢 🦁 yes"


@pytest.mark.parametrize(
    "text", [HOSTILE, "yes", "0x1F", "1e3", "~", "", " a", "a\n", "- a"]
)
def test_any_text_reads_back_from_yaml_and_json(text: str) -> None:
    value = {"openapi": "3.1.0", text or "k": [text, {"x": text}]}
    assert yaml.safe_load(print_yaml(value)) == value
    assert json.loads(print_json(value)) == value


def test_yaml_and_json_say_the_same(zoo: dict[str, Any]) -> None:
    assert yaml.safe_load(print_yaml(zoo)) == json.loads(print_json(zoo))


def test_the_command_writes_by_the_ending(tmp_path: Path) -> None:
    for name in ("a.json", "b.yaml"):
        done = CliRunner().invoke(
            cli, ["openapi", str(PLIVO), "-o", str(tmp_path / name)]
        )
        assert done.exit_code == 0, done.output
        assert "1 operations of 1 requests" in done.stderr
    text = (tmp_path / "b.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(text) == json.loads((tmp_path / "a.json").read_bytes())


def test_it_is_a_part_of_build(tmp_path: Path) -> None:
    call = ["build", str(PLIVO), "-o", str(tmp_path / "out"), "--only", "openapi"]
    assert CliRunner().invoke(cli, call).exit_code == 0
    assert [p.name for p in (tmp_path / "out").glob("[!.]*")] == ["openapi.json"]
    checked = CliRunner().invoke(cli, [*call, "--check"])
    assert "is up to date" in checked.output

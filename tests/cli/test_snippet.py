from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from collgen.cli import cli

PASSWORD = "correct horse battery"


def collection(**more: Any) -> dict[str, Any]:
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    request = {
        "method": "POST",
        "url": "{{host}}/orders/:id?kind={{kind}}",
        "header": [{"key": "X-Token", "value": "{{token}}"}],
        "auth": {
            "type": "basic",
            "basic": [
                {"key": "username", "value": "ada"},
                {"key": "password", "value": PASSWORD},
            ],
        },
        **more,
    }
    variables = [
        {"key": "host", "value": "https://api.example.com"},
        {"key": "kind", "value": "{{prefix}}-order"},
    ]
    item = [{"name": "Orders", "item": [{"name": "Send", "request": request}]}]
    return {
        "info": {"name": "Shop", "schema": schema},
        "item": item,
        "variable": variables,
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "shop.json").write_text(json.dumps(collection()))
    values = [
        {"key": "prefix", "value": "bulk", "enabled": True, "type": "default"},
        {"key": "token", "value": "t0ken", "enabled": True, "type": "secret"},
        {"key": "host", "value": "https://off.example.com", "enabled": False},
    ]
    environment = {"name": "Sandbox", "values": values}
    (tmp_path / "sandbox.json").write_text(json.dumps(environment))
    shared = {"values": [{"key": "prefix", "value": "global"}]}
    (tmp_path / "globals.json").write_text(json.dumps({"globals": shared}))
    return tmp_path


def snippet(folder: Path, *options: str) -> Result:
    files = {"sandbox.json", "globals.json"}
    words = [str(folder / word) if word in files else word for word in options]
    return CliRunner().invoke(cli, ["snippet", str(folder / "shop.json"), *words])


def test_json_has_index_path_and_code(folder: Path) -> None:
    found = json.loads(snippet(folder, "--json").output)
    assert [(one["index"], one["path"]) for one in found] == [(0, "Orders/Send")]
    compile(found[0]["code"], "snippet", "exec")


def test_environment_goes_over_collection_over_globals(folder: Path) -> None:
    code = snippet(folder, "-e", "sandbox.json", "-g", "globals.json").output
    assert 'kind="bulk-order"' in code
    assert "off.example.com" not in code
    assert 'kind="global-order"' in snippet(folder, "-g", "globals.json").output


@pytest.mark.parametrize("language", ["python", "curl"])
def test_secrets_are_shown_on_request_alone(folder: Path, language: str) -> None:
    options = ("-e", "sandbox.json", "--language", language)
    hidden = snippet(folder, *options).output
    assert "t0ken" not in hidden
    assert PASSWORD not in hidden
    shown = snippet(folder, *options, "--show-secrets").output
    assert "t0ken" in shown
    assert PASSWORD in shown


def test_unknown_request_names_what_is_near(folder: Path) -> None:
    result = snippet(folder, "--request", "Orders/Sent")
    assert result.exit_code != 0


def test_variables_without_a_value_are_named(folder: Path) -> None:
    assert "{{token}}, {{prefix}}" in snippet(folder).stderr
    assert "{{" not in snippet(folder, "-e", "sandbox.json").stderr
    assert json.loads(snippet(folder, "--json").output)


def test_package_is_imported_by_the_name_it_was_built_with(folder: Path) -> None:
    code = snippet(folder, "--package", "corner_shop").output
    assert code.startswith("from corner_shop import ")


def test_name_in_another_script_is_a_variable_of_the_shell(folder: Path) -> None:
    text = (folder / "shop.json").read_text()
    (folder / "shop.json").write_text(text.replace("{{token}}", "{{密_token}}"))
    code = snippet(folder, "--language", "curl").output
    assert '"X-Token: ${SHOP_U5BC6_TOKEN}"' in code


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("curl", "# Orders/Send"),
        ("go", "// Orders/Send"),
        ("http", "### Orders/Send"),
        ("python", "# Orders/Send"),
    ],
)
def test_scripts_are_told_apart_by_comments_of_their_language(
    folder: Path, language: str, line: str
) -> None:
    shop = json.loads((folder / "shop.json").read_text())
    shop["item"].append({"name": "Other", "request": "https://api.example.com"})
    (folder / "shop.json").write_text(json.dumps(shop))
    printed = snippet(folder, "--language", language).output.splitlines()
    assert printed[0] == line


def test_a_token_of_an_environment_is_shown_where_a_script_would_fetch_one(
    tmp_path: Path,
) -> None:
    fetching = (
        "pm.sendRequest({url: 'https://id.example.com/token', method: 'POST', body: {"
        "mode: 'urlencoded', urlencoded: [{key: 'grant_type', value: 'client_credentials'},"
        " {key: 'client_id', value: pm.environment.get('id')},"
        " {key: 'client_secret', value: pm.environment.get('secret')}]}},"
        " (e, r) => pm.environment.set('shop_token', r.json().access_token));"
    )
    shop = collection(
        auth={"type": "bearer", "bearer": [{"key": "token", "value": "{{shop_token}}"}]}
    )
    shop["event"] = [{"listen": "prerequest", "script": {"exec": [fetching]}}]
    environment = {"name": "e", "values": [{"key": "shop_token", "value": "t0k"}]}
    (tmp_path / "shop.json").write_text(json.dumps(shop), encoding="utf-8")
    (tmp_path / "e.json").write_text(json.dumps(environment), encoding="utf-8")
    command = ["snippet", "shop.json", "-e", "e.json", "--show-secrets"]
    command = [str(tmp_path / one) if one.endswith("json") else one for one in command]
    for language, line in (("curl", "Bearer t0k"), ("python", 'shop_token="t0k"')):
        done = CliRunner().invoke(cli, [*command, "--language", language])
        assert done.exit_code == 0, done.output
        assert line in done.stdout

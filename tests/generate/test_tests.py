from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import black
import pytest

from collgen.escape.layout import needs_black
from collgen.generate import render
from collgen.generate.answers import SavedBody, declared_type, error_class
from collgen.generate.snippets import snippet
from collgen.generate.tests import render_tests
from collgen.model import Body, Example, Group, Parameter, Schema, WireRequest
from tests.generate.conftest import auth

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

    from collgen.model import Api, JsonValue, Operation

TEXT = Schema(("string",))
GET = WireRequest("GET", "https://api.example.com/it")


def named(api: Api, name: str) -> Operation:
    return next(each for each in api.operations if each.name == name)


def only(api: Api, *operations: Operation) -> Api:
    """Return the Api with nothing but some requests, at its root."""
    return replace(
        api, root=Group("", "", "", (), operations=operations), operations=operations
    )


def example(
    body: str | None = None, status: int = 200, content_type: str = ""
) -> Example:
    headers = (("Content-Type", content_type),) if content_type else ()
    return Example("Saved", (), GET, status, headers=headers, body=body)


def rendered(
    api: Api, environment: Environment, *examples: Example, result: Schema | None
) -> str:
    operation = replace(
        named(api, "search"), parameters=(), call=(), request=GET, body=None, examples=examples, result=result
    )  # fmt: skip
    return render_tests(only(api, operation), environment)["tests/test_client.py"]


def names_of(source: str) -> list[str]:
    return [
        node.name
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef)
    ]


def test_modules_are_as_black_leaves_them(
    courier: Api, environment: Environment
) -> None:
    files = render_tests(courier, environment)
    assert sorted(files) == [
        "tests/conftest.py",
        "tests/test_calls.py",
        "tests/test_client.py",
        "tests/test_users_admin.py",
    ]
    for source in files.values():
        assert black.format_str(source, mode=black.Mode()) == source


def test_every_saved_answer_has_a_test_and_every_module_an_asynchronous_one(
    courier: Api, environment: Environment
) -> None:
    files = render_tests(courier, environment)
    assert names_of(files["tests/test_calls.py"]) == [
        "test_make_a_call_successful_call",
        "test_make_a_call_no_such_account",
        "test_make_a_call_successful_call_2",
        "test_async_make_a_call",
    ]
    assert names_of(files["tests/test_client.py"])[0] == "test_upload"
    assert names_of(files["tests/test_users_admin.py"])[0] == "test_list_files_200"


def test_request_and_answer_stand_in_the_test(
    courier: Api, environment: Environment
) -> None:
    source = render_tests(courier, environment)["tests/test_calls.py"]
    first = source.split("\n\n\n")[1]
    assert first == """\
def test_make_a_call_successful_call(client: Courier, server: Server) -> None:
    server.answer(201, '{"message": "call fired", "id": "97ceeb52"}')

    result = client.calls.make_a_call(
        from_="+14152224444",
        time_limit=300,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/v1/Account/auth-id/Call/",
        headers={
            "Content-Type": "application/json",
        },
        json={
            "from": "+14152224444",
            "time_limit": "300",
        },
    )
    assert isinstance(result, models.CallAnswer)
    assert server.plain(result) == server.value"""


def test_failure_is_an_error_of_its_status(
    courier: Api, environment: Environment
) -> None:
    source = render_tests(courier, environment)["tests/test_calls.py"]
    assert "from courier import NotFoundError, ServerError, models\n" in source
    assert (
        "    with pytest.raises(NotFoundError) as caught:\n        client.calls"
        in source
    )
    assert "    assert caught.value.status_code == 404\n" in source


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (429, "RateLimitError"),
        (418, "StatusError"),
        (302, "StatusError"),
        (599, "ServerError"),
    ],
)
def test_error_class_by_status(status: int, name: str) -> None:
    assert error_class(status) == name


BINARY = Schema(("string",), format="binary")
ANSWERS = [
    # body, content type, declared type, what is expected
    ('{"a": 1}', "", Schema(("object",)), "server.value"),
    ('{"a": 1}', "text/html", Schema(("object",)), "server.value"),
    ('{"a": 1}', "text/html", Schema(), "server.text"),
    ('{"a": 1}', "application/vnd.x+json; charset=utf-8", Schema(), "server.value"),
    ("{not json", "application/json", Schema(("object",)), "server.text"),
    ("<a/>", "application/xml", Schema(), "server.text"),
    ("<a/>", "application/octet-stream", Schema(), "server.content"),
    ("PNG", "image/png", BINARY, "server.content"),
    ('"word"', "application/json", TEXT, "server.value"),
    ("[1]", "application/json", TEXT, "server.text"),
    ("word", "", TEXT, "server.text"),
    ("word", "no type", Schema(), "server.text"),
]


@pytest.mark.parametrize(("body", "content_type", "schema", "expected"), ANSWERS)
def test_expected_value_follows_the_runtime(
    body: str, content_type: str, schema: Schema, expected: str
) -> None:
    saved = SavedBody(example(body, content_type=content_type))
    assert saved.expected(declared_type(schema)) == expected


def test_empty_answer_is_nothing(courier: Api, environment: Environment) -> None:
    source = rendered(courier, environment, example(None, 204), result=None)
    assert "result" not in source
    source = rendered(
        courier, environment, example("", 200), result=Schema(("object",), model="It")
    )
    assert "assert not server.plain(result)" in source


def test_value_that_is_unequal_to_itself_is_not_compared(
    courier: Api, environment: Environment
) -> None:
    source = rendered(
        courier, environment, example('{"a": NaN}'), result=Schema(("object",))
    )
    assert "server.value" not in source
    assert "assert result is not None" in source


def test_dates_outside_of_models_are_not_compared(
    courier: Api, environment: Environment
) -> None:
    dates = Schema(("array",), items=Schema(("string",), format="date-time"))
    source = rendered(
        courier, environment, example('["2020-01-01T00:00:00Z"]'), result=dates
    )
    assert "server.value" not in source


def test_status_that_is_none_is_no_example(
    courier: Api, environment: Environment
) -> None:
    source = rendered(courier, environment, example("{}", 0), result=Schema())
    assert "server.answer(204)" in source


def test_large_bodies_lie_in_files(courier: Api, environment: Environment) -> None:
    values: list[JsonValue] = [f"value {n}" for n in range(400)]
    text = json.dumps({"values": values})
    parameter = Parameter("values", "values", "body", True, Schema(("array",)))
    operation = replace(
        named(courier, "search"),
        parameters=(parameter,),
        call=(("values", values),),
        request=WireRequest("POST", "https://api.example.com/it", body=text),
        body=Body("json", "application/json"),
        examples=(
            Example("Saved", (("values", values),), WireRequest("POST", "https://api.example.com/it", body=text), 200, body=text),
        ),
        result=Schema(("object",)),
    )  # fmt: skip
    files = render_tests(only(courier, operation), environment)
    source = files.pop("tests/test_client.py")
    assert len(source) < 2500
    assert 'values=server.load("client.search_saved.values.json"),' in source
    assert 'json=server.load("client.search_saved.request.json"),' in source
    assert 'server.read("client.search_saved.json")' in source
    assert files["tests/examples/client.search_saved.json"] == text
    assert black.format_str(source, mode=black.Mode()) == source


def test_missing_argument_leaves_the_request_unchecked(
    courier: Api, environment: Environment
) -> None:
    operation = named(courier, "users.admin.list_files")
    saved = replace(operation.examples[0], arguments=())
    source = render_tests(
        only(courier, replace(operation, examples=(saved,))), environment
    )["tests/test_client.py"]
    first = source.split("\n\n\n")[1]
    assert 'user_id="text",' in first
    assert "assert_sent" not in first
    assert 'assert server.request.method == "GET"' in first


def test_modules_and_tests_of_one_name_are_told_apart(
    courier: Api, environment: Environment
) -> None:
    operation = named(courier, "search")
    inner = Group(
        "b", "b", "B", ("a", "b"), modules=("a", "b"), operations=(operation,)
    )
    groups = (
        Group("a", "a", "A", ("a",), modules=("a",), groups=(inner,)),
        Group(
            "a b",
            "a_b",
            "AB",
            ("a_b",),
            modules=("a_b",),
            operations=(operation, operation),
        ),
        Group(
            "client",
            "client",
            "C",
            ("client",),
            modules=("client",),
            operations=(operation,),
        ),
    )
    root = Group("", "", "", (), groups=groups, operations=(operation,))
    files = render_tests(replace(courier, root=root), environment)
    assert sorted(files) == [
        "tests/conftest.py",
        "tests/test_a_b.py",
        "tests/test_a_b_2.py",
        "tests/test_client.py",
        "tests/test_client_2.py",
    ]
    names = names_of(files["tests/test_a_b_2.py"])
    assert len(names) == len(set(names)) == 3


HOSTILE = [
    '"""\nimport os\n"""',
    "'; import os #",
    "\\",
    "\ud800",
    "a\r\n\u2028\x00b",
    "x" * 200,
    "漢字" * 30,
    "{{ 7 * 7 }}{% raw %}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_becomes_data(
    courier: Api, environment: Environment, text: str
) -> None:
    request = WireRequest(
        "POST",
        "https://api.example.com/" + text,
        (("A", text),),
        fields=((text, text), (text, "")),
    )
    operation = replace(
        named(courier, "upload"),
        parameters=(
            Parameter("a" * 60, "a" * 60, "body", True, TEXT, file=True),
            Parameter("b", "b", "body", True, TEXT),
        ),
        examples=(
            Example(text, (("b", text), ("a" * 60, {"file": text, "content_type": text})), request, 200, headers=(("Content-Type", text),), body=text),
            Example(text, (("b", text),), request, 418, headers=(("Content-Type", f"text/{text}"),), body=json.dumps(text)),
        ),
        request=request,
    )  # fmt: skip
    group = Group(text, "g", "G", ("g",), modules=("g",), operations=(operation,))
    api = replace(courier, root=Group("", "", "", (), groups=(group,)))
    files = render_tests(api, environment)
    source = files["tests/test_g.py"]
    source.encode()
    assert black.format_str(source, mode=black.Mode()) == source
    tree = ast.parse(source)
    assert names_of(source)[-1] == "test_async_upload"
    assert {type(node).__name__ for node in tree.body} <= {
        "Expr",
        "ImportFrom",
        "Import",
        "If",
        "FunctionDef",
    }
    modules = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert modules <= {"asyncio", "pytest"}


@pytest.mark.parametrize("length", [60, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 80])
@pytest.mark.parametrize("kept", [0, 1])
def test_assigned_call_is_split_as_black_does(
    courier: Api, environment: Environment, length: int, kept: int
) -> None:
    parameters = (Parameter("b", "b", "body", True, TEXT),)[:kept]
    operation = replace(
        named(courier, "search"),
        name="o" * length,
        parameters=parameters,
        call=(),
        request=GET,
        body=None,
        examples=(Example("", (("b", "x"),), GET, 200, body="[]"),),
        result=Schema(("array",)),
    )
    api = only(courier, operation)
    sources = [
        render_tests(api, environment)["tests/test_client.py"],
        snippet(api, operation, "python"),
    ]
    for source in sources:
        assert black.format_str(source, mode=black.Mode()) == source


def test_long_names_are_split_as_black_does(
    courier: Api, environment: Environment
) -> None:
    long = "a_very_long_name_of_a_request_that_somebody_wrote_as_a_whole_sentence"
    operation = replace(
        named(courier, "search"),
        name=f"one.{long}", parameters=(), call=(), request=GET, body=None,
        examples=(Example("", (), GET, 200, body="[]"), Example("", (), GET, 404, body="[]")),
        result=Schema(("array",)),
    )  # fmt: skip
    api = replace(
        only(courier, operation),
        class_name="ClientOfAnApiWithARatherLongName",
        package="client_of_an_api_with",
    )
    for source in render_tests(api, environment).values():
        assert black.format_str(source, mode=black.Mode()) == source
        assert not needs_black(source)


def test_call_that_the_client_cannot_sign_is_signed_by_the_test(
    courier: Api, environment: Environment
) -> None:
    operation = replace(named(courier, "token"), auth=auth("asap"))
    source = render_tests(only(courier, operation), environment)["tests/test_client.py"]
    assert 'options=RequestOptions(headers={"Authorization": "signed"}),' in source
    assert "from courier import RequestOptions\n" in source
    assert black.format_str(source, mode=black.Mode()) == source


def test_rendering_twice_gives_the_same(courier: Api, environment: Environment) -> None:
    assert render_tests(courier, environment) == render_tests(courier, environment)


@pytest.mark.slow
def test_generated_tests_pass_beside_those_of_another_project(
    courier: Api, tmp_path: Path
) -> None:
    other = replace(courier, package="other", class_name="Other")
    for api in (courier, other):
        for path, text in render(api).items():
            file = tmp_path / f"{api.package}-project" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    pytest_command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-W",
        "error",
        "-p",
        "no:cacheprovider",
    ]
    alone = subprocess.run(
        pytest_command,
        cwd=tmp_path / "courier-project",
        capture_output=True,
        text=True,
        check=False,
    )
    assert "10 passed" in alone.stdout, alone.stdout
    search = os.pathsep.join(
        str(tmp_path / f"{api.package}-project") for api in (courier, other)
    )
    both = subprocess.run(
        [
            *pytest_command,
            "--import-mode=importlib",
            "-c",
            os.devnull,
            "--rootdir=.",
            ".",
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": search},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "20 passed" in both.stdout, both.stdout

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

from collgen.generate import generate
from collgen.generate.formatting import format_python
from collgen.generate.saved_bodies import SavedBody, declared_type, error_class
from collgen.generate.templates import Templates
from collgen.generate.tests.modules import render_tests
from collgen.model import (
    Body,
    Call,
    Example,
    Group,
    Parameter,
    Schema,
    WireRequest,
)
from tests.generate.conftest import auth

if TYPE_CHECKING:
    from pathlib import Path

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
    return Example("Saved", Call((), GET), status, headers=headers, body=body)


def rendered(
    api: Api, templates: Templates, *examples: Example, result: Schema | None
) -> str:
    operation = replace(
        named(api, "search"), parameters=(), call=Call((), GET), body=None, examples=examples, result=result
    )  # fmt: skip
    return laid_out(only(api, operation), templates)["tests/test_client.py"]


def laid_out(api: Api, templates: Templates) -> dict[str, str]:
    """Return the tests as a build writes them."""
    files = render_tests(api, templates)
    return files | format_python(files)


def names_of(source: str) -> list[str]:
    return [
        node.name
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef)
    ]


def test_modules_are_as_black_leaves_them(courier: Api, templates: Templates) -> None:
    files = laid_out(courier, templates)
    assert sorted(files) == [
        "tests/conftest.py",
        "tests/test_calls.py",
        "tests/test_client.py",
        "tests/test_users_admin.py",
    ]
    for source in files.values():
        assert black.format_str(source, mode=black.Mode()) == source


def test_every_saved_answer_has_a_test_and_every_module_an_asynchronous_one(
    courier: Api, templates: Templates
) -> None:
    files = laid_out(courier, templates)
    assert names_of(files["tests/test_calls.py"]) == [
        "test_make_a_call",
        "test_make_a_call_errors",
        "test_async_make_a_call",
    ]
    assert names_of(files["tests/test_client.py"])[0] == "test_upload"
    assert names_of(files["tests/test_users_admin.py"])[0] == "test_list_files"


def test_request_and_answer_stand_in_the_test(
    courier: Api, templates: Templates
) -> None:
    source = laid_out(courier, templates)["tests/test_calls.py"]
    first, second = source.split("\n\n\n")[1:3]
    assert first == """\
def test_make_a_call(client: Courier, server: Server) -> None:
    body = {"message": "call fired", "id": "97ceeb52"}
    server.answer(201, body)

    result = client.calls.make_a_call(from_="+14152224444", time_limit=300)

    server.assert_sent(
        "POST",
        "https://api.example.com/v1/Account/auth-id/Call/",
        headers={"Content-Type": "application/json"},
        json={"from": "+14152224444", "time_limit": "300"},
    )
    assert isinstance(result, models.CallAnswer)
    assert result.to_dict() == body"""
    assert second == """\
@pytest.mark.parametrize(
    ("status", "body", "content_type", "error"),
    [
        pytest.param(
            404,
            {"error": "none"},
            "application/json",
            NotFoundError,
            id="No such account",
        ),
        pytest.param(503, "<b>no</b>", "text/html", ServerError, id="Successful call"),
    ],
)
def test_make_a_call_errors(
    client: Courier,
    server: Server,
    status: int,
    body: Any,
    content_type: str,
    error: type[StatusError],
) -> None:
    server.answer(status, body, content_type=content_type)

    with pytest.raises(error) as caught:
        client.calls.make_a_call(from_="+14152224444", time_limit=300)

    server.assert_sent(
        "POST",
        "https://api.example.com/v1/Account/auth-id/Call/",
        headers={"Content-Type": "application/json"},
        json={"from": "+14152224444", "time_limit": "300"},
    )
    assert caught.value.status_code == status
    assert caught.value.body == body"""


def saved(
    name: str,
    status: int = 200,
    body: str | None = '{"a": 1}',
    path: str = "/it",
    **arguments: str,
) -> Example:
    request = WireRequest("GET", f"https://api.example.com{path}")
    return Example(name, Call(tuple(arguments.items()), request), status, body=body)


@pytest.mark.parametrize(
    ("examples", "columns"),
    [
        pytest.param([saved("a"), saved("b")], [], id="equal examples are one"),
        pytest.param([saved("a"), saved("b", 201)], ["status"], id="one column"),
        pytest.param(
            [saved("a", b="1"), saved("b", b="2", path="/x")],
            ["arguments", "url"],
            id="other arguments",
        ),
        pytest.param(
            [saved("a", b="1"), saved("b")], ["arguments"], id="an argument fewer"
        ),
        pytest.param(
            [saved("a"), saved("b", body=None)], [], id="other checks, another test"
        ),
        pytest.param(
            [saved("a", 404), saved("b", 404, '{"b": 2}')], ["body"], id="one error"
        ),
        pytest.param(
            [saved("a", 404), saved("b", 400)],
            ["status", "error"],
            id="several errors",
        ),
    ],
)
def test_what_differs_between_examples_is_in_a_table(
    courier: Api, templates: Templates, examples: list[Example], columns: list[str]
) -> None:
    operation = replace(
        named(courier, "search"),
        parameters=(Parameter("b", "b", "query", False, TEXT),),
        call=Call((), GET), body=None, examples=tuple(examples), result=Schema(),
    )  # fmt: skip
    source = laid_out(only(courier, operation), templates)["tests/test_client.py"]
    function = next(
        node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)
    )
    names = [argument.arg for argument in function.args.args]
    assert names == ["client", "server", *columns]


def test_failure_is_an_error_of_its_status(courier: Api, templates: Templates) -> None:
    source = laid_out(courier, templates)["tests/test_calls.py"]
    assert (
        "from courier import NotFoundError, ServerError, StatusError, models\n"
        in source
    )


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


def test_empty_answer_is_nothing(courier: Api, templates: Templates) -> None:
    source = rendered(courier, templates, example(None, 204), result=None)
    assert "result" not in source
    source = rendered(
        courier, templates, example("", 200), result=Schema(("object",), model="It")
    )
    assert "assert not server.plain(result)" in source


def test_value_that_is_unequal_to_itself_is_not_compared(
    courier: Api, templates: Templates
) -> None:
    source = rendered(
        courier, templates, example('{"a": NaN}'), result=Schema(("object",))
    )
    assert "server.value" not in source
    assert "assert result is not None" in source


def test_dates_outside_of_models_are_not_compared(
    courier: Api, templates: Templates
) -> None:
    dates = Schema(("array",), items=Schema(("string",), format="date-time"))
    source = rendered(
        courier, templates, example('["2020-01-01T00:00:00Z"]'), result=dates
    )
    assert "server.value" not in source


def test_status_that_is_none_is_no_example(courier: Api, templates: Templates) -> None:
    source = rendered(courier, templates, example("{}", 0), result=Schema())
    assert "server.answer(204)" in source


def test_large_bodies_lie_in_files(courier: Api, templates: Templates) -> None:
    values: list[JsonValue] = [f"value {n}" for n in range(400)]
    text = json.dumps({"values": values})
    parameter = Parameter("values", "values", "body", True, Schema(("array",)))
    request = WireRequest("POST", "https://api.example.com/it", body=text)
    call = Call((("values", values),), request)
    operation = replace(
        named(courier, "search"),
        parameters=(parameter,),
        call=call,
        body=Body("json", "application/json"),
        examples=(Example("Saved", call, 200, body=text),),
        result=Schema(("object",)),
    )  # fmt: skip
    files = laid_out(only(courier, operation), templates)
    source = files.pop("tests/test_client.py")
    assert len(source) < 2500
    assert 'values=load("client.search.saved.values.json")' in source
    assert 'json=load("client.search.saved.request.json"),' in source
    assert 'body = load("client.search.saved.json")' in source
    assert files["tests/examples/client.search.saved.json"] == text
    assert black.format_str(source, mode=black.Mode()) == source


def test_missing_argument_leaves_the_request_unchecked(
    courier: Api, templates: Templates
) -> None:
    operation = named(courier, "users.admin.list_files")
    saved = operation.examples[0]
    saved = replace(saved, call=replace(saved.call, arguments=()))
    source = laid_out(only(courier, replace(operation, examples=(saved,))), templates)[
        "tests/test_client.py"
    ]
    first = source.split("\n\n\n")[1]
    assert 'user_id="42"' in first
    assert "assert_sent" not in first
    assert 'assert server.request.method == "GET"' in first


def test_modules_and_tests_of_one_name_are_told_apart(
    courier: Api, templates: Templates
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
            operations=(operation,),
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
    files = laid_out(replace(courier, root=root), templates)
    assert sorted(files) == [
        "tests/conftest.py",
        "tests/test_a_b.py",
        "tests/test_a_b_2.py",
        "tests/test_client.py",
        "tests/test_client_2.py",
    ]
    names = names_of(files["tests/test_a_b_2.py"])
    assert names == ["test_search", "test_async_search"]


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
def test_any_text_becomes_data(courier: Api, templates: Templates, text: str) -> None:
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
            Example(
                text, Call((("b", text), ("a" * 60, {"file": text, "content_type": text})), request), 200,
                headers=(("Content-Type", text),), body=text,
            ),
            Example(
                text, Call((("b", text),), request), 418,
                headers=(("Content-Type", f"text/{text}"),), body=json.dumps(text),
            ),
        ),
        call=Call((), request),
    )  # fmt: skip
    group = Group(text, "g", "G", ("g",), modules=("g",), operations=(operation,))
    api = replace(courier, root=Group("", "", "", (), groups=(group,)))
    files = laid_out(api, templates)
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


def test_long_names_are_split_as_black_does(courier: Api, templates: Templates) -> None:
    long = "a_long_name_of_a_request_that_somebody_wrote"
    operation = replace(
        named(courier, "search"),
        name=f"one.{long}", parameters=(), call=Call((), GET), body=None,
        examples=(Example("", Call((), GET), 200, body="[]"), Example("", Call((), GET), 404, body="[]")),
        result=Schema(("array",)),
    )  # fmt: skip
    api = replace(
        only(courier, operation),
        class_name="ClientOfAnApiWithARatherLongName",
        package="client_of_an_api_with",
    )
    for source in laid_out(api, templates).values():
        assert black.format_str(source, mode=black.Mode()) == source


def test_call_that_the_client_cannot_sign_is_signed_by_the_test(
    courier: Api, templates: Templates
) -> None:
    operation = replace(named(courier, "token"), auth=auth("asap"))
    source = laid_out(only(courier, operation), templates)["tests/test_client.py"]
    assert 'options=RequestOptions(headers={"Authorization": "signed"})' in source
    assert "from courier import RequestOptions\n" in source
    assert black.format_str(source, mode=black.Mode()) == source


def test_rendering_twice_gives_the_same(courier: Api, templates: Templates) -> None:
    assert laid_out(courier, templates) == laid_out(courier, templates)


@pytest.mark.slow
def test_generated_tests_pass_beside_those_of_another_project(
    courier: Api, tmp_path: Path
) -> None:
    other = replace(courier, package="other", class_name="Other")
    for api in (courier, other):
        for path, text in generate(api).items():
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

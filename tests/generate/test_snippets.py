from __future__ import annotations

import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

import black
import pytest

from collgen.generate.templates import Templates
from collgen.model import (
    Auth,
    Body,
    Call,
    Header,
    Operation,
    Parameter,
    Place,
    Schema,
    Url,
    Variable,
    WireRequest,
)
from collgen.postman.references import parse
from collgen.samples.calls import Arguments
from collgen.samples.filling import filled
from collgen.samples.writing import sample as write
from tests.generate.conftest import Given, auth, call_of, path_of

if TYPE_CHECKING:
    from collgen.model import Api, JsonValue, ParameterLocation


def python_call(api: Api, operation: Operation, arguments: Arguments) -> str:
    """Return the call of a script, without what is done with its result."""
    script = python_snippet(api, replace(operation, call=Call(tuple(arguments))))
    return script[script.index("client.") :].partition("\nprint(")[0].rstrip("\n")


def python_snippet(api: Api, operation: Operation) -> str:
    return write(api, operation, "python", Templates())


def curl_snippet(api: Api, operation: Operation) -> str:
    return write(api, operation, "curl", Templates())


TEXT = Schema(("string",))
HOSTILE = (
    "it's",
    '"; echo pwned; "',
    "$(echo pwned) `echo pwned` ${HOME}",
    "back\\slash\\",
    "two\nlines",
    "--flag",
    "@/etc/passwd",
    "bang! #hash",
    "é ünï",
)


def named(api: Api, name: str) -> Operation:
    return next(each for each in api.operations if each.name == name)


def words_of(command: str, **environment: str) -> list[str]:
    """Return the words that a shell hands to curl."""
    script = "curl() { printf '%s\\0' \"$@\"; }\n" + command
    done = subprocess.run(
        ["sh", "-c", script],
        capture_output=True,
        check=True,
        env={"PATH": "/usr/bin:/bin", **environment},
    )
    return done.stdout.decode().split("\0")[:-1]


def sample(
    *given: Given,
    request: WireRequest,
    body: Body | None = None,
    auth: Auth | None = None,
    headers: tuple[Header, ...] = (),
    path: str = "/it",
) -> Operation:
    return Operation(
        0, ("It",), "it", request.method, Url(parse("https://api.example.com"), path_of(path)), Place(),
        parameters=tuple(one.parameter for one in given), call=Call(call_of(given), request),
        headers=headers, body=body, auth=auth,
        result=Schema(),
    )  # fmt: skip


def argument(
    name: str, value: JsonValue, location: ParameterLocation = "body", **more: bool
) -> Given:
    made = Parameter(name, name, location, True, TEXT, **more)  # type: ignore[arg-type]
    return Given(made, value)


def test_python_call_is_laid_out_as_black_does(courier: Api) -> None:
    operation = named(courier, "calls.make_a_call")
    source = python_call(courier, operation, operation.call.arguments)
    assert source == (
        'client.calls.make_a_call(\n    from_="+14152224444",\n    time_limit=300,\n)'
    )
    assert python_call(courier, operation, (("from_", "x"),)) == (
        'client.calls.make_a_call(\n    from_="x",\n)'
    )


def test_call_without_arguments_stands_on_one_line(courier: Api) -> None:
    assert python_call(courier, named(courier, "search"), ()) == "client.search()"


def test_required_argument_that_is_not_given_gets_a_stand_in(courier: Api) -> None:
    source = python_call(courier, named(courier, "users.admin.list_files"), ())
    assert source == 'client.users.admin.list_files(\n    user_id="42",\n)'


@pytest.mark.parametrize("lost", ["", ".", ".."])
def test_path_argument_that_the_client_refuses_is_replaced(
    courier: Api, lost: str
) -> None:
    operation = named(courier, "users.admin.list_files")
    assert '"42"' in python_call(courier, operation, (("user_id", lost),))


def test_list_in_a_path_is_not_empty(courier: Api) -> None:
    parameter = Parameter("ids", "ids", "path", True, Schema(("array",)))
    operation = sample(
        Given(parameter, []), request=WireRequest("GET", "https://api.example.com/")
    )
    assert 'ids=[\n        "example",\n    ],' in python_call(
        courier, operation, operation.call.arguments
    )


def test_null_is_not_left_out(courier: Api) -> None:
    source = python_snippet(courier, named(courier, "search"))
    assert "from courier import NULL, Courier\n" in source
    assert "id_=NULL," in source


def test_every_script_is_python_as_black_leaves_it(courier: Api) -> None:
    for operation in courier.operations:
        source = python_snippet(courier, operation)
        compile(source, operation.name, "exec")
        assert black.format_str(source, mode=black.Mode()) == source


@pytest.mark.parametrize("length", range(1, 100, 7))
def test_wide_script_is_python_as_black_leaves_it(courier: Api, length: int) -> None:
    file: JsonValue = {
        "file": f"{'f' * length}.png",
        "content_type": "image/webp",
    }
    upload = sample(
        argument("a" * length, {"file": f"{'f' * 56}.png"}, file=True),
        argument("typed", file, file=True),
        argument("several", [file, {"file": "b.png"}], file=True),
        argument("none", [], file=True),
        argument("nested", {"key": [{"é": "“x”"}, [], {}], "other": None}),
        request=WireRequest("POST", "https://api.example.com/it"),
        body=Body("multipart", None),
    )
    api = replace(courier, package="p" * length, class_name="C" + "é" * (length // 3))
    for operation in (upload, replace(upload, parameters=(), call=Call())):
        named = replace(operation, name=f"it.{'n' * length}")
        source = python_snippet(api, named)
        assert black.format_str(source, mode=black.Mode()) == source


def test_script_tells_where_credentials_come_from(courier: Api) -> None:
    source = python_snippet(courier, named(courier, "token"))
    assert '    auth_token="YOUR_AUTH_TOKEN",  # or set COURIER_AUTH_TOKEN\n' in source
    assert "YOUR" not in python_snippet(courier, named(courier, "search"))


def test_file_name_is_never_a_path_of_the_collection(courier: Api) -> None:
    operation = named(courier, "upload")
    assert 'Path("pass wd"), "image/png"' in python_snippet(courier, operation)
    assert "file=@pass wd;type=image/png" in curl_snippet(courier, operation)


@pytest.mark.parametrize("value", HOSTILE)
def test_shell_hands_over_any_text_as_it_is(courier: Api, value: str) -> None:
    request = WireRequest(
        "POST", "https://api.example.com/it", (("X-One", value),), value
    )
    operation = sample(request=request, body=Body("text", "text/plain"))
    words = words_of(curl_snippet(courier, operation))
    assert f"X-One: {value}" in words
    assert words[-2:] == ["--data-raw", value]


@pytest.mark.parametrize("value", HOSTILE)
def test_shell_hands_over_any_form_field(courier: Api, value: str) -> None:
    request = WireRequest(
        "POST", "https://api.example.com/it", fields=(("a b", value),)
    )
    form = sample(
        request=request, body=Body("form", "application/x-www-form-urlencoded")
    )
    flag, field = words_of(curl_snippet(courier, form))[-2:]
    name, _, sent = field.partition("=")
    assert name == "a%20b"
    # What curl would send with a `+` is encoded beforehand.
    assert (flag, sent) in {
        ("--data-urlencode", value),
        ("--data-raw", quote(value, safe="")),
    }
    assert (flag == "--data-raw") == (" " in value)
    parts = sample(request=request, body=Body("multipart", None))
    assert words_of(curl_snippet(courier, parts))[-2:] == [
        "--form-string",
        f"a b={value}",
    ]


def test_variables_are_read_from_the_environment(courier: Api) -> None:
    words = words_of(
        curl_snippet(courier, named(courier, "users.admin.list_files")),
        COURIER_AUTH_TOKEN="se cret",
    )
    assert words == [
        "-X",
        "GET",
        "https://api.example.com/users/a%20b%2Fc/files?limit=10&tag=x&tag=y%26z&key=se cret",
        "-H",
        "Authorization: Bearer se cret",
        "-H",
        "Accept: application/json",
        "-H",
        "X-Trace: it's",
    ]


def test_variable_beside_hostile_text_is_still_read(courier: Api) -> None:
    request = WireRequest(
        "GET", "https://api.example.com/it", (("X-One", 'a"$(x)! eu'),)
    )
    operation = sample(
        request=request, headers=(Header("X-One", parse('a"$(x)! {{region}}')),)
    )
    words = words_of(curl_snippet(courier, operation), COURIER_REGION="eu")
    assert words[-1] == 'X-One: a"$(x)! eu'


def test_default_of_a_setting_holds_for_the_command_too(courier: Api) -> None:
    request = WireRequest("GET", "https://api.example.com/it", (("X-One", "eu"),))
    operation = sample(request=request, headers=(Header("X-One", parse("{{region}}")),))
    command = curl_snippet(courier, operation)
    assert words_of(command)[-1] == "X-One: eu"
    assert words_of(command, COURIER_REGION="us")[-1] == "X-One: us"


@pytest.mark.parametrize(
    "hidden",
    [
        Variable("region", "region", "REGION", default="$(id)", sample="eu"),
        Variable("region", "region", "REGION", default="it's", sample="eu"),
        Variable("region", "region", "REGION", default="a}b", sample="eu"),
        Variable("region", "region", "REGION", default="eu", secret=True),
        Variable("region", "region", "REGION", default="eu", role="credential"),
    ],
)
def test_default_that_a_shell_reads_or_nobody_may_is_left_out(
    courier: Api, hidden: Variable
) -> None:
    request = WireRequest("GET", "https://api.example.com/it", (("X-One", "eu"),))
    operation = sample(request=request, headers=(Header("X-One", parse("{{region}}")),))
    api = replace(courier, variables=(hidden,))
    assert '"X-One: ${REGION}"' in curl_snippet(api, operation)


AUTHS = [
    (
        auth("basic", username="me {{auth_token}}", password="{{auth_token}}"),
        ["-u", "me T:T"],
    ),
    (
        auth("digest", username="{{auth_token}}", password="{{auth_token}}"),
        ["--digest", "-u", "T:T"],
    ),
    (auth("bearer", token="{{auth_token}}"), ["-H", "Authorization: Bearer T"]),
    (auth("oauth2", accessToken="{{auth_token}}"), ["-H", "Authorization: Bearer T"]),
    (auth("apikey", key="X-Key", value="{{auth_token}}"), ["-H", "X-Key: T"]),
    (auth("noauth"), []),
]


@pytest.mark.parametrize(("scheme", "expected"), AUTHS)
def test_auth_stands_for_the_header_that_it_makes(
    courier: Api, scheme: Auth, expected: list[str]
) -> None:
    request = WireRequest("GET", "https://api.example.com/it")
    words = words_of(
        curl_snippet(courier, sample(request=request, auth=scheme)),
        COURIER_AUTH_TOKEN="T",
    )
    assert words[3:] == expected


def test_key_in_the_query_replaces_one_of_that_name(courier: Api) -> None:
    request = WireRequest("GET", "https://api.example.com/it?key=sample&a=1")
    scheme = auth("apikey", key="key", value="{{auth_token}}", **{"in": "query"})
    words = words_of(
        curl_snippet(courier, sample(request=request, auth=scheme)),
        COURIER_AUTH_TOKEN="T",
    )
    assert words[2] == "https://api.example.com/it?a=1&key=T"


def test_braces_in_the_url_are_no_pattern_for_curl(courier: Api) -> None:
    request = WireRequest("GET", "https://api.example.com/it?a[]=1&b={x}")
    words = words_of(curl_snippet(courier, sample(request=request)))
    assert words == ["-X", "GET", "--globoff", "https://api.example.com/it?a[]=1&b={x}"]


def test_json_body_is_not_sent_as_a_form(courier: Api) -> None:
    request = WireRequest("POST", "https://api.example.com/it", (), "{}")
    typed = sample(request=request, body=Body("json", "application/json"))
    assert "Content-Type: application/json" in words_of(curl_snippet(courier, typed))
    untyped = sample(request=request, body=Body("text", None))
    assert "Content-Type:" in words_of(curl_snippet(courier, untyped))


def test_header_name_that_is_none_is_left_out(courier: Api) -> None:
    request = WireRequest(
        "GET", "https://api.example.com/it", (("@/etc/passwd", "x"), ("A", ""))
    )
    words = words_of(curl_snippet(courier, sample(request=request)))
    assert words[3:] == ["-H", "A;"]


def test_files_go_to_the_parts_of_their_names(courier: Api) -> None:
    request = WireRequest(
        "POST", "https://api.example.com/it", fields=(("b", "<file>"), ("a", "<file>"))
    )
    operation = sample(
        argument("a", {"file": "a.txt"}, file=True),
        argument("b", {"file": "b.png", "content_type": "image/png; x=y"}, file=True),
        request=request,
        body=Body("multipart", None),
    )
    assert words_of(curl_snippet(courier, operation))[3:] == [
        "-F",
        "b=@b.png",
        "-F",
        "a=@a.txt",
    ]


def test_name_of_a_part_cannot_upload_a_file_of_the_reader(courier: Api) -> None:
    request = WireRequest(
        "POST",
        "https://api.example.com/it",
        fields=(("a=@/etc/hostname;x", "<file>"), ("b=<c", "text")),
    )
    operation = sample(request=request, body=Body("multipart", None))
    assert words_of(curl_snippet(courier, operation))[3:] == [
        "-F",
        "a%3D@/etc/hostname;x=@file",
        "--form-string",
        "b%3D<c=text",
    ]


@pytest.mark.parametrize(
    ("base", "default", "url"),
    [
        ("-o.example.com", None, "http://-o.example.com/it"),
        ("{{host}}", "-o.example.com", "http://-o.example.com/it"),
        ("{{host}}", "api.example.com", "http://api.example.com/it"),
        ("{{host}}", "https://api.example.com", "https://api.example.com/it"),
        ("{{host}}://api.example.com", "https", "https://api.example.com/it"),
        ("", None, "https://api.example.com/it"),
    ],
)
def test_url_has_a_scheme_so_that_no_host_is_an_option(
    courier: Api, base: str, default: str | None, url: str
) -> None:
    host = Variable("host", "host", "HOST", default=default, role="host")
    operation = replace(
        sample(request=WireRequest("GET", "https://api.example.com/it")),
        url=Url(parse(base), parse("/it")),
    )
    api = replace(courier, variables=(host,))
    assert words_of(curl_snippet(api, operation))[2] == url


def test_fillers_give_way_to_values_that_work(courier: Api) -> None:
    request = WireRequest(
        "POST",
        "https://api.example.com/it?email=%3Cstring%3E",
        (("X-User-Id", "<string>"),),
        '{"age": -27113311}',
    )
    operation = sample(
        argument("email", "<string>", "query"),
        argument("age", -27113311),
        request=request,
        body=Body("json", "application/json"),
    )
    words = words_of(curl_snippet(courier, filled(operation)))
    assert words[2] == "https://api.example.com/it?email=ann@example.com"
    assert "X-User-Id: 42" in words
    assert words[-1] == '{"age": 30}'
    assert 'email="ann@example.com",' in python_snippet(courier, filled(operation))
    assert words_of(curl_snippet(courier, operation))[-1] == '{"age": -27113311}'


def test_base_url_variable_is_the_argument_base_url(courier: Api) -> None:
    host = Variable(
        "host", "host", "COURIER_HOST", sample="https://h.example", role="host"
    )
    api = replace(
        courier, variables=(host,), base_url=parse("{{host}}"), base_url_variable="host"
    )
    operation = replace(
        sample(request=WireRequest("GET", "https://h.example/it")),
        url=Url(parse("{{host}}"), parse("/it")),
    )
    assert '    base_url="https://h.example",  # or set COURIER_HOST' in python_snippet(
        api, operation
    )
    words = words_of(curl_snippet(api, operation), COURIER_HOST="http://localhost")
    assert words[2] == "http://localhost/it"


def test_authentication_that_is_not_built_in_is_left_to_the_reader(
    courier: Api,
) -> None:
    request = WireRequest("GET", "https://api.example.com/it")
    operation = sample(request=request, auth=auth("kerberos", ticket="x"))
    script = python_snippet(courier, operation)
    assert (
        '    headers={"Authorization": "YOUR_SIGNATURE"},  # kerberos is not built in\n'
        in script
    )
    operation = sample(request=request, auth=auth("hawk", authId="{{auth_id}}"))
    assert "YOUR_SIGNATURE" not in python_snippet(courier, operation)
    assert curl_snippet(courier, operation).startswith("# Signed with Hawk")


def test_client_of_an_api_without_a_host_is_given_one(courier: Api) -> None:
    operation = replace(
        sample(request=WireRequest("GET", "/it")), url=Url(parse(""), parse("/it"))
    )
    script = python_snippet(replace(courier, base_url=parse("")), operation)
    assert '    base_url="https://api.example.com",\n' in script

"""Who gives a value: an argument of each call, or a setting of the client."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from collgen.build import Understanding, understand_file
from collgen.model import Api, Operation
from tests.understand.reading import json_body, request, response, understood

CASES = Path(__file__).parents[3] / "shared" / "cases"


def case(name: str) -> Understanding:
    """Return what a collection of the shared cases means."""
    path = CASES / f"{name}.json"
    if not path.exists():
        pytest.skip(f"needs {path}, which is not part of the checkout")
    return understand_file(str(path))


def settings(api: Api) -> dict[str, str | None]:
    """Return the client's arguments with their defaults."""
    return {v.python_name: v.default for v in api.variables}


def arguments(operation: Operation) -> list[str]:
    """Return the names of a method's arguments."""
    return [parameter.python_name for parameter in operation.arguments]


def items(path: str, count: int, **spec: Any) -> list[dict[str, Any]]:
    """Return requests whose paths differ in their last segment."""
    return [
        request(
            f"Get {n}",
            method="GET",
            url=f"https://api.example.com{path}/thing{n}x",
            **spec,
        )
        for n in range(count)
    ]


def test_variable_of_every_request_is_a_setting() -> None:
    api = case("allvar").api
    assert settings(api) == {"api_version": None, "org_id": None}
    assert not any(arguments(operation) for operation in api.operations)


def test_variable_behind_a_port_is_part_of_the_address() -> None:
    api = case("baseport").api
    assert str(api.base_url) == "{{host}}:{{port}}/{{base_path}}"
    assert {str(one.url.path) for one in api.operations} == {"/a", "/b", "/c"}
    assert settings(api) == {"host": "localhost", "port": "8080", "base_path": "app"}
    assert not any(arguments(operation) for operation in api.operations)


def test_second_credential_beside_auth_is_optional() -> None:
    api = case("tokenhdr").api
    assert list(settings(api)) == ["bot_token"]
    [token] = api.operations[0].arguments
    assert (token.name, token.required) == ("token", False)


def test_disabled_credential_beside_auth_is_no_argument() -> None:
    api = case("altauth").api
    assert list(settings(api)) == ["management_token"]
    assert all(arguments(operation) == ["x_version"] for operation in api.operations)


def test_address_behind_a_protocol_is_one_argument_that_takes_both_forms() -> None:
    api = case("address-behind-protocol").api
    assert settings(api)["base_url"] == "https://lang.example.com/v1"
    assert api.operations[0].call.request.url == "https://lang.example.com/v1/languages"


def test_method_that_is_a_variable_is_filled_in() -> None:
    assert case("method-from-variable").api.operations[0].method == "MERGE"


def test_method_without_a_value_is_reported() -> None:
    understanding = understand_file("-", stdin=_collection(request(method="{{verb}}")))
    assert understanding.api.operations[0].method == "GET"
    assert "method-unknown" in [found.code for found in understanding.report]


def test_blanks_around_the_name_of_a_header_are_taken_off_with_a_note() -> None:
    understanding = case("blank-in-header-name")
    [operation] = understanding.api.operations
    assert [name for name, _ in operation.call.request.headers] == ["X-A"]
    assert "header-name-blank" in [found.code for found in understanding.report]


def test_two_settings_never_read_one_environment_variable() -> None:
    api = understood(
        request("A", url="{{base_url}}/a"),
        request("B", url="{{base_url}}/b"),
        request("C", url="https://login.example.com/{{base-url}}/c"),
        request("D", url="https://{{base url}}.example.com/d"),
    )
    names = [variable.env for variable in api.variables]
    assert len(names) == len(set(names)) == 2


@pytest.mark.parametrize(
    ("path", "count", "is_setting"),
    [
        ("/{{tenant}}", 6, True),  # nearly every request has it
        ("/{{tenant}}", 3, False),  # too few to tell, and no value
        ("/tenants/{{tenant}}", 6, False),  # its noun stands before it: an object
    ],
)
def test_place_and_number_of_requests_decide(
    path: str, count: int, *, is_setting: bool
) -> None:
    api = understood(*items(path, count))
    assert ("tenant" in settings(api)) == is_setting
    assert all(("tenant" in arguments(o)) != is_setting for o in api.operations)


def test_object_that_a_request_makes_is_an_argument() -> None:
    made = request("Create", url="https://api.example.com/shops")
    api = understood(made, *items("/shops/{{place}}", 8))
    assert "place" not in settings(api)


def test_variable_that_a_script_takes_from_an_answer_is_an_argument() -> None:
    script = {"exec": ["pm.environment.set('place', pm.response.json().id);"]}
    found = request("Find", method="GET")
    found["event"] = [{"listen": "test", "script": script}]
    api = understood(found, *items("/{{place}}", 8))
    assert "place" not in settings(api)


def test_last_segment_says_which_object_is_meant() -> None:
    api = understood(
        *[request(f"Do {n}", url="https://api.example.com/{{place}}") for n in range(6)]
    )
    assert "place" not in settings(api)


def test_header_with_a_value_in_every_request_is_a_setting() -> None:
    header = [{"key": "X-Version", "value": "{{version}}"}]
    variable = [{"key": "version", "value": "2022-06-28"}]
    api = understood(*items("", 4, header=header), variable=variable)
    assert settings(api) == {"version": "2022-06-28"}
    assert not any(arguments(operation) for operation in api.operations)


def test_secret_of_one_request_among_many_is_its_argument() -> None:
    reset = request("Reset", url="https://api.example.com/reset?token={{reset_token}}")
    api = understood(reset, *items("", 4))
    assert settings(api) == {}
    assert arguments(api.operations[0]) == ["token"]


def test_idempotency_key_is_made_for_each_call() -> None:
    header = [{"key": "Idempotency-Key", "value": "{{idempotency_key}}"}]
    api = understood(*items("", 4, header=header))
    assert settings(api) == {}
    [parameter] = api.operations[0].parameters
    assert (parameter.generated, parameter.required) == (True, False)


def test_place_of_the_auth_is_never_an_argument() -> None:
    fields = [("key", "api_token"), ("value", "{{key}}"), ("in", "query")]
    auth = {"type": "apikey", "apikey": [{"key": k, "value": v} for k, v in fields]}
    url = "https://api.example.com/orders?api_token=<API Key>&page=1"
    saved = response({}, originalRequest={"method": "GET", "url": url})
    description = (
        "| Header | Description |\n| --- | --- |\n| Authorization | a token |\n"
        "| Content-Type | JSON |\n| X-Trace | any text |\n"
    )
    api = understood(
        request("List", saved, method="GET", description=description), auth=auth
    )
    assert "api_token" not in arguments(api.operations[0])
    assert {"authorization", "content_type"}.isdisjoint(arguments(api.operations[0]))


def test_host_header_that_says_the_urls_own_authority_is_left_to_the_client() -> None:
    header = [{"key": "Host", "value": "api.example.com:8443"}]
    own = request("A", url="https://api.example.com:8443/a", header=header)
    other = request("B", url="https://api.example.com/b", header=header)
    found = [operation.headers for operation in understood(own, other).operations]
    assert [[header.name for header in headers] for headers in found] == [[], ["Host"]]


@pytest.mark.parametrize(
    ("path", "template", "call"),
    [
        ("/offices/1", "/offices/{office_id}", {"office_id": 1}),
        ("/offices/1.json", "/offices/{office_id}.json", {"office_id": 1}),
        (
            "/systems/6f1e0000-aaaa-4bbb-8ccc-123456789abc/pods/2",
            "/systems/{system_id}/pods/{pod_id}",
            {"system_id": "6f1e0000-aaaa-4bbb-8ccc-123456789abc", "pod_id": 2},
        ),
        ("/rates/2024-01-31", "/rates/{rate_date}", {"rate_date": "2024-01-31"}),
        (
            "/datasets/v1/ann/cjkk6uglp04vm2qp58tnp98ec",
            "/datasets/v1/ann/{dataset_id}",
            {"dataset_id": "cjkk6uglp04vm2qp58tnp98ec"},
        ),
        ("/data/medianincome1990to2017", "/data/medianincome1990to2017", {}),
        (
            "/invites/INVITE_TOKEN/accept",
            "/invites/{invite_token}/accept",
            {"invite_token": "INVITE_TOKEN"},
        ),
        ("/events/ACCOUNT_CLOSED", "/events/ACCOUNT_CLOSED", {}),
        (
            "/restconf/data/if:interfaces/interface=Loopback100",
            "/restconf/data/if:interfaces/interface={interface}",
            {"interface": "Loopback100"},
        ),
        ("/data/interface=Loopback100", "/data/interface=Loopback100", {}),
        ("/api/2/offices", "/api/2/offices", {}),  # a version
        ("/v1/2/offices", "/v1/2/offices", {}),
        ("/3/offices", "/3/offices", {}),
        ("/offices/all", "/offices/all", {}),
        ("/tasks/:task:cancel", "/tasks/{task}:cancel", {"task": "task"}),
        ("/docs:batchGet", "/docs:batchGet", {}),
        ("/users/<userId>", "/users/{userId}", {"user_id": "userId"}),
        (
            "/:name.:version.js",
            "/{name}.{version}.js",
            {"name": "name", "version": "version"},
        ),
        (
            "/from-:start-to-:end",
            "/from-{start}-to-{end}",
            {"start": "start", "end": "end"},
        ),
    ],
)
def test_what_changes_in_a_path_is_an_argument(
    path: str, template: str, call: dict[str, Any]
) -> None:
    url = f"https://api.example.com{path}"
    [operation] = understood(request(method="GET", url=url)).operations
    assert str(operation.url.path) == template
    assert dict(operation.call.arguments) == call
    if "<" not in path and ":" not in path.partition("if:")[0]:
        assert operation.call.request.url == url


def test_id_of_an_example_is_the_value_of_its_call() -> None:
    url = "https://api.example.com/offices/{}"
    saved = response({}, originalRequest={"method": "GET", "url": url.format(7)})
    [operation] = understood(
        request("Get", saved, method="GET", url=url.format(1))
    ).operations
    assert dict(operation.examples[0].call.arguments) == {"office_id": 7}
    assert operation.examples[0].call.request.url == url.format(7)


def test_path_variables_part_a_segment_by_their_names() -> None:
    variable = [{"key": "sura", "value": "2"}, {"key": "aya", "value": "5"}]
    url = {
        "host": ["a", "example", "com"],
        "path": ["images", ":sura_:aya.png"],
        "variable": variable,
    }
    [operation] = understood(request(url=url)).operations
    assert str(operation.url.path) == "/images/{sura}_{aya}.png"
    assert operation.call.request.url.endswith("/images/2_5.png")


def test_colon_verbs_of_the_shared_case() -> None:
    paths = [str(o.url.path) for o in case("colon-verb").api.operations]
    assert paths[:2] == ["/tasks/{taskId}:cancel", "/tasks/{task_id}:cancel"]
    assert paths[4:] == ["/matches:confirm", "/docs:batchGet"]


def test_two_variables_in_a_segment_of_the_shared_case() -> None:
    package, span = case("two-variables-in-a-segment").api.operations
    assert str(package.url.path) == "/{package}.{version}.json"
    assert str(span.url.path) == "/from-{start}-to-{end}"


def test_angle_brackets_of_the_shared_case() -> None:
    operation = case("angle-brackets-in-path").api.operations[1]
    assert (str(operation.url.path), arguments(operation)) == (
        "/users/{userId}/profile",
        ["user_id"],
    )


def test_variable_in_quotes_is_a_text_and_a_bare_one_may_be_anything() -> None:
    [operation] = case("quoted").api.operations
    types = {p.name: p.schema.type for p in operation.parameters}
    assert types == {"phone": ("string",), "age": ()}


def test_declared_types_of_graphql_are_types() -> None:
    [operation] = case("gqlsel").api.operations
    types = {p.name: p.schema.type for p in operation.parameters}
    assert types == {"id": ("string",), "n": ("integer",), "who": ("string",)}


def test_constant_document_may_be_left_out() -> None:
    [body] = case("soap").api.operations[0].parameters
    assert not body.required
    assert str(body.constant).startswith("<Envelope>")


@pytest.mark.parametrize(
    "raw", ["<a>{{id}}</a>", "<password>Passw0rd-77</password>", "<your xml>", "plain"]
)
def test_document_that_is_not_constant_is_required(raw: str) -> None:
    options = {"raw": {"language": "xml"}}
    body = {"mode": "raw", "raw": raw, "options": options}
    [parameter] = understood(request(body=body)).operations[0].parameters
    assert parameter.required


def test_body_that_only_says_object_is_that_of_an_example() -> None:
    [operation] = case("objbody").api.operations
    names = [p.name for p in operation.parameters if p.location == "body"]
    assert names == ["name", "age"]


def test_blanks_in_braces_change_nothing() -> None:
    api = understood(
        request(url="{{ baseUrl }}/it/{{ id }}", body=json_body({"a": "{{ a }}"}))
    )
    assert settings(api) == {"base_url": None}
    assert arguments(api.operations[0]) == ["id", "a"]


def _collection(*found: dict[str, Any]) -> Any:
    import json
    from io import BytesIO

    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    return BytesIO(
        json.dumps({"info": {"name": "Shop", "schema": schema}, "item": found}).encode()
    )


@pytest.mark.parametrize(("method", "is_odd"), [("FOO BAR", True), ("M-SEARCH", False)])
def test_a_method_is_one_word(method: str, is_odd: bool) -> None:
    found = understand_file("-", stdin=_collection(request(method=method))).report
    assert ("method-invalid" in [one.code for one in found]) is is_odd


@pytest.mark.parametrize(
    ("cookie", "role"),
    [("lang={{x}}", "setting"), ("sessionid={{x}}", "credential")],
)
def test_variable_of_a_cookie(cookie: str, role: str) -> None:
    header = [{"key": "Cookie", "value": cookie}]
    variable = [{"key": "x", "value": "en"}]
    api = understood(request(header=header), variable=variable)
    assert [one.role for one in api.variables] == [role]


@pytest.mark.parametrize(
    ("paths", "template"),
    [
        (("/networks/eth0/info", "/networks/eth1/info"), "/networks/{network_id}/info"),
        (("/networks/eth0/info", "/networks/eth0/info"), "/networks/eth0/info"),
        (("/ipsec/ikev1/info", "/ipsec/ikev2/info"), "/ipsec/ikev1/info"),
        (("/services/v1/info", "/services/v2/info"), "/services/v1/info"),
    ],
)
def test_other_requests_show_what_is_one_of_several(
    paths: tuple[str, ...], template: str
) -> None:
    requests = [
        request(f"Get {number}", method="GET", url=f"https://api.example.com{path}")
        for number, path in enumerate(paths)
    ]
    first = understood(*requests).operations[0]
    assert str(first.url.path) == template
    assert first.call.request.url == f"https://api.example.com{paths[0]}"


def test_a_constant_sent_by_default_says_that_it_is_the_entrys() -> None:
    header = [{"key": "X-Api-Version", "value": "3"}]
    api = understood(*items("", 2, header=header), every_source=True)
    [parameter] = [p for p in api.operations[0].parameters if p.location == "header"]
    assert (parameter.constant, parameter.schema.default) == ("3", 3)
    assert [f.source for f in parameter.facts if f.word == "default"] == ["entry"]

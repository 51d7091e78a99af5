"""Small inputs that once came out wrong: which settings the client has, and what its methods take."""

from __future__ import annotations

from pathlib import Path

import pytest

from collgen.build import understand_file
from collgen.model import OneOf, Schema

CASES = Path(__file__).parents[2].parent / "shared" / "cases"


@pytest.mark.parametrize(
    ("case", "settings", "methods"),
    [
        ("address-behind-protocol", "base_url loop", "list_languages() get_self()"),
        ("allvar", "api_version org_id", "get_a() get_b() get_c() get_d() get_e() get_f()"),
        ("angle-brackets-in-path", "base_url", "complete_task(task_id,param_a?) get_user(user_id) get_order() get_bill()"),
        ("baseport", "host port base_path", "get_a() get_b() get_c()"),
        ("blank-in-header-name", "base_url", "get_it(x_a?)"),
        ("brackets", "", "create(expand?,created?,address?,items?)"),
        ("colon-verb", "base_url", "cancel_task(task_id) cancel_by_variable(task_id) feed_cat(cat_id,feed) feed_cat_literally(cat_id,feed) confirm_matches() batch_get(ids?)"),
        ("encoded-braces", "", "get_content(q?)"),
        ("gqlsel", "", "pet(id,who,n?)"),
        ("inner", "", "create(name?,vars?)"),
        ("interleaved-pairs", "base_url", "upload_reports(metadata?,file?) send_form(k?,v?) query(f?,op?)"),
        ("jsonc", "", "get_order()"),
        ("method-from-variable", "base_url", "by_variable()"),
        ("nonesum", "", "list_the_administrators() create_an_administrator(email?,name?)"),
        ("nullbody2", "", "create_pool(body)"),
        ("objbody", "", "update_pet(id,name?,age?)"),
        ("postnoun", "", "assets.create_assets() assets.patch_asset(id) assets.get_assets()"),
        ("quoted", "", "verify(phone?,age?)"),
        ("rutable", "", "add_user(email,city?)"),
        ("scripturl", "", "start_upload() put_file(upload_url,body)"),
        ("soap", "", "get_all_invoices(body?)"),
        ("splits", "", "obtain_url_for_assembly_file() alle_contactmomenten_opvragen() peer2peer_list()"),
        ("tokenhdr", "bot_token", "post_message(token?)"),
        ("two-variables-in-a-segment", "base_url", "get_package(package,version) get_range(start,end)"),
    ],
)  # fmt: skip
def test_arguments_of_the_shared_cases(case: str, settings: str, methods: str) -> None:
    path = CASES / f"{case}.json"
    if not path.exists():
        pytest.skip(f"{path.name} is not here")
    api = understand_file(str(path)).api
    assert " ".join(one.python_name for one in api.variables) == settings
    found = []
    for operation in api.operations:
        names = [
            one.python_name + ("" if one.required else "?")
            for one in operation.arguments
        ]
        found.append(f"{operation.name}({','.join(names)})")
    assert " ".join(found) == methods


def test_lists_of_the_shared_cases_are_paged() -> None:
    if not CASES.exists():
        pytest.skip("the shared cases are not here")
    pages = understand_file(str(CASES / "pages.json")).api
    assert [one.paging and one.paging.style for one in pages.operations] == [
        "offset",
        "offset",
        "offset",
        "offset",
        "page",
        "cursor",
        "cursor",
        "cursor",
        "page",
        "page",
        "page",
    ]
    more = understand_file(str(CASES / "pages2.json")).api
    assert {one.paging and one.paging.style for one in more.operations} == {"offset"}


def _types(schema: Schema | None) -> object:
    """Return a schema in short: a type, or the members with `?` behind those not required."""
    if schema is None or not schema.properties:
        return "/".join(schema.type) if schema is not None else None
    return {
        one.name + ("" if one.required else "?"): _types(one.schema)
        for one in schema.properties
    }


PET = {"id": "", "name": "", "owner": {"id": "", "email": ""}}


@pytest.mark.parametrize(
    ("case", "arguments", "result"),
    [
        ("inner", {"name": "string", "vars": {"text?": "string", "number?": "integer"}}, ""),
        ("jsonc", {}, {"id": "integer", "state": "string"}),
        ("gqlsel", {"id": "string", "n": "integer", "who": "string"}, {"data": {"pet": PET}}),
        ("quoted", {"phone": "string", "age": ""}, ""),
        ("rutable", {"email": "string", "city": "string"}, ""),
    ],
)  # fmt: skip
def test_types_of_the_shared_cases(
    case: str, arguments: dict[str, object], result: object
) -> None:
    path = CASES / f"{case}.json"
    if not path.exists():
        pytest.skip(f"{path.name} is not here")
    [operation] = understand_file(str(path)).api.operations
    assert {one.name: _types(one.schema) for one in operation.parameters} == arguments
    assert _types(operation.result) == result


def test_no_limit_of_the_shared_cases_refuses_what_the_api_takes() -> None:
    path = CASES / "limits.json"
    if not path.exists():
        pytest.skip(f"{path.name} is not here")
    [operation] = understand_file(str(path)).api.operations
    limits = {one.name: one.limits for one in operation.parameters if one.limits}
    sets = {
        name: [one.values for one in found if isinstance(one, OneOf)]
        for name, found in limits.items()
    }
    assert sets == {
        "entries_format": [("tsv", "csv")],
        "bill_type": [("ALL", "SUCCESS", "REFUND")],
    }

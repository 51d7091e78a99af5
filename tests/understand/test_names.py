"""Any text becomes an identifier, any two names stay two."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collgen.understand.names import identifiers as names
from collgen.understand.names.identifiers import (
    Namer,
    api_title,
    folder_names,
    pascal,
    request_name,
    resolve,
    safe,
    snake,
    without_copy,
)
from collgen.understand.names.models import without_repeat
from tests.small import request
from tests.understand.reading import understood


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Make an outbound call", "make_an_outbound_call"),
        ("getUserByID", "get_user_by_id"),
        ("OAuth2Token", "oauth2_token"),
        ("IPv4Address", "ipv4_address"),
        ("HTTPServerError", "http_server_error"),
        ("S3Bucket", "s3_bucket"),
        ("IaaS by DeepL", "iaas_by_deepl"),
        ("RApport", "rapport"),
        ("AList", "a_list"),
        ("alle ORDERen", "alle_orderen"),
        ("JSONApi HTTPGet SQLUser", "json_api_http_get_sql_user"),
        ("Peer2Peer", "peer2peer"),
        ("userIDs", "user_ids"),
        ("user_ids", "user_ids"),
        ("don’t stop", "dont_stop"),
        ("café Ünïcode Straße", "cafe_unicode_strasse"),
        ("登录", "登录"),
        ("हिन्दी", "हिन्दी"),
        ("fish & chips", "fish_and_chips"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("$filter", "filter"),
        ("filter[created][gte]", "filter_created_gte"),
        ("2fa", "value_2fa"),
        ("B2B payment", "b2b_payment"),
        ("", "value"),
        ("🙂", "value"),
        ("---", "value"),
        ("ﬁle", "file"),
        ("__init__", "init"),
    ],
)
def test_text_becomes_a_snake_case_identifier(text: str, identifier: str) -> None:
    assert snake(text) == identifier


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("make_an_outbound_call", "MakeAnOutboundCall"),
        ("user IDs", "UserIds"),
        ("OAuth2Token", "OAuth2Token"),
        ("2fa", "Value2fa"),
        ("", "Value"),
        ("v1 2", "V1_2"),
    ],
)
def test_text_becomes_a_pascal_case_identifier(text: str, identifier: str) -> None:
    assert pascal(text) == identifier


def test_long_names_end_at_a_word() -> None:
    assert snake("word " * 30) == "_".join(["word"] * 12)
    assert len(snake("x" * 100)) == names.MAX_LENGTH


def test_what_stands_in_for_nothing_also_stands_before_a_digit() -> None:
    assert snake("🙂", "get") == "get"
    assert snake("2fa", "get") == "get_2fa"


@pytest.mark.parametrize(
    ("identifier", "result"),
    [
        ("from", "from_"),
        ("None", "None_"),
        ("match", "match"),
        ("self", "self_"),
        ("str", "str_"),
        ("__class__", "class__"),
        ("_private", "private"),
        ("_", "value"),
        ("_1", "value_1"),
        ("ｆｒｏｍ", "from_"),
    ],
)
def test_words_with_another_use_get_an_underscore(identifier: str, result: str) -> None:
    assert safe(identifier, names.ARGUMENT_RESERVED) == result


def test_first_comer_keeps_the_plain_name() -> None:
    wanted = [("get", "get_user"), ("get", "get_order"), ("get", "get_order"), ("get",)]
    assert resolve(wanted) == ["get", "get_order", "get_2", "get_3"]


def test_numbers_keep_clear_of_names_that_have_them_already() -> None:
    assert resolve([("a",), ("a_2",), ("a",)]) == ["a", "a_2", "a_3"]


def test_names_that_differ_in_case_alone_are_one() -> None:
    assert resolve([("Users",), ("users",)]) == ["Users", "users_2"]


def test_names_that_agree_in_all_that_fits_stay_two() -> None:
    long = "word " * 20
    assert len(set(resolve([(snake(long + "a"),), (snake(long + "b"),)]))) == 2


def test_reserved_names_are_not_handed_out() -> None:
    namer = Namer()
    namer.reserve("close")
    assert namer.name("close") == "close_2"


@given(st.lists(st.text(max_size=30), max_size=20))
def test_any_texts_become_as_many_identifiers(texts: list[str]) -> None:
    for made in (snake, pascal):
        result = resolve([(made(text),) for text in texts], names.METHOD_RESERVED)
        assert len({name.casefold() for name in result}) == len(texts)
        assert all(
            name.isidentifier() and not keyword.iskeyword(name) for name in result
        )
        assert all(not name.startswith("_") for name in result)


@given(
    st.lists(st.text(max_size=12), max_size=12),
    st.lists(st.text(max_size=12), max_size=4),
)
def test_what_is_added_at_the_end_renames_nothing(
    first: list[str], more: list[str]
) -> None:
    before = resolve([(snake(text),) for text in first])
    after = resolve([(snake(text),) for text in first + more])
    assert after[: len(before)] == before


@pytest.mark.parametrize(
    ("name", "method", "path", "result"),
    [
        ("Make an outbound call", "POST", "/Call/", "make_an_outbound_call"),
        ("1. List users", "GET", "/users", "list_users"),
        ("Parcels", "POST", "/v1/parcels", "create_parcels"),
        ("Parcels", "POST", "/parcels/search", "parcels"),
        ("Token", "POST", "/token", "token"),
        ("1.2) List users", "GET", "/users", "list_users"),
        ("01 - List users", "GET", "/users", "list_users"),
        ("Step 3: List users", "GET", "/users", "list_users"),
        ("3D Secure", "POST", "/pay", "post_3d_secure"),
        ("404 - Missing ID", "GET", "/users", "get_404_missing_id"),
        ("/users/:id", "GET", "/users/{id}", "get_users_by_id"),
        ("{{baseUrl}}/users", "GET", "/users", "get_users"),
        (
            "https://api.example.com/v1/users/{id}/posts?x=1",
            "GET",
            "",
            "get_users_posts",
        ),
        ("accounts/:account_id/cards", "POST", "", "post_accounts_cards"),
        ("create/update", "PUT", "/x", "create_update"),
        ("GET /users", "GET", "/users", "get_users"),
        ("POST Create user", "POST", "/users", "create_user"),
        ("POST Participants", "POST", "/users", "post_participants"),
        ("[GET] List users", "GET", "/users", "list_users"),
        ("Users - GET", "GET", "/users", "get_users"),
        ("New Request", "DELETE", "/v2/users/{id}", "delete_users_by_id"),
        ("", "GET", "", "get_root"),
        ("🙂", "GET", "/users", "get_users"),
        ("登录", "POST", "/login", "登录"),
        ("class", "GET", "/classes", "get_class"),
        ("class", "POST", "/classes", "class"),
        ("x\ny", "GET", "/", "x_y"),
        # What it does is what it is told to do.
        ("Lists all users", "GET", "/users", "list_all_users"),
        ("Gets users", "GET", "/users", "get_users"),
        ("Searches users", "GET", "/users", "search_users"),
        ("Posts the report", "POST", "/reports", "post_the_report"),
        ("Posts of a user", "GET", "/posts", "get_posts_of_a_user"),
        ("Lists", "GET", "/lists", "get_lists"),
        ("Address book", "GET", "/book", "address_book"),
        # What says only what it is about gets the verb of its HTTP method.
        ("Webinar", "GET", "/webinars/{id}", "get_webinar"),
        ("Webinar", "DELETE", "/webinars/{id}", "delete_webinar"),
        ("Current user", "GET", "/me", "get_current_user"),
        ("Co-owners of it", "GET", "/things/coowners", "get_co_owners_of_it"),
        ("Payment", "POST", "/payments", "payment"),
        ("Estimate fees", "GET", "/fees", "estimate_fees"),
        ("Consultar saldo", "GET", "/saldo", "consultar_saldo"),
        ("Album deletion", "DELETE", "/albums/{id}", "album_deletion"),
        (
            "Users without a role should see none",
            "GET",
            "/users",
            "users_without_a_role_should_see_none",
        ),
        ("DELETE Request", "DELETE", "/delete", "delete"),
        # The verb comes first.
        ("Invoice - Create", "POST", "/invoices", "create_invoice"),
        ("Invoices: list", "GET", "/invoices", "list_invoices"),
        ("Users - Login", "POST", "/login", "users_login"),
        ("Get users - list", "GET", "/users", "get_users_list"),
        # A sentence loses its articles before its end, and does not break off.
        (
            "Splits an authorized payment between the balance accounts of a platform",
            "POST",
            "/split",
            "split_authorized_payment_between_balance_accounts",
        ),
        (
            "Make an authorized payment between balance accounts",
            "POST",
            "/split",
            "make_an_authorized_payment_between_balance_accounts",
        ),
        # Deprecation renames nothing.
        ("List users (Deprecated)", "GET", "/users", "list_users"),
        ("[DEPRECATED] List users", "GET", "/users", "list_users"),
        ("Deprecated", "GET", "/users", "deprecated"),
    ],
)
def test_request_name_as_written_or_verb_and_nouns(
    name: str, method: str, path: str, result: str
) -> None:
    assert request_name(name, method, path) == result


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Users", "users"),
        ("1. Users", "users"),
        ("/users", "users"),
        ("/v1/users/:userId", "user"),
        ("/users/{id}/blog-posts/{post}", "user_blog_post"),
        ("/users/:id/posts", "user_posts"),
        ("users/{{id}}", "user"),
        ("/:id", "id"),
    ],
)
def test_folder_that_is_a_path_has_the_name_of_its_nouns(
    title: str, expected: str
) -> None:
    assert folder_names(title)[0] == expected


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("OrderItem", "ItemTax", "OrderItemTax"),
        ("CreateCard", "Card", "CreateCard"),
        ("Order", "Item", "OrderItem"),
        ("Order", "Ordering", "OrderOrdering"),
        ("", "Order", "Order"),
    ],
)
def test_name_of_two_names_says_no_word_twice(
    outer: str, inner: str, expected: str
) -> None:
    assert without_repeat(outer, inner) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("List users Copy", "List users"),
        ("List users Copy Copy 2", "List users"),
        ("Copy", "Copy"),
        ("Make a copy", "Make a copy"),
        ("Photocopy", "Photocopy"),
    ],
)
def test_postmans_word_for_a_duplicate_goes(title: str, expected: str) -> None:
    assert without_copy(title) == expected


@given(st.text(max_size=60), st.text(max_size=10), st.text(max_size=60))
def test_any_request_gets_an_identifier(name: str, method: str, path: str) -> None:
    assert request_name(name, method, path).isidentifier()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Plivo REST API", ("Plivo", "plivo", "Plivo")),
        ("GitHub v3 REST API", ("GitHub", "github", "GitHub")),
        ("Acme Checkout API (v71)", ("Acme Checkout", "acme_checkout", "AcmeCheckout")),
        ("Acme postman collection", ("Acme", "acme", "Acme")),
        ("Acme_REST_API_v2.0", ("Acme", "acme", "Acme")),
        ("Acme 03.08.2025 (Copy 2)", ("Acme", "acme", "Acme")),
        (
            "0. Acme Platform -- Blocks (WIP)",
            ("Acme Platform Blocks", "acme_platform_blocks", "AcmePlatformBlocks"),
        ),
        ("DQL Query", ("DQL Query", "dql_query", "DQLQuery")),
        ("Test API", ("Test", "test_api", "Test")),
        ("json", ("json", "json_api", "Json")),
        ("import", ("import", "import_api", "Import")),
        ("httpx2", ("httpx2", "httpx2_api", "Httpx2")),
        ("2captcha", ("2captcha", "api_2captcha", "Api2captcha")),
        ("None", ("None", "none", "NoneApi")),
        ("Config", ("Config", "config", "ConfigApi")),
        ("Client", ("Client", "client_api", "ClientApi")),
        ("Async Client", ("Async Client", "async_client", "AsyncClientApi")),
        ("Folder", ("Folder", "folder", "FolderApi")),
        ("things网关", ("things网关", "things", "Things")),
        ("宠物定位", ("宠物定位", "api_client", "ApiClient")),
        ("API v2", ("API", "api_client", "ApiClient")),
        ("", ("API", "api_client", "ApiClient")),
        ("🙂", ("API", "api_client", "ApiClient")),
    ],
)
def test_api_title_drops_what_says_nothing(
    name: str, expected: tuple[str, str, str]
) -> None:
    assert api_title(name) == expected


@given(st.text(max_size=80))
def test_any_collection_gets_a_package(name: str) -> None:
    title, package, class_name = api_title(name)
    assert title
    assert package.isascii()
    assert package.isidentifier()
    assert package == package.lower()
    assert class_name.isidentifier()
    assert not keyword.iskeyword(package)
    assert not keyword.iskeyword(class_name)


@pytest.mark.parametrize(
    "text", ["a" * 50_000, "A" * 50_000, " " * 50_000, "- " * 25_000, "1." * 25_000]
)
def test_long_texts_cost_linear_time(text: str) -> None:
    snake(text), pascal(text), request_name(text, "GET", text), api_title(text)


@pytest.mark.parametrize("folder", ["Async", "Sync"])
def test_no_class_of_a_folder_hides_the_runtimes(folder: str) -> None:
    api = understood({"name": folder, "item": [request()]})
    assert api.root.groups[0].class_name != folder

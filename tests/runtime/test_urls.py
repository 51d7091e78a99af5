"""What stands in the request line."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("/v1/a", "/v1/a"),
        ("", "/"),
        ("/", "/"),
        ("/v1/a/", "/v1/a/"),
        ("/v1//a", "/v1//a"),
        ("//v1", "//v1"),
        ("/a%20b", "/a%20b"),
        ("/a%2Fb", "/a%2Fb"),
        ("/100%", "/100%"),
        ("/a;v=1,2", "/a;v=1,2"),
        ("/it's", "/it's"),
        ("/a[0]", "/a[0]"),
        ("/a:b@c", "/a:b@c"),
        ("/$a!*(b)|^", "/$a!*(b)|^"),
        ("/a b", "/a%20b"),
        ('/a"<>`b', "/a%22%3C%3E%60b"),
        ("/é", "/%C3%A9"),
        ("\\a".join(["/v1", ""]), "/v1/a"),
        ("/a?b=1", "/a?b=1"),
        ("/a?b='x' y", "/a?b=%27x%27%20y"),
        ("/a?", "/a?"),
        ("?b=1", "/?b=1"),
        ("/a#part", "/a"),
        ("/{{word}}/b", "/a%20b;c/d%20/b"),
        ("/x?q={{word}}&r={{pair}}", "/x?q=a%20b;c/d%20&r=1&s=%272%27"),
        ("/x/{{pair}}{{pair}}", "/x/1&s='2'1&s='2'"),
    ],
)
def test_text_of_the_collection_is_encoded_as_postman_does(
    send: Any, server: Any, url: str, target: str
) -> None:
    send("GET", url, variables={"word": "a b;c/d%20", "pair": "1&s='2'"})
    assert server.target == target


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        ("abc", "abc"),
        (7, "7"),
        (1.5, "1.5"),
        (True, "true"),
        ("a b", "a%20b"),
        ("a/b", "a%2Fb"),
        ("../admin", "..%2Fadmin"),
        ("..;", "..%3B"),
        ("a?b#c", "a%3Fb%23c"),
        ("%2e%2e", "%252e%252e"),
        ("a\\b", "a%5Cb"),
        ("{{token}}", "%7B%7Btoken%7D%7D"),
        ("a\r\nb", "a%0D%0Ab"),
        ("é", "%C3%A9"),
        ("a@b.c:d,e+f", "a@b.c:d,e+f"),
        (["a", "b"], "a,b"),
        ("...", "..."),
    ],
)
def test_path_argument_stays_in_its_segment(
    send: Any, server: Any, value: object, segment: str
) -> None:
    send("GET", "/v1/{user-id}/files", path={"user-id": value})
    assert server.target == f"/v1/{segment}/files"


@pytest.mark.parametrize("value", ["", ".", "..", None])
def test_path_argument_that_names_another_place_is_refused(
    runtime: Any, send: Any, server: Any, value: object
) -> None:
    with pytest.raises(runtime.InvalidArgumentError, match="user-id"):
        send("GET", "/v1/{user-id}", path={"user-id": value})
    assert not server.requests


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ""),
        ({"a": None}, ""),
        ({"a": "1", "b": 2}, "?a=1&b=2"),
        ({"a": ""}, "?a="),
        ({"": "1"}, "?=1"),
        ({"a": "b c"}, "?a=b%20c"),
        ({"a": "b&c#d"}, "?a=b%26c%23d"),
        ({"a": "b=c"}, "?a=b=c"),
        ({"a=b": "c"}, "?a%3Db=c"),
        ({"a": "+1"}, "?a=%2B1"),
        ({"a": "100%"}, "?a=100%25"),
        ({"a": "it's"}, "?a=it%27s"),
        ({"a": "x,y;z:/?@"}, "?a=x,y;z:/?@"),
        ({"a[]": ["1", "2"]}, "?a[]=1&a[]=2"),
        ({"a": []}, ""),
        ({"a": "{}|`"}, "?a={}|`"),
        ({"a": "\r\n\0"}, "?a=%0D%0A%00"),
        ({"a": "é"}, "?a=%C3%A9"),
        ({"a": True, "b": False}, "?a=true&b=false"),
        ({"a": {"b": [1]}}, "?a={%22b%22:[1]}"),
        (
            {"a": datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)},
            "?a=2024-01-02T03:04:05%2B00:00",
        ),
    ],
)
def test_query_argument_arrives_as_it_was_given(
    send: Any, server: Any, query: dict[str, object], expected: str
) -> None:
    send("GET", "/v1", query=query)
    assert server.target == f"/v1{expected}"


def test_null_in_a_query_is_a_bare_name(runtime: Any, send: Any, server: Any) -> None:
    send("GET", "/v1", query={"a": runtime.NULL, "b": ["x", runtime.NULL]})
    assert server.target == "/v1?a&b=x&b"


def test_query_goes_behind_the_one_of_the_url(send: Any, server: Any) -> None:
    send("GET", "/v1?fixed=1", query={"a": "2"})
    assert server.target == "/v1?fixed=1&a=2"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://other.example:8443/a", "https://other.example:8443/a"),
        ("other.example/a", "http://other.example/a"),
        ("{{host}}/a", "http://host.example:81/a"),
        ("HTTPS://API.Example/A", "https://api.example/A"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("//other.example/a", "https://api.example//other.example/a"),
    ],
)
def test_url_with_its_own_host_is_not_put_below_the_base(
    send: Any, server: Any, url: str, expected: str
) -> None:
    send("GET", url, variables={"host": "host.example:81"})
    sent = server.request.url
    assert f"{sent.scheme}://{sent.netloc.decode()}{sent.raw_path.decode()}" == expected


@pytest.mark.parametrize(
    "base", ["http://localhost:1/x", "http://localhost:1/x/", "localhost:1/x"]
)
def test_base_url_is_replaced(send: Any, server: Any, base: str) -> None:
    send("GET", "/v1", client={"base_url": base})
    assert str(server.request.url) == "http://localhost:1/x/v1"


def test_url_without_host_is_refused(runtime: Any, send: Any) -> None:
    with pytest.raises(runtime.InvalidArgumentError, match="host"):
        send("GET", "{{host}}", variables={"host": ""})


def test_other_protocol_is_refused(runtime: Any, send: Any) -> None:
    with pytest.raises(runtime.InvalidArgumentError, match="protocol"):
        send("GET", "ftp://host.example/")


def test_value_of_the_caller_is_not_searched_for_references(
    courier: Any, server: Any
) -> None:
    token = "{{account}}"
    with courier.Courier(
        account=token, token="t", transport=server.transport
    ) as client:
        client.messages.send(to="x")
    assert server.target == "/v1/Account/%7B%7Baccount%7D%7D/Message/"

"""AWS signatures: Amazon's published examples, and botocore's own computation."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, parse_qsl, quote, unquote, urlsplit

import httpx2
import pytest
from botocore.auth import S3SigV4Auth, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from tests.runtime.templates import template

ACCESS, SECRET = "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"


# Amazon S3 API reference: "Signature Calculations for the Authorization Header", "Examples",
# and "Authenticating Requests: Using Query Parameters".
@pytest.mark.parametrize(
    ("method", "target", "headers", "content", "in_query", "signature"),
    [
        (
            "PUT",
            "/test%24file.text",
            {
                "Date": "Fri, 24 May 2013 00:00:00 GMT",
                "X-Amz-Storage-Class": "REDUCED_REDUNDANCY",
            },
            b"Welcome to Amazon S3.",
            False,
            "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
        ),
        (
            "GET",
            "/?lifecycle",
            {},
            b"",
            False,
            "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
        ),
        (
            "GET",
            "/?max-keys=2&prefix=J",
            {},
            b"",
            False,
            "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
        ),
        (
            "GET",
            "/test.txt",
            {},
            b"",
            True,
            "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
        ),
    ],
)
def test_examples_of_amazon(
    module: Any,
    settings: Any,
    method: str,
    target: str,
    headers: dict[str, str],
    content: bytes,
    in_query: bool,
    signature: str,
) -> None:
    auth = module("awsv4").AwsV4Auth(ACCESS, SECRET, service="s3", in_query=in_query)
    url = f"https://examplebucket.s3.amazonaws.com{target}"
    request = httpx2.Request(method, url, headers=headers, content=content)
    auth.signer(settings()).sign_at(request, "20130524T000000Z")
    told = str(request.url) if in_query else request.headers["authorization"]
    assert re.search("Signature=([0-9a-f]+)", told)[1] == signature  # type: ignore[index]


# From Amazon's test suite for the signature's version 4.
@pytest.mark.parametrize(
    ("method", "target", "signature"),
    [
        (
            "GET",
            "/",
            "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        ),
        (
            "POST",
            "/",
            "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        ),
        (
            "GET",
            "/?Param2=value2&Param1=value1",
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        ),
    ],
)
def test_suite_of_amazon(
    module: Any, settings: Any, method: str, target: str, signature: str
) -> None:
    secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
    auth = module("awsv4").AwsV4Auth("AKIDEXAMPLE", secret, service="service")
    url = f"https://example.amazonaws.com{target}"
    # As the suite has it: nothing but the host.
    request = httpx2.Request(method, url, headers={"Host": "example.amazonaws.com"})
    auth.signer(settings()).sign_at(request, "20150830T123600Z")
    assert request.headers["authorization"] == (
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
        f" SignedHeaders=host;x-amz-date, Signature={signature}"
    )


def _expected(request: httpx2.Request, signer: Any, names: str, date: str) -> str:
    """Return the signature that botocore makes of the request as it came."""
    path, _, query = request.url.raw_path.decode().partition("?")
    if isinstance(signer, S3SigV4Auth):  # S3 reads the path once more
        path = quote(unquote(path), safe="/-_.~")
    pairs = parse_qsl(query, keep_blank_values=True)
    signed = {name: request.headers[name] for name in names.split(";")}
    seen = AWSRequest(
        request.method,
        f"https://{request.url.netloc.decode()}{path}",
        headers=signed,
        params=[pair for pair in pairs if pair[0] != "X-Amz-Signature"],
        data=request.read(),
    )
    seen.context["timestamp"] = date
    canonical = signer.canonical_request(seen)
    return str(signer.signature(signer.string_to_sign(seen, canonical), seen))


def _server(service: str, region: str, secret: str = SECRET) -> Any:
    def answer(request: httpx2.Request) -> httpx2.Response:
        kind = S3SigV4Auth if service == "s3" else SigV4Auth
        signer = kind(Credentials(ACCESS, secret), service, region)
        query = parse_qs(urlsplit(str(request.url)).query)
        if "X-Amz-Signature" in query:
            names, date = query["X-Amz-SignedHeaders"][0], query["X-Amz-Date"][0]
            credential, given = (
                query["X-Amz-Credential"][0],
                query["X-Amz-Signature"][0],
            )
        else:
            header = request.headers["authorization"]
            told = dict(re.findall(r"(\w+)=([^,\s]+)", header))
            names, date = told["SignedHeaders"], request.headers["x-amz-date"]
            credential, given = told["Credential"], told["Signature"]
        scope = f"{ACCESS}/{date[:8]}/{region}/{service}/aws4_request"
        good = credential == scope and _expected(request, signer, names, date) == given
        token = request.headers.get("x-amz-security-token") or query.get(
            "X-Amz-Security-Token"
        )
        return httpx2.Response(
            200 if good else 403, json={"names": names.split(";"), "token": token}
        )

    return answer


@pytest.mark.parametrize(
    ("method", "url", "arguments"),
    [
        ("GET", "/", {}),
        ("GET", "", {}),
        ("GET", "/a//b/../c/./d/", {}),
        ("GET", "/a%20b/ü/{x}", {"path": {"x": "a/b+c%ü~!*()'"}}),
        ("GET", "/x", {"query": {"b": "2 +&=", "a": ["z", "y", ""], "ü": "~é*'"}}),
        ("POST", "/x", {"body": {"a": "ü"}}),
        ("DELETE", "/x", {"headers": {"X-Two": "a   b ", "X-Amz-Meta-One": "ü"}}),
    ],
)
@pytest.mark.parametrize("service", ["execute-api", "s3"])
def test_botocore_makes_the_same(
    caller: Any, module: Any, service: str, method: str, url: str, arguments: Any
) -> None:
    auth = module("awsv4").AwsV4Auth(
        template("{{access}}"),
        template("{{secret}}"),
        service=service,
        region=template("{{region}}"),
    )
    server = _server(service, "eu-west-1")
    caller.uses(auth, server, access=ACCESS, secret=SECRET, region="eu-west-1")
    endpoint = {"body": "json"} if "body" in arguments else None
    told = caller(method, url, endpoint, **arguments)
    expected = {"host", "x-amz-date"}
    if service == "s3" or "body" in arguments:
        expected.add("x-amz-content-sha256")
    assert expected <= set(told["names"])


def test_the_signature_may_stand_in_the_query(caller: Any, module: Any) -> None:
    auth = module("awsv4").AwsV4Auth(
        template("{{access}}"),
        template("{{secret}}"),
        session_token=template("{{session}}"),
        in_query=True,
    )
    server = _server("execute-api", "us-east-1")
    caller.uses(auth, server, access=ACCESS, secret=SECRET, session="a+b/c==")
    told = caller("GET", "/x", query={"q": "ü &", "X-Amz-Date": "stale"})
    assert told["token"] == ["a+b/c=="]


def test_the_session_token_is_signed_and_optional(caller: Any, module: Any) -> None:
    auth = module("awsv4").AwsV4Auth(
        template("{{access}}"),
        template("{{secret}}"),
        session_token=template("{{session}}"),
    )
    server = _server("execute-api", "us-east-1")
    caller.uses(auth, server, access=ACCESS, secret=SECRET, session="tok")
    assert "x-amz-security-token" in caller("GET", "/")["names"]
    caller.uses(auth, server, access=ACCESS, secret=SECRET)
    assert "x-amz-security-token" not in caller("GET", "/")["names"]


def test_another_secret_is_refused(caller: Any, runtime: Any, module: Any) -> None:
    auth = module("awsv4").AwsV4Auth(template("{{access}}"), template("{{secret}}"))
    server = _server("execute-api", "us-east-1", "another")
    caller.uses(auth, server, access=ACCESS, secret=SECRET)
    with pytest.raises(runtime.PermissionDeniedError) as caught:
        caller("GET", "/")
    assert SECRET not in repr(caught.value)

"""Which names hold secrets, and what is left of texts that do."""

from __future__ import annotations

import pytest

from collgen.model import JsonValue
from collgen.secrets.text import (
    REDACTED,
    is_secret_name,
    may_hold_secret,
    redact,
    redact_text,
)


@pytest.mark.parametrize(
    "name",
    """access_token accessToken2 user_token_v2 X-Api-Key apikey apiKey client_secret password
    adm_pass account_password url_password security_token Authorization Cookie jwt
    account_secret_key private-key prototype_secret typeform_token endpoint_secret curl_api_key
    X-Auth-Token refreshToken otp cvv Fastly-Secret id_token""".split(),
)
def test_name_of_a_secret(name: str) -> None:
    assert is_secret_name(name)


@pytest.mark.parametrize(
    "name",
    """next_page_token pageToken token_type access_token_url password_length tokenExpiry id key
    sort_key name author monkey passenger compass tokenization session_id signature secretary
    continuation_token client_id keyboard""".split(),
)
def test_name_of_something_else(name: str) -> None:
    assert not is_secret_name(name)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('{"password": "hunter22"}', f'{{"password": "{REDACTED}"}}'),
        ("Authorization: Bearer abcdefghijklmnop", f"Authorization: {REDACTED}"),
        ("a JWT eyJhbGciOiJI.eyJzdWIiOiIx.abc-_d", f"a JWT {REDACTED}"),
        ('"password_length": "12345"', '"password_length": "12345"'),
        ("the password must be long", "the password must be long"),
        ('"password": "{{pw}}"', '"password": "{{pw}}"'),
    ],
)
def test_text_without_its_secrets(text: str, left: str) -> None:
    assert redact_text(text) == left


def test_body_is_searched_when_it_may_name_a_secret() -> None:
    assert not may_hold_secret('{"name": "ada"}')
    assert may_hold_secret('{"passWord": "hunter22"}')
    assert may_hold_secret('{"\\u0070assword": "hunter22"}')  # as JSON may write it


def test_json_without_its_secrets() -> None:
    value: JsonValue = {
        "user": "ada",
        "token": "abcdef",
        "deep": [{"pin": "1234", "n": 1}],
        "t": "{{token}}",
    }
    assert redact(value) == {
        "user": "ada",
        "token": REDACTED,
        "deep": [{"pin": REDACTED, "n": 1}],
        "t": "{{token}}",
    }


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<password>hunter22</password>", f"<password>{REDACTED}</password>"),
        (
            '<wsse:Password Type="t">hunter22</wsse:Password>',
            f'<wsse:Password Type="t">{REDACTED}</wsse:Password>',
        ),
        ("<password>{{pw}}</password>", "<password>{{pw}}</password>"),
        ("<name>hunter22</name><key/>", "<name>hunter22</name><key/>"),
    ],
)
def test_secret_in_an_element(text: str, left: str) -> None:
    assert redact_text(text) == left

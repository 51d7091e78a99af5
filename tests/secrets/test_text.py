"""Which names hold secrets, which values are some, and what is left of texts that hold any."""

from __future__ import annotations

import pytest

from collgen.secrets.names import is_secret_name, is_suspicious_name
from collgen.secrets.text import REDACTED, find_secrets, redact_text
from collgen.secrets.values import is_placeholder, looks_random
from tests.growth import MOST_GROWTH, growth


@pytest.mark.parametrize(
    "name",
    """access_token accessToken2 user_token_v2 X-Api-Key apikey apiKey client_secret password
    adm_pass account_password url_password security_token Authorization Cookie jwt
    account_secret_key private-key prototype_secret typeform_token endpoint_secret curl_api_key
    X-Auth-Token refreshToken otp cvv Fastly-Secret id_token
    accesstoken clientsecret CLIENTSECRET refreshtoken authtoken accesskey userpassword apisecret
    Ocp-Apim-Subscription-Key webhook_key db_pw Proxy-Authorization authorization_header authorizationKey""".split(),
)
def test_name_of_a_secret(name: str) -> None:
    assert is_secret_name(name)


@pytest.mark.parametrize(
    "name",
    """next_page_token pageToken token_type access_token_url password_length tokenExpiry id key
    sort_key name author monkey passenger compass tokenization secretary
    refreshTokenValiditySeconds authorizationProvider otpQuery authorizationAmount
    paymentAuthorizationCreatedWebhook tokenUpdated
    continuation_token client_id keyboard passport pinterest addTokenTo token_prefix""".split(),
)
def test_name_of_something_else(name: str) -> None:
    assert not is_secret_name(name)


@pytest.mark.parametrize(
    "name", "session sid sig signature X-Auth session_id authorization_code".split()
)
def test_name_that_needs_a_random_value_beside_it(name: str) -> None:
    assert is_suspicious_name(name)
    assert redact_text(f'{{"{name}": "on"}}') == f'{{"{name}": "on"}}'
    assert redact_text(f'{{"{name}": "9aF3x0Qm2L"}}') == f'{{"{name}": "{REDACTED}"}}'


@pytest.mark.parametrize(
    "value",
    """<value> <your-token> XXX xxxx-xxxx YOUR_TOKEN your-api-key-here {{token}} ${TOKEN} $TOKEN test_token
    test_key_1 EXAMPLE-KEY-ID MY_SECRET string password ****** abc123 123456 12345678 changeme
    [token] {token} sk_XXXXXXXX dummy-token-value ... REDACTED 0000 example_token""".split(),
)
def test_placeholder_is_no_secret(value: str) -> None:
    assert is_placeholder(value)
    text = f'{{"access_token": "{value}"}}'
    assert redact_text(text) == text


@pytest.mark.parametrize(
    "value", "hunter22 9aF3x0Qm2L test_9aF3x0Qm2Lk7 SECRETKEY0123456789 letmein".split()
)
def test_value_of_a_secret(value: str) -> None:
    assert not is_placeholder(value)
    assert redact_text(f'{{"password": "{value}"}}') == f'{{"password": "{REDACTED}"}}'


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("9aF3x0Qm2L", True),
        ("550e8400-e29b-41d4-a716-446655440000", True),
        ("kDfWqLmZxYpRtVbN", True),
        ("account-2024", False),
        ("2025-01-31T12:00:00Z", False),
        ("application/json", False),
        ("getAccessTokenForUser", False),
        ("two words 9aF3x0Qm2L", False),
        ("aaaaaaa1", False),
    ],
)
def test_value_made_by_chance(value: str, expected: bool) -> None:
    assert looks_random(value) is expected


R = REDACTED
W = "9aF3x0" + "Qm2L"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('{"password": "hunter22"}', f'{{"password": "{R}"}}'),
        (f"Authorization: Bearer {W}99", f"Authorization: Bearer {R}"),
        ("a JWT eyJhbGciOiJI.eyJzdWIiOiIx.abc-_d", f"a JWT {R}"),
        ('"password_length": "12345"', '"password_length": "12345"'),
        ("the password must be long", "the password must be long"),
        ("password: required, a string", "password: required, a string"),
        ("token (string): the token of the user", "token (string): the token of the user"),
        ('"password": "{{pw}}"', '"password": "{{pw}}"'),
        ("<password>hunter22</password>", f"<password>{R}</password>"),
        (
            '<wsse:Password Type="t">hunter22</wsse:Password>',
            f'<wsse:Password Type="t">{R}</wsse:Password>',
        ),
        ("<password><![CDATA[hunter22]]></password>", f"<password><![CDATA[{R}]]></password>"),
        ('<login password="hunter22"/>', f'<login password="{R}"/>'),
        ("<password>{{pw}}</password>", "<password>{{pw}}</password>"),
        ("<name>hunter22</name><key/>", "<name>hunter22</name><key/>"),
        (f"a=b&password={W}&c=d", f"a=b&password={R}&c=d"),
        (f"GET /it?api_key={W}", f"GET /it?api_key={R}"),
        (f"password: {W}\nuser: joe", f"password: {R}\nuser: joe"),
        (f"{{token: '{W}'}} // a comment", f"{{token: '{R}'}} // a comment"),
        (f'{{login(password: "{W}") {{id}}}}', f'{{login(password: "{R}") {{id}}}}'),
        (f'{{\\"token\\": \\"{W}\\"}}', f'{{\\"token\\": \\"{R}\\"}}'),
        (f'pm.environment.set("token", "{W}");', f'pm.environment.set("token", "{R}");'),
        (f"curl -u joe:{W} https://a.example", f"curl -u joe:{R} https://a.example"),
        (f"tool --token {W}", f"tool --token {R}"),
        (f"https://joe:{W}@a.example/x", f"https://joe:{R}@a.example/x"),
        ('{"pin": 48151623, "n": 48151623}', '{"pin": 0, "n": 48151623}'),
        (f'{{"tokens": ["{W}", "{W}x"]}}', f'{{"tokens": ["{R}", "{R}"]}}'),
        (f'{{"apiKey": {{"href": "https://a.example/{W}/x"}}}}', f'{{"apiKey": {{"href": "https://a.example/{W}/x"}}}}'),
        (f'{{"secret": {{"value": "{W}", "kind": "plain"}}}}', f'{{"secret": {{"value": "{R}", "kind": "plain"}}}}'),
        (
            f"https://a.example/f?X-Amz-Security-Token=AAAAsecretBBBB&sig={W}%3D&n=1",
            f"https://a.example/f?X-Amz-Security-Token={R}&sig={R}&n=1",
        ),
        ('{"\\u0070assword": "hunter22"}', f'{{"password": "{R}"}}'),
        (f"https://hooks.slack.com/services/T01/B02/{W}{W} and on", f"https://hooks.slack.com/services/T01/B02/{R} and on"),
        (f"https://discord.com/api/webhooks/123456789012/{W}{W}{W}{W}", f"https://discord.com/api/webhooks/123456789012/{R}"),
        (f"https://api.telegram.org/bot110201543:AA{W}{W}{W}/getMe", f"https://api.telegram.org/bot{R}/getMe"),
        (f"| api_key | string | {W}7z |", f"| api_key | string | {R} |"),
        (f"| `token` | e.g. {W}{W} | yours |", f"| `token` | e.g. {R} | yours |"),
        (f"| name | string | {W}7z |", f"| name | string | {W}7z |"),
        ("| token | string | https://a.example/oauth2/v1 |", "| token | string | https://a.example/oauth2/v1 |"),
        ("| api_key | string | YOUR_API_KEY_12 |", "| api_key | string | YOUR_API_KEY_12 |"),
        (f"<tr><td>api_key</td><td>{W}7z</td></tr><tr><td>{W}7z</td></tr>", f"<tr><td>api_key</td><td>{R}</td></tr><tr><td>{W}7z</td></tr>"),
        (f"- **api_key** (string): yours, e.g. {W}{W}", f"- **api_key** (string): yours, e.g. {R}"),
        ("- `token`: from /v2/oauth2/authorizations/tokens1", "- `token`: from /v2/oauth2/authorizations/tokens1"),
        ("-----BEGIN PRIVATE KEY-----\nMIIB\nabc\n-----END PRIVATE KEY-----\nnext", f"{R}\n\n\n\nnext"),
    ],
)  # fmt: skip
def test_text_without_its_secrets(text: str, left: str) -> None:
    assert redact_text(text) == left


@pytest.mark.parametrize(
    ("text", "is_certain"),
    [(f"token={W}", True), ('{"password": "letmein"}', False)],
)
def test_what_looks_random_is_certain(text: str, is_certain: bool) -> None:
    assert [found.is_certain for found in find_secrets(text)] == [is_certain]


@pytest.mark.parametrize(
    "part",
    [
        "token=",
        '"password": "',
        "<secret ",
        "key ",
        "-u a:b ",
        "| token | ",
        "<td>token</td>",
    ],
)
def test_search_is_linear_in_the_text(part: str) -> None:
    cost = growth(lambda count: part * count, find_secrets.__wrapped__, 4_000)
    assert cost <= MOST_GROWTH

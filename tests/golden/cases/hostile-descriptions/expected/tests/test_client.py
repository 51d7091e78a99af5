"""The requests of Hostile descriptions, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

# isort: split
from hostile_descriptions import BadRequestError, models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from hostile_descriptions import AsyncHostileDescriptions, HostileDescriptions


def test_case_0_ends_with_a_quote(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "Ends with a quote\\""}')

    result = client.case_0(
        q='Ends with a quote"',
        value='Ends with a quote"',
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/0?q=Ends%20with%20a%20quote%22",
        json={
            "value": 'Ends with a quote"',
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_0_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, 'Ends with a quote"', content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_0(
            q='Ends with a quote"',
            value='Ends with a quote"',
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/0?q=Ends%20with%20a%20quote%22",
        json={
            "value": 'Ends with a quote"',
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_1_ends_with_a_backslas(
    client: HostileDescriptions, server: Server
) -> None:
    server.answer(200, '{"text": "Ends with a backslash\\\\"}')

    result = client.case_1(
        q="Ends with a backslash\\",
        value="Ends with a backslash\\",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/1?q=Ends%20with%20a%20backslash\\",
        json={
            "value": "Ends with a backslash\\",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_1_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, "Ends with a backslash\\", content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_1(
            q="Ends with a backslash\\",
            value="Ends with a backslash\\",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/1?q=Ends%20with%20a%20backslash\\",
        json={
            "value": "Ends with a backslash\\",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_2_import_os_os_abo(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "\\"\\"\\"\\nimport os\\nos.abort()\\n\\"\\"\\""}')

    result = client.case_2(
        q='"""\nimport os\nos.abort()\n"""',
        value='"""\nimport os\nos.abort()\n"""',
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/2?q=%22%22%22%0Aimport%20os%0Aos.abort()%0A%22%22%22",
        json={
            "value": '"""\nimport os\nos.abort()\n"""',
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_2_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, '"""\nimport os\nos.abort()\n"""', content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_2(
            q='"""\nimport os\nos.abort()\n"""',
            value='"""\nimport os\nos.abort()\n"""',
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/2?q=%22%22%22%0Aimport%20os%0Aos.abort()%0A%22%22%22",
        json={
            "value": '"""\nimport os\nos.abort()\n"""',
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_3_200(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "\'\'\'"}')

    result = client.case_3(
        q="'''",
        value="'''",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/3?q=%27%27%27",
        json={
            "value": "'''",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_3_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, "'''", content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_3(
            q="'''",
            value="'''",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/3?q=%27%27%27",
        json={
            "value": "'''",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_4_line_separator_parag(
    client: HostileDescriptions, server: Server
) -> None:
    server.answer(
        200,
        '{"text": "line\u2028separator\u2029paragraph\x85next\\u000bvt\\fff\\u001cfs"}',
    )

    result = client.case_4(
        q="line\u2028separator\u2029paragraph\x85next\x0bvt\x0cff\x1cfs",
        value="line\u2028separator\u2029paragraph\x85next\x0bvt\x0cff\x1cfs",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/4?q=line%E2%80%A8separator%E2%80%A9paragraph%C2%85next%0Bvt%0Cff%1Cfs",
        json={
            "value": "line\u2028separator\u2029paragraph\x85next\x0bvt\x0cff\x1cfs",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_4_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(
        400,
        "line\u2028separator\u2029paragraph\x85next\x0bvt\x0cff\x1cfs",
        content_type="text/plain",
    )

    with pytest.raises(BadRequestError) as caught:
        client.case_4(
            q="line\u2028separator\u2029paragraph\x85next\x0bvt\x0cff\x1cfs",
            value="line\u2028separator\u2029paragraph\x85next\x0bvt\x0cff\x1cfs",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/4?q=line%E2%80%A8separator%E2%80%A9paragraph%C2%85next%0Bvt%0Cff%1Cfs",
        json={
            "value": "line\u2028separator\u2029paragraph\x85next\x0bvt\x0cff\x1cfs",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_5_bare_carriage(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "bare\\rcarriage"}')

    result = client.case_5(
        q="bare\rcarriage",
        value="bare\rcarriage",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/5?q=bare%0Dcarriage",
        json={
            "value": "bare\rcarriage",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_5_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, "bare\rcarriage", content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_5(
            q="bare\rcarriage",
            value="bare\rcarriage",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/5?q=bare%0Dcarriage",
        json={
            "value": "bare\rcarriage",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_6_null_byte(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "null \\u0000 byte"}')

    result = client.case_6(
        q="null \x00 byte",
        value="null \x00 byte",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/6?q=null%20%00%20byte",
        json={
            "value": "null \x00 byte",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_6_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, "null \x00 byte", content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_6(
            q="null \x00 byte",
            value="null \x00 byte",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/6?q=null%20%00%20byte",
        json={
            "value": "null \x00 byte",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_7_config_endr(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "{{ config }} {% endraw %} {# c #}"}')

    result = client.case_7(
        q="config {% endraw %} {# c #}",
        value="config {% endraw %} {# c #}",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/7?q=config%20{%25%20endraw%20%25}%20{%23%20c%20%23}",
        json={
            "value": "config {% endraw %} {# c #}",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_7_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, "{{ config }} {% endraw %} {# c #}", content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_7(
            q="config {% endraw %} {# c #}",
            value="config {% endraw %} {# c #}",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/7?q=config%20{%25%20endraw%20%25}%20{%23%20c%20%23}",
        json={
            "value": "config {% endraw %} {# c #}",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_8_script_alert_1_sc(client: HostileDescriptions, server: Server) -> None:
    server.answer(
        200, '{"text": "<script>alert(1)</script><img src=x onerror=alert(1)>"}'
    )

    result = client.case_8(
        q="<script>alert(1)</script><img src=x onerror=alert(1)>",
        value="<script>alert(1)</script><img src=x onerror=alert(1)>",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/8?q=%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        json={
            "value": "<script>alert(1)</script><img src=x onerror=alert(1)>",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_8_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(
        400,
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        content_type="text/plain",
    )

    with pytest.raises(BadRequestError) as caught:
        client.case_8(
            q="<script>alert(1)</script><img src=x onerror=alert(1)>",
            value="<script>alert(1)</script><img src=x onerror=alert(1)>",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/8?q=%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        json={
            "value": "<script>alert(1)</script><img src=x onerror=alert(1)>",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_9_click_javascript_a(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "[click](javascript:alert(1)) ![i](http://x/y.png)"}')

    result = client.case_9(
        q="[click](javascript:alert(1)) ![i](http://x/y.png)",
        value="[click](javascript:alert(1)) ![i](http://x/y.png)",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/9?q=[click](javascript:alert(1))%20![i](http://x/y.png)",
        json={
            "value": "[click](javascript:alert(1)) ![i](http://x/y.png)",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_9_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(
        400,
        "[click](javascript:alert(1)) ![i](http://x/y.png)",
        content_type="text/plain",
    )

    with pytest.raises(BadRequestError) as caught:
        client.case_9(
            q="[click](javascript:alert(1)) ![i](http://x/y.png)",
            value="[click](javascript:alert(1)) ![i](http://x/y.png)",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/9?q=[click](javascript:alert(1))%20![i](http://x/y.png)",
        json={
            "value": "[click](javascript:alert(1)) ![i](http://x/y.png)",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_10_code_fence_not(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "```\\ncode fence\\n# not a heading"}')

    result = client.case_10(
        q="```\ncode fence\n# not a heading",
        value="```\ncode fence\n# not a heading",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/10?q=```%0Acode%20fence%0A%23%20not%20a%20heading",
        json={
            "value": "```\ncode fence\n# not a heading",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_10_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, "```\ncode fence\n# not a heading", content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_10(
            q="```\ncode fence\n# not a heading",
            value="```\ncode fence\n# not a heading",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/10?q=```%0Acode%20fence%0A%23%20not%20a%20heading",
        json={
            "value": "```\ncode fence\n# not a heading",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_11_a_b(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "| a | b |\\n|---|---|\\n| \\"\\"\\" | \\\\ |"}')

    result = client.case_11(
        q='| a | b |\n|---|---|\n| """ | \\ |',
        value='| a | b |\n|---|---|\n| """ | \\ |',
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/11?q=|%20a%20|%20b%20|%0A|---|---|%0A|%20%22%22%22%20|%20\\%20|",
        json={
            "value": '| a | b |\n|---|---|\n| """ | \\ |',
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_11_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, '| a | b |\n|---|---|\n| """ | \\ |', content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_11(
            q='| a | b |\n|---|---|\n| """ | \\ |',
            value='| a | b |\n|---|---|\n| """ | \\ |',
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/11?q=|%20a%20|%20b%20|%0A|---|---|%0A|%20%22%22%22%20|%20\\%20|",
        json={
            "value": '| a | b |\n|---|---|\n| """ | \\ |',
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_12_right_to_left_and(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "\u202eright to left\u202c and \u2066isolate"}')

    result = client.case_12(
        q="\u202eright to left\u202c and \u2066isolate",
        value="\u202eright to left\u202c and \u2066isolate",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/12?q=%E2%80%AEright%20to%20left%E2%80%AC%20and%20%E2%81%A6isolate",
        json={
            "value": "\u202eright to left\u202c and \u2066isolate",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_12_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(
        400, "\u202eright to left\u202c and \u2066isolate", content_type="text/plain"
    )

    with pytest.raises(BadRequestError) as caught:
        client.case_12(
            q="\u202eright to left\u202c and \u2066isolate",
            value="\u202eright to left\u202c and \u2066isolate",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/12?q=%E2%80%AEright%20to%20left%E2%80%AC%20and%20%E2%81%A6isolate",
        json={
            "value": "\u202eright to left\u202c and \u2066isolate",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_13_heading_setext(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "# Heading\\n---\\nsetext\\n==="}')

    result = client.case_13(
        q="# Heading\n---\nsetext\n===",
        value="# Heading\n---\nsetext\n===",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/13?q=%23%20Heading%0A---%0Asetext%0A===",
        json={
            "value": "# Heading\n---\nsetext\n===",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_13_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, "# Heading\n---\nsetext\n===", content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_13(
            q="# Heading\n---\nsetext\n===",
            value="# Heading\n---\nsetext\n===",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/13?q=%23%20Heading%0A---%0Asetext%0A===",
        json={
            "value": "# Heading\n---\nsetext\n===",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_14_n_bullet_x41_u00(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "\\\\N{BULLET} \\\\x41 \\\\u0041 %s {0}"}')

    result = client.case_14(
        q="\\N{BULLET} \\x41 \\u0041 %s {0}",
        value="\\N{BULLET} \\x41 \\u0041 %s {0}",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/14?q=\\N{BULLET}%20\\x41%20\\u0041%20%25s%20{0}",
        json={
            "value": "\\N{BULLET} \\x41 \\u0041 %s {0}",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_14_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, "\\N{BULLET} \\x41 \\u0041 %s {0}", content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_14(
            q="\\N{BULLET} \\x41 \\u0041 %s {0}",
            value="\\N{BULLET} \\x41 \\u0041 %s {0}",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/14?q=\\N{BULLET}%20\\x41%20\\u0041%20%25s%20{0}",
        json={
            "value": "\\N{BULLET} \\x41 \\u0041 %s {0}",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_15_indented_many(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "  indented\\n\\n\\n\\n\\tmany blank lines  \\n "}')

    result = client.case_15(
        q="  indented\n\n\n\n\tmany blank lines  \n ",
        value="  indented\n\n\n\n\tmany blank lines  \n ",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/15?q=%20%20indented%0A%0A%0A%0A%09many%20blank%20lines%20%20%0A%20",
        json={
            "value": "  indented\n\n\n\n\tmany blank lines  \n ",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_15_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(
        400, "  indented\n\n\n\n\tmany blank lines  \n ", content_type="text/plain"
    )

    with pytest.raises(BadRequestError) as caught:
        client.case_15(
            q="  indented\n\n\n\n\tmany blank lines  \n ",
            value="  indented\n\n\n\n\tmany blank lines  \n ",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/15?q=%20%20indented%0A%0A%0A%0A%09many%20blank%20lines%20%20%0A%20",
        json={
            "value": "  indented\n\n\n\n\tmany blank lines  \n ",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_16_detail(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "--><!-- ]]> </details>"}')

    result = client.case_16(
        q="--><!-- ]]> </details>",
        value="--><!-- ]]> </details>",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/16?q=--%3E%3C!--%20]]%3E%20%3C/details%3E",
        json={
            "value": "--><!-- ]]> </details>",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_16_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, "--><!-- ]]> </details>", content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_16(
            q="--><!-- ]]> </details>",
            value="--><!-- ]]> </details>",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/16?q=--%3E%3C!--%20]]%3E%20%3C/details%3E",
        json={
            "value": "--><!-- ]]> </details>",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_17_rm_rf_id_t(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "$(rm -rf /) `id` ; true"}')

    result = client.case_17(
        q="$(rm -rf /) `id` ; true",
        value="$(rm -rf /) `id` ; true",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/17?q=$(rm%20-rf%20/)%20`id`%20;%20true",
        json={
            "value": "$(rm -rf /) `id` ; true",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_17_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, "$(rm -rf /) `id` ; true", content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_17(
            q="$(rm -rf /) `id` ; true",
            value="$(rm -rf /) `id` ; true",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/17?q=$(rm%20-rf%20/)%20`id`%20;%20true",
        json={
            "value": "$(rm -rf /) `id` ; true",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_18_bom(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "𝕏 \ufeff bom"}')

    result = client.case_18(
        q="𝕏 \ufeff bom",
        value="𝕏 \ufeff bom",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/18?q=%F0%9D%95%8F%20%EF%BB%BF%20bom",
        json={
            "value": "𝕏 \ufeff bom",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_18_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, "𝕏 \ufeff bom", content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_18(
            q="𝕏 \ufeff bom",
            value="𝕏 \ufeff bom",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/18?q=%F0%9D%95%8F%20%EF%BB%BF%20bom",
        json={
            "value": "𝕏 \ufeff bom",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_case_19_task_1_one(client: HostileDescriptions, server: Server) -> None:
    server.answer(200, '{"text": "- [ ] task\\n1. one\\n> quote"}')

    result = client.case_19(
        q="- [ ] task\n1. one\n> quote",
        value="- [ ] task\n1. one\n> quote",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/19?q=-%20[%20]%20task%0A1.%20one%0A%3E%20quote",
        json={
            "value": "- [ ] task\n1. one\n> quote",
        },
    )
    assert isinstance(result, models.Case0Response)
    assert server.plain(result) == server.value


def test_case_19_error(client: HostileDescriptions, server: Server) -> None:
    server.answer(400, "- [ ] task\n1. one\n> quote", content_type="text/plain")

    with pytest.raises(BadRequestError) as caught:
        client.case_19(
            q="- [ ] task\n1. one\n> quote",
            value="- [ ] task\n1. one\n> quote",
        )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/19?q=-%20[%20]%20task%0A1.%20one%0A%3E%20quote",
        json={
            "value": "- [ ] task\n1. one\n> quote",
        },
    )
    assert caught.value.status_code == 400
    assert caught.value.body == server.text


def test_async_case_0(async_client: AsyncHostileDescriptions, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.case_0(
            q='Ends with a quote"',
            value='Ends with a quote"',
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d/0?q=Ends%20with%20a%20quote%22",
        json={
            "value": 'Ends with a quote"',
        },
    )

"""Samples in Java on Android: OkHttp."""

from __future__ import annotations

import json
from typing import Final

from collgen.escape import java
from collgen.escape.java import Java
from collgen.samples.java import AndroidLanguage, OkHttpLanguage
from collgen.samples.literals import LiteralSyntax

_LARGEST_INT: Final = 2**31 - 1


def _number(value: float) -> str:
    is_long = isinstance(value, int) and abs(value) > _LARGEST_INT
    return json.dumps(value) + ("L" if is_long else "")


class _OkHttp(AndroidLanguage, OkHttpLanguage):
    title = "Android Java (OkHttp)"
    template = "samples/android_okhttp.java.jinja"
    json_level = 2
    literals = LiteralSyntax(
        Java,
        java.string,
        null="JSONObject.NULL",
        number=_number,
        list_brackets=("new JSONArray()", ""),
        object_brackets=("new JSONObject()", ""),
        member=".put({}, {})",
        item=".put({})",
        empty_list="new JSONArray()",
        empty_object="new JSONObject()",
        separator="",
        joint="",
        indent="    ",
    )


LANGUAGE = _OkHttp()

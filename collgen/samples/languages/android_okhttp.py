"""Samples in Java on Android: OkHttp."""

from __future__ import annotations

import json
from typing import Final

from collgen.escape import java
from collgen.escape.java import Java
from collgen.samples.java import OkHttpLanguage
from collgen.samples.literals import LiteralSyntax, Scalar

_LARGEST_INT: Final = 2**31 - 1


def _scalar(value: Scalar) -> Java:
    if isinstance(value, str):
        return java.string(value)
    if value is None:
        return Java("JSONObject.NULL")
    is_long = isinstance(value, int) and abs(value) > _LARGEST_INT
    return Java(json.dumps(value) + ("L" if is_long else ""))


class _Android(OkHttpLanguage):
    title = "Android Java (OkHttp)"
    template = "samples/android_okhttp.java.jinja"
    json_level = 2
    literals = LiteralSyntax(
        Java,
        _scalar,
        java.string,
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

    def environment(self, env: str, default: str) -> Java:
        """Return the field of the build's configuration: Android has no environment variables."""
        if default:
            return java.string(default)
        return Java(f"BuildConfig.{env}")


LANGUAGE = _Android()

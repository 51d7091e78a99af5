"""Samples in Java: OkHttp."""

from __future__ import annotations

from collgen.samples.java import OkHttpLanguage


class _OkHttp(OkHttpLanguage):
    title = "Java (OkHttp)"
    template = "samples/java_okhttp.java.jinja"


LANGUAGE = _OkHttp()

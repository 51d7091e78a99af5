"""Samples in Java: java.net.http."""

from __future__ import annotations

from collgen.samples.java import JavaLanguage


class _Java(JavaLanguage):
    title = "Java (java.net.http)"
    template = "samples/java.java.jinja"


LANGUAGE = _Java()

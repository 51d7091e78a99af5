"""Samples in Rust: reqwest."""

from __future__ import annotations

import json

from collgen.escape import rust
from collgen.escape.escaped import Escaped
from collgen.escape.rust import Rust
from collgen.samples.code import CodeLanguage
from collgen.samples.literals import LiteralSyntax, Scalar


def _scalar(value: Scalar) -> Rust:
    return rust.string(value) if isinstance(value, str) else Rust(json.dumps(value))


class _Rust(CodeLanguage):
    title = "Rust (reqwest)"
    fence = "rust"
    template = "samples/rust.rs.jinja"
    target = Rust
    camel = False
    reserved = rust.KEYWORDS | {
        "answer", "body", "client", "env", "form", "json", "main", "reqwest", "request",
        "response", "serde_json", "status", "std",
    }  # fmt: skip
    literals = LiteralSyntax(Rust, _scalar, rust.string, indent="    ")
    json_level = 2

    def string(self, text: str) -> Rust:
        """Return a string literal."""
        return rust.string(text)

    def comment(self, text: str) -> Rust:
        """Return a comment of one line."""
        return rust.comment(text)

    def concatenated(self, parts: list[str | Escaped]) -> Rust:
        """Return a `format!` with values in it."""
        return rust.interpolated(*parts)

    def environment(self, env: str, default: str) -> Rust:
        """Return the expression for an environment variable."""
        value = Rust.fill("std::env::var({})", rust.string(env))
        if not default:
            return Rust.fill("{}?", value)
        return Rust.fill("{}.unwrap_or({}.into())", value, rust.string(default))


LANGUAGE = _Rust()

"""Samples in Rust: reqwest."""

from __future__ import annotations

from collgen.escape import rust
from collgen.escape.rust import Rust
from collgen.samples.code import InterpolatingLanguage
from collgen.samples.literals import LiteralSyntax


class _Rust(InterpolatingLanguage):
    title = "Rust (reqwest)"
    fence = "rust"
    template = "samples/rust.rs.jinja"
    target = Rust
    escape = rust
    camel = False
    reserved = rust.KEYWORDS | {
        "answer", "body", "client", "env", "form", "json", "main", "reqwest", "request",
        "response", "serde_json", "status", "std",
    }  # fmt: skip
    literals = LiteralSyntax(Rust, rust.string, indent="    ")
    json_level = 2

    def environment(self, env: str, default: str) -> Rust:
        """Return the expression for an environment variable."""
        value = Rust.fill("std::env::var({})", rust.string(env))
        if not default:
            return Rust.fill("{}?", value)
        return Rust.fill("{}.unwrap_or({}.into())", value, rust.string(default))


LANGUAGE = _Rust()

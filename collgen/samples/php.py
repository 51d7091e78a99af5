"""What the samples in PHP share."""

from __future__ import annotations

import json

from collgen.escape import php
from collgen.escape.escaped import Escaped
from collgen.escape.php import Php
from collgen.model import JsonValue
from collgen.samples.code import CodeLanguage, is_portable
from collgen.samples.literals import LiteralSyntax, Scalar


def _scalar(value: Scalar) -> Php:
    return php.string(value) if isinstance(value, str) else Php(json.dumps(value))


def _has_number_as_key(value: JsonValue) -> bool:
    if isinstance(value, list):
        return any(map(_has_number_as_key, value))
    if not isinstance(value, dict):
        return False
    return any(k.isdecimal() or _has_number_as_key(v) for k, v in value.items())


class PhpLanguage(CodeLanguage):
    """PHP."""

    fence = "php"
    target = Php
    reserved = php.KEYWORDS | {
        "answer", "body", "client", "curl", "GLOBALS", "fields", "response", "status",
    }  # fmt: skip
    literals = LiteralSyntax(
        Php,
        _scalar,
        php.string,
        object_brackets=("[", "]"),
        member="{} => {}",
        empty_object="new stdClass()",
        trailing=True,
        indent="    ",
    )

    def string(self, text: str) -> Php:
        """Return a string literal."""
        return php.string(text)

    def comment(self, text: str) -> Php:
        """Return a comment of one line."""
        return php.comment(text)

    def variable(self, name: str) -> Php:
        """Return the variable with its sign."""
        return Php(f"${name}")

    def concatenated(self, parts: list[str | Escaped]) -> Php:
        """Return a string with values in it."""
        return php.interpolated(*parts)

    def can_build(self, value: JsonValue) -> bool:
        """Return whether PHP's arrays hold the value: `["0" => 1]` would be a list."""
        return is_portable(value) and not _has_number_as_key(value)

    def environment(self, env: str, default: str) -> Php:
        """Return the expression for an environment variable."""
        value = Php.fill("getenv({})", php.string(env))
        return Php.fill("{} ?: {}", value, php.string(default)) if default else value

"""What the samples in PHP share."""

from __future__ import annotations

from collgen.escape import php
from collgen.escape.php import Php
from collgen.model import JsonValue
from collgen.samples.code import InterpolatingLanguage, is_portable
from collgen.samples.literals import LiteralSyntax


def _has_number_as_key(value: JsonValue) -> bool:
    if isinstance(value, list):
        return any(map(_has_number_as_key, value))
    if not isinstance(value, dict):
        return False
    return any(k.isdecimal() or _has_number_as_key(v) for k, v in value.items())


class PhpLanguage(InterpolatingLanguage):
    """PHP."""

    fence = "php"
    target = Php
    escape = php
    reserved = php.KEYWORDS | {
        "answer", "body", "client", "curl", "GLOBALS", "fields", "response", "status",
    }  # fmt: skip
    literals = LiteralSyntax(
        Php,
        php.string,
        object_brackets=("[", "]"),
        member="{} => {}",
        empty_object="new stdClass()",
        trailing=True,
        indent="    ",
    )

    def variable(self, name: str) -> Php:
        """Return the variable with its sign."""
        return Php(f"${name}")

    def can_build(self, value: JsonValue) -> bool:
        """Return whether PHP's arrays hold the value: `["0" => 1]` would be a list."""
        return is_portable(value) and not _has_number_as_key(value)

    def environment(self, env: str, default: str) -> Php:
        """Return the expression for an environment variable."""
        value = Php.fill("getenv({})", php.string(env))
        return Php.fill("{} ?: {}", value, php.string(default)) if default else value

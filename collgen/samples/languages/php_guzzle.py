"""Samples in PHP: Guzzle."""

from __future__ import annotations

from collgen.samples.php import PhpLanguage


class _Guzzle(PhpLanguage):
    title = "PHP (Guzzle)"
    template = "samples/php_guzzle.php.jinja"
    auth = frozenset({"basic", "digest", "ntlm"})
    json_level = 1


LANGUAGE = _Guzzle()

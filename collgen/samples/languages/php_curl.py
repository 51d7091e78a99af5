"""Samples in PHP: the extension cURL."""

from __future__ import annotations

from collections.abc import Mapping

from collgen.samples.language import Subject
from collgen.samples.php import PhpLanguage


class _Curl(PhpLanguage):
    title = "PHP (cURL)"
    template = "samples/php_curl.php.jinja"
    auth = frozenset({"basic", "digest", "ntlm"})
    json_level = 1

    def view(self, subject: Subject) -> Mapping[str, object]:
        """Return what the template prints: cURL has headers as lines."""
        return {**super().view(subject), "header_lines": self.header_lines(subject)}


LANGUAGE = _Curl()

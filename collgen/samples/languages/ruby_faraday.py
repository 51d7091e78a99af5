"""Samples in Ruby: Faraday."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from collgen.escape import ruby
from collgen.escape.escaped import Escaped
from collgen.escape.ruby import Ruby
from collgen.samples.code import Part
from collgen.samples.language import Subject
from collgen.samples.ruby import RubyLanguage

_WORD = re.compile("[A-Z]+")


class _Faraday(RubyLanguage):
    title = "Ruby (Faraday)"
    template = "samples/ruby_faraday.rb.jinja"
    json_level = 1

    def view(self, subject: Subject) -> Mapping[str, object]:
        """Return what the template prints: Faraday has a hash of parts, and a symbol as method."""
        view = super().view(subject)
        method = subject.request.method
        grouped: dict[Escaped, list[Part]] = {}
        parts = view["parts"]
        assert isinstance(parts, Sequence)
        for part in parts:
            grouped.setdefault(part.name, []).append(part)
        is_word = _WORD.fullmatch(method)
        verb = Ruby(f":{method.lower()}") if is_word else ruby.string(method)
        return {**view, "verb": verb, "grouped_parts": list(grouped.items())}


LANGUAGE = _Faraday()

"""Samples in Ruby: Net::HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from collgen.escape import ruby
from collgen.escape.ruby import Ruby
from collgen.samples.language import Subject
from collgen.samples.ruby import RubyLanguage

_CLASSES: Final = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"}


class _NetHttp(RubyLanguage):
    title = "Ruby (Net::HTTP)"
    template = "samples/ruby_net_http.rb.jinja"

    def view(self, subject: Subject) -> Mapping[str, object]:
        """Return what the template prints: most methods have a class of their own."""
        method = subject.request.method
        made = Ruby(f"Net::HTTP::{method.title()}.new(uri)")
        if method not in _CLASSES:
            name = ruby.string(method)
            made = Ruby.fill("Net::HTTPGenericRequest.new({}, true, true, uri)", name)
        return {**super().view(subject), "new_request": made}


LANGUAGE = _NetHttp()

"""Samples in JavaScript: Node's own module `https`."""

from __future__ import annotations

from collections.abc import Mapping

from collgen.samples.javascript import JavaScriptLanguage
from collgen.samples.language import Subject
from collgen.samples.request import EnvironmentVariable


class _Node(JavaScriptLanguage):
    title = "JavaScript (Node https)"
    template = "samples/javascript_node.js.jinja"

    def view(self, subject: Subject) -> Mapping[str, object]:
        """Return what the template prints: the module is that of the URL's scheme."""
        first = subject.request.url[0]
        text = first.default if isinstance(first, EnvironmentVariable) else str(first)
        scheme = "http" if text.startswith("http://") else "https"
        return {**super().view(subject), "module": self.target(scheme)}


LANGUAGE = _Node()

"""What the samples in Python with an HTTP library share."""

from __future__ import annotations

import keyword

from collgen.escape import python
from collgen.escape.escaped import PythonSource
from collgen.samples.code import InterpolatingLanguage
from collgen.samples.literals import LiteralSyntax


class PythonLanguage(InterpolatingLanguage):
    """Python with a library for HTTP."""

    fence = "python"
    target = PythonSource
    escape = python
    camel = False
    auth = frozenset({"basic", "digest"})
    reserved = frozenset(keyword.kwlist) | {
        "data", "files", "headers", "httpx2", "open", "os", "print", "requests", "response", "url",
    }  # fmt: skip
    literals = LiteralSyntax(
        PythonSource,
        python.string,
        null="None",
        true="True",
        false="False",
        number=repr,
        trailing=True,
        indent="    ",
    )
    json_level = 1

    def environment(self, env: str, default: str) -> PythonSource:
        """Return the expression for an environment variable."""
        name = python.string(env)
        if not default:
            return PythonSource.fill("os.environ[{}]", name)
        return PythonSource.fill("os.environ.get({}, {})", name, python.string(default))

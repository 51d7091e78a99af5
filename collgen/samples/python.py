"""What the samples in Python with an HTTP library share."""

from __future__ import annotations

import keyword
from typing import Final

from collgen.escape import python
from collgen.escape.escaped import Escaped, PythonSource
from collgen.samples.code import CodeLanguage
from collgen.samples.literals import LiteralSyntax

_IN_F_STRING: Final = str.maketrans({"{": "{{", "}": "}}"})


def _in_f_string(text: str) -> str:
    literal = python.string(text)
    inner = literal[1:-1].translate(_IN_F_STRING)
    if literal[0] == '"':
        return inner
    return inner.replace("\\'", "'").replace('"', '\\"')


class PythonLanguage(CodeLanguage):
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

    def concatenated(self, parts: list[str | Escaped]) -> PythonSource:
        """Return an f-string."""
        inner = (
            f"{{{part}}}" if isinstance(part, Escaped) else _in_f_string(part)
            for part in parts
        )
        return PythonSource(f'f"{"".join(inner)}"')

    def environment(self, env: str, default: str) -> PythonSource:
        """Return the expression for an environment variable."""
        name = python.string(env)
        if not default:
            return PythonSource.fill("os.environ[{}]", name)
        return PythonSource.fill("os.environ.get({}, {})", name, python.string(default))

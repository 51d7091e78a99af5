"""Samples in Go: net/http."""

from __future__ import annotations

from collgen.escape import go
from collgen.escape.escaped import Escaped
from collgen.escape.go import Go
from collgen.samples.code import CodeLanguage


class _Go(CodeLanguage):
    title = "Go"
    fence = "go"
    template = "samples/go.go.jinja"
    target = Go
    escape = go
    reserved = go.KEYWORDS | {
        "answer", "body", "bytes", "client", "data", "err", "file", "fmt", "form", "http", "io",
        "main", "mime", "multipart", "os", "part", "payload", "request", "response", "strings",
        "textproto", "time", "url", "values", "writer", "env", "check",
    }  # fmt: skip

    def long_string(self, text: str) -> Go:
        """Return a raw string literal, where that shows the same text."""
        return go.raw_string(text)

    def concatenated(self, parts: list[str | Escaped]) -> Go:
        """Return the texts and values with `+` between them, as gofmt has it in an argument."""
        found = [p if isinstance(p, Go) else go.string(str(p)) for p in parts]
        return Go.joined("+", found)

    def environment(self, env: str, default: str) -> Go:
        """Return the expression for an environment variable."""
        name = go.string(env)
        if not default:
            return Go.fill("os.Getenv({})", name)
        return Go.fill("env({}, {})", name, go.string(default))


LANGUAGE = _Go()

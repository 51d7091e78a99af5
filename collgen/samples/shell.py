"""What the samples for a command line share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final

from collgen.escape import shell
from collgen.escape.escaped import Shell
from collgen.samples.literals import indented_json
from collgen.samples.request import EnvironmentVariable, JsonBody, UrlArgument

_LONG_LINE: Final = 80


class CommandLanguage:
    """A command of a POSIX shell; its own module has the words of it."""

    fence: ClassVar = "sh"
    target: ClassVar = Shell

    def comment(self, text: str) -> Shell:
        """Return a comment of one line."""
        return shell.comment(text)


def word(text: Iterable[str | EnvironmentVariable | UrlArgument]) -> Shell:
    """Return one word of the shell: arguments as they are, environment variables expanded."""
    return shell.word([_part(part) for part in text])


def _part(part: str | EnvironmentVariable | UrlArgument) -> str | Shell:
    match part:
        case EnvironmentVariable(env, _, default):
            return shell.expansion(env, default)
        case UrlArgument(_, text):
            return text
    return part


def indented(body: JsonBody) -> str:
    """Return the body's text, a long one with a line for each member."""
    if len(body.text) <= _LONG_LINE or not isinstance(body.value, (dict, list)):
        return body.text
    return indented_json(body.value)

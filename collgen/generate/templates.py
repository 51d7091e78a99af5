"""Jinja templates: where they are found, what they may use, and that they print escaped text alone.

The ending of a template's name says its target: `resource.py.jinja` prints `PythonSource`,
`page.md.jinja` prints `Markdown`. Each target has an environment of its own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
)

from collgen import __version__
from collgen.diagnostics import CollgenFault
from collgen.escape.escaped import (
    Escaped,
    Markdown,
    PythonSource,
    Shell,
    Toml,
    Yaml,
)
from collgen.installed import TEMPLATES

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

TARGETS: Final[Mapping[str, type[Escaped]]] = {
    "py": PythonSource,
    "md": Markdown,
    "toml": Toml,
    "yml": Yaml,
    "sh": Shell,
}
"""What a template prints, by the ending before `.jinja`."""


class Templates:
    """The built-in templates, and a user's own in place of those of the same name."""

    def __init__(self, overrides: Sequence[Path] = ()) -> None:
        self._overrides = tuple(overrides)
        self._environments: dict[str, Environment] = {}

    def render(self, name: str, **values: object) -> Escaped:
        """Return what the template `name` prints, as text of its target.

        Raises CollgenFault for a value that was not escaped for this target.
        """
        ending = name.removesuffix(".jinja").rpartition(".")[2]
        if ending not in self._environments:
            self._environments[ending] = _environment(TARGETS[ending], self._overrides)
        text = self._environments[ending].get_template(name).render(values)
        assert isinstance(text, TARGETS[ending])
        return text


class _Bytecode(FileSystemBytecodeCache):
    """Compiled templates, beside them, as Python keeps modules: where it can and may write."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)


class _Environment(Environment):
    """Prints text of one target alone.

    `concat` joins what a template or a macro prints; `finalize` sees each value before.
    """

    def __init__(self, target: type[Escaped], **options: Any) -> None:
        self._target = target
        super().__init__(finalize=self._checked, **options)

    def concat(self, parts: Iterable[str]) -> Escaped:
        """Return a template's or a macro's output as text of the target."""
        return self._target("".join(parts))

    def _checked(self, value: object) -> object:
        if isinstance(value, (self._target, int)) and not isinstance(value, bool):
            return value
        if isinstance(value, StrictUndefined):
            return str(value)  # raises, with the name
        name = self._target.__name__
        raise CollgenFault(
            f"a template printed {value!r}, which is no {name}: pass it through an escaping"
            " function"
        )


def _environment(target: type[Escaped], overrides: Sequence[Path]) -> Environment:
    loaders = [FileSystemLoader(folder) for folder in (*overrides, TEMPLATES)]
    folder = TEMPLATES / "__pycache__"
    environment = _Environment(
        target,
        loader=ChoiceLoader(loaders),
        autoescape=False,  # values are escaped before, for their target
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # it would ask the disk at each use
        bytecode_cache=None if overrides else _Bytecode(str(folder)),
    )
    environment.filters["indent"] = indented
    environment.globals["collgen"] = target(f"collgen {__version__}")
    return environment


def indented(text: Escaped, columns: int) -> Escaped:
    """Return `text` with the lines after its first one indented, but for empty ones."""
    margin = " " * columns
    first, *later = text.split("\n")
    *inner, last = later or [""]
    lines = [first, *(f"{margin}{line}" if line else "" for line in inner)]
    return type(text)("\n".join([*lines, f"{margin}{last}"]) if later else text)

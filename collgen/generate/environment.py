"""The Jinja environment: where templates are found, and what they may use."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    Template,
)

from collgen.escape import python, toml
from collgen.generate.templates import Templates
from collgen.installed import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import MutableMapping, Sequence

    from jinja2.bccache import Bucket


class TheirText(str):
    """What a user's template printed, or had a part in: it may be laid out in any way."""

    __slots__ = ()


class _Template(Template):
    def render(self, *args: Any, **kwargs: Any) -> str:
        text = super().render(*args, **kwargs)
        environment = self.environment
        assert isinstance(environment, _Environment)
        return TheirText(text) if environment.is_theirs(self.name) else text


class _Bytecode(FileSystemBytecodeCache):
    """Compiled templates, beside them, as Python keeps modules: where it can and may write."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)


class _Environment(Environment):
    """Knows which templates are a user's."""

    template_class = _Template
    theirs: frozenset[str] = frozenset()
    templates: Templates

    def make_globals(
        self, d: MutableMapping[str, Any] | None
    ) -> MutableMapping[str, Any]:
        """Return a dict: each rendering copies it, in Python where it is Jinja's own `ChainMap`."""
        return {**self.globals, **(d or {})}

    def is_theirs(self, name: str | None) -> bool:
        """Tell whether a template, or one that it uses, is a user's."""
        return bool(self.theirs) and not self.theirs.isdisjoint(_used(self, name))


@lru_cache(maxsize=64)
def _used(environment: Environment, name: str | None) -> frozenset[str]:
    """Return the template's name with those of all that it includes, imports or extends."""
    from jinja2.meta import find_referenced_templates

    used: set[str] = set()
    waiting = [name]
    while waiting:
        one = waiting.pop()
        if one is None or one in used:  # None: a name that is worked out
            continue
        used.add(one)
        assert environment.loader is not None
        source, _, _ = environment.loader.get_source(environment, one)
        waiting += find_referenced_templates(environment.parse(source))
    return frozenset(used)


def templates_of(environment: Environment) -> Templates:
    """Return the templates that print escaped text alone, with the same overrides."""
    assert isinstance(environment, _Environment)
    return environment.templates


def make_environment(overrides: Sequence[Path] = ()) -> Environment:
    """Return the environment; a file of the same name in `overrides` replaces a template.

    What is printed with such a one is `TheirText`.
    """
    theirs = FileSystemLoader(overrides).list_templates() if overrides else ()
    loaders = [FileSystemLoader(directory) for directory in (*overrides, TEMPLATES)]
    environment = _Environment(
        loader=ChoiceLoader(loaders),
        autoescape=False,  # it is no HTML; values pass the filters of `source`
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # it would ask the disk at each use
        bytecode_cache=None if overrides else _Bytecode(str(TEMPLATES / "__pycache__")),
    )
    environment.theirs = frozenset(theirs)
    environment.templates = Templates(overrides)
    environment.filters["literal"] = python.literal
    environment.filters["docstring"] = python.docstring
    environment.filters["toml"] = toml.string
    return environment

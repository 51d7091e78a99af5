"""The names at the top of one generated module: what it imports, and constants of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from collgen.escape.escaped import PythonSource
from collgen.escape.isort import module_key, name_key
from collgen.escape.python import identifier
from collgen.generate.runtime_names import HOMES

_RUNTIME: Final = "_runtime"


@dataclass(frozen=True, slots=True)
class ImportLine:
    """`from module import names`."""

    module: PythonSource
    names: PythonSource


@dataclass(frozen=True, slots=True)
class ImportSection:
    """The imports that stand together: those at run time, or those for type checkers alone."""

    modules: tuple[PythonSource, ...] = ()
    """Of `import module`."""
    standard: tuple[ImportLine, ...] = ()
    local: tuple[ImportLine, ...] = ()

    @property
    def has_both(self) -> bool:
        """Whether a blank line stands between the standard library and the package."""
        return bool((self.modules or self.standard) and self.local)


@dataclass(frozen=True, slots=True)
class Imports:
    """A module's imports, as `_imports.py.jinja` prints them."""

    at_run_time: ImportSection
    for_types: ImportSection

    @property
    def has_types(self) -> bool:
        """Whether anything is imported for type checkers alone."""
        return self.for_types != ImportSection()


class ModuleNames:
    """Collects the names that a module uses, and keeps each from being taken twice.

    Inside a class, a member stands for a global of its name, and inside a method an argument
    does: a global of such a name is imported under another one, `_date` for `date`.
    """

    def __init__(
        self,
        package: str,
        *,
        members: Collection[str] = (),
        arguments: Collection[str] = (),
    ) -> None:
        """Start a module that reaches its package by the dots `package`.

        `members` are those of its classes, `arguments` those of their methods.
        """
        self._package = package
        self._members = frozenset(members)
        self._arguments = frozenset(arguments)
        self._used: set[tuple[str, str, str]] = set()
        self._annotated: set[tuple[str, str, str]] = set()
        self._modules: dict[str, str] = {}
        self._plain_modules: set[str] = set()
        self._constants: set[str] = set()

    def use(self, module: str, name: str) -> PythonSource:
        """Return the name by which `name` of `module` is known at run time."""
        is_hidden = name in self._members or name in self._arguments
        return self._imported(self._used, module, name, is_hidden=is_hidden)

    def annotate(self, module: str, name: str) -> PythonSource:
        """Return the name by which `name` of `module` is known in a method's annotations.

        It is there at run time, so that `typing.get_type_hints` finds it.
        """
        is_hidden = name in self._members
        return self._imported(self._used, module, name, is_hidden=is_hidden)

    def check(self, module: str, name: str) -> PythonSource:
        """Return the name by which `name` of `module` is known to type checkers alone.

        For what would take time to import.
        """
        is_hidden = name in self._members
        return self._imported(self._annotated, module, name, is_hidden=is_hidden)

    def runtime(self, name: str, module: str = "") -> PythonSource:
        """Return the name of something of the runtime; `module` is one that no table has."""
        return self.use(self._home(name, module), name)

    def runtime_type(self, name: str) -> PythonSource:
        """Return the name of something of the runtime that stands in annotations alone."""
        return self.annotate(self._home(name), name)

    def checked_runtime_type(self, name: str) -> PythonSource:
        """Return the same of what would take time to import."""
        return self.check(self._home(name), name)

    def module(self, name: str, alias: str) -> PythonSource:
        """Return the name by which a whole module of the standard library is known."""
        self._modules[name] = alias
        return PythonSource.fill("import {} as {}", identifier(name), identifier(alias))

    def package(self, name: str) -> PythonSource:
        """Return the name of a module or folder of the package itself."""
        return self.use(self._package, name)

    def package_type(self, name: str) -> PythonSource:
        """Return the name of a folder of the package that stands in annotations alone."""
        return self.annotate(self._package, name)

    def builtin(self, name: str) -> PythonSource:
        """Return a built-in type for an annotation: `builtins.list` next to a method `list`."""
        if name not in self._members:
            return identifier(name)
        self._plain_modules.add("builtins")
        return PythonSource.fill("builtins.{}", identifier(name))

    def is_member(self, name: str) -> bool:
        """Whether a class of the module has a member of this name."""
        return name in self._members

    def constant(self, name: str) -> PythonSource:
        """Return a private constant for `name` that no other has: `_GET_PETS`."""
        constant = f"_{name.upper()}"
        while constant in self._constants:
            constant += "_"
        self._constants.add(constant)
        return identifier(constant)

    def imports(self) -> Imports:
        """Return the imports of all that was asked for."""
        checked = self._annotated - self._used
        for_types = ImportSection((), *_lines(checked))
        used = set(self._used)
        if for_types != ImportSection():
            used.add(("typing", "TYPE_CHECKING", "TYPE_CHECKING"))
        modules = (
            *(
                PythonSource.fill("import {}", identifier(name))
                for name in sorted(self._plain_modules)
            ),
            *(
                PythonSource.fill(
                    "import {} as {}", identifier(name), identifier(alias)
                )
                for name, alias in sorted(self._modules.items())
            ),
        )
        return Imports(ImportSection(modules, *_lines(used)), for_types)

    def _home(self, name: str, module: str = "") -> str:
        return f"{self._package}{_RUNTIME}.{module or HOMES[name]}"

    def _imported(
        self,
        found: set[tuple[str, str, str]],
        module: str,
        name: str,
        *,
        is_hidden: bool,
    ) -> PythonSource:
        alias = f"_{name}" if is_hidden else name
        found.add((module, name, alias))
        return identifier(alias)


def _lines(
    found: Iterable[tuple[str, str, str]],
) -> tuple[tuple[ImportLine, ...], tuple[ImportLine, ...]]:
    """Return the lines for the standard library and those for the package, in isort's order."""
    by_module: dict[tuple[str, str], list[str]] = {}
    for module, name, alias in found:
        # isort leaves each name that gets another one on a line of its own.
        by_module.setdefault((module, alias if alias != name else ""), []).append(name)
    lines = []
    for (module, alias), names in sorted(by_module.items(), key=_line_key):
        source = import_order(names)
        if alias:
            source = PythonSource.fill("{} as {}", source, identifier(alias))
        lines.append(ImportLine(module_source(module), source))
    return (
        tuple(line for line in lines if not line.module.startswith(".")),
        tuple(line for line in lines if line.module.startswith(".")),
    )


def _line_key(item: tuple[tuple[str, str], list[str]]) -> tuple[object, ...]:
    (module, alias), names = item
    return module_key(module), min(name_key(name) for name in names), alias


def module_source(module: str) -> PythonSource:
    """Return a module as an import has it: `..models._shared`."""
    parts = [identifier(part) if part else PythonSource() for part in module.split(".")]
    return PythonSource.joined(".", parts)


def import_order(names: Iterable[str]) -> PythonSource:
    """Return names as an import has them: `A, b`."""
    ordered = sorted(set(names), key=name_key)
    return PythonSource.joined(", ", map(identifier, ordered))

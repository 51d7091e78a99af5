"""A program that calls all of a generated client, to be checked against the next client.

It has each method's arguments and results, each field of a model and each key of a typed dict, in
the types that the old client had for them. What `collgen diff` calls harmless may break none of it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath


def programs(files: Mapping[str, str], package: str) -> dict[str, str]:
    """Return the program for a client by file, one for each module of its own signatures.

    Imports are written in full, since the program stands outside of the package.
    """
    found: dict[str, str] = {}
    for path, text in sorted(files.items()):
        parts = PurePosixPath(path).parts
        if parts[0] != package or not path.endswith(".py") or "_runtime" in parts:
            continue
        functions = list(_Module(path, text).functions())
        if functions:
            imports = dict.fromkeys(line for lines, _ in functions for line in lines)
            body = [text for _, text in functions]
            found[f"calls_{len(found)}.py"] = "\n".join([*imports, "", *body])
    return found


class _Module:
    """One module of the old client."""

    def __init__(self, path: str, text: str) -> None:
        self._parts = list(PurePosixPath(path).with_suffix("").parts)
        self._is_package = self._parts[-1] == "__init__"
        if self._is_package:
            self._parts.pop()
        self._tree = ast.parse(text)
        self._imports = dict(self._imported())

    def _imported(self) -> Iterator[tuple[str, str]]:
        """Yield each imported name with the line that imports it in full."""
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    name = alias.asname or alias.name
                    yield name, ast.unparse(ast.Import([alias]))
            elif isinstance(node, ast.ImportFrom):
                module = node.module or ""
                if node.level:
                    up = node.level - (1 if self._is_package else 0)
                    above = self._parts[: len(self._parts) - up]
                    module = ".".join([*above, *([module] if module else [])])
                for alias in node.names:
                    line = ast.unparse(ast.ImportFrom(module, [alias], 0))
                    yield alias.asname or alias.name, line

    def functions(self) -> Iterator[tuple[list[str], str]]:
        """Yield functions that use the module's classes, each with its imports."""
        for node in self._tree.body:
            if isinstance(node, ast.ClassDef):
                bases = {ast.unparse(base).partition("[")[0] for base in node.bases}
                if bases & {"SyncResource", "SyncClient"}:
                    for method in node.body:
                        if isinstance(method, ast.FunctionDef):
                            yield from self._method(node, method)
                elif "Model" in bases:
                    yield self._fields(node)
                elif "TypedDict" in bases:
                    yield from self._dicts(node)

    def _method(
        self, node: ast.ClassDef, method: ast.FunctionDef
    ) -> Iterator[tuple[list[str], str]]:
        name, returns = method.name, ast.unparse(method.returns or ast.Constant(None))
        if method.decorator_list and not method.args.kwonlyargs:  # a resource below
            yield self._function(node, name, [], returns, f"own.{name}")
            return
        target = f"own.{name}"
        if name == "__init__":
            name, returns, target = "make", node.name, node.name
        elif name.startswith("_"):
            return
        if (
            len(method.args.args) > 1
        ):  # `client.graphql(document)`, of every such client
            return
        defaults = zip(method.args.kwonlyargs, method.args.kw_defaults, strict=True)
        every = [(one.arg, ast.unparse(one.annotation), default) for one, default in defaults]  # type: ignore[arg-type]
        required = [one for one in every if one[2] is None]
        for which, chosen in (("all", every), ("least", required)):
            given = ", ".join(f"{one}={one}_" for one, _, _ in chosen)
            arguments = [(f"{one}_", kind) for one, kind, _ in chosen]
            call = f"{target}({given})"
            yield self._function(node, f"{name}_{which}", arguments, returns, call)

    def _function(
        self,
        node: ast.ClassDef,
        name: str,
        arguments: list[tuple[str, str]],
        returns: str,
        expression: str,
    ) -> tuple[list[str], str]:
        taken = "".join(f", {one}: {kind}" for one, kind in arguments)
        needed = self._needed(" ".join([returns, *(kind for _, kind in arguments)]))
        head = f"def call_{node.name}_{name}(own: {node.name}{taken}) -> {returns}:"
        return [self._own(node.name), *needed], f"{head}\n    return {expression}\n"

    def _fields(self, node: ast.ClassDef) -> tuple[list[str], str]:
        lines, kinds = [f"def read_{node.name}(own: {node.name}) -> None:"], []
        for name, kind in _members(node):
            kinds.append(kind)
            lines.append(f"    field_{name}: {kind} = own.{name}")
        text = "\n".join([*lines, "    return\n"])
        return [self._own(node.name), *self._needed(" ".join(kinds))], text

    def _dicts(self, node: ast.ClassDef) -> Iterator[tuple[list[str], str]]:
        every = list(_members(node))
        required = [one for one in every if not one[1].startswith("NotRequired[")]
        for which, chosen in (("all", every), ("least", required)):
            arguments = [
                (
                    (f"{name}_", kind.removeprefix("NotRequired[").removesuffix("]"))
                    if kind.startswith("NotRequired[")
                    else (f"{name}_", kind)
                )
                for name, kind in chosen
            ]
            given = ", ".join(f'"{name}": {name}_' for name, _ in chosen)
            name = f"dict_{which}"
            yield self._function(node, name, arguments, node.name, f"{{{given}}}")

    def _own(self, name: str) -> str:
        parts = self._parts
        if parts[1] in ("models", "params"):  # modules below are private
            parts = parts[:2]
        return f"from {'.'.join(parts)} import {name}"

    def _needed(self, source: str) -> list[str]:
        names = set(re.findall(r"\w+", source))
        found = [line for name, line in self._imports.items() if name in names]
        return [*found, *(self._own(name) for name in self._defined() if name in names)]

    def _defined(self) -> Iterator[str]:
        """Yield the classes of the module, also those that a call makes."""
        for node in self._tree.body:
            if isinstance(node, ast.ClassDef):
                yield node.name
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                yield node.targets[0].id


def _members(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Yield the names and the types of a class's fields."""
    for member in node.body:
        if isinstance(member, ast.AnnAssign):
            name, kind = ast.unparse(member.target), ast.unparse(member.annotation)
            if not name.startswith("_") and "ClassVar" not in kind:
                yield name, kind

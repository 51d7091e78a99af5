"""Read `collgen.toml`, or `[tool.collgen]` of a `pyproject.toml`."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from collgen.diagnostics import CollgenError, Diagnostic, Location
from collgen.generate.metadata import Author, Metadata
from collgen.project.choices import (
    class_problem,
    license_problem,
    license_text_problem,
    package_problem,
    python_problem,
    version_problem,
)
from collgen.project.job import DEFAULT_PARTS, Job
from collgen.project.positions import position, positions
from collgen.project.rules import rules_of
from collgen.rules import RuleFile

NAME: Final = "collgen.toml"
_SCHEMA_FILE: Final = Path(__file__).with_name("schema.json")
_PROBLEMS: Final = {"package": package_problem, "class-name": class_problem}
_METADATA_PROBLEMS: Final = {
    "license": license_problem,
    "version": version_problem,
    "requires-python": python_problem,
}


@dataclass(frozen=True, slots=True)
class Config:
    """A whole file."""

    file: Path
    clients: tuple[Job, ...]


def find_config(start: Path) -> Path | None:
    """Return the file that holds for `start`: of this folder or the nearest one above it."""
    for folder in (start, *start.parents):
        if (folder / NAME).is_file():
            return folder / NAME
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.collgen" in project.read_text(
            "utf-8", "replace"
        ):
            return project
    return None


def load_config(file: Path) -> Config:
    """Read and check the file. Raises CollgenError with file and line for what is wrong."""
    text = _text(file)
    try:
        data: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CollgenError(
            Diagnostic(
                "config-invalid",
                "error",
                f"no TOML: {error}",
                location=Location(str(file)),
            )
        ) from error
    prefix: tuple[str, ...] = ()
    if file.name == "pyproject.toml":
        prefix = ("tool", "collgen")
        data = data.get("tool", {}).get("collgen", {})
    _check(data, text, file, prefix)
    _check_values(data, text, file, prefix)
    shared = {key: value for key, value in data.items() if key != "clients"}
    tables = data.get("clients") or {"": {}}
    clients = []
    for name, own in tables.items():
        whole = _united(shared, own)
        keys = (*prefix, "clients", name) if name else prefix
        _check_values(own, text, file, keys)
        if "collection" not in whole:
            raise _refused("`collection` is missing", text, file, keys)
        if {"version", "version-from"} <= whole.get("metadata", {}).keys():
            words = "`version` and `version-from` are both there: one of them says the version"
            raise _refused(words, text, file, (*keys, "metadata", "version"))
        if "license" in whole.get("project-files", ()):
            problem = license_text_problem(whole.get("metadata", {}), file.parent)
            if problem:
                raise _refused(problem, text, file, (*keys, "project-files"))
        clients.append(_job(name, whole, file, _rule_file(file, text, prefix, keys)))
    return Config(file, tuple(clients))


def _united(shared: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return what holds for one client: its own keys go over those of all, also in tables."""
    whole = {**shared, **own}
    for key, value in own.items():
        if isinstance(value, dict) and isinstance(shared.get(key), dict):
            whole[key] = {**shared[key], **value}
    version = {"version", "version-from"} & own.get("metadata", {}).keys()
    if version:
        for key in {"version", "version-from"} - version:
            whole["metadata"].pop(key, None)
    return whole


@cache
def schema() -> dict[str, Any]:
    """Return the JSON Schema of the file: at its top stands what a client's table may have, too."""
    value: dict[str, Any] = json.loads(_SCHEMA_FILE.read_text(encoding="utf-8"))
    value["properties"] |= value["$defs"]["client"]["properties"]
    return value


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{file} cannot be read: {error}"
        raise CollgenError(Diagnostic("config-invalid", "error", message)) from error


def _check(data: object, text: str, file: Path, prefix: tuple[str, ...]) -> None:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    errors = list(Draft202012Validator(schema()).iter_errors(data))
    if not errors:
        return
    # A word that is written wrong may be the one that is missing, too.
    unknown_key = (one for one in errors if one.validator == "additionalProperties")
    error = next(unknown_key, None) or best_match(errors)
    keys = (*prefix, *error.absolute_path)
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = list(error.schema["properties"])
        unknown = next(key for key in error.instance if key not in known)
        message = f"unknown key {unknown!r}"
        raise _refused(message, text, file, (*keys, unknown), _near(unknown, known))
    raise _refused(error.message, text, file, keys)


def _check_values(
    data: Mapping[str, Any], text: str, file: Path, keys: tuple[str | int, ...]
) -> None:
    """Raise CollgenError for a text that the schema admits and no package can have."""
    from collgen.samples.registry import language_names

    for language in data.get("docs", {}).get("languages", ()):
        if language not in (known := language_names()):
            where = (*keys, "docs", "languages")
            message = f"unknown language {language!r}"
            raise _refused(message, text, file, where, _near(language, [*known]))
    metadata = data.get("metadata", {})
    for table, where, problems in (
        (data, keys, _PROBLEMS),
        (metadata, (*keys, "metadata"), _METADATA_PROBLEMS),
    ):
        for key, problem_of in problems.items():
            problem = problem_of(table[key]) if key in table else None
            if problem is not None:
                raise _refused(problem, text, file, (*where, key))


def _near(unknown: str, known: list[str]) -> str:
    import difflib

    close = difflib.get_close_matches(unknown, known, 1)
    return f"did you mean {close[0]!r}?" if close else f"known are {', '.join(known)}"


def _refused(
    message: str, text: str, file: Path, keys: tuple[str | int, ...], hint: str = ""
) -> CollgenError:
    line, column = position(text, keys)
    where = Location(str(file), line, column, ".".join(map(str, keys)))
    return CollgenError(
        Diagnostic("config-invalid", "error", message, hint=hint, location=where)
    )


def _rule_file(file: Path, text: str, *tables: tuple[str, ...]) -> RuleFile:
    """Return where each key stands below one of the tables: later ones go over earlier ones."""
    found = positions(text)
    return RuleFile(
        file.name,
        {
            keys[len(table) :]: place
            for table in tables
            for keys, place in found.items()
            if keys[: len(table)] == table
        },
    )


def _job(name: str, data: Mapping[str, Any], file: Path, rule_file: RuleFile) -> Job:
    def path(key: str) -> Path | None:
        return file.parent / data[key] if key in data else None

    metadata = data.get("metadata", {})
    return Job(
        collection=str(path("collection")),
        config=file,
        client=name,
        environments=tuple(file.parent / one for one in data.get("environments", ())),
        globals=path("globals"),
        out=path("out"),
        package=data.get("package"),
        class_name=data.get("class-name"),
        parts=tuple(data.get("parts", DEFAULT_PARTS)),
        project_files=tuple(data.get("project-files", ())),
        license_file=(
            file.parent / metadata["license-file"]
            if "license-file" in metadata
            else None
        ),
        docs_languages=tuple(data.get("docs", {}).get("languages", ())),
        templates=path("templates"),
        formatter=data.get("formatter", "ruff"),
        strict=data.get("strict", False),
        lock=file.with_name(f"collgen-{name}.lock" if name else "collgen.lock"),
        metadata=_metadata(metadata),
        version_from=metadata.get("version-from", ""),
        rules=rules_of(data, rule_file),
    )


def _metadata(data: Mapping[str, Any]) -> Metadata:
    return Metadata(
        version=data.get("version", ""),
        description=data.get("description", ""),
        authors=tuple(Author(**one) for one in data.get("authors", ())),
        license=data.get("license", ""),
        urls=tuple(data.get("urls", {}).items()),
        dependencies=tuple(data.get("dependencies", ())),
        requires_python=data.get("requires-python", ""),
    )

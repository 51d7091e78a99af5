"""One input through everything that collgen does with it, in memory, and what may not happen."""

from __future__ import annotations

import hashlib
import json
import os
import time
import tomllib
import traceback
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import yaml

from collgen import inspect as views
from collgen.build import Understanding, understand_file
from collgen.cli.summary import attention, shown
from collgen.diagnostics import CollgenError
from collgen.diff import compare, show
from collgen.generate import generate
from collgen.generate.templates import Templates
from collgen.inspect.explain import explain, places_of
from collgen.lint import RULES, lint
from collgen.lint.show import as_github, as_json, as_text
from collgen.openapi import document, print_json
from collgen.output import Plan
from collgen.postman import locate, locations
from collgen.samples.filling import filled
from collgen.samples.registry import language_names
from collgen.samples.writing import samples

os.environ["NO_COLOR"] = "1"  # so that all escapes there are come from the input
MOST_SECONDS: Final = 10.0
LEAST_PEAK: Final = 200_000_000
PEAK_TIMES: Final = 40
"""Bytes of memory for each byte of the input, where that is more than `LEAST_PEAK`."""
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOWHERE: Final = Path("/nonexistent/out")
TEMPLATES: Final = Templates()
"""One for all cases: most of a small build is the templates' compilation."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an input."""

    outcome: str
    """`built`, or the code of the diagnostic that refused it."""
    digest: str
    """Of all that came out."""
    seconds: float
    """Of the processor, so that a busy machine fails nothing."""
    peak: int
    """Bytes of memory above what was held before."""


class Finding(Exception):  # noqa: N818 - it is what is looked for
    """What may not happen to any input: `signature` is the same for the same cause."""

    def __init__(self, signature: str, details: str) -> None:
        super().__init__(signature)
        self.signature = signature
        self.details = details


def check(
    content: bytes, *, every_command: bool = False, lay_out: bool = False
) -> Result:
    """Build from `content` in memory. Raises Finding.

    `every_command`: what the other commands print, too. `lay_out`: with the real formatter.
    """
    before = _reset_peak()
    started = time.process_time()
    try:
        outcome, digest = _built(content, every_command, lay_out)
    except Finding:
        raise
    except Exception as error:
        raise Finding(signature_of(error), traceback.format_exc()) from error
    seconds, peak = time.process_time() - started, _peak() - before
    if seconds > MOST_SECONDS:
        raise Finding("slow", f"{seconds:.1f} s for {len(content):,} bytes")
    if peak > max(LEAST_PEAK, PEAK_TIMES * len(content)):
        raise Finding("memory", f"{peak:,} bytes for {len(content):,} bytes")
    return Result(outcome, digest, seconds, peak)


def signature_of(error: BaseException) -> str:
    """Return the error's type and the innermost line of collgen that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [
        f for f in frames if "/collgen/" in f.filename or f.filename.endswith(".jinja")
    ]
    last = own[-1] if own else frames[-1]
    return f"{type(error).__name__} {Path(last.filename).name} {last.name}"


def _built(content: bytes, every_command: bool, lay_out: bool) -> tuple[str, str]:
    digest = hashlib.sha256()
    try:
        found = understand_file(
            "case.json", content=content, every_source=every_command
        )
        files = generated(found, lay_out)
        files["openapi.json"] = print_json(document(found.api, found.report))
        Plan.compare(files, _NOWHERE, version="1")  # checks paths and texts
    except CollgenError as error:
        text = shown(error.diagnostic)
        check_printed("message", text)
        return error.diagnostic.code, hashlib.sha256(text.encode()).hexdigest()
    for path, text in sorted(files.items()):
        digest.update(f"{path}\0{text}\0".encode())
    check_files(files)
    if every_command:
        for name, text in printed(found):
            check_printed(name, text)
            digest.update(text.encode())
    return "built", digest.hexdigest()


def generated(found: Understanding, lay_out: bool) -> dict[str, str]:
    """Return the files of a client, its docs and its tests."""
    if lay_out:
        return dict(generate(found.api))
    # The formatter is a process of its own; that files parse is checked here.
    stage = import_module("collgen.generate")
    with _replaced(stage, Templates=lambda _: TEMPLATES, format_python=_as_it_is):
        return dict(generate(found.api))


def _as_it_is(files: Mapping[str, str], _formatter: str) -> dict[str, str]:
    return {path: text for path, text in files.items() if path.endswith(".py")}


class _replaced:  # noqa: N801 - used like a function
    def __init__(self, module: Any, **new: Any) -> None:
        self._module, self._new = module, new
        self._old = {name: getattr(module, name) for name in new}

    def __enter__(self) -> None:
        for name, value in self._new.items():
            setattr(self._module, name, value)

    def __exit__(self, *_: object) -> None:
        for name, value in self._old.items():
            setattr(self._module, name, value)


def check_files(files: Mapping[str, str]) -> None:
    """Raise Finding for a file that is not of its language."""
    for path, text in files.items():
        ending = path.rpartition(".")[2]
        if "/_runtime/" in path:
            continue
        fault = _fault(ending, text)
        if fault:
            name = f"{path.split('/')[0] if path.startswith('tests/') else 'package'} {ending}"
            raise Finding(f"unparsable {name}", f"{path}: {fault}\n\n{text}")


@lru_cache(maxsize=500)
def _fault(ending: str, text: str) -> str:
    """Return why a text is not of the language of its ending; many files are the same each time."""
    try:
        if ending == "py":
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                compile(text, "<generated>", "exec", dont_inherit=True)
        elif ending == "toml":
            tomllib.loads(text)
        elif ending in ("yml", "yaml"):
            yaml.load(_without_tags(text), _LOADER)
        elif ending == "json":
            json.loads(text)
    except (
        SyntaxError,
        SyntaxWarning,
        ValueError,
        yaml.YAMLError,
        RecursionError,
    ) as error:
        return f"{type(error).__name__}: {error}"
    return ""


def _without_tags(text: str) -> str:
    """Return `mkdocs.yml` without the tags of Python names that its own lines have."""
    return text.replace("!!python/name:", "")


def printed(found: Understanding) -> Iterator[tuple[str, str]]:
    """Yield what each command prints of a collection."""
    api = found.api
    yield "build", attention(
        locate(found.document.source, tuple(found.report)), verbose=True
    )
    where = locations(found.document.source, places_of(api.operations))
    yield "inspect", views.as_tree(api)
    yield "inspect --json", json.dumps(
        views.to_json(api, where), ensure_ascii=True, indent=2
    )
    yield "inspect --explain", "\n".join(explain(api.operations, where))
    findings = lint(found, RULES.values())
    yield "lint", "\n".join(as_text(findings, every=True))
    yield "lint github", "\n".join(as_github(findings))
    yield "lint json", as_json(findings)
    changes = compare(type(api)(**{**_fields(api), "operations": ()}), api)
    yield "diff", "\n".join(show.as_text(changes))
    yield "diff markdown", "\n".join(show.as_markdown(changes))
    yield "diff json", show.as_json(changes)
    for operation in api.operations:
        written = samples(api, filled(operation), language_names(), TEMPLATES)
        for name, text in written.items():
            yield f"snippet {name}", str(text)


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in type(value).__dataclass_fields__}


_OBEYED: Final = ("\x1b", "\x9b", "\x07", "\x08", "\r", "\u202e", "\u2066")
_COMMANDS: Final = ("##[", "##vso[", "##teamcity[")


def check_printed(name: str, text: str) -> None:
    """Raise Finding for what a terminal or the log of a CI would obey."""
    for bad in _OBEYED:
        if bad in text:
            raise Finding(f"printed {bad!a} by {name}", text[:3000])
    if name.startswith(("snippet", "lint github")) or name.endswith("json"):
        return  # their lines are source, and a command that is meant
    for line in text.split("\n"):
        if line.strip().startswith("::") or any(one in line for one in _COMMANDS):
            raise Finding(f"printed a CI command by {name}", line[:3000])


def _reset_peak() -> int:
    """Forget the most memory that was used so far; return what is used now."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return _peak()
    return _peak()


def _peak() -> int:
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024

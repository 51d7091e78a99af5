"""The pipeline in one place: file to Collection to Api to files to a plan."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, TypedDict, Unpack

from collgen import __version__
from collgen import postman as read
from collgen.diagnostics import Report
from collgen.generate.custom import NO_CUSTOM, Custom
from collgen.generate.docs_options import LANGUAGES, USUAL, DocsOptions
from collgen.generate.metadata import Metadata
from collgen.redaction.redactor import Redactor
from collgen.redaction.report import report_secrets
from collgen.rules import NO_OVERRIDES, Rules
from collgen.rules.apply import apply_rules
from collgen.understand import EnvironmentFiles, understand
from collgen.understand.names.lock import NO_LOCK, NameLock
from collgen.understand.variables.own_scopes import with_own_scopes

if TYPE_CHECKING:
    from collgen.generate import Part
    from collgen.generate.formatting import Formatter
    from collgen.model import Api
    from collgen.output import Plan
    from collgen.understand import ScopeValues

Progress: TypeAlias = Callable[[str, int, int], None]
"""Called with the stage's name, the steps done and the steps in all."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """A collection and what it means."""

    document: read.Document
    api: Api
    report: Report
    defined: frozenset[str] = frozenset()
    """The variables that have a value in the environments and globals."""


def _silent(_stage: str, _done: int, _total: int) -> None:
    pass


def understand_file(
    source: str,
    *,
    stdin: BinaryIO | None = None,
    content: bytes | None = None,
    collection_name: str | None = None,
    progress: Progress = _silent,
    **options: Unpack[Options],
) -> Understanding:
    """Read a collection and understand it. Raises CollgenError when it cannot be read.

    `content` is what the source holds, when that was read before; `collection_name` chooses one
    of several collections.
    """
    report = Report()
    progress("Reading", 0, 1)
    document = read.load(
        source, stdin=stdin, content=content, name=collection_name, report=report
    )
    return understand_document(document, report, progress=progress, **options)


class Options(TypedDict, total=False):
    """What a person may want of the understanding of a collection."""

    package: str | None
    class_name: str | None
    rules: Rules | None
    """Those of the project's file."""
    lock: NameLock
    """The names to keep."""
    every_source: bool
    """As in `understand`."""
    values: ScopeValues | None
    environments: EnvironmentFiles | None


def understand_document(
    document: read.Document,
    report: Report,
    *,
    progress: Progress = _silent,
    **options: Unpack[Options],
) -> Understanding:
    """Understand a collection that was read; what is noticed goes to the report."""
    values, environments = options.get("values"), options.get("environments")
    own = EnvironmentFiles(document.environments, document.globals)
    values, environments = with_own_scopes(own, values, environments, report)
    if values is None or not values.show_secrets:
        redactor = Redactor()
        values, environments = _cleaned(redactor, values, environments)
        cleaned = redactor.collection(document.collection)
        document = replace(document, collection=cleaned)
        report.rewrite(redactor.message)
        report_secrets(redactor.secrets, report)
    overrides = NO_OVERRIDES
    rules = options.get("rules")
    if rules is not None:
        collection, overrides = apply_rules(document.collection, rules, report)
        document = replace(document, collection=collection)
    api = understand(
        document.collection,
        report,
        package=options.get("package"),
        class_name=options.get("class_name"),
        lock=options.get("lock", NO_LOCK),
        every_source=options.get("every_source", False),
        values=values,
        environments=environments,
        overrides=overrides,
        progress=lambda done, total: progress("Understanding", done, total),
    )
    defined = environments.names() if environments is not None else ()
    return Understanding(document, api, report, frozenset(defined))


def _cleaned(
    redactor: Redactor,
    values: ScopeValues | None,
    environments: EnvironmentFiles | None,
) -> tuple[ScopeValues | None, EnvironmentFiles | None]:
    """Return environments and globals without secrets, which the collection may hold as well."""
    if values is not None:
        values = replace(
            values,
            environment=redactor.variables(values.environment),
            globals=redactor.variables(values.globals),
        )
    if environments is not None:
        environments = replace(
            environments,
            environments=tuple(
                replace(one, variables=redactor.variables(one.variables))
                for one in environments.environments
            ),
            globals=redactor.variables(environments.globals),
        )
    return values, environments


def docs_options(
    understanding: Understanding, languages: Sequence[str] = ()
) -> DocsOptions:
    """Return what the docs of a collection show: the usual languages if none are named."""
    from collgen.postman.items import items_below

    items = items_below(understanding.document.collection.root)
    return DocsOptions(tuple(languages) or LANGUAGES, items)


def plan_build(
    understanding: Understanding,
    out: Path,
    parts: Collection[Part],
    *,
    languages: Sequence[str] = (),
    templates: Sequence[Path] = (),
    formatter: Formatter = "ruff",
    metadata: Metadata | None = None,
    custom: Custom = NO_CUSTOM,
    fingerprint: str = "",
    progress: Progress = _silent,
) -> Plan:
    """Generate everything, and compare it with what `out` holds; nothing is written.

    `languages` are those of the docs, the usual ones when there are none; `metadata` is for the
    generated `pyproject.toml`; `custom` has the classes that the user's own files define;
    `fingerprint`, of the inputs, is kept in the manifest.
    """
    from collgen.output import Plan, Record

    progress("Generating", 0, 1)
    api = understanding.api
    files = generate_files(
        api,
        parts,
        understanding.report,
        templates,
        formatter=formatter,
        metadata=metadata or Metadata(),
        custom=custom,
        docs=docs_options(understanding, languages),
    )
    progress("Comparing", 0, 1)
    findings = tuple(understanding.report)
    record = Record(
        fingerprint, api.class_name, len(api.operations), len(api.models), findings
    )
    return Plan.compare(files, out, version=__version__, record=record)


def generate_files(
    api: Api,
    parts: Collection[Part],
    report: Report,
    templates: Sequence[Path] = (),
    *,
    formatter: Formatter = "ruff",
    metadata: Metadata = Metadata(),
    custom: Custom = NO_CUSTOM,
    docs: DocsOptions = USUAL,
) -> dict[str, str]:
    """Return all that is generated, by path; what is noticed goes to the report."""
    from collgen.generate import generate
    from collgen.generate.own_templates import unknown_templates

    if metadata.version:
        api = replace(api, version=metadata.version)
    for name in unknown_templates(templates):
        message = f"{name} replaces no template: there is none of that name"
        report.warn("template-unknown", message, hint="`collgen templates` lists them.")
    generated = [part for part in parts if part != "openapi"]
    files = {}
    if generated:
        files = generate(api, generated, templates, formatter, metadata, custom, docs)
    if "openapi" in parts:
        from collgen.openapi import document, print_json

        files["openapi.json"] = print_json(document(api, report))
    return files


def write_plan(plan: Plan, *, force: bool = False) -> None:
    """Write what differs, and keep what was generated. Raises CollgenError as `Plan.apply` does."""
    from collgen.output.bases import keep

    plan.apply(force=force)
    if plan.generated:
        keep(plan.out, plan.generated)

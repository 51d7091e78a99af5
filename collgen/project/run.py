"""Carry a job out: from the collection's bytes to what is to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from collgen.diagnostics import CollgenError, Diagnostic
from collgen.project.lockfile import NameFile

if TYPE_CHECKING:
    from collgen.build import Progress, Understanding
    from collgen.model import Api
    from collgen.output import Plan
    from collgen.project.job import Job
    from collgen.understand import ScopeValues
    from collgen.understand.names.lock import NameLock


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build would change, before anything is written."""

    job: Job
    content: bytes
    plan: Plan
    lock: NameFile

    @property
    def findings(self) -> Sequence[Diagnostic]:
        """What reading and understanding noticed, without locations."""
        return self.plan.manifest.record.findings

    @property
    def is_refused(self) -> bool:
        """Whether the job is strict and something could not be carried over."""
        return self.job.strict and any(
            found.severity in ("warning", "error") for found in self.findings
        )

    @property
    def is_stale(self) -> bool:
        """Whether a file of the output or the lock would change."""
        return self.plan.is_stale or self.lock.is_stale

    @property
    def kept_names(self) -> list[str]:
        """What the lock kept, a line each."""
        from collgen.project.kept import kept_names

        return kept_names(self.lock.before, self.lock.lock)

    @property
    def conflicts(self) -> list[str]:
        """The files in which a person and the generator changed the same lines."""
        return [one.path for one in self.plan.changes if one.has_conflicts]

    def write(self) -> None:
        """Write what differs. Raises CollgenError as `Plan.apply` does."""
        from collgen.build import write_plan

        write_plan(self.plan, force=self.job.force)
        self.lock.write()

    def located(self) -> list[Diagnostic]:
        """Return the findings with their places in the input."""
        from collgen.diagnostics import Report
        from collgen.postman import locate, source_of

        source = source_of(self.content, self.job.collection, Report())
        return locate(source, self.findings)


def run_all(
    job: Job, content: bytes, progress: Progress, *, anew: bool = False
) -> Iterator[Outcome]:
    """Build each collection of the input in memory: most inputs are one.

    `anew`: although the manifest says that nothing has changed. Raises CollgenError when one cannot
    be built.
    """
    try:
        yield run(job, content, progress, anew=anew)
        return
    except CollgenError as error:
        if error.diagnostic.code != "several-collections" or job.package is not None:
            raise
    from collgen.postman import collection_names

    names = collection_names(content, job.collection)
    for name, folder in zip(names, _folder_names(names), strict=True):
        one = replace(
            job,
            collection_name=name,
            out=(job.out or Path()) / folder,
            lock=job.lock and job.lock.with_stem(f"{job.lock.stem}-{folder}"),
        )
        yield run(one, content, progress, anew=anew)


def _folder_names(names: Sequence[str]) -> list[str]:
    """Return a folder for each collection: `Pets & Co` → `pets_co`."""
    found: list[str] = []
    for name in names:
        stem = re.sub(r"\W+", "_", name.lower()).strip("_")[:60] or "collection"
        choices = (f"{stem}_{number}" for number in count(2))
        found.append(next(each for each in chain([stem], choices) if each not in found))
    return found


def run(job: Job, content: bytes, progress: Progress, *, anew: bool = False) -> Outcome:
    """Build a job in memory. Raises CollgenError when it cannot be built."""
    lock = NameFile.read(job.lock)
    job = job.with_version()
    fingerprint = job.fingerprint(content, lock.text)
    plan = None if anew or job.force else _known(job, fingerprint)
    if plan is None:
        from collgen.output.merging import merge_edits

        plan, lock = _planned(job, content, lock, progress)
        plan = (
            plan.overwriting() if job.force else merge_edits(plan, everything=job.merge)
        )
    return Outcome(job, content, plan, lock)


def _known(job: Job, fingerprint: str) -> Plan | None:
    """Return the plan of a build that would change nothing, if that is known beforehand."""
    from collgen.output import Plan

    out = job.folder
    if out is None or any(not (out / path).exists() for path in _project_paths(job)):
        return None
    return Plan.of_known(out, fingerprint)


def _project_paths(job: Job) -> Iterator[str]:
    if job.project_files:
        from collgen.generate.publishing import PATHS

        yield from (PATHS[one] for one in job.project_files)


def _planned(
    job: Job, content: bytes, lock: NameFile, progress: Progress
) -> tuple[Plan, NameFile]:
    """Return what the build would change, and the lock that it leaves behind."""
    from collgen.build import plan_build
    from collgen.lint.undefined import note_undefined
    from collgen.project.custom import custom_classes
    from collgen.project.names import locked_names

    understanding = understand_job(job, content, lock=lock.lock, progress=progress)
    note_undefined(understanding)
    api = understanding.api
    if lock.file is not None:
        collection = understanding.document.collection
        lock = lock.changed(locked_names(lock.lock, api, collection))
    out = job.folder or Path(api.package)
    job = replace(job, out=out)
    plan = plan_build(
        understanding,
        out,
        job.parts,
        languages=job.docs_languages,
        templates=(job.templates,) if job.templates is not None else (),
        formatter=job.formatter,
        metadata=job.metadata,
        custom=custom_classes(out, api.package),
        fingerprint=job.fingerprint(content, lock.text),
        progress=progress,
    )
    return plan.with_missing(_project_texts(job, api)), lock


def _project_texts(job: Job, api: Api) -> dict[str, str]:
    """Return the files that are written once."""
    if not job.project_files:
        return {}
    from collgen.generate.publishing import render_publishing
    from collgen.generate.templates import Templates

    file = job.license_file
    return render_publishing(
        api,
        Templates((job.templates,) if job.templates is not None else ()),
        job.project_files,
        job.metadata,
        job.parts,
        file.read_text(encoding="utf-8") if file is not None else "",
    )


def understand_job(
    job: Job,
    content: bytes | None,
    *,
    lock: NameLock | None = None,
    values: ScopeValues | None = None,
    **more: Any,
) -> Understanding:
    """Understand a job's collection with its names and rules, for its environments or `values`.

    `more` is for `understand_file`.
    """
    from collgen.build import understand_file
    from collgen.project.environments import environment_files

    files = None
    if values is None:
        files = environment_files(job.environments, job.globals)
    return understand_file(
        job.collection,
        content=content,
        collection_name=job.collection_name,
        package=job.package,
        class_name=job.class_name,
        rules=job.rules,
        lock=NameFile.read(job.lock).lock if lock is None else lock,
        values=values,
        environments=files,
        **more,
    )

"""The stages that run one tool over many packages at once, since starting it is what takes long."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.corpus.each import Outcome

_BATCH_LINES = 120_000
_BATCH_PACKAGES = 40

_IMPORT = """
import importlib, json, pkgutil, sys, warnings
warnings.simplefilter("error")
for name in sys.argv[1:]:
    try:
        package = importlib.import_module(name)
        for export in getattr(package, "__all__", ()):
            getattr(package, export)
        for found in pkgutil.walk_packages(package.__path__, name + "."):
            module = importlib.import_module(found.name)
            for export in getattr(module, "__all__", ()):
                getattr(module, export)
    except Exception as error:
        print(json.dumps([name, f"{type(error).__name__}: {error}"]))
"""


_WIDE = (
    "A,ANN,ARG,ASYNC,B,BLE,C4,D,DTZ,E,F,FA,FBT,FLY,G,I,ICN,INP,N,PERF,PGH,PIE,PL,PTH,PYI,RET,RSE,RUF"
    ",S,SIM,SLOT,T10,T20,TC,UP,W,YTT"
)
_NOT_OURS = ",".join(
    (
        "A002,ASYNC109,N801,N802,PLC2401,PLC2403,PLR0913,PLR0917",  # names and numbers of arguments are the API's
        "D205,D301,D400,D401,D403,D404,D415,D417,E501,RUF001,RUF002,RUF003",  # its authors' words
        "PYI051",  # an open set of values tells editors what is known
        "ANN401",  # what the collection does not tell is `Any`
        "PLC0415",  # what is not used yet is not imported yet
        "TC001,TC003",  # types of fields and arguments are found at run time
        "D210",  # black puts a blank between a quotation mark and the closing ones
        "D105,D107,D203,D213,D413",  # of two rules that exclude each other, the usual one
        "S105,S106,S107",  # names that look like secrets
    )
)
"""Rules of the wide set that the output breaks on purpose."""


def ruff(outcomes: list[Outcome], work: Path, _: int) -> None:
    """Check everything as its owner would, and the packages with a wide set of rules.

    A project's own settings say which package is its own, so that its imports stand apart.
    """
    _ruff(outcomes, work, [str(outcome.out) for outcome in outcomes], [])
    packages = [str(outcome.out / outcome.input.package) for outcome in outcomes]
    wide = [
        "--isolated",
        "--select",
        _WIDE,
        "--ignore",
        _NOT_OURS,
        "--exclude",
        "_runtime",
    ]
    _ruff(outcomes, work, packages, wide)


def _ruff(
    outcomes: list[Outcome], work: Path, folders: list[str], rules: list[str]
) -> None:
    command = ["check", "--no-cache", "--target-version", "py311", *rules]
    done = _python(["-m", "ruff", *command, "--output-format", "json", *folders], work)
    _expect(done, (0, 1))
    for finding in json.loads(done.stdout):
        where = Path(finding["filename"]).relative_to(work.resolve())
        row = finding["location"]["row"]
        _blame(
            outcomes,
            "ruff",
            str(where),
            f"{where}:{row}: {finding['code']} {finding['message']}",
        )


def imports(outcomes: list[Outcome], work: Path, jobs: int) -> None:
    """Import every module and touch every name that it exports."""

    def batch(some: list[Outcome]) -> None:
        packages = [outcome.input.package for outcome in some]
        done = _python(["-c", _IMPORT, *packages], work, some)
        _expect(done, (0,))
        for line in done.stdout.splitlines():
            package, message = json.loads(line)
            _blame(some, "import", package, message)

    _in_batches(batch, outcomes, jobs)


def mypy(outcomes: list[Outcome], work: Path, jobs: int) -> None:
    """Check the packages with `mypy --strict`."""

    def batch(some: list[Outcome]) -> None:
        cache = work / f".mypy-{some[0].input.package}"
        options = [
            "--strict",
            "--no-error-summary",
            "--config-file=",
            f"--cache-dir={cache}",
        ]
        packages = [part for outcome in some for part in ("-p", outcome.input.package)]
        done = _python(["-m", "mypy", *options, *packages], work, some, path="MYPYPATH")
        _expect(done, (0, 1))
        for line in done.stdout.splitlines():
            if ": error:" in line:
                _blame(some, "mypy", line, line)

    _in_batches(batch, outcomes, jobs)


def pyright(outcomes: list[Outcome], work: Path, jobs: int) -> None:
    """Check the packages with pyright in strict mode."""

    def batch(some: list[Outcome]) -> None:
        name = some[0].input.package
        settings = work / f"pyright-{name}.json"
        packages = [f"{o.out.name}/{o.input.package}" for o in some]
        settings.write_text(
            json.dumps(
                {
                    "include": packages,
                    "extraPaths": [o.out.name for o in some],
                    "typeCheckingMode": "strict",
                    "pythonVersion": "3.11",
                }
            )
        )
        options = ["--outputjson", "--pythonpath", sys.executable, "-p", settings.name]
        done = _python(["-m", "pyright", *options], work)
        _expect(done, (0, 1))
        report = json.loads(done.stdout)
        if report["summary"]["filesAnalyzed"] < len(some):
            raise SystemExit(f"pyright saw {report['summary']['filesAnalyzed']} files")
        for finding in report["generalDiagnostics"]:
            where = Path(finding["file"]).relative_to(work.resolve())
            row = finding["range"]["start"]["line"] + 1
            if finding["severity"] != "information":
                _blame(
                    some, "pyright", str(where), f"{where}:{row}: {finding['message']}"
                )

    _in_batches(batch, outcomes, jobs)


def tests(outcomes: list[Outcome], work: Path, jobs: int) -> None:
    """Run the generated tests, with warnings as errors."""
    settings = work / "pytest.ini"
    settings.write_text(
        "[pytest]\nfilterwarnings = error\naddopts = --import-mode=importlib\n"
    )
    summary = re.compile(r"^(?:FAILED|ERROR) (\S+?)(?:::| - |$)")

    def batch(some: list[Outcome]) -> None:
        folders = [str(o.out / "tests") for o in some if (o.out / "tests").is_dir()]
        for outcome in some:
            if outcome.input.requests and not any(
                (outcome.out / "tests").glob("**/test_*.py")
            ):
                outcome.failures["tests"] = "there are none"
        options = [
            "-q",
            "-rfE",
            "--tb=no",
            "--continue-on-collection-errors",
            "-p",
            "no:cacheprovider",
        ]
        done = _python(
            ["-m", "pytest", "-c", str(settings), *options, *folders], work, some
        )
        _expect(done, (0, 1, 5) if not folders else (0, 1, 2, 5))
        for line in done.stdout.splitlines():
            if found := summary.match(line):
                _blame(some, "tests", found[1], line)

    _in_batches(batch, outcomes, jobs)


def _in_batches(
    check: Callable[[list[Outcome]], None], outcomes: list[Outcome], jobs: int
) -> None:
    with ThreadPoolExecutor(jobs) as pool:
        list(pool.map(check, _batches(outcomes)))


def _batches(outcomes: list[Outcome]) -> Iterator[list[Outcome]]:
    batch: list[Outcome] = []
    lines = 0
    for outcome in outcomes:
        if batch and (
            lines + outcome.lines > _BATCH_LINES or len(batch) == _BATCH_PACKAGES
        ):
            yield batch
            batch, lines = [], 0
        batch.append(outcome)
        lines += outcome.lines
    if batch:
        yield batch


def _python(
    arguments: list[str],
    work: Path,
    on_path: list[Outcome] | None = None,
    path: str = "PYTHONPATH",
) -> subprocess.CompletedProcess[str]:
    folders = os.pathsep.join(str(outcome.out) for outcome in on_path or ())
    environment = {
        **os.environ,
        "PYTHONDONTWRITEBYTECODE": "1",
        "COLUMNS": "400",
        path: folders,
    }
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=work,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )


def _expect(done: subprocess.CompletedProcess[str], codes: tuple[int, ...]) -> None:
    if done.returncode not in codes:
        words = (done.stderr or done.stdout)[-2000:]
        raise SystemExit(
            f"{' '.join(done.args[1:4])} ended with {done.returncode}:\n{words}"
        )


def _blame(outcomes: list[Outcome], stage: str, where: str, message: str) -> None:
    """Note the message, if it is the first, at what `where` begins with: a folder or a package."""
    first = re.split(r"[./\\]", where, maxsplit=1)[0]
    for outcome in outcomes:
        if first in {outcome.out.name, outcome.input.package}:
            outcome.failures.setdefault(stage, message)
            return
    raise SystemExit(f"{stage}: nobody to blame for {message}")

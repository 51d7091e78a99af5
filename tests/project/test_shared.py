"""What other repositories use by name: the action, the hooks of pre-commit, the workflow of init."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from collgen.__main__ import main
from tests.small import collection, request

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
GIT = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "api.json").write_text(json.dumps(collection(request())), "utf-8")
    monkeypatch.chdir(folder)
    collgen("init", "api.json", "--no-pre-commit", monkeypatch=monkeypatch)
    collgen("build", "-q", monkeypatch=monkeypatch)
    return folder


def collgen(*arguments: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["collgen", *arguments])
    assert main() == 0


def change(folder: Path) -> None:
    value = collection(request(), request("Another"))
    (folder / "api.json").write_text(json.dumps(value), "utf-8")


def run_steps(
    steps: list[dict[str, Any]],
    folder: Path,
    values: dict[str, str],
    environment: dict[str, str],
) -> int:
    """Run the scripts of a workflow's or an action's steps as the runner does."""

    def filled(text: str) -> str:
        return re.sub(r"\$\{\{\s*(.*?)\s*\}\}", lambda one: values[one[1]], text)

    for step in steps:
        if "run" not in step:
            continue
        own = {name: filled(str(text)) for name, text in step.get("env", {}).items()}
        where = folder / filled(step.get("working-directory", "."))
        command = ["/bin/sh", "-e", "-c", filled(step["run"])]
        done = subprocess.run(command, cwd=where, env=environment | own, check=False)
        if done.returncode:
            return done.returncode
    return 0


def tools(folder: Path) -> dict[str, str]:
    """Return an environment with collgen, and stand-ins for what installs it and for the forge."""
    binary = folder.parent / "bin"
    binary.mkdir(exist_ok=True)
    for name, text in {
        "collgen": f'exec "{sys.executable}" -m collgen "$@"',
        "python": f'echo "$@" >> "{folder.parent}/installed"',
        "pip": f'echo "$@" >> "{folder.parent}/installed"',
    }.items():
        (binary / name).write_text(f"#!/bin/sh\n{text}\n", "utf-8")
        (binary / name).chmod(0o755)
    output = str(folder.parent / "output")
    return {"PATH": f"{binary}:/usr/bin:/bin", "GITHUB_OUTPUT": output}


def test_the_action_checks_and_builds(folder: Path) -> None:
    environment = tools(folder)
    values = {
        f"inputs.{name}": one["default"] for name, one in ACTION["inputs"].items()
    }
    values["github.action_path"] = "/a path/collgen"
    steps = ACTION["runs"]["steps"]
    output = folder.parent / "output"
    assert run_steps(steps, folder, values, environment) == 0
    assert output.read_text() == "stale=false\n"
    assert "/a path/collgen\n" in (folder.parent / "installed").read_text()
    change(folder)
    assert run_steps(steps, folder, values, environment) == 1
    assert output.read_text().endswith("stale=true\n")
    values["inputs.arguments"] = "build --quiet"
    assert run_steps(steps, folder, values, environment) == 0
    # Arguments are words, and no script.
    values["inputs.arguments"] = "build --check; touch pwned $(touch pwned)"
    assert run_steps(steps, folder, values, environment) != 0
    assert not (folder / "pwned").exists()


def test_the_steps_that_init_writes_run(folder: Path) -> None:
    text = (folder / ".github" / "workflows" / "client.yml").read_text("utf-8")
    steps = yaml.safe_load(text)["jobs"]["client"]["steps"]
    check = [one for one in steps if "push" not in one.get("name", "")]
    check = [one for one in check if "propose" not in one.get("run", "")]
    environment = tools(folder)
    assert run_steps(check, folder, {}, environment) == 0
    change(folder)
    assert run_steps(check, folder, {}, environment) == 1


def test_the_workflow_of_init_tests_the_client(folder: Path) -> None:
    """On the forge `python` is one with pytest: here it is the tests' own."""
    text = (folder / ".github" / "workflows" / "client.yml").read_text("utf-8")
    job = yaml.safe_load(text)["jobs"]["tests"]
    environment = tools(folder)
    python = folder.parent / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "utf-8")
    where = folder / job["defaults"]["run"]["working-directory"]
    assert run_steps(job["steps"], where, {}, environment) == 0
    [module] = (where / "tests").glob("test_*.py")
    module.write_text("def test_it() -> None:\n    assert False\n", "utf-8")
    assert run_steps(job["steps"], where, {}, environment) == 1


@pytest.mark.slow
def test_the_hooks_run_from_a_clone(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pre-commit installs collgen from a clone of this repository and runs its hooks."""
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    clone = tmp_path / "collgen"
    clone.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, clone)
    ignore = shutil.ignore_patterns("__pycache__")
    for name in ("collgen", "templates"):
        shutil.copytree(ROOT / name, clone / name, ignore=ignore)
    _commit(clone)
    head = _output(clone, "rev-parse", "HEAD").strip()
    hooks = [{"id": one["id"]} for one in HOOKS]
    config = {"repos": [{"repo": str(clone), "rev": head, "hooks": hooks}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.dump(config), "utf-8")
    _commit(folder)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))
    done = _pre_commit(folder)
    if "No matching distribution" in done.stdout + done.stderr:
        pytest.skip("collgen's dependencies cannot be installed here")
    # It is another installation of collgen, which the manifest notes at most.
    changed = _output(folder, "status", "--porcelain").split()
    assert changed in ([], ["M", "client/.collgen.json"]), done.stdout + done.stderr
    _output(folder, "add", "-A")
    assert _pre_commit(folder).returncode == 0
    change(folder)
    _output(folder, "add", "-A")
    done = _pre_commit(folder)
    assert done.returncode == 1
    # The first one has built what the second one then finds up to date.
    assert "files were modified by this hook" in done.stdout
    assert done.stdout.count("Failed") == 1
    assert (folder / "client" / "shop" / "_client.py").read_text().count("def another")
    _output(folder, "add", "-A")
    assert _pre_commit(folder).returncode == 0


def _commit(folder: Path) -> None:
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "One"]):
        subprocess.run([*GIT, *arguments], cwd=folder, check=True)


def _output(folder: Path, *arguments: str) -> str:
    command = [*GIT, *arguments]
    return subprocess.run(
        command, cwd=folder, check=True, capture_output=True, text=True
    ).stdout


def _pre_commit(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )

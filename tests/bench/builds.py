"""What `collgen` costs: a cold build against the other chain, a large one, rebuilds, the start."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.bench.child import Cost, interleaved, run

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CHAIN = (HERE / "node_modules", HERE / ".venv" / "bin" / "openapi-python-client")


@dataclass(frozen=True)
class Workspace:
    """A folder with the synthetic collections and with what is made of them."""

    folder: Path

    def collection(self, requests: int) -> Path:
        """Return the file of that size, which is made when it is not there."""
        path = self.folder / f"synthetic-{requests}.json"
        if not path.exists():
            # In a child, since this process has to stay small: see `child.run`.
            command = [sys.executable, "-m", "tests.bench.synthetic", str(requests)]
            with path.open("wb") as file:
                subprocess.run(command, cwd=ROOT, stdout=file, check=True)
        return path

    def changed(self, requests: int) -> Path:
        """Return that collection with another description in its middle request."""
        path = self.folder / f"synthetic-{requests}-changed.json"
        text = self.collection(requests).read_text(encoding="utf-8")
        middle = text.index('"description": "', len(text) // 2) + len(
            '"description": "'
        )
        path.write_text(
            f"{text[:middle]}Was changed. {text[middle:]}", encoding="utf-8"
        )
        return path

    def out(self, name: str, *, fresh: bool = False) -> Path:
        path = self.folder / name
        if fresh and path.exists():
            shutil.rmtree(path)
        return path

    def build(self, collection: Path, out: Path, *options: str) -> Cost:
        """Build as a person does, with the installed command."""
        return run([*COLLGEN, "build", str(collection), "-o", str(out), "-q", *options])


def _collgen() -> list[str]:
    command = Path(sys.executable).with_name("collgen")
    return [str(command)] if command.exists() else [sys.executable, "-m", "collgen"]


COLLGEN = _collgen()


def chain_is_installed() -> bool:
    return all(path.exists() for path in CHAIN)


def cold(workspace: Workspace, runs: int, *, chain: bool) -> dict[str, Cost]:
    """Return the costs of cold builds at 1,000 requests: collgen's, and the chain's two halves."""
    collection = workspace.collection(1000)
    openapi = workspace.out("openapi.json")
    quick = workspace.out("chain.json")
    # Its formatter is left out: what is compared is the fastest that the chain can do.
    quick.write_text(json.dumps({"post_hooks": []}), encoding="utf-8")
    generator = [str(CHAIN[1]), "generate", "--meta", "none", "--overwrite"]
    inputs = ["--path", str(openapi), "--config", str(quick)]

    def generate() -> Cost:
        out = workspace.out("chain", fresh=True)
        return run([*generator, *inputs, "--output-path", str(out)])

    steps = {
        "collgen": lambda: workspace.build(
            collection, workspace.out("cold", fresh=True)
        ),
        "client": lambda: workspace.build(
            collection, workspace.out("client", fresh=True), "--only", "client"
        ),
    }
    if chain:
        convert = ["node", str(HERE / "convert.mjs"), str(collection), str(openapi)]
        steps |= {"convert": lambda: run(convert), "generate": generate}
    return interleaved(runs, steps)


def growth(workspace: Workspace, runs: int) -> dict[str, Cost]:
    """Return the costs of cold builds at 1,000 and at 10,000 requests."""
    small, large = workspace.collection(1000), workspace.collection(10_000)
    return interleaved(
        runs,
        {
            "1,000": lambda: workspace.build(small, workspace.out("small", fresh=True)),
            "10,000": lambda: workspace.build(
                large, workspace.out("large", fresh=True)
            ),
        },
    )


def rebuilds(workspace: Workspace, runs: int) -> dict[str, Cost]:
    """Return the costs of a cold build, one with nothing changed and one with one request changed."""
    same, changed = workspace.collection(1000), workspace.changed(1000)
    out = workspace.folder / "again"

    def step_cold() -> Cost:
        workspace.out("again", fresh=True)
        return workspace.build(same, out)

    return interleaved(
        runs,
        {
            "cold": step_cold,
            "same": lambda: workspace.build(same, out),
            "changed": lambda: workspace.build(changed, out),
        },
    )


def start(runs: int) -> dict[str, Cost]:
    """Return the costs of `collgen --help` and of Python doing nothing."""
    return interleaved(
        runs,
        {
            "help": lambda: run([*COLLGEN, "--help"]),
            "python": lambda: run([sys.executable, "-c", "pass"]),
        },
    )

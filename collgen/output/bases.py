"""Files as collgen wrote them last, which a merge with a person's edits begins with.

They are kept in `.collgen_cache` in the output, which git ignores as it ignores other caches. A new
clone has no cache: there they are looked for in the commits.
"""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Final

from collgen.output.handles import Handles
from collgen.output.manifest import digest

FOLDER: Final = ".collgen_cache"
_ARCHIVE: Final = "generated.zip"
_IGNORE: Final = "# Made by collgen, for `build --merge`.\n*\n"
_MOST_COMMITS: Final = 100


def keep(out: Path, contents: Mapping[str, bytes]) -> None:
    """Keep the generated files, as far as the disk allows: a merge may do without."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for path, content in contents.items():
            entry = zipfile.ZipInfo(path)  # without the time
            file.writestr(entry, content, zipfile.ZIP_DEFLATED, 1)
    kept = {".gitignore": _IGNORE.encode(), _ARCHIVE: buffer.getvalue()}
    with suppress(OSError), Handles(out) as handles:
        if not handles.is_folder(FOLDER):
            handles.make_folder(FOLDER)
        for name, content in kept.items():
            new = f"{FOLDER}/{name}.new"
            handles.remove(new)
            handles.write(new, content)
            handles.replace(new, f"{FOLDER}/{name}")


def base_of(out: Path, path: str, wanted: str) -> bytes | None:
    """Return a file as it was generated, known by its hash; None where it is nowhere."""
    for content in (*_kept(out, path), *_committed(out, path)):
        if digest(content) == wanted:
            return content
    return None


def _kept(out: Path, path: str) -> Iterator[bytes]:
    with (
        suppress(OSError, KeyError, zipfile.BadZipFile),
        zipfile.ZipFile(out / FOLDER / _ARCHIVE) as file,
    ):
        yield file.read(path)


def _committed(out: Path, path: str) -> Iterator[bytes]:
    """Yield a file as the last commits have it, newest first."""
    log = ["log", f"--max-count={_MOST_COMMITS}", "--format=%H", "--", f"./{path}"]
    for commit in _git(out, *log).decode(errors="replace").split():
        yield _git(out, "cat-file", "blob", f"{commit}:./{path}")


def _git(folder: Path, *arguments: str) -> bytes:
    """Return what a command of git prints; nothing where it fails."""
    with suppress(OSError):
        command = ["git", *arguments]
        done = subprocess.run(  # noqa: S603
            command, cwd=folder, capture_output=True, check=False
        )
        return done.stdout if done.returncode == 0 else b""
    return b""

"""Runs curl snippets with the real curl, to a recorder on loopback."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.parity.client import FILE_CONTENT
from tests.parity.recorder import HOST, address

_FILE = re.compile(r"(?:-F '?[^'@\s]+=|--data-binary '?)@([^';\s]+)")
# https becomes http, for the recorder has no certificate; a proxy or a .curlrc plays no part.
_WRAPPER = """
curl() {
  local seen= words=()
  for word in "$@"; do
    case "$seen$word" in https://*) word="http://${word#https://}"; seen=1 ;; http://*) seen=1 ;; esac
    words+=("$word")
  done
  command curl -q --silent --show-error --max-time 10 --noproxy '*' \\
    --interface "$FROM" --connect-to "::$RECORDER" -o /dev/null "${words[@]}"
}
"""


def send(snippets: list[str], port: int, network: int, folder: Path) -> None:
    """Run every snippet; its index tells the address that it is sent to."""
    script = [_WRAPPER, f"RECORDER={HOST}:{port}"]
    for index, snippet in enumerate(snippets):
        for name in _FILE.findall(snippet):
            (folder / name).write_text(FILE_CONTENT, encoding="utf-8")
        script.append(f"FROM={address(network, index)}\n{snippet}")
    subprocess.run(
        ["bash"],
        input="\n".join(script).encode(),
        cwd=folder,
        capture_output=True,
        check=False,
    )

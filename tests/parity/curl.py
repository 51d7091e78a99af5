"""Runs curl snippets with the real curl, to a recorder on loopback."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from tests.parity.client import FILE_CONTENT
from tests.parity.recorder import HOST, Recorder, address

_FILE = re.compile(r"(?:-F '?[^'@\s]+=|--data-binary '?)@([^';\s]+)")
_BATCH = 40
"""Requests of one process, for a start of curl takes longer than a request."""
# https becomes http, for the recorder has no certificate; a proxy or a .curlrc plays no part.
_WRAPPER = """
batch=()
curl() {
  local seen= word
  [ ${#batch[@]} -gt 0 ] && batch+=(--next)
  batch+=(--silent --show-error --max-time 10 --noproxy '*'
    --interface "$FROM" --connect-to "::$RECORDER" -o /dev/null)
  for word in "$@"; do
    case "$seen$word" in https://*) word="http://${word#https://}"; seen=1 ;; http://*) seen=1 ;; esac
    batch+=("$word")
  done
}
send() { [ ${#batch[@]} -gt 0 ] && command curl -q "${batch[@]}"; batch=(); }
"""


def send(snippets: list[str], recorder: Recorder, network: int, folder: Path) -> None:
    """Run every snippet; its index tells the address that it comes from."""
    for snippet in snippets:
        for name in _FILE.findall(snippet):
            (folder / name).write_text(FILE_CONTENT, encoding="utf-8")
    _run(dict(enumerate(snippets)), recorder.port, network, folder, _BATCH)
    # What curl refuses ends its batch.
    missing = {*range(len(snippets))} - recorder.seen(network)
    alone = {index: snippets[index] for index in sorted(missing)}
    _run(alone, recorder.port, network, folder, 1)


def _run(
    snippets: dict[int, str], port: int, network: int, folder: Path, batch: int
) -> None:
    script = [_WRAPPER, f"RECORDER={HOST}:{port}"]
    for number, (index, snippet) in enumerate(snippets.items(), 1):
        script.append(f"FROM={address(network, index)}\n{snippet}")
        if number % batch == 0:
            script.append("send")
    script.append("send")
    subprocess.run(
        ["bash"],
        input="\n".join(script).encode(),
        cwd=folder,
        env=os.environ | {"PARITY_CLIENT_BASE_URL": "https://api.example.com"},
        capture_output=True,
        check=False,
    )

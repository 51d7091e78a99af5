"""Write `collection item → bytes on the wire`, as Postman's own runtime has it, for any generator.

Usage: python -m tests.parity.cases (`make parity-cases`, needs node)

`cases/NAME.json` holds the environment, the globals and, for each request of the collection in
document order, what the runtime sent: method, target, host, headers other than the runtime's own,
and the body. A multipart boundary is `BOUNDARY`; what a signature takes from time and chance is
`…`. There are two: the zoo has the features of the format, `wire` the rules of sending.
"""

from __future__ import annotations

import json
import tempfile
from base64 import b64encode
from pathlib import Path
from typing import Any, Final

from tests.parity.compare import (
    ADDED,
    BOUNDARY,
    Request,
    is_default,
    is_transport,
    parse,
    stored_values,
)
from tests.parity.environment import environment
from tests.parity.recorder import Recorder
from tests.parity.senders import HERE, ROOT, Senders

FOLDER: Final = HERE / "cases"
COLLECTIONS: Final = {
    "zoo": ROOT / "collections" / "zoo.postman_collection.json",
    "wire": FOLDER / "wire.postman_collection.json",
}
_NETWORK: Final = 10


def main() -> None:
    for name, collection in COLLECTIONS.items():
        _write(name, collection)


def _write(name: str, collection: Path) -> None:
    document = json.loads(collection.read_text(encoding="utf-8"))
    values, globals_ = _own("environment", name), _own("globals", name)
    values = values or _without_keys(environment(document))
    with (
        Recorder() as recorder,
        Senders() as senders,
        tempfile.TemporaryDirectory() as folder,
    ):
        prepare(Path(folder), values, globals_)
        senders.runtime(collection, Path(folder), recorder.port, _NETWORK)
        recorded = recorder.take(_NETWORK)
    items = list(_items(document, ""))
    cases = [
        {
            "index": index,
            "item": items[index],
            "request": as_json(parse(recorded[index][-1])),
        }
        for index in sorted(recorded)
    ]
    content = {
        "collection": collection.name,
        "environment": values,
        "globals": globals_,
        "cases": cases,
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    target = FOLDER / f"{name}.json"
    target.write_text(text + "\n", encoding="utf-8")
    print(f"{len(cases)} cases of {len(items)} requests in {target.relative_to(ROOT)}")


def _own(kind: str, name: str) -> dict[str, Any] | None:
    file = FOLDER / f"{name}.postman_{kind}.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None


def _without_keys(values: dict[str, Any]) -> dict[str, Any]:
    """Put a word in place of a private key, which would be another one each time."""
    for variable in values["values"]:
        if variable["value"].startswith("-----BEGIN"):
            variable["value"] = "no-private-key"
    return values


def prepare(work: Path, values: Any, globals_: Any) -> None:
    """Write the variables that senders find in `work`."""
    (work / "environment.json").write_text(json.dumps(values), encoding="utf-8")
    if globals_ is not None:
        (work / "globals.json").write_text(json.dumps(globals_), encoding="utf-8")


def _items(node: dict[str, Any], pointer: str) -> list[str]:
    """Return the JSON pointers of the requests in document order."""
    found = []
    for number, item in enumerate(node["item"]):
        at = f"{pointer}/item/{number}"
        found += _items(item, at) if "item" in item else [at]
    return found


def as_json(request: Request) -> dict[str, Any]:
    """Return a request without what is the transport's own, in JSON's types."""
    names = dict.fromkeys(name for name, _ in request.headers)
    headers = [
        [name, value]
        for name in names
        if name != "host" and not is_transport(name) and not is_default(name, request)
        for value in stored_values(name, request)
    ]
    found: dict[str, Any] = {
        "method": request.method,
        "target": request.target,
        "host": request.get("host"),
        "headers": headers,
    }
    # Each client adds these by itself, and must not when `disabledSystemHeaders` says so.
    without = [name for name in ADDED if not request.get(name)]
    if without:
        found["without"] = without
    match = BOUNDARY.search("".join(request.get("content-type")).encode("latin-1"))
    body = request.body.replace(match[1], b"BOUNDARY") if match else request.body
    try:
        found["body"] = body.decode("utf-8")
    except UnicodeDecodeError:
        found["body_base64"] = b64encode(body).decode("ascii")
    return found


if __name__ == "__main__":
    main()

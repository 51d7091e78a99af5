"""Write `collection item → bytes on the wire`, as Postman's own runtime has it, for any generator.

Usage: python -m tests.parity.cases (`make parity-cases`, needs node)

`cases/zoo.json` holds the environment and, for each request of the collection in document order,
what the runtime sent: method, target, host, headers other than the runtime's own, and the body. A
multipart boundary is `BOUNDARY`; what a signature takes from time and chance is `…`.
"""

from __future__ import annotations

import json
import tempfile
from base64 import b64encode
from pathlib import Path
from typing import Any, Final

from tests.parity.compare import (
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

COLLECTION: Final = ROOT / "collections" / "zoo.postman_collection.json"
CASES: Final = HERE / "cases" / "zoo.json"
_NETWORK: Final = 10


def main() -> None:
    document = json.loads(COLLECTION.read_text(encoding="utf-8"))
    values = environment(document)
    with (
        Recorder() as recorder,
        Senders() as senders,
        tempfile.TemporaryDirectory() as folder,
    ):
        work = Path(folder)
        (work / "environment.json").write_text(json.dumps(values), encoding="utf-8")
        senders.runtime(COLLECTION, work, recorder.port, _NETWORK)
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
    CASES.parent.mkdir(exist_ok=True)
    content = {"collection": COLLECTION.name, "environment": values, "cases": cases}
    text = json.dumps(content, ensure_ascii=False, indent=1)
    CASES.write_text(text + "\n", encoding="utf-8")
    print(f"{len(cases)} cases of {len(items)} requests in {CASES.relative_to(ROOT)}")


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
    match = BOUNDARY.search("".join(request.get("content-type")).encode("latin-1"))
    body = request.body.replace(match[1], b"BOUNDARY") if match else request.body
    try:
        found["body"] = body.decode("utf-8")
    except UnicodeDecodeError:
        found["body_base64"] = b64encode(body).decode("ascii")
    return found


if __name__ == "__main__":
    main()

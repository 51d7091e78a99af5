"""What a document is worth: valid, complete, a client, and true to what the collection documents."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from tests.bench.openapi_tools import NODE

VENV: Final = NODE / ".venv" / "bin"
_METHODS: Final = {
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
}  # fmt: skip
_MORE: Final = "x-oai-additionalOperations"
_HOLE: Final = re.compile(r"\{\{[^{}]*\}\}|\{[^{}]*\}|^:[^.:]+")
"""What is filled in; a path variable of Postman's is a segment that starts with `:`."""
_SPEC = """
import json, sys
from openapi_spec_validator import validate
for path in sys.stdin.read().split():
    try:
        validate(json.load(open(path, encoding="utf-8")))
        print(path)
    except Exception:
        pass
"""


def valid(documents: list[Path]) -> set[Path]:
    """Return the documents that openapi-spec-validator and redocly (minimal) find no error in."""
    names = "\n".join(map(str, documents))
    python = [str(VENV / "python"), "-c", _SPEC]
    done = subprocess.run(
        python, input=names, capture_output=True, text=True, check=True
    )
    by_spec = {Path(line) for line in done.stdout.split()}
    return by_spec - _refused(sorted(by_spec))


def _refused(documents: list[Path]) -> set[Path]:
    """Return the documents that redocly finds errors in."""
    found: set[Path] = set()
    for start in range(0, len(documents), 40):
        some = [str(path) for path in documents[start : start + 40]]
        call = ["node_modules/.bin/redocly", "lint", "--extends", "minimal"]
        call += ["--format", "json", "--max-problems", "100000", *some]
        done = subprocess.run(call, cwd=NODE, capture_output=True, text=True)
        found |= _errors(done.stdout)
    return found


def _errors(printed: str) -> set[Path]:
    decoder, position, found = json.JSONDecoder(), printed.find("{"), set()
    while position >= 0:
        report, end = decoder.raw_decode(printed, position)
        for problem in report.get("problems", ()):
            if problem["severity"] == "error":
                for place in problem["location"]:
                    source = place["source"]
                    ref = source["ref"] if isinstance(source, dict) else source
                    found.add((NODE / ref).resolve())
        position = printed.find("{", end)
    return found


def requests_of(collection: Path) -> list[tuple[str, str]]:
    """Return method and path of every request, as the file has them."""
    value = json.loads(_text(collection))
    value = value.get("collection", value) if isinstance(value, dict) else value
    if "requests" in value and "item" not in value:
        return [_request(each) for each in value["requests"]]
    found, waiting = [], list(reversed(value.get("item") or []))
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            if item.get("request") is not None:
                found.append(_request(item["request"]))
            waiting += reversed(item.get("item") or [])
    return found


def _text(path: Path) -> str:
    data = path.read_bytes()
    is_wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data.decode("utf-16" if is_wide else "utf-8-sig", "replace")


def _request(request: Any) -> tuple[str, str]:
    if isinstance(request, str):
        request = {"url": request}
    url = request.get("url") or ""
    path = url if isinstance(url, str) else url.get("path")
    if isinstance(path, list):
        steps = (p if isinstance(p, str) else str((p or {}).get("value")) for p in path)
        path = "/" + "/".join(steps)
    elif isinstance(url, dict) and path is None:
        path = url.get("raw") or ""
    return str(request.get("method") or "GET").upper(), _path(str(path))


def _path(url: str) -> str:
    """Return the path of a URL: `{{host}}/a?b=c` → `/a`."""
    path = url.split("?")[0].split("#")[0]
    if not path.startswith("/") or path.startswith("///{{"):
        # Postman takes the first name behind slashes for the host: of `http:///host/path`, too.
        _, scheme, rest = path.partition("://")
        path = "/" + (rest if scheme else path).lstrip("/").partition("/")[2]
    return path


def found_requests(
    document: dict[str, Any], requests: list[tuple[str, str]]
) -> list[tuple[str, str] | None]:
    """Return the operation of each request, by path and method; None where there is none."""
    operations: dict[tuple[str, tuple[str, ...]], tuple[str, str]] = {}
    for path, method, _ in operations_of(document):
        operations.setdefault((method, shape_of(path)), (path, method))
    by_length: dict[tuple[str, int], list[tuple[str, ...]]] = {}
    for method, shape in operations:
        by_length.setdefault((method, len(shape)), []).append(shape)
    found = []
    for method, path in requests:
        wanted = shape_of(path)
        same = [
            shape
            for shape in by_length.get((method, len(wanted)), ())
            if all(_meets(a, b) for a, b in zip(shape, wanted, strict=True))
        ]
        same.sort(key=lambda shape: shape != wanted)
        found.append(operations[method, same[0]] if same else None)
    return found


def operations_of(
    document: dict[str, Any],
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield path, method in upper case, and Operation Object."""
    for path, item in (document.get("paths") or {}).items():
        if not isinstance(item, dict):
            continue  # an extension
        for method, operation in item.items():
            if method in _METHODS:
                yield path, method.upper(), operation
        for method, operation in (item.get(_MORE) or {}).items():
            yield path, method, operation


def shape_of(path: str) -> tuple[str, ...]:
    """Return the segments, with `{}` for what is filled in; slashes at the end do not count."""
    return tuple(_HOLE.sub("{}", unquote(part)) for part in path.strip("/").split("/"))


def _meets(documented: str, wanted: str) -> bool:
    """Return whether a segment of a document stands for one of a request."""
    if documented == wanted:
        return True
    pattern = re.escape(documented).replace(re.escape("{}"), ".+")
    return "{}" in documented and bool(re.fullmatch(pattern, wanted))


def client(
    document: Path, work: Path, requests: list[tuple[str, str]]
) -> tuple[bool, int, bool]:
    """Return, of what openapi-python-client makes: it imports, requests with a method, mypy clean."""
    out = work / "client"
    shutil.rmtree(out, ignore_errors=True)
    config = NODE / "client.yaml"
    call = [str(VENV / "openapi-python-client"), "generate", "--path", str(document)]
    call += ["--output-path", str(out / "made"), "--meta", "none", "--overwrite"]
    call += ["--config", str(config)]
    subprocess.run(call, capture_output=True)
    package = out / "made"
    if not (package / "__init__.py").is_file():
        return False, 0, False
    done = subprocess.run(
        [str(VENV / "python"), "-c", _IMPORT, str(package)],
        cwd=out,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        return False, 0, False
    urls = {tuple(line) for line in json.loads(done.stdout)}
    shapes = {(method, shape_of(path)) for method, path in urls}
    parsed = json.loads(document.read_text(encoding="utf-8"))
    matched = found_requests(parsed, requests)
    methods = sum(m is not None and (m[1], shape_of(m[0])) in shapes for m in matched)
    typed = subprocess.run(
        [str(VENV / "mypy"), "--strict", "--no-incremental", str(package)],
        cwd=out,
        capture_output=True,
    )
    return True, methods, typed.returncode == 0


_IMPORT = """
import importlib, json, pathlib, re, sys
root = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(root.parent))
found = []
for path in sorted(root.rglob("*.py")):
    name = ".".join(path.relative_to(root.parent).with_suffix("").parts)
    importlib.import_module(name.removesuffix(".__init__"))
    text = path.read_text(encoding="utf-8")
    method = re.search(r'"method": "(\\w+)"', text)
    url = re.search(r'"url": "([^"]*)"', text)
    if method and url:
        found.append([method[1].upper(), url[1]])
print(json.dumps(found))
"""


def as_inspected(document: dict[str, Any], requests: list[tuple[str, str]]) -> Any:
    """Return a document as `collgen inspect --json` prints one, for `score.py`."""
    operations = {(path, method): o for path, method, o in operations_of(document)}
    found = []
    for index, match in enumerate(found_requests(document, requests)):
        operation = operations[match] if match is not None else {}
        item = document["paths"][match[0]] if match is not None else {}
        parameters = list(parameters_of(document, item, operation))
        found.append({"index": index, "path": [], "parameters": parameters})
    return {"operations": found}


def parameters_of(
    document: dict[str, Any], item: dict[str, Any], operation: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    """Yield the parameters and the body's top-level fields, as `collgen inspect` has them."""
    for parameter in (*item.get("parameters", ()), *operation.get("parameters", ())):
        one = _resolved(document, parameter)
        schema = _plain(document, one.get("schema") or {})
        if one.get("deprecated"):
            schema["deprecated"] = True
        yield {
            "name": one.get("name"),
            "in": one.get("in"),
            "required": bool(one.get("required")),
            "schema": schema,
        }
    seen = set()
    body = _resolved(document, operation.get("requestBody") or {})
    for media in (body.get("content") or {}).values():
        schema = _plain(document, media.get("schema") or {})
        required = schema.get("required") or ()
        for name, member in (schema.get("properties") or {}).items():
            if name not in seen:
                seen.add(name)
                yield {
                    "name": name,
                    "in": "body",
                    "required": name in required,
                    "schema": _plain(document, member),
                }


def _resolved(document: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    for _ in range(10):
        if not isinstance(value.get("$ref"), str):
            return value
        found: dict[str, Any] = document
        for part in value["$ref"].removeprefix("#/").split("/"):
            found = found[unquote(part).replace("~1", "/").replace("~0", "~")]
        value = found
    return value


def _plain(document: dict[str, Any], given: Any) -> dict[str, Any]:
    schema = dict(_resolved(document, given)) if isinstance(given, dict) else {}
    for extension, word in (("x-extensible-enum", "enum"), ("x-default", "default")):
        if extension in schema:
            schema[word] = schema[extension]
    if "enum" in schema:
        schema["enum"] = [value for value in schema["enum"] if value is not None]
    if schema.get("type") is None and len(schema.get("anyOf", ())) > 1:
        options = [_plain(document, each) for each in schema["anyOf"]]
        schema["anyOf"] = options
    return schema


def score(documents: dict[str, dict[str, Any]], gold: Path, work: Path) -> str:
    """Return the last line of `score.py` over documents by the name of their collection."""
    folder = work / "inspected"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, found in documents.items():
        (folder / name).write_text(json.dumps(found), encoding="utf-8")
    call = [
        sys.executable,
        str(gold / "score.py"),
        str(gold / "open.json"),
        str(folder),
    ]
    call += ["--command", "cat {file}"]
    done = subprocess.run(call, capture_output=True, text=True)
    return done.stdout.strip().splitlines()[-1] if done.stdout.strip() else done.stderr

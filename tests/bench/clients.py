"""What the generated client costs against bare httpx2: import, first call, typed call."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.bench.child import Cost, interleaved, printed

_IMPORT = """
import sys, time
start = time.perf_counter()
import {module}
print(time.perf_counter() - start)
"""

_FIRST_CALL_BARE = """
import sys, time
start = time.perf_counter()
import httpx2
with httpx2.Client(base_url=sys.argv[1], headers={"Authorization": "Bearer t"}) as client:
    answer = client.get("/people")
    answer.raise_for_status()
    answer.json()
print(time.perf_counter() - start)
"""

_FIRST_CALL_TYPED = """
import sys, time
start = time.perf_counter()
from directory import Directory
client = Directory(token="t", base_url=sys.argv[1])
client.people.list_people()
print(time.perf_counter() - start)
"""

# Both ways in one process, in turns. The second pair also reads what came.
_WARM = """
import statistics, sys, time
import httpx2
from directory import Directory
bare = httpx2.Client(base_url=sys.argv[1], headers={"Authorization": "Bearer t"})
typed = Directory(token="t", base_url=sys.argv[1])

def call_bare():
    answer = bare.get("/people")
    answer.raise_for_status()
    return answer.json()

def call_typed():
    return typed.people.list_people()

def read_bare():
    return [(person["name"], person["address"]["city"]) for person in call_bare()]

def read_typed():
    return [(person.name, person.address.city) for person in call_typed()]

assert read_bare() == read_typed()
ways = (call_bare, call_typed, read_bare, read_typed)
taken = {way: [] for way in ways}
for turn in range(int(sys.argv[2])):
    for way in ways:
        start = time.perf_counter()
        way()
        taken[way].append(time.perf_counter() - start)
print(*(statistics.median(taken[way]) for way in ways))
"""


def importing(runs: int, project: Path, package: str) -> dict[str, Cost]:
    """Return the time of `import package` and of `import httpx2`, each in fresh processes."""

    def step(module: str) -> Cost:
        return Cost(printed(_IMPORT.replace("{module}", module), path=project)[0])

    return interleaved(
        runs, {"client": lambda: step(package), "httpx2": lambda: step("httpx2")}
    )


def first_call(runs: int, project: Path) -> dict[str, Cost]:
    """Return the time from nothing imported to the first answer, in fresh processes."""
    with server(_people(3)) as address:
        return interleaved(
            runs,
            {
                "client": lambda: Cost(
                    printed(_FIRST_CALL_TYPED, [address], project)[0]
                ),
                "httpx2": lambda: Cost(
                    printed(_FIRST_CALL_BARE, [address], project)[0]
                ),
            },
        )


def warm_call(
    runs: int, project: Path, people: int
) -> tuple[float, float, float, float]:
    """Return seconds for a list: bare and typed call, then the same with reading it.

    1,155 people are 300 kB.
    """
    with server(_people(people)) as address:
        bare, typed, read_bare, read_typed = printed(
            _WARM, [address, str(runs)], project
        )
    return bare, typed, read_bare, read_typed


def _people(count: int) -> bytes:
    """Return a list like the saved example of the collection that lists people."""
    return json.dumps(
        [
            {
                "id": number,
                "name": f"Person {number}",
                "email": f"person.{number}@example.com",
                "created_at": f"2024-05-02T09:{number % 60:02}:00Z",
                "score": number / 8,
                "active": number % 3 > 0,
                "manager": None if number % 2 else "Lee",
                "address": {
                    "street": f"Zoo Lane {number}",
                    "city": "Springfield",
                    "zip": "12345",
                },
                "tags": ["a", str(number)],
            }
            for number in range(count)
        ]
    ).encode()


@contextmanager
def server(body: bytes) -> Iterator[str]:
    """Answer every GET on a loopback port with the body; yield the address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        # Head and body leave in one piece, else the second waits for the first's receipt.
        wbufsize = -1

        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()

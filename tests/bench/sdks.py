"""Two well-known SDKs, measured as our clients are: what a caller of theirs waits for and keeps."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from tests.bench.child import Cost, interleaved, printed
from tests.bench.clients import server

_PYTHON: Final = Path(__file__).parent / ".venv" / "bin" / "python"
_ANSWER: Final = json.dumps(
    {"object": "list", "data": [], "has_more": False, "url": "/v1/x"}
).encode()

_TOLD = """
import resource, sys, time
start = time.perf_counter()
{code}
seconds = time.perf_counter() - start
unit = 1 if sys.platform == "darwin" else 1024
print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6)
"""
_READY: Final = {
    "httpx2": "import httpx2\nclient = httpx2.Client(base_url=sys.argv[1])",
    "client": (
        "from warehouse import Warehouse\n"
        "client = Warehouse(token='t', base_url=sys.argv[1])"
    ),
    "openai": (
        "import openai\n"
        "client = openai.OpenAI(api_key='k', base_url=sys.argv[1] + '/v1')"
    ),
    "stripe": (
        "import stripe\n"
        "client = stripe.StripeClient('sk_x', base_addresses={'api': sys.argv[1]})"
    ),
}
"""A client that is ready to call."""
_CALL: Final = {
    "httpx2": "client.get('/v1/models').raise_for_status().json()",
    "openai": "client.models.list()",
    "stripe": "client.v1.customers.list()",
}
SDKS: Final = ("openai", "stripe")


def are_installed() -> bool:
    """Return whether the benchmark's environment has the SDKs."""
    site = _PYTHON.parent.parent / "lib"
    return all(any(site.glob(f"*/site-packages/{name}")) for name in SDKS)


def importing(runs: int) -> dict[str, Cost]:
    """Return the time of importing each SDK, and httpx2, in fresh processes."""
    return _measured(
        runs, {name: f"import {name}" for name in ("httpx2", *SDKS)}, "http://127.0.0.1"
    )


def ready(runs: int, project: Path | None) -> dict[str, Cost]:
    """Return time and memory of a client that is ready to call; of ours too, given its project."""
    names = ["httpx2"]
    names += ["client"] if project is not None else []
    names += SDKS if are_installed() else ()
    codes = {name: _READY[name] for name in names}
    return _measured(runs, codes, "http://127.0.0.1", project)


def first_call(runs: int) -> dict[str, Cost]:
    """Return the time from nothing imported to the first answer."""
    codes = {name: f"{_READY[name]}\n{_CALL[name]}" for name in ("httpx2", *SDKS)}
    with server(_ANSWER) as address:
        return _measured(runs, codes, address)


def _measured(
    runs: int, codes: dict[str, str], address: str, project: Path | None = None
) -> dict[str, Cost]:
    def step(name: str) -> Cost:
        code = _TOLD.replace("{code}", codes[name])
        if name in SDKS:
            seconds, megabytes = printed(code, [address], python=str(_PYTHON))
        else:
            seconds, megabytes = printed(code, [address], project)
        return Cost(seconds, megabytes)

    return interleaved(runs, {name: lambda name=name: step(name) for name in codes})  # type: ignore[misc]

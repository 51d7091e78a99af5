"""The compiled schemas say what jsonschema says."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from collgen.postman import checks

KEYS = [
    "name", "request", "url", "query", "key", "value", "header", "body", "mode", "formdata", "src",
    "auth", "type", "basic", "response", "code", "originalRequest", "item", "info", "version",
    "event", "script", "exec", "variable", "path", "description", "content", "other",
]  # fmt: skip
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3)
DOCUMENTS = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=30,
)


@pytest.mark.parametrize("name", checks.NAMES)
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(checks.schema(name))


@given(st.sampled_from(checks.NAMES), DOCUMENTS)
def test_compiled_checks_agree_with_jsonschema(name: str, document: Any) -> None:
    validator = checks._validator(name)
    assert checks._test(name)(document) == validator.is_valid(document)


def test_a_good_collection_never_loads_jsonschema() -> None:
    import subprocess
    import sys

    code = (
        "import io, sys; from collgen.postman import load; from collgen.diagnostics import Report;"
        'text = b\'{"info": {"name": "D"}, "item": [{"name": "R", "request": "x"}]}\';'
        "load('-', stdin=io.BytesIO(text), report=Report());"
        "sys.exit('jsonschema' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

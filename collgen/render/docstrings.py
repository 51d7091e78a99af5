"""Docstrings of the generated client, in plain words, within 88 columns."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Final

from collgen.model import Missing, Operation, Parameter, Schema
from collgen.render.answers import error_class
from collgen.source import python

_WIDTH: Final = 80
_PRESENCE: Final = re.compile(
    r"\s*(?:[(\[](?:required|optional|mandatory)[)\]]|(?:required|optional|mandatory)[.:])\s*",
    re.IGNORECASE,
)
"""The signature says it."""
_VALUE: Final = re.compile(r'"[^"]+"|-?\d[\d.]*\d|\d|\b(?:true|false|null)\b')
_LONGEST_DEFAULT: Final = 60


def method_docstring(operation: Operation, indent: int) -> str:
    """Return the source of a method's docstring: summary, arguments, what comes back."""
    address = f"{operation.method} {operation.url.path or '/'}."
    words = operation.summary or sentence(operation.path[-1]) or address
    lines = [python.wrap(words, _WIDTH - indent)]
    arguments = [
        _argument(parameter, _WIDTH - indent) for parameter in operation.arguments
    ]
    if any(arguments):
        lines += ["", "Args:", *(text for text in arguments if text)]
    errors = _errors(operation)
    if errors:
        lines += ["", "Raises:", *errors]
    return python.docstring(indented("\n".join(lines), indent), indent)


def group_docstring(name: str, description: str, indent: int) -> str:
    """Return the source of a class's or a module's docstring."""
    text = sentence(description.partition("\n")[0] or name) or "Requests."
    return python.docstring(
        indented(python.wrap(text, _WIDTH - indent), indent), indent
    )


def indented(text: str, indent: int) -> str:
    """Indent all lines but the first."""
    return text.replace("\n", "\n" + " " * indent) if indent else text


@lru_cache(maxsize=4096)
def sentence(text: str) -> str:
    """Return `text` as one sentence: a capital first, a full stop last."""
    words = " ".join(text.split())
    if not any(map(str.isalnum, words)):
        return ""
    if words[-1] not in ".!?…。！？:":
        words += "."
    return words[0].upper() + words[1:]


def limits(schema: Schema) -> list[str]:
    """Return what a value has to keep to, as short sentences."""
    found = []
    default = schema.default
    if not isinstance(default, Missing):
        text = json.dumps(default, ensure_ascii=False)
        if len(text) <= _LONGEST_DEFAULT:
            found.append(f"The API's default is {text}.")
    if schema.minimum is not None and schema.maximum is not None:
        found.append(f"From {schema.minimum} to {schema.maximum}.")
    elif schema.minimum is not None:
        found.append(f"At least {schema.minimum}.")
    elif schema.maximum is not None:
        found.append(f"At most {schema.maximum}.")
    if schema.max_length is not None:
        found.append(f"At most {schema.max_length} characters.")
    if schema.min_length is not None:
        found.append(f"At least {schema.min_length} characters.")
    if schema.unit:
        found.append(f"In {schema.unit}.")
    if schema.deprecated:
        found.append("Deprecated.")
    return found


def _argument(parameter: Parameter, width: int) -> str:
    summary, lower = parameter.summary, parameter.summary.lower()
    if any(word in lower for word in ("required", "optional", "mandatory")):
        summary = _PRESENCE.sub("", summary)
    words = sentence(summary)
    more = [limit for limit in limits(parameter.schema) if not _is_told(limit, words)]
    told = " ".join([words, *more]).strip()
    if not told:
        return ""
    text = python.wrap(f"{parameter.python_name}: {told}", width - 8)
    return "    " + text.replace("\n", "\n        ")


def _is_told(limit: str, words: str) -> bool:
    """Tell whether the description itself has the values of a limit, or its unit."""
    said = words.lower()
    values = _VALUE.findall(limit)
    if limit.startswith("In "):
        return limit[3:-1].lower() in said
    return bool(values) and all(value.strip('"').lower() in said for value in values)


def _errors(operation: Operation) -> list[str]:
    found = []
    for response in operation.responses:
        if response.status >= 400:
            name = error_class(response.status)
            found.append(f"    {name}: On status {response.status}.")
    return list(dict.fromkeys(found))

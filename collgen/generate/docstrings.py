"""Docstrings of the generated client, in plain words, within 88 columns."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from collgen.escape import python
from collgen.generate.answers import error_class
from collgen.generate.values import accepted_call, call_source, is_large, json_line
from collgen.model import Missing, Operation, Parameter, Schema

_WIDTH: Final = 80
_PRESENCE: Final = re.compile(
    r"\s*(?:[(\[](?:required|optional|mandatory)[)\]]|(?:required|optional|mandatory)[.:])\s*",
    re.IGNORECASE,
)
"""The signature says it."""
_VALUE: Final = re.compile(r'"[^"]+"|-?\d[\d.]*\d|\d|\b(?:true|false|null)\b')
_LONGEST_DEFAULT: Final = 60
_LONGEST_FIELDS: Final = 44
_MOST_ARGUMENTS: Final = 6
_MOST_LINES: Final = 10
"""Of an example: a longer one stands in the docs alone."""
_LONGEST_LINE: Final = 84
_LOOP: Final = "async for item in :"
_ONLY_DEPRECATED: Final = ("Deprecated.", "DEPRECATED.", "Deprecated", "DEPRECATED")


def method_docstring(operation: Operation, indent: int) -> str:
    """Return the source of a method's docstring.

    It says what the method does, what it takes, gives and raises, and how it is called, as far as
    the signature alone does not.
    """
    address = f"{operation.method} {operation.url.path or '/'}."
    summary = "" if operation.summary in _ONLY_DEPRECATED else operation.summary
    words = summary or sentence(operation.path[-1]) or address
    lines = [python.wrap(words, _WIDTH - indent)]
    arguments = [
        _argument(parameter, _WIDTH - indent) for parameter in operation.arguments
    ]
    if any(arguments):
        lines += ["", "Args:", *(text for text in arguments if text)]
    if operation.deprecated and "eprecated" not in words:
        lines += ["", "Deprecated."]
    returns = _returns(operation)
    if returns:
        lines += ["", "Returns:", f"    {returns}"]
    errors = _errors(operation)
    if errors:
        lines += ["", "Raises:", *errors]
    example = _example(operation, indent + 4)
    if example:
        lines += ["", "Example:", f"    {example}"]
    return python.docstring("\n".join(lines), indent)


def _returns(operation: Operation) -> str:
    """Return what the annotation does not say: the fields of an object, how a page goes on."""
    schema = operation.result
    if schema is None:
        return ""
    if operation.paging is not None:
        return "The first page; iterating over it goes on with the next ones."
    inner = schema
    while inner.items is not None:
        inner = inner.items
    names = [member.python_name for member in inner.properties]
    if not names:
        return ""
    before = "Objects" if inner is not schema else "An object"
    shown = ""
    for number, name in enumerate(names):
        longer = f"{shown}, {name}" if shown else name
        if len(longer) > _LONGEST_FIELDS:
            return (
                f"{before} with {shown} and {len(names) - number} more."
                if shown
                else ""
            )
        shown = longer
    return f"{before} with {shown}."


def _example(operation: Operation, indent: int) -> str:
    """Return the collection's own request as a call, nothing when it is long or has no argument."""
    call = accepted_call(operation, operation.call)
    if not 0 < len(call.arguments) <= _MOST_ARGUMENTS or call.uses_null:
        return ""
    if any(parameter.file or is_large(value) for parameter, value in call.arguments):
        return ""
    source = call_source(operation, call, indent=indent)
    in_loop = operation.paging is not None
    source = _joined(source, indent + (len(_LOOP) if in_loop else 0))
    if in_loop:
        source = f"for item in {source}:\n{' ' * indent}    print(item)"
    if source.count("\n") >= _MOST_LINES:
        return ""
    return source.replace(f"\n{' ' * (indent - 4)}", "\n")


def _joined(source: str, indent: int) -> str:
    """Return a call in one line, if each of its arguments takes one and it fits."""
    head, *arguments, tail = source.split("\n") if "\n" in source else ("", "")
    inside = " ".join(line.strip() for line in arguments)
    joined = f"{head}{inside[:-1]}{tail.strip()}"
    # `await ` comes before it in the asynchronous class.
    if not arguments or len(joined) + indent + len("await ") > _LONGEST_LINE:
        return source
    return joined if all(line[-1] == "," for line in arguments) else source


def group_docstring(name: str, description: str, indent: int) -> str:
    """Return the source of a class's or a module's docstring."""
    text = sentence(description.partition("\n")[0] or name) or "Requests."
    return python.docstring(python.wrap(text, _WIDTH - indent), indent)


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
        text = json_line(default)
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
    if "required" in lower or "optional" in lower or "mandatory" in lower:
        summary = _PRESENCE.sub("", summary)
    words = sentence(summary)
    told = with_limits(words, parameter.schema)
    if not told:
        return ""
    text = python.wrap(f"{parameter.python_name}: {told}", width - 8)
    return "    " + text.replace("\n", "\n        ")


def with_limits(words: str, schema: Schema) -> str:
    """Return a description with what it does not tell itself of the values."""
    found = limits(schema)
    if found:
        said = words.lower()
        more = [limit for limit in found if not _is_told(limit, said)]
        words = " ".join([words, *more])
    return words.strip()


def _is_told(limit: str, said: str) -> bool:
    """Tell whether the description itself, in lower case, has the values of a limit, or its unit."""
    if limit.startswith("In "):
        return limit[3:-1].lower() in said
    values = _values(limit)
    return bool(values) and all(value in said for value in values)


@lru_cache(maxsize=1 << 12)
def _values(limit: str) -> tuple[str, ...]:
    return tuple(value.strip('"').lower() for value in _VALUE.findall(limit))


def _errors(operation: Operation) -> list[str]:
    found = []
    for response in operation.responses:
        if response.status >= 400:
            name = error_class(response.status)
            found.append(f"    {name}: On status {response.status}.")
    return list(dict.fromkeys(found))

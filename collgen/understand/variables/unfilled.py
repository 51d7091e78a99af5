"""Variables whose values cannot be filled: they hold themselves, nest too deep or grow too long."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from collgen.diagnostics import Report
from collgen.model import Place
from collgen.postman.collection import Variable
from collgen.postman.references import LONGEST_TEXT, MOST_ROUNDS, references, written
from collgen.understand.variables.scope import postman_text

_HINT: Final = "give it a value of its own, without the variables in it"


def report_unfilled(variables: Iterable[Variable], report: Report) -> None:
    """Report each variable in whose value references stay when Postman's rounds are over.

    `a` = `{{b}}` and `b` = `{{a}}` → both hold themselves.
    """
    defined = {v.key: v for v in variables if v.key and not v.disabled}
    texts = {
        name: postman_text(variable.value)
        for name, variable in defined.items()
        if not isinstance(variable.value, dict | list)
    }
    held = {
        name: [ref for ref in references(text) if ref in texts]
        for name, text in texts.items()
    }
    lengths = {name: len(text) for name, text in texts.items() if not held[name]}
    for _ in range(MOST_ROUNDS - 1):  # the first round puts the value itself in
        ready = [
            name
            for name, refs in held.items()
            if name not in lengths and all(ref in lengths for ref in refs)
        ]
        if not ready:
            break
        for name in ready:
            grown = sum(lengths[ref] - len(written(ref)) for ref in held[name])
            length = len(texts[name]) + grown
            lengths[name] = min(length, LONGEST_TEXT + 1)
    for name, refs in held.items():
        filled = lengths.get(name)
        if filled is None:
            why = (
                f"holds itself, or nests deeper than the {MOST_ROUNDS} times of Postman"
            )
        elif refs and filled > LONGEST_TEXT:
            why = f"is longer than {LONGEST_TEXT:,} characters once it is filled"
        else:
            continue
        report.warn(
            "variable-unfilled",
            f"the value of {written(name)} {why}: variables stay in it",
            Place(defined[name].pointer),
            _HINT,
        )

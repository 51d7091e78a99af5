"""Variables that cannot be filled are reported; what Postman fills is not."""

from __future__ import annotations

import pytest

from collgen.diagnostics import Report
from collgen.postman.collection import Variable
from collgen.understand.variables.unfilled import report_unfilled

CHAIN = {f"c{n}": f"{{{{c{n + 1}}}}}" for n in range(30)} | {"c30": "end"}
TENFOLD = {f"m{n}": f"{{{{m{n + 1}}}}}" * 10 for n in range(8)} | {"m8": "x" * 10}


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"a": "1", "b": "{{a}}/{{a}}", "c": "{{elsewhere}}"}, {}),
        ({"a": "x" * 200_000}, {}),
        ({"a": "{{a}}"}, {"a": "itself"}),
        ({"a": "{{b}}", "b": "x{{a}}", "c": "1"}, {"a": "itself", "b": "itself"}),
        (CHAIN, {f"c{n}": "nests deeper" for n in range(12)}),
        (TENFOLD, {f"m{n}": "is longer" for n in range(4)}),
    ],
    ids=["filled", "long by itself", "itself", "each other", "deep", "multiplied"],
)
def test_what_cannot_be_filled(values: dict[str, str], found: dict[str, str]) -> None:
    report = Report()
    variables = [
        Variable(name, value, pointer=("variable", index))
        for index, (name, value) in enumerate(values.items())
    ]
    report_unfilled(variables, report)
    names = list(values)
    places = [names[int(one.place.pointer[1])] for one in report]
    assert places == list(found)
    for one, why in zip(report, found.values(), strict=True):
        assert one.code == "variable-unfilled"
        assert why in one.message

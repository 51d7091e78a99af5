"""Bodies of XML, taken apart; the time that it takes grows with their length alone."""

from __future__ import annotations

import pytest

from collgen.understand.requests.xml_bodies import read_document, values_of
from tests.growth import MOST_GROWTH, growth


@pytest.mark.parametrize(
    ("own", "other", "values"),
    [
        ("<a>{{x}}</a>", "<a>1 &amp; 2</a>", {"x": "1 & 2"}),
        ("<a>{{x}}</a><b>{{x}}</b>", "<a>1</a><b>1</b>", {"x": "1"}),
        ("<a>{{x}}</a><b>{{x}}</b>", "<a>1</a><b>2</b>", None),
        ("<a>{{x}}-{{y}}</a>", "<a>1-2</a>", {"x": "1", "y": "2"}),
        ("<a>{{x}}{{y}}</a>", "<a>12</a>", None),
        ("<a>{{x}}</a>", "<a><b/></a>", None),
        ("<a>{{x}}</a>", "<a>1</a><b/>", None),
        ("<a>{{x}}</a>", "", None),
    ],
)
def test_values_of_another_body(
    own: str, other: str, values: dict[str, str] | None
) -> None:
    document = read_document(own, ())
    assert document is not None
    assert values_of(document.template, other) == values


@pytest.mark.parametrize(
    "part",
    ["<Envelope>", "<Body ", "<a>?</a>", "{{x}}-", "<a", "<a:", "</Body>", "<a x="],
)
def test_time_grows_with_the_length_alone(part: str) -> None:
    def text(size: int) -> str:
        return f"<Envelope>{part * (size // len(part))}</Envelope>"

    def read(text: str) -> None:
        document = read_document(text, [text.replace("x", "y")])
        if document is not None:
            values_of(document.template, text)

    assert growth(text, read, 20_000) <= MOST_GROWTH

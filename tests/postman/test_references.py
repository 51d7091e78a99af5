"""How a text with variables is taken apart."""

from __future__ import annotations

import time

import pytest

from collgen.model.references import Dynamic, Literal, Reference, Segment, Template
from collgen.postman.references import parse, references, substitute, whole_reference


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("", []),
        ("plain {x}", [Literal("plain {x}")]),
        ("{{a}}", [Reference("a")]),
        (
            "x-{{a}}/{{b}}",
            [Literal("x-"), Reference("a"), Literal("/"), Reference("b")],
        ),
        ("{{ a }}", [Reference("a")]),  # Postman keeps the blanks; nobody means them
        ("{{vault:key}}", [Reference("vault:key")]),
        ("{{$guid}}", [Dynamic("guid")]),
        ("{{ $guid }}", [Dynamic("guid")]),
        ("{{}}", []),
        ("{{{b}}}", [Literal("{"), Reference("b"), Literal("}")]),
        ("{{a{{b}}}}", [Reference("ab", (Literal("a"), Reference("b")))]),
        ("{{ {{b}} }}", [Reference("b", (Literal(" "), Reference("b"), Literal(" ")))]),
        ("{{a {{b}}", [Literal("{{a "), Reference("b")]),
        ("{{a}b}}", [Literal("{{a}b}}")]),
        ("{{a} }", [Literal("{{a} }")]),
        ('{"n":{"a":{{a}}}}', [Literal('{"n":{"a":'), Reference("a"), Literal("}}")]),
        ("}}{{", [Literal("}}{{")]),
    ],
)
def test_references_are_found_as_postman_finds_them(
    text: str, segments: list[Segment]
) -> None:
    assert parse(text).segments == tuple(segments)


@pytest.mark.parametrize(
    "text", ["{{a}}", "x{{a}}{{$guid}}y", "{{a{{b}}}}", "{ {{a}} }", "{{{b}}}"]
)
def test_template_is_written_as_postman_writes_it(text: str) -> None:
    assert str(parse(text)) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [("{{a}}", "a"), ("{{$guid}}", "$guid"), ("{{a}}b", None), ("a", None)],
)
def test_text_that_is_one_reference_has_a_name(text: str, name: str | None) -> None:
    assert whole_reference(text) == name


def test_names_within_a_name_are_references_too() -> None:
    assert references("{{a{{b}}}}/{{$guid}}") == ("b", "$guid")


def test_values_are_put_in_again_and_again() -> None:
    values = {"a": "1{{b}}", "b": "2", "ab": "3", "name": "b"}
    assert substitute("{{a}} {{a{{name}}}}", lambda name: values[name]) == "12 3"


def test_variable_that_refers_to_itself_ends() -> None:
    assert substitute("{{a}}", lambda _: "x{{a}}", rounds=3) == "xxx{{a}}"


def test_parts_join_into_one_template() -> None:
    joined = Template.of("a", Reference("b"), "", "c", parse("d{{e}}"))
    assert str(joined) == "a{{b}}cd{{e}}"
    assert joined.names == ("b", "e")


@pytest.mark.parametrize(
    "text",
    [
        "{{" + " " * 50_000,
        "{{" * 50_000,
        "{{a" * 30_000,
        "{{a{{b}}" * 20_000,
        "{" * 99_999 + "}" * 99_999,
    ],
)
def test_time_grows_with_the_text_and_no_faster(text: str) -> None:
    start = time.process_time()
    parse(text)
    assert time.process_time() - start < 2

"""The words of languages: one file each, joined by concept."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from collgen.understand.documentation import lexicon

FILES = sorted(Path(lexicon.__file__).with_name("vocabulary").glob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_form_stands_once_in_its_file_and_in_lower_case(path: Path) -> None:
    for area, concepts in tomllib.loads(path.read_text("utf-8")).items():
        for concept, written in concepts.items():
            forms = " ".join(written.split()).split(", ")
            doubled = [form for form in set(forms) if forms.count(form) > 1]
            assert not doubled, f"{area}.{concept}"
            assert forms == [form.lower() for form in forms], f"{area}.{concept}"
            assert all(form == form.strip(" ,") and form for form in forms)


@pytest.mark.parametrize(
    ("heading", "concept", "found"),
    [
        ("Response fields", "heading.response", True),
        ("Responsible people", "heading.response", False),
        ("Поля ответа", "heading.response", True),
        ("HTTP status codes", "heading.error", True),
        ("The status of a code", "heading.error", False),
        ("响应参数", "heading.response", True),
        ("İstek parametreleri", "heading.request", True),
    ],
)
def test_words_phrases_stems_and_parts(heading: str, concept: str, found: bool) -> None:
    assert lexicon.wording(concept).found_in(lexicon.Clause(heading)) is found

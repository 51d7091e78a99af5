"""Languages whose vocabulary is complete: one table of cases each."""

from __future__ import annotations

import pytest

from collgen.understand.documentation import facts_from_entry, read_documentation


def read(text: str, name: str = "limit") -> dict[str, object]:
    """Return what an entry's description states, without a type hint."""
    found: dict[str, object] = {
        fact.word: fact.value for fact in facts_from_entry(text, name)
    }
    found.pop("type_hint", None)
    return found


def row(header: str, cells: str) -> dict[str, object]:
    """Return what a table of one row tells."""
    [found] = read_documentation(
        f"| {header} |\n|---|---|---|\n| {cells} |\n"
    ).parameters
    return {fact.word: fact.value for fact in found.facts}


REQUIRED = {"type": "string", "required": True}


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Wymagane. Nazwa", "nazwa", {"required": True}),
        ("Opcjonalna. Nazwa", "nazwa", {"required": False}),
        ("Pole nieobowiązkowe", "nazwa", {"required": False}),
        ("Domyślnie: 20", "limit", {"default": 20}),
        ("Wartość domyślna to 20.", "limit", {"default": 20}),
        ("Maksymalnie 50 znaków.", "nazwa", {"maxLength": 50, "type": "string"}),
        ("Co najmniej 5", "limit", {"minimum": 5}),
        ("od 1 do 100", "limit", {"minimum": 1, "maximum": 100}),
        (
            "Możliwe wartości: otwarty, zamknięty",
            "stan",
            {"enum": ["otwarty", "zamknięty"], "type": "string"},
        ),
        ("Przestarzałe.", "nazwa", {"deprecated": True}),
    ],
)
def test_polish(text: str, name: str, expected: dict[str, object]) -> None:
    assert read(text, name) == expected


def test_polish_table() -> None:
    assert row("Nazwa | Typ | Wymagane", "a | tekst | Tak") == REQUIRED


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Verplicht. De naam", "naam", {"required": True}),
        ("Optioneel. De naam", "naam", {"required": False}),
        ("Standaard: 20", "limit", {"default": 20}),
        ("Maximaal 50 tekens.", "naam", {"maxLength": 50, "type": "string"}),
        ("Minstens 5", "limit", {"minimum": 5}),
        ("tussen 1 en 100", "limit", {"minimum": 1, "maximum": 100}),
        (
            "Mogelijke waarden: open, dicht",
            "stand",
            {"enum": ["open", "dicht"], "type": "string"},
        ),
        ("Verouderd.", "naam", {"deprecated": True}),
    ],
)
def test_dutch(text: str, name: str, expected: dict[str, object]) -> None:
    assert read(text, name) == expected


def test_dutch_table() -> None:
    assert row("Veld | Type | Verplicht", "a | tekst | Ja") == REQUIRED


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Obligatoriskt. Namnet", "namn", {"required": True}),
        ("Valfri. Namnet", "namn", {"required": False}),
        ("Standardvärde: 20", "limit", {"default": 20}),
        ("Högst 50 tecken.", "namn", {"maxLength": 50, "type": "string"}),
        ("Minst 5", "limit", {"minimum": 5}),
        ("mellan 1 och 100", "limit", {"minimum": 1, "maximum": 100}),
        (
            "Möjliga värden: öppen, stängd",
            "läge",
            {"enum": ["öppen", "stängd"], "type": "string"},
        ),
        ("Föråldrad.", "namn", {"deprecated": True}),
    ],
)
def test_swedish(text: str, name: str, expected: dict[str, object]) -> None:
    assert read(text, name) == expected


def test_swedish_table() -> None:
    assert row("Fält | Datatyp | Obligatorisk", "a | sträng | Ja") == REQUIRED


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Zorunlu. Müşterinin adı", "ad", {"required": True}),
        ("İsteğe bağlı. Müşterinin adı", "ad", {"required": False}),
        ("Varsayılan: 20", "limit", {"default": 20}),
        ("En fazla 50 karakter.", "ad", {"maxLength": 50, "type": "string"}),
        ("En az 5", "limit", {"minimum": 5}),
        (
            "Olası değerler: açık, kapalı",
            "durum",
            {"enum": ["açık", "kapalı"], "type": "string"},
        ),
        ("Kullanımdan kaldırıldı.", "ad", {"deprecated": True}),
    ],
)
def test_turkish(text: str, name: str, expected: dict[str, object]) -> None:
    assert read(text, name) == expected


def test_turkish_table() -> None:
    assert row("Alan | Tür | Zorunlu", "a | metin | Evet") == REQUIRED


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Wajib. Nama pelanggan", "nama", {"required": True}),
        ("Opsional. Nama pelanggan", "nama", {"required": False}),
        ("Nilai bawaan: 20", "limit", {"default": 20}),
        ("Maksimal 50 karakter.", "nama", {"maxLength": 50, "type": "string"}),
        ("Paling sedikit 5", "limit", {"minimum": 5}),
        ("antara 1 dan 100", "limit", {"minimum": 1, "maximum": 100}),
        (
            "Nilai yang mungkin: buka, tutup",
            "status",
            {"enum": ["buka", "tutup"], "type": "string"},
        ),
        ("Usang.", "nama", {"deprecated": True}),
    ],
)
def test_indonesian(text: str, name: str, expected: dict[str, object]) -> None:
    assert read(text, name) == expected


def test_indonesian_table() -> None:
    assert row("Nama | Tipe data | Wajib", "a | teks | Ya") == REQUIRED

"""What is read in English is read in the other languages: one table of wordings for each."""

from __future__ import annotations

import pytest

from collgen.model import Place
from collgen.understand.documentation import (
    RequestView,
    facts_from_entry,
    read_documentation,
)

AB = {"enum": ["a", "b"]}
VIEW = RequestView("POST", frozenset({"weight", "zone"}))

ALLOWED = {
    "de": ("Zulässige Werte: `a`, `b`", "`a` und `b` sind erlaubt"),
    "fr": ("Valeurs possibles : `a`, `b`", "`a` et `b` sont acceptés"),
    "es": ("Los valores permitidos son `a` y `b`", "`a` y `b` son válidos"),
    "pt": ("Os valores permitidos são `a` e `b`", "`a` e `b` são aceitos"),
    "it": ("Valori consentiti: `a`, `b`", "`a` e `b` sono validi"),
    "ru": ("Допустимые значения: `a`, `b`", "`a` и `b` поддерживаются"),
    "pl": ("Dozwolone wartości: `a`, `b`", "`a` i `b` są dozwolone"),
    "nl": ("Toegestane waarden: `a`, `b`", "`a` en `b` zijn toegestaan"),
    "sv": ("Tillåtna värden: `a`, `b`", "`a` och `b` är tillåtna"),
    "tr": ("Geçerli değerler: `a`, `b`", "`a` ve `b` desteklenir"),
    "id": ("Nilai yang diizinkan: `a`, `b`", "`a` dan `b` diperbolehkan"),
    "zh": ("可选值：`a`、`b`",),
    "ja": ("指定可能な値：`a`、`b`",),
    "ko": ("가능한 값: `a`, `b`",),
}
LENGTHS = {
    "de": "Maximale Länge: 24 Zeichen",
    "fr": "Longueur maximale : 24 caractères",
    "es": "Longitud máxima: 24 caracteres",
    "pt": "Comprimento máximo: 24 caracteres",
    "it": "Lunghezza massima: 24 caratteri",
    "ru": "Максимальная длина: 24 символа",
    "pl": "Maksymalna długość: 24 znaki",
    "nl": "Maximale lengte: 24 tekens",
    "sv": "Maximal längd: 24 tecken",
    "tr": "Maksimum uzunluk: 24 karakter",
    "id": "Panjang maksimum: 24 karakter",
    "zh": "最大长度：24个字符",
    "ja": "最大文字数：24文字",
    "ko": "최대 길이: 24자",
}
EXTENDED = {
    "de": "Mögliche Werte: `a`, `b`. Sie können kombiniert werden.",
    "fr": "Valeurs possibles : `a`, `b`. Elles peuvent être combinées par un préfixe.",
    "es": "Valores posibles: `a`, `b`. Se pueden combinar.",
    "pt": "Valores possíveis: `a`, `b`. Podem ter um prefixo.",
    "it": "Valori possibili: `a`, `b`. Si possono combinare.",
    "ru": "Возможные значения: `a`, `b`. Допускается префикс.",
    "pl": "Możliwe wartości: `a`, `b`. Można podać prefiks.",
    "nl": "Mogelijke waarden: `a`, `b`. Een combinatie kan ook.",
    "sv": "Möjliga värden: `a`, `b`. De kan kombineras.",
    "tr": "Olası değerler: `a`, `b`. Bir ön ek verilebilir.",
    "id": "Nilai yang mungkin: `a`, `b`. Keduanya dapat digabungkan.",
    "zh": "可选值：`a`、`b`。可以组合。",
    "ja": "指定可能な値：`a`、`b`。組み合わせもできます。",
    "ko": "가능한 값: `a`, `b`. 조합할 수 있습니다.",
}
REQUIRED = {
    "de": "Ein Paket muss `weight` und `zone` enthalten. `zone` ist erforderlich.",
    "fr": "Un colis doit avoir un `weight` et une `zone`.",
    "es": "Un paquete debe tener `weight` y `zone`.",
    "pt": "Um pacote deve ter `weight` e `zone`.",
    "it": "Un pacco deve avere `weight` e `zone`.",
    "ru": "Посылка должна иметь `weight` и `zone`.",
    "pl": "Paczka musi mieć `weight` i `zone`.",
    "nl": "Dit vereist `weight` en `zone`.",
    "sv": "Ett paket måste ha `weight` och `zone`.",
    "id": "Paket harus memiliki `weight` dan `zone`.",
}
PROVIDED = {
    "de": "Muss angegeben werden",
    "fr": "Doit être fourni",
    "es": "Debe indicarse",
    "pt": "Deve ser informado",
    "it": "Deve essere fornito",
    "ru": "Необходимо указать",
    "pl": "Należy podać",
    "nl": "Moet worden opgegeven",
    "sv": "Måste anges",
    "tr": "Belirtilmelidir",
    "id": "Harus diisi",
    "zh": "必须提供",
    "ko": "입력해야 합니다",
}
OMITTED = {
    "de": "Kann weggelassen werden",
    "fr": "Peut être omis",
    "es": "Puede omitirse",
    "pt": "Pode ser omitido",
    "it": "Può essere omesso",
    "ru": "Можно не указывать",
    "pl": "Można pominąć",
    "nl": "Mag worden weggelaten",
    "sv": "Kan utelämnas",
    "tr": "Boş bırakılabilir",
    "id": "Boleh dikosongkan",
    "zh": "可省略",
    "ja": "省略可能",
    "ko": "생략 가능",
}
MOMENTS = {
    "de": "Datum und Uhrzeit",
    "fr": "Date et heure",
    "es": "Fecha y hora",
    "pt": "Data e hora",
    "it": "Data e ora",
    "ru": "Дата и время",
    "pl": "Data i godzina",
    "nl": "Datum en tijd",
    "sv": "Datum och tid",
    "tr": "Tarih ve saat",
    "id": "Tanggal dan waktu",
}
COLUMNS = {
    "de": "Spalten der Datei",
    "fr": "Colonnes du fichier",
    "es": "Columnas del archivo",
    "pt": "Colunas do arquivo",
    "it": "Colonne del file",
    "ru": "Столбцы файла",
    "pl": "Kolumny pliku",
    "nl": "Kolommen van het bestand",
    "sv": "Kolumner i filen",
}


DEFAULTS = {
    "de": "Standardwert: 20",
    "fr": "La valeur par défaut est 20",
    "es": "El valor predeterminado es 20",
    "pt": "O padrão é 20",
    "it": "Il valore predefinito è 20",
    "ru": "По умолчанию 20",
    "pl": "Domyślnie 20",
    "nl": "Standaard is 20",
    "sv": "Standardvärde: 20",
    "tr": "Varsayılan değer 20",
    "id": "Nilai default: 20",
    "zh": "预设值：20",
    "ja": "デフォルトは20です",
    "ko": "기본값은 20입니다",
}
RANGES = {
    "de": "Zwischen 1 und 100",
    "fr": "De 1 à 100",
    "es": "Entre 1 y 100",
    "pt": "De 1 a 100",
    "it": "Tra 1 e 100",
    "ru": "Между 1 и 100",
    "pl": "Między 1 a 100",
    "nl": "Van 1 tot 100",
    "sv": "Mellan 1 och 100",
    "tr": "1 ile 100 arasında",
    "id": "Antara 1 dan 100",
    "zh": "1到100",
    "ja": "1から100まで",
    "ko": "1~100",
}
MOST = {
    "de": "Der Maximalwert ist 100",
    "fr": "Au maximum 100",
    "es": "Como máximo 100",
    "pt": "No máximo 100",
    "it": "Al massimo 100",
    "ru": "Не более 100",
    "pl": "Najwyżej 100",
    "nl": "Hoogstens 100",
    "sv": "Högst 100",
    "tr": "En fazla 100",
    "id": "Paling banyak 100",
    "zh": "最多100",
    "ja": "最大値：100",
    "ko": "최대값: 100",
}


def read(text: str) -> dict[str, object]:
    facts = facts_from_entry(text, "lid")
    return {
        one.word: one.value for one in facts if one.word not in ("type", "type_hint")
    }


def held_to(text: str) -> set[str]:
    return {fact.word for fact in facts_from_entry(text, "lid") if fact.stated}


@pytest.mark.parametrize("text", [text for texts in ALLOWED.values() for text in texts])
def test_sets(text: str) -> None:
    assert read(text) == AB


@pytest.mark.parametrize("text", LENGTHS.values(), ids=LENGTHS)
def test_lengths(text: str) -> None:
    assert read(text) == {"maxLength": 24}


@pytest.mark.parametrize("text", EXTENDED.values(), ids=EXTENDED)
def test_sets_that_other_words_extend_are_documented_only(text: str) -> None:
    assert read(text) == AB
    assert "enum" not in held_to(text)


@pytest.mark.parametrize("text", REQUIRED.values(), ids=REQUIRED)
def test_sentences_about_the_request(text: str) -> None:
    found = read_documentation(text, Place(), VIEW).uncertain
    assert {(f.word, f.value) for one in found for f in one.facts} == {
        ("required", True)
    }


@pytest.mark.parametrize("text", PROVIDED.values(), ids=PROVIDED)
def test_what_has_to_be_given(text: str) -> None:
    assert read(text) == {"required": True}


@pytest.mark.parametrize("text", OMITTED.values(), ids=OMITTED)
def test_what_can_be_left_out(text: str) -> None:
    assert read(text) == {"required": False}


@pytest.mark.parametrize("text", MOMENTS.values(), ids=MOMENTS)
def test_moments(text: str) -> None:
    assert read(text) == {"format": "date-time"}


@pytest.mark.parametrize("title", COLUMNS.values(), ids=COLUMNS)
def test_columns_of_a_file_are_no_arguments(title: str) -> None:
    table = f"{title}:\n\n| Name | Type |\n|---|---|\n| a | string |\n"
    documentation = read_documentation(table, Place(), VIEW)
    assert [one.kind for one in documentation.unused] == ["columns"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((text, {"default": 20}) for text in DEFAULTS.values()),
        *((text, {"minimum": 1, "maximum": 100}) for text in RANGES.values()),
        *((text, {"maximum": 100}) for text in MOST.values()),
    ],
)
def test_numbers(text: str, expected: dict[str, object]) -> None:
    facts = facts_from_entry(text, "limit")
    assert {
        f.word: f.value for f in facts if f.word not in ("type", "type_hint")
    } == expected

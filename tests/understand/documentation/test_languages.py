"""Documentation in other languages than English: headers, cells, sentences."""

from __future__ import annotations

from typing import Any

import pytest

from collgen.understand.documentation import (
    DocumentedParameter,
    facts_from_entry,
    read_documentation,
)


def values_of(facts: Any) -> dict[str, object]:
    found: dict[str, object] = {}
    for fact in facts:
        found.setdefault(fact.word, fact.value)
    return found


def one(text: str) -> DocumentedParameter:
    (parameter,) = read_documentation(text).parameters
    return parameter


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Nombre del parámetro | Tipo de dato | ¿Requerido?", "a | cadena | Sí"),
        ("Nome do campo | Tipo de dado | Obrigatoriedade", "a | texto | Sim"),
        ("Nom du champ | Type | Requis", "a | chaîne de caractères | Oui"),
        ("Nome | Tipo | Obbligatorio", "a | stringa | Sì"),
        ("Feldname | Datentyp | Pflichtfeld", "a | Zeichenkette | Ja"),
        ("Naam | Type | Verplicht", "a | tekst | Vereist"),
        ("Fält | Datatyp | Obligatorisk", "a | sträng | Ja"),
        ("Felt | Type | Påkrævet", "a | string | Ja"),
        ("Nazwa | Typ | Wymagane", "a | tekst | Tak"),
        ("Название параметра | Тип данных | Обяз.", "a | строка | Да"),
        ("Назва | Тип | Обов’язковий", "a | рядок | Так"),
        ("Όνομα | Τύπος | Υποχρεωτικό", "a | κείμενο | Ναι"),
        ("Parametre Adı | Veri Tipi | Zorunlu mu?", "a | metin | Evet"),
        ("Nama Parameter | Tipe Data | Wajib", "a | teks | Ya"),
        ("Tên tham số | Kiểu dữ liệu | Bắt buộc", "a | chuỗi | Có"),
        ("المعامل | النوع | إلزامي", "a | نص | نعم"),
        ("שם | סוג | חובה", "a | string | כן"),
        ("ชื่อ | ประเภท | จำเป็น", "a | string | ใช่"),
        ("फ़ील्ड | प्रकार | आवश्यक", "a | string | हाँ"),
        ("参数 | 类型及范围 | 必选", "a | string | true"),
        ("項目名 | データ型 | 必須/任意", "a | 文字列 | 必須"),
        ("이름 | 타입 | 필수 여부", "a | 문자열 | O"),
    ],
)
def test_header_and_cells(header: str, row: str) -> None:
    parameter = one(f"| {header} |\n|---|---|---|\n| {row} |\n")
    assert values_of(parameter.facts) == {"type": "string", "required": True}


def test_of_two_columns_of_names_the_one_on_the_wire_counts() -> None:
    text = "| 字段 | 变量名 | 必填 | 类型 |\n|---|---|---|---|\n| 商户号 | shop_id | 是 | String(32) |\n"
    parameter = one(text)
    assert parameter.name == "shop_id"
    assert values_of(parameter.facts)["maxLength"] == 32


@pytest.mark.parametrize(
    ("header", "cells", "required"),
    [
        # A circle is yes and a cross no where both stand, or where the header is not English.
        ("Required", ["O", "X"], [True, False]),
        ("필수", ["O", "O"], [True, True]),
        ("必須", ["○", "×"], [True, False]),
        ("必須", ["◯", "-"], [True, False]),
        # EnvironmentFiles an M the O is for optional, and a lone x is a mark.
        ("Required", ["M", "O"], [True, False]),
        ("Required", ["x", ""], [True, None]),
        ("Required", ["O", ""], [False, None]),
    ],
)
def test_circles_and_crosses(
    header: str, cells: list[str], required: list[bool | None]
) -> None:
    rows = "\n".join(f"| name{i} | {cell} |" for i, cell in enumerate(cells))
    documentation = read_documentation(f"| Parameter | {header} |\n|---|---|\n{rows}\n")
    found = [values_of(row.facts).get("required") for row in documentation.parameters]
    assert found == required


@pytest.mark.parametrize(
    ("cell", "required"),
    [
        ("Wajib", True),
        ("Opsional", False),
        ("Tidak", False),
        ("Hayır", False),
        ("Opsiyonel", False),
        ("Bắt buộc", True),
        ("Không", False),
        ("مطلوب", True),
        ("اختياري", False),
        ("Facoltativo", False),
        ("Nej", False),
        ("Нет", False),
        ("条件付き必須", False),
        ("△", False),
        ("Condicional", False),
    ],
)
def test_presence_cells(cell: str, required: bool) -> None:
    parameter = one(f"| Parameter | Required |\n|---|---|\n| a | {cell} |\n")
    assert values_of(parameter.facts)["required"] is required


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("Cadena de texto", "string"),
        ("Número entero", "integer"),
        ("lógico", "boolean"),
        ("Lista de cadenas", "array"),
        ("arreglo de objetos", "array"),
        ("tableau d'entiers", "array"),
        ("целое число", "integer"),
        ("дробное число", "number"),
        ("массив строк", "array"),
        ("булев", "boolean"),
        ("浮点数", "number"),
        ("布尔型", "boolean"),
        ("对象数组", "array"),
        ("字符串数组", "array"),
        ("文字列の配列", "array"),
        ("整数値", "integer"),
        ("정수형", "integer"),
        ("tam sayı", "integer"),
        ("dizi", "array"),
        ("bilangan bulat", "integer"),
        ("số nguyên", "integer"),
        ("عدد صحيح", "integer"),
        # A word for a value is no word for a type.
        ("最大値", None),
        ("店铺", None),
    ],
)
def test_type_cells(cell: str, kind: str | None) -> None:
    parameter = one(f"| Parameter | Type |\n|---|---|\n| a | {cell} |\n")
    assert values_of(parameter.facts).get("type") == kind


@pytest.mark.parametrize(
    ("cell", "form"),
    [("fecha", "date"), ("日期", "date"), ("tanggal", "date"), ("Datum", "date")],
)
def test_words_for_a_date(cell: str, form: str) -> None:
    parameter = one(f"| Parameter | Type |\n|---|---|\n| a | {cell} |\n")
    assert values_of(parameter.facts) == {"type": "string", "format": form}


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("Campo obligatorio. El nombre", True),
        ("Nome do cliente. Campo obrigatório.", True),
        ("Champ obligatoire. Le nom", True),
        ("Обязательный параметр. Имя", True),
        ("Необязательное поле. Имя", False),
        ("Wajib diisi. Nama pelanggan", True),
        ("Opsional. Nama pelanggan", False),
        ("Bắt buộc. Tên khách hàng", True),
        ("الاسم (إلزامي)", True),
        ("الاسم (اختياري)", False),
        ("(Requerido) El nombre", True),
        ("Имя, необязательное", False),
        ("名称，必传", True),
        ("名称（非必填）", False),
        # Words that go on say when, or of what.
        ("Campo obligatorio si es una empresa", False),
        ("El campo obligatorio de la tienda", None),
        ("Обязательный набор полей магазина", None),
    ],
)
def test_presence_in_a_sentence(text: str, required: bool | None) -> None:
    assert values_of(facts_from_entry(text, "name")).get("required") is required


@pytest.mark.parametrize(
    ("name", "text", "facts"),
    [
        ("name", "名称，长度不超过50个字符", {"maxLength": 50, "type": "string"}),
        ("name", "50文字以内", {"maxLength": 50, "type": "string"}),
        ("name", "50자 이내", {"maxLength": 50, "type": "string"}),
        ("nom", "50 caractères maximum", {"maxLength": 50, "type": "string"}),
        ("ad", "en fazla 50 karakter", {"maxLength": 50, "type": "string"}),
        ("tên", "tối đa 50 ký tự", {"maxLength": 50, "type": "string"}),
        ("limit", "максимум 100", {"maximum": 100}),
        ("limit", "maksimal 100", {"maximum": 100}),
        ("limite", "100 maximum", {"maximum": 100}),
        ("limite", "20 par défaut", {"default": 20}),
        ("limite", "20 por defecto", {"default": 20}),
        ("limit", "Standard: 20", {"default": 20}),
        ("durum", "Olası değerler: açık, kapalı", {"enum": ["açık", "kapalı"]}),
        ("status", "Nilai yang mungkin: buka, tutup", {"enum": ["buka", "tutup"]}),
        ("status", 'Pode ser "aberto" ou "fechado"', {"enum": ["aberto", "fechado"]}),
        ("kind", "方式：card-卡，cash-现金", {"enum": ["card", "cash"]}),
        ("name", "até 50 caracteres", {"maxLength": 50, "type": "string"}),
        ("name", "до 50 символов", {"maxLength": 50, "type": "string"}),
        (
            "size",
            "取值范围1-100，默认10",
            {"minimum": 1, "maximum": 100, "default": 10},
        ),
        ("size", "entre 1 y 100", {"minimum": 1, "maximum": 100}),
        ("size", "от 1 до 100", {"minimum": 1, "maximum": 100}),
        ("size", "件数（1〜100）", {"minimum": 1, "maximum": 100, "type": "integer"}),
        ("page", "省略時は1。", {"default": 1}),
        ("page", "Número da página", {"type": "integer"}),
        ("page", "Номер страницы", {"type": "integer"}),
        ("items", "Lista de itens do pedido", {"type": "array"}),
        ("ids", "用户ID列表", {"type": "array"}),
        ("at", "开始时间戳（毫秒）", {"type": "integer"}),
        ("montant", "Montant en centimes (entier)", {"type": "integer"}),
        ("date", "日付（YYYY-MM-DD形式）", {"format": "date", "type": "string"}),
        ("email", "E-mail do cliente", {"format": "email", "type": "string"}),
        ("kind", "F (Física) ou J (Jurídica)", {"enum": ["F", "J"]}),
        ("ordem", "Ordenação: asc ou desc", {"enum": ["asc", "desc"]}),
        # A limit of something else, a norm, a verb of another kind.
        ("envío", "entre 2 y 5 días", {}),
        ("name", "从 1 到多个", {}),
        ("shop", "Tienda (cadena nacional)", {}),
        ("kind", "列表类型", {}),
        ("ids", "最多50个店铺", {}),
        ("code", "Standard: ISO 4217", {}),
        ("status", "Pode ser alterado depois", {}),
    ],
)
def test_limits_sets_and_defaults(
    name: str, text: str, facts: dict[str, object]
) -> None:
    found = values_of(facts_from_entry(text, name))
    found.pop("type_hint", None)
    if "enum" in facts:
        found.pop("type", None)
    assert found == facts


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("多个用英文逗号分隔", ","),
        ("カンマ区切りで指定", ","),
        ("separados por comas", ","),
        ("через запятую", ","),
        ("No use comas", None),
    ],
)
def test_values_between_commas(text: str, separator: str | None) -> None:
    found = values_of(facts_from_entry(text, "ids"))
    assert found.get("separator") == separator
    assert (found.get("type") == "array") is (separator is not None)

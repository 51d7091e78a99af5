"""Which column of a table is what: from the words of its header, and from what its cells look like."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from collgen.understand.documentation.text import plain, word_set
from collgen.understand.documentation.type_words import read_type

if TYPE_CHECKING:
    from collections.abc import Sequence

Role: TypeAlias = Literal[
    "name", "type", "required", "optional", "description", "default", "enum", "example", "location",
    "format", "minimum", "maximum", "max_length", "length", "pattern", "unit", "status", "number", "value", "rules", "items",
]  # fmt: skip

_NAMES = """argument arguments parameter parameters param params field fields attribute attributes property properties
parametername paramname fieldname attributename propertyname argumentname argname queryparam queryparameter
queryparameters queryparams bodyparameter bodyparam pathparameter pathparam formparameter headerparameter option key keys name header
headers headername variable variablename element input inputs 参数 参数名 参数名称 字段 字段名 字段名称 名称 变量 变量名 属性 請求參數 參數 參數名稱
パラメータ パラメーター パラメータ名 項目 項目名 キー フィールド 引数 名前 属性名 이름 파라미터 매개변수 필드 변수 변수명 필드명 키 параметр поле имя название аргумент ключ
parámetro parâmetro parametro nombre nome nom champ campo paramètre attribut feld bezeichnung atributo
parametri parametr nazwa veld parameternaam alan parametre clave chave clé schlüssel requestparameter inputparameter columnname datamember member
requestfield bodyfield jsonkey jsonfield item items fieldkey parameter/key relation"""
_TYPES = """type types datatype datatypes valuetype kind 类型 数据类型 字段类型 参数类型 類型 型 データ型 タイプ 데이터타입 타입 자료형 유형 тип типданных
tipo tipodedatos tipodedato tipodedado tipodatos datentyp typ typedonnées typededonnées typededonnee tür tip fieldtype paramtype parametertype schema
javatype jsontype type/format vartype"""
_REQUIRED = """required mandatory isrequired ismandatory required? mandatory? presence req requirement required/optional
optional/required mandatory/optional m/o o/m m/o/c r/o required/conditional/optional requiredoroptional compulsory necessity obligation
requiredfield obligatory needed 必填 必选 是否必填 是否必须 是否必选 必须 是否必需 必需 必要 必須 必須/任意 必傳 是否必传 必传 필수 필수여부 필수값 обязательный обязательность
обязательное обязателен обязательно obligatorio obligatoria obligatório requerido obligatoire requis pflicht pflichtfeld erforderlich
notwendig obbligatorio wymagane wymagany zorunlu verplicht mandatoryfield req'd r/o/c requiredness usage"""
_OPTIONAL = "optional optional? isoptional 任意 可选 opcional optionnel facultatif facoltativo opzionale optioneel nullable"
_DESCRIPTIONS = """description descriptions desc note notes detail details meaning comment comments remark remarks purpose
explanation definition info information summary about usage additionalinformation what behaviour behavior 说明 描述 备注 注释 含义 参数说明 字段说明
描述信息 說明 備註 説明 概要 備考 内容 解説 설명 비고 описание комментарий примечание descripción descripcion descrição descricao
descrizione beschreibung bemerkung erklärung opis omschrijving beschrijving açıklama explicación détails detalle
observación observações commentaire meaning/notes function detalles"""
_DEFAULTS = """default defaults defaultvalue default? 默认 默认值 缺省值 預設值 預設 デフォルト デフォルト値 既定値 初期値 기본값 기본 поумолчанию значениепоумолчанию
pordefecto valorpordefecto predeterminado padrão valorpadrão pardéfaut valeurpardéfaut défaut standard standardwert predefinito
domyślnie varsayılan standaard default(s) initialvalue"""
_ENUMS = """values possiblevalues allowedvalues validvalues acceptedvalues acceptablevalues allowed availablevalues options enum enums
possibleoptions permittedvalues supportedvalues choices valueset domain 可选值 取值范围 枚举 枚举值 取值 範囲 選択肢 값의범위 허용값 возможныезначения
valoresposibles valorespossíveis valeurspossibles mögliche werte möglichewerte allowablevalues valuerange range accepts valuesallowed"""
_EXAMPLES = """example examples sample samples samplevalue examplevalue samplevalues eg e.g. e.g 示例 示例值 例子 参考值 样例 範例 例 サンプル 예시 예 예제 пример
ejemplo exemplo exemple beispiel esempio przykład örnek voorbeeld exampledata sampledata examplevalues"""
_LOCATIONS = """in location place position paramtype parameterlocation passedin sentin where paramin parameterin object 位置 参数位置 场所 위치 ubicación localização
emplacement ort posizione requesttype passedas transport"""
_STATUS = """code statuscode httpcode httpstatus httpstatuscode responsecode errorcode error errors errormessage exception 状态码 错误码 返回码 エラーコード 상태코드
에러코드 código códigoerror returncode status/code httpcodes responsestatus statuserror"""
_OTHERS: dict[Role, str] = {
    "format": "format dateformat formato 格式 形式 형식 формат",
    "minimum": "min minimum minvalue minimumvalue min. 最小值 最小",
    "maximum": "max maximum maxvalue maximumvalue max. 最大值 最大",
    "max_length": "maxlength maximumlength length maxlen size 长度 最大长度 長さ 最大長 길이 длина longitud tamanho longueur länge maxsize maximumsize maxcharacters",
    "pattern": "pattern regex regexp regularexpression",
    "unit": "unit units 单位 単位 단위",
    "number": "# no no. nr nr. sl slno s.no sno s/n sr srno 序号 번호 № n°",
    "value": "value valor valeur wert значение 值 値 값",
    "rules": "validation validationrules validations validationrule constraint constraints rule rules restrictions limitations limits restriction"
    " validationrules(javaregex) conditions condition",
}
_ROLES: Final[dict[str, Role]] = {}
for _role, _words in (
    ("name", _NAMES), ("type", _TYPES), ("required", _REQUIRED), ("optional", _OPTIONAL), ("description", _DESCRIPTIONS),
    ("default", _DEFAULTS), ("enum", _ENUMS), ("example", _EXAMPLES), ("location", _LOCATIONS), ("status", _STATUS),
    *_OTHERS.items(),
):  # fmt: skip
    for _word in _words.split():
        _ROLES.setdefault(_word, _role)  # type: ignore[arg-type]
# A location column is often called `type` of parameter, a presence column `usage`: the cells decide.
_SQUEEZE = re.compile(r"[\s_`*:?\-.]+")
_PARENS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")

# Header words that make a table one of arguments; `name`, `key`, `item`, `option`, `element`,
# `member` and `value` stand above all kinds of tables.
_WEAK_NAMES = word_set(
    "name names key keys item items option element member variable variablename header "
    "headers headername nombre nome nom 名称 이름 имя название relation 名前 columnname field "
    "fields property properties attribute attributes"
)

_IDENTIFIER = re.compile(
    r"[`*_\"']*[\[{<:$@]*[A-Za-z_$@][\w.\-\[\]$@:/{}*]*[\]}>]*[`*_\"':]*"
)
_YES_NO = word_set(
    "yes no y n true false required optional conditional mandatory m o c r x ✓ ✔ ✅ ❌ ✗ "
    "✘ × - – — oui non sí si sim não nao ja nein 是 否 必填 可选 选填 必须 非必须 必須 任意 ○ × да нет 예 "
    "아니오 필수 선택 o x ☑ evet hayır obligatorio opcional requerido obligatório obligatoire "
    "facultatif optionnel erforderlich pflicht recommended"
)
_PLACES = word_set(
    "query path header headers body form formdata form-data querystring cookie url uri "
    "urlencoded"
)


@lru_cache(maxsize=1 << 12)
def header_role(cell: str) -> tuple[Role | None, str]:
    """Return the role that a header cell names, and the cell in plain words."""
    words = plain(cell).replace("`", "").strip(" *:").lower()
    role = _lookup(words)
    if role is None:
        without = _PARENS.sub("", words).strip()
        role = _lookup(without) if without and without != words else None
    if role is None and words:
        role = _by_part(words)
    return role, words


def _lookup(words: str) -> Role | None:
    if words in _ROLES:
        return _ROLES[words]
    return _ROLES.get(_SQUEEZE.sub("", words))


def _by_part(words: str) -> Role | None:
    """`Request parameter name`, `Parameter / Type`: the words that it is made of."""
    parts = [part for part in re.split(r"[\s/]+", words) if part]
    if not parts or len(parts) > 5:
        return None
    roles = [_lookup(part) for part in parts]
    if "type" in roles and parts[-1] in ("type", "types"):
        return "type"
    if roles[-1] in (
        "name",
        "description",
        "required",
        "default",
        "example",
        "format",
        "enum",
    ) and (len(parts) <= 3):
        return roles[-1]
    if roles[0] in ("name", "description", "required", "default", "example"):
        return roles[0]
    return None


def assign_roles(
    header: Sequence[str], rows: Sequence[Sequence[str]]
) -> tuple[Role | None, ...]:
    """Return the role of each column. Words decide first, cells where the words leave it open."""
    roles: list[Role | None] = [header_role(cell)[0] for cell in header]
    width = max([len(header), *(len(row) for row in rows)], default=0)
    roles += [None] * (width - len(roles))
    columns = [[row[i] if i < len(row) else "" for row in rows] for i in range(width)]
    _by_cells(roles, columns)
    _one_of_each(roles, columns)
    return tuple(roles)


def _by_cells(roles: list[Role | None], columns: list[list[str]]) -> None:
    for index, cells in enumerate(columns):
        if _settled(roles[index], roles, cells):
            continue
        filled = [plain(cell).strip("`* ").lower() for cell in cells if cell]
        if not filled:
            continue
        if roles[index] in ("type", "location") and _share(filled, _PLACES) > 0.5:
            roles[index] = "location"
        elif roles[index] == "location" and _share(filled, _PLACES) <= 0.5:
            roles[index] = None
        elif (
            roles[index] in ("description", "optional")
            and index > 0
            and _share(filled, _YES_NO) > 0.8
            and "required" not in roles
        ):
            roles[index] = "required" if roles[index] == "description" else roles[index]
        elif (
            roles[index] == "required"
            and _share(filled, _YES_NO) < 0.3
            and _wordy(filled)
            and "description" not in roles
        ):
            roles[index] = "description"
        elif (
            roles[index] == "format"
            and "type" not in roles
            and sum(bool(read_type(cell).types) for cell in filled) > 0.6 * len(filled)
        ):
            roles[index] = "type"
        elif roles[index] == "enum" and _wordy(filled) and "description" not in roles:
            roles[index] = "description"
        elif roles[index] is None and index > 0:
            roles[index] = _look(filled, roles)


def _settled(role: Role | None, roles: list[Role | None], cells: list[str]) -> bool:
    """Tell whether the header's word needs no look at the cells: so it is with most tables."""
    if role in (
        "name",
        "default",
        "example",
        "minimum",
        "maximum",
        "max_length",
        "pattern",
        "unit",
        "rules",
        "number",
        "status",
        "value",
    ):
        return True
    if role == "description":
        return "required" in roles
    if role == "required":
        return "description" in roles
    return (
        role == "type"
        and next((cell for cell in cells if cell), "").strip("`* ").lower()
        not in _PLACES
    )


def _look(filled: list[str], roles: list[Role | None]) -> Role | None:
    if "required" not in roles and _share(filled, _YES_NO) > 0.8:
        return "required"
    if "type" not in roles and sum(
        bool(read_type(cell).types) for cell in filled
    ) > 0.7 * len(filled):
        return "type"
    if "description" not in roles and _wordy(filled):
        return "description"
    return None


def _one_of_each(roles: list[Role | None], columns: list[list[str]]) -> None:
    """Keep the first column of each role; find the name and the description among the rest."""
    seen: set[Role] = set()
    for index, role in enumerate(roles):
        if role is not None and role in seen and role != "description":
            roles[index] = None
        elif role is not None:
            seen.add(role)
    if "description" not in seen and "value" in seen:
        index = roles.index("value")
        if _wordy([cell for cell in columns[index] if cell]):
            roles[index] = "description"
    if (
        "name" not in seen
        and roles
        and roles[0] in (None, "number")
        and "status" not in seen
    ):
        index = 1 if roles[0] == "number" and len(roles) > 1 else 0
        if roles[index] is None and identifiers(columns[index]) > 0.7:
            roles[index] = "name"


def _share(cells: list[str], words: frozenset[str]) -> float:
    return sum(cell in words for cell in cells) / len(cells)


def _wordy(cells: list[str]) -> bool:
    return bool(cells) and sum(" " in cell.strip() for cell in cells) * 2 >= len(cells)


def identifiers(cells: Sequence[str]) -> float:
    """Return which share of the filled cells looks like wire names."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return 0.0
    return sum(
        _IDENTIFIER.fullmatch(cell.strip()) is not None for cell in filled
    ) / len(filled)


def is_weak(header_cell: str) -> bool:
    """Tell whether the header of a name column stands above many kinds of tables."""
    words = header_role(header_cell)[1]
    return words in _WEAK_NAMES or _SQUEEZE.sub("", words) in _WEAK_NAMES

"""The words that stand in the headers of argument tables, in the languages of real collections."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from collgen.understand.documentation.text import plain, word_set

Role: TypeAlias = Literal[
    "name",
    "type",
    "required",
    "optional",
    "description",
    "default",
    "enum",
    "example",
    "location",
    "format",
    "minimum",
    "maximum",
    "max_length",
    "pattern",
    "unit",
    "status",
    "number",
    "value",
    "rules",
]
"""What a column tells. `optional` is `required` turned round, `number` counts the rows, `value`
holds examples or values or descriptions: its cells decide."""

# Without spaces, dots, dashes and question marks; an earlier role keeps a word that two have.
_WORDS: Final[dict[Role, str]] = {
    "name": """
        argument arguments parameter parameters param params field fields attribute
        attributes property properties parametername paramname fieldname attributename
        propertyname argumentname argname queryparam queryparameter queryparameters
        queryparams bodyparameter bodyparam pathparameter pathparam formparameter
        headerparameter option key keys name header headers headername variable
        variablename element input inputs 参数 参数名 参数名称 字段 字段名 字段名称 名称 变量 变量名 属性 請求參數 參數
        參數名稱 パラメータ パラメーター パラメータ名 項目 項目名 キー フィールド 引数 名前 属性名 이름 파라미터 매개변수 필드 변수 변수명 필드명
        키 параметр поле имя название аргумент ключ parámetro parâmetro parametro
        nombre nome nom champ campo paramètre attribut feld bezeichnung atributo
        parametri parametr nazwa veld parameternaam alan parametre clave chave clé
        schlüssel requestparameter inputparameter columnname datamember member
        requestfield bodyfield jsonkey jsonfield item items fieldkey parameter/key
        relation queryvariable pathvariable urlparameter urlparam nomedocampo nomedoparâmetro
        nombredelparámetro nombredelcampo nombreparámetro nomduchamp nomduparamètre parametername
        feldname названиепараметра имяпараметра названиеполя имяполя названия назва параметри
        parametreadı alanadı ad namaparameter namafield nama kolom 変数名 变量 參數名 欄位 欄位名稱
        المعامل الحقل الاسم البارامتر اسمالحقل اسمالمعامل thamsố tênthamsố trường têntrường tên
        fält felt namn navn pole nazwapola naziv název όνομα παράμετρος πεδίο שם שדה פרמטר ชื่อ
        พารามิเตอร์ ฟิลด์ फ़ील्ड पैरामीटर नाम
    """,
    "type": """
        type types datatype datatypes valuetype kind 类型 数据类型 字段类型 参数类型 類型 型 データ型 タイプ
        데이터타입 타입 자료형 유형 тип типданных tipo tipodedatos tipodedato tipodedado tipodatos
        datentyp typ typedonnées typededonnées typededonnee tür tip fieldtype
        paramtype parametertype schema javatype jsontype type/format vartype tipe tipedata
        jenisdata veritipi veritürü النوع نوعالبيانات kiểu kiểudữliệu loại datatyp datatyyppi
        τύπος סוג ประเภท ชนิดข้อมูล प्रकार 类型及范围 資料型別 資料型態 变量类型 データ種別 типполя
        tipodecampo tipodevalor typechamp typedechamp valuetype
    """,
    "required": """
        required mandatory isrequired ismandatory required? mandatory? presence req
        requirement required/optional optional/required mandatory/optional m/o o/m
        m/o/c r/o required/conditional/optional requiredoroptional compulsory
        necessity obligation requiredfield obligatory needed 必填 必选 是否必填 是否必须 是否必选 必须
        是否必需 必需 必要 必須 必須/任意 必傳 是否必传 必传 필수 필수여부 필수값 обязательный обязательность
        обязательное обязателен обязательно obligatorio obligatoria obligatório
        requerido obligatoire requis pflicht pflichtfeld erforderlich notwendig
        obbligatorio wymagane wymagany zorunlu verplicht mandatoryfield req'd r/o/c
        requiredness usage obligatoriedade obligatoriedad obrigatoriedade requerida zorunluluk
        zorunlumu gerekli wajib wajibdiisi diperlukan مطلوب إلزامي إجباري bắtbuộc cầnthiết
        obligatorisk påkrævet påkrevd pakollinen povinné povinný обяз обязательнополе обовʼязковий
        обов'язковий обов'язково υποχρεωτικό חובה จำเป็น आवश्यक अनिवार्य cardinality occurrence
        occurrences occurs multiplicity mand 必須区分 必須項目 是否必要 是否必輸 是否必填项 必填项
        required/optional/conditional mandatory/optional/conditional m/c/o
    """,
    "optional": """
        optional optional? isoptional 任意 可选 opcional optionnel facultatif facoltativo
        opzionale optioneel nullable
    """,
    "description": """
        description descriptions desc note notes detail details meaning comment
        comments remark remarks purpose explanation definition info information
        summary about additionalinformation what behaviour behavior 说明 描述 备注 注释 含义
        参数说明 字段说明 描述信息 說明 備註 説明 概要 備考 内容 解説 설명 비고 описание комментарий примечание
        descripción descripcion descrição descricao descrizione beschreibung bemerkung
        erklärung opis omschrijving beschrijving açıklama explicación détails detalle
        observación observações commentaire meaning/notes function detalles deskripsi keterangan
        penjelasan الوصف الشرح ملاحظات môtả ghichú diễngiải beskrivning beskrivelse kuvaus popis
        περιγραφή תיאור คำอธิบาย รายละเอียด विवरण описания опис observação observaciones
        observacion significado comentario comentarios remarque remarques anmerkung hinweis
        uwagi note/description 用途 参数描述 字段描述 内容説明 意味 açıklamalar bilgi
    """,
    "default": """
        default defaults defaultvalue default? 默认 默认值 缺省值 預設值 預設 デフォルト デフォルト値 既定値 初期値
        기본값 기본 поумолчанию значениепоумолчанию pordefecto valorpordefecto
        predeterminado padrão valorpadrão pardéfaut valeurpardéfaut défaut standard
        standardwert predefinito domyślnie varsayılan standaard default(s)
        initialvalue varsayılandeğer nilaidefault nilaibawaan القيمةالافتراضية الافتراضي mặcđịnh
        giátrịmặcđịnh valorpredeterminado valorpordefecto valordefault défautvaleur
    """,
    "enum": """
        values possiblevalues allowedvalues validvalues acceptedvalues
        acceptablevalues allowed availablevalues options enum enums possibleoptions
        permittedvalues supportedvalues choices valueset domain 可选值 取值范围 枚举 枚举值 取值 範囲
        選択肢 값의범위 허용값 возможныезначения valoresposibles valorespossíveis
        valeurspossibles mögliche werte möglichewerte allowablevalues valuerange range
        accepts valuesallowed valorespermitidos valoresaceitos valoresválidos domínio
        допустимыезначения olasıdeğerler 取値 許容値 設定値 值域 可選值 허용값 가능한값
    """,
    "example": """
        example examples sample samples samplevalue examplevalue samplevalues eg e.g.
        e.g 示例 示例值 例子 参考值 样例 範例 例 サンプル 예시 예 예제 пример ejemplo exemplo exemple beispiel
        esempio przykład örnek voorbeeld exampledata sampledata examplevalues
    """,
    "location": """
        in location place position parameterlocation passedin sentin where paramin
        parameterin object 位置 参数位置 场所 위치 ubicación localização emplacement ort
        posizione requesttype passedas transport
    """,
    "status": """
        code statuscode httpcode httpstatus httpstatuscode responsecode errorcode
        error errors errormessage exception 状态码 错误码 返回码 エラーコード 상태코드 에러코드 código
        códigoerror returncode status/code httpcodes responsestatus statuserror
    """,
    "format": """
        format dateformat formato 格式 形式 형식 формат
    """,
    "minimum": """
        min minimum minvalue minimumvalue min. 最小值 最小
    """,
    "maximum": """
        max maximum maxvalue maximumvalue max. 最大值 最大
    """,
    "max_length": """
        maxlength maximumlength length maxlen size 长度 最大长度 長さ 最大長 길이 длина longitud
        tamanho longueur länge maxsize maximumsize maxcharacters
    """,
    "pattern": """
        pattern regex regexp regularexpression
    """,
    "unit": """
        unit units 单位 単位 단위
    """,
    "number": """
        # no no. nr nr. sl slno s.no sno s/n sr srno 序号 번호 № n°
    """,
    "value": """
        value valor valeur wert значение 值 値 값
    """,
    "rules": """
        validation validationrules validations validationrule constraint constraints
        rule rules restrictions limitations limits restriction
        validationrules(javaregex) conditions condition
    """,
}
_ROLES: Final[dict[str, Role]] = {}
for _role, _words in _WORDS.items():
    for _word in _words.split():
        _ROLES.setdefault(_word, _role)

_SQUEEZE = re.compile(r"[\s_`*:?\-.]+")
_PARENS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_LAST_PART: Final = word_set("name description required default example format enum")
_FIRST_PART: Final = word_set("name description required default example")
# These stand above all kinds of tables, not only above arguments.
_WEAK_NAMES: Final = word_set(
    "name names key keys item items option element member variable variablename header "
    "headers headername nombre nome nom 名称 이름 имя название relation 名前 columnname field "
    "fields property properties attribute attributes"
)


@lru_cache(maxsize=1 << 12)
def header_role(cell: str) -> tuple[Role | None, str]:
    """Return the role that a header cell names, and the cell in plain words."""
    words = plain(cell).replace("`", "").strip(" *:").lower()
    if len(words) > 60 or ". " in words:
        return None, words
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
    if roles[-1] in _LAST_PART and len(parts) <= 3:
        return roles[-1]
    if roles[0] in _FIRST_PART:
        return roles[0]
    return None


def is_weak(header_cell: str) -> bool:
    """Tell whether the header of a name column stands above many kinds of tables."""
    words = header_role(header_cell)[1]
    return words in _WEAK_NAMES or _SQUEEZE.sub("", words) in _WEAK_NAMES

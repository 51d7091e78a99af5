"""What a heading, or the line above a table or a list, says about what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.text import plain, word_set

if TYPE_CHECKING:
    from collgen.model import ParameterLocation
    from collgen.understand.documentation.records import TableKind


@dataclass(frozen=True, slots=True)
class Section:
    """What is known of the rows below a heading."""

    kind: TableKind | None = None
    location: ParameterLocation | None = None
    required: bool | None = None
    nested: str | None = None
    """The rows are keys of this one."""
    title: str = ""

    @property
    def of_request(self) -> bool:
        """Whether the words name the request itself."""
        return "request" in self.title.lower()


class _Clause:
    """The words of a heading, or of the last sentence before a table, in lower case."""

    __slots__ = ("ascii", "ordered", "text", "words")

    def __init__(self, text: str) -> None:
        # The dot of the Turkish `İstek` would stand behind its small letter.
        self.text = text.lower().replace("i\u0307", "i")
        self.ascii = self.text.isascii()
        self.ordered = _WORD.findall(self.text)
        self.words = frozenset(self.ordered)


class _Subject:
    """What a clause may be about: words, parts of words in other languages, phrases."""

    __slots__ = ("_ascii", "_hints", "_parts", "_phrase", "_words")

    def __init__(
        self, words: str, parts: str = "", phrase: str = "", hints: str = ""
    ) -> None:
        """Take the hints as what the phrase cannot do without: it is searched for where one is."""
        self._words = word_set(words)
        self._parts = tuple(parts.split("|")) if parts else ()
        self._ascii = tuple(filter(str.isascii, self._parts))
        self._phrase = re.compile(phrase)
        self._hints = tuple(hints.split("|")) if hints else ()

    def named(self, clause: _Clause) -> bool:
        """Tell whether a clause names it."""
        holds = clause.text.__contains__
        return (
            not self._words.isdisjoint(clause.words)
            or any(map(holds, self._ascii if clause.ascii else self._parts))
            or (
                any(map(holds, self._hints))
                and self._phrase.search(clause.text) is not None
            )
        )


_WORD = re.compile(r"\w+")
_RESPONSE = _Subject(
    "response responses return returns returned result output respuesta resposta réponse antwort "
    "risposta reply retorno retornos retour salida saída sortie ausgabe çıktı jawaban keluaran "
    "odpowiedź svar",
    "ответ|відповід|响应|返回|回應|回傳|レスポンス|応答|返り値|戻り値|出力|응답|phản hồi|kết quả|الاستجابة|الرد",
    r"\b(?:rückgabe|yanıt)",
    "rückgabe|yanıt",
)
_CALLBACK = _Subject(
    "callback callbacks webhook webhooks event events notification notifications",
    "コールバック|回调|콜백",
)
_REQUEST = _Subject(
    "request query path url uri body header headers form input inputs parameter parameters param "
    "params argument arguments payload filter filters required optional mandatory peticion "
    "solicitud requisição requête anfrage",
    "请求|参数|請求|參數|リクエスト|パラメータ|요청|파라미터|매개변수|запрос|параметр|parámetros|parâmetros|paramètres|parametri|parametry"
    "|parametre|eingabe|istek|permintaan|tham số|المعاملات|الطلب|cuerpo|corpo|corps|encabezad|cabeçalh|en-tête|kopfzeile|заголов"
    "|başlık|champs|campos",
    r"\bpost data\b",
    "post data",
)
_STATUS = _Subject(
    "error errors exception exceptions troubleshooting errores erros erreurs kesalahan",
    "错误|状态码|エラー|오류|에러|ошиб|помил|lỗi|خطأ|أخطاء",
    r"\b(?:(?:status|http)\b.{0,12}\b(?:codes?|responses?|messages?)\b|fehler|hata)",
    "status|http|fehler|hata",
)
_LIMITS = _Subject(
    "quota quotas limits",
    phrase=r"\b(?:rate[\s-]?limit|throttl)",
    hints="limit|throttl",
)
_ENVIRONMENT = _Subject(
    "environment environments server servers host hosts prerequisite prerequisites support contact "
    "contacts links resources changelog",
    phrase=r"\b(?:base urls?|variables to set|version history|test (?:cards?|credentials|data))\b",
    hints="base url|variables to set|version history|test ",
)
_SETS: Final = word_set(
    "values enum enums enumeration codes types statuses states options roles categories constants"
)
_POSSIBLE_VALUES = re.compile(
    r"\b(?:possible|allowed|valid|available|supported|accepted|current)\s+(?:\w+\s+)?values\b"
)
_ARGUMENTS: Final = word_set(
    "parameter parameters param params argument arguments properties fields attributes keys"
)
_OF_REQUEST: Final = word_set("request query path")
_EXAMPLE = re.compile(
    r"^\W*(?:examples?|sample|usage|use cases?|how to|steps?|notes?|important|authentication|authorization|permissions?|scopes?|see also|overview|introduction|prerequisites|tips?|getting started|next step|related|features?|workflow|what|why|when)\b",
    re.IGNORECASE,
)
_PLACES: Final[tuple[tuple[_Subject, ParameterLocation], ...]] = (
    (
        _Subject(
            "query querystring sorgu",
            "查询|クエリ|쿼리|consulta|truy vấn|الاستعلام",
            r"\b(?:url|get|search) parameters?\b",
            " parameter",
        ),
        "query",
    ),
    (
        _Subject(
            "ruta rota chemin пути",
            "路径|パス|경로|đường dẫn|المسار",
            r"\b(?:(?:path|uri|route|url) ?(?:parameters?|params?|variables?|segments?|arguments?|values)?\b(?=.{0,12}(?:param|variab|segment|argum|$))|pfad)",
            "path|uri|route|url|pfad",
        ),
        "path",
    ),
    (
        _Subject(
            "header headers",
            "请求头|ヘッダ|헤더|encabezad|cabeçalh|cabecera|en-tête|kopfzeile|заголов|başlık|tiêu đề|الترويس",
        ),
        "header",
    ),
    (
        _Subject(
            "body form formdata payload json urlencoded multipart cuerpo corpo corps",
            "请求体|ボディ|본문|바디|тело|тіло|thân",
            r"\b(?:(?:post data|request fields|request object)\b|gövde)",
            "post data|request fields|request object|gövde",
        ),
        "body",
    ),
)
_PLACE_NAMES: dict[str, ParameterLocation] = {
    "query": "query", "querystring": "query", "query string": "query", "query param": "query", "query parameter": "query", "params": "query",
    "path": "path", "url": "path", "uri": "path", "route": "path", "path param": "path", "path parameter": "path", "path variable": "path",
    "header": "header", "headers": "header", "body": "body", "form": "body", "formdata": "body", "form-data": "body", "form data": "body",
    "json": "body", "urlencoded": "body", "x-www-form-urlencoded": "body", "payload": "body", "request body": "body", "json body": "body",
}  # fmt: skip
_MEMBERS: Final = word_set(
    "field fields properties attributes keys members parameters structure content contents "
    "definition item items object schema array"
)
_NESTED = re.compile(
    r"\b(?:fields?|properties|attributes|keys|members|parameters|structure|contents?|definition|items?|object|schema)\s+(?:in|of|for|inside|within)\s+(?:the\s+|each\s+|an?\s+)?`?(?P<name>[\w.\[\]-]+)`?|`(?P<code>[\w.\[\]-]+)`\s+(?:object|properties|fields|attributes|parameters|keys|array|items?|structure)\b|^\W*(?P<plain>[a-z][\w.]{0,79})\s+(?:object|properties|attributes|fields|item)\s*:?\W*$",
    re.IGNORECASE,
)
_GENERIC = word_set(
    "the this each request response body json query header path data model following "
    "url form input output required optional all other additional available key "
    "supported common payload main custom user some more these any item list message "
    "error api"
)


_OPTIONAL = _Subject("optional", "可选|选填|任意|opcional|facultati")
_REQUIRED = _Subject("required mandatory", "必填|必须|必須|obligator|obrigat")
_NOT_REQUIRED = re.compile(r"\bnot (?:required|mandatory)\b")


@lru_cache(maxsize=1 << 12)
def read_section(text: str) -> Section:
    """Return what a heading or a lead-in line tells; an empty Section when it tells nothing."""
    words = " ".join(plain(text).split()).strip(" *#")
    if not words or len(words) > 300:
        return Section(title=words[:300])
    last = words.rsplit(". ", 1)[-1]
    clause = _Clause(last)
    return Section(
        _kind(clause), _place(clause), _required(clause), _nested(clause, last), words
    )


def read_place(cell: str) -> ParameterLocation | None:
    """Return the location that a cell of an `In` column names."""
    words = plain(cell).replace("`", "").strip().lower()
    return _PLACE_NAMES.get(words) or _PLACE_NAMES.get(
        words.split("/")[0].split(" ")[0]
    )


def _kind(clause: _Clause) -> TableKind | None:
    if _STATUS.named(clause):
        return "status"
    if _LIMITS.named(clause):
        return "limits"
    if _RESPONSE.named(clause):
        # `Parameters to set in the response` and the like are rare; `Request and response` is not told.
        return "response" if _OF_REQUEST.isdisjoint(clause.words) else None
    if _CALLBACK.named(clause):
        return "callback"
    if _ARGUMENTS.isdisjoint(clause.words) and _names_set(clause):
        return "enum"
    if _REQUEST.named(clause):
        return "arguments"
    return "environments" if _ENVIRONMENT.named(clause) else None


def _names_set(clause: _Clause) -> bool:
    """Tell whether a clause ends with a word for values, or speaks of possible ones."""
    if "values" in clause.words and _POSSIBLE_VALUES.search(clause.text):
        return True
    text = clause.text.removesuffix(":").rstrip()
    last = clause.ordered[-1] if clause.ordered else ""
    return text.endswith(last) and (
        last in _SETS
        or (
            last == "of"
            and clause.ordered[-2:-1] == ["list"]
            and text.endswith("list of")
        )
    )


def _place(clause: _Clause) -> ParameterLocation | None:
    places = [place for subject, place in _PLACES if subject.named(clause)]
    return places[0] if len(places) == 1 else None


def _required(clause: _Clause) -> bool | None:
    optional, required = _OPTIONAL.named(clause), _REQUIRED.named(clause)
    if required and _NOT_REQUIRED.search(clause.text):
        return False
    return None if optional == required else required


def _nested(clause: _Clause, written: str) -> str | None:
    """Return the key that the rows stand below, as it is written."""
    found = None if _MEMBERS.isdisjoint(clause.words) else _NESTED.search(written)
    if found is None:
        return None
    name = found["name"] or found["code"] or found["plain"]
    return None if name is None or name.lower() in _GENERIC else name


def is_aside(text: str) -> bool:
    """Tell whether what stands under this heading is no list of arguments (examples, notes, steps)."""
    return _EXAMPLE.match(plain(text)) is not None

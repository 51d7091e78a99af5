"""What a heading, or the line above a table or a list, says about what follows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from collgen import patterns as re
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


_RESPONSE = re.compile(
    r"\b(?:responses?|returns?|returned|result|output|respuesta|resposta|réponse|antwort|risposta|reply|payload returned|retornos?|retour|salida|saída|sortie|rückgabe\w*|ausgabe|yanıt\w*|çıktı|jawaban|keluaran|odpowiedź|svar)\b|ответ|відповід|响应|返回|回應|回傳|レスポンス|応答|返り値|戻り値|出力|응답|phản hồi|kết quả|الاستجابة|الرد",
    re.IGNORECASE,
)
_CALLBACK = re.compile(
    r"\b(?:callbacks?|webhooks?|events?|notifications?)\b|コールバック|回调|콜백",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\b(?:request|query|path|url|uri|body|header|headers|form|input|inputs|parameters?|params?|arguments?|payload|post data|filters?|required|optional|mandatory|url variables|path variables|peticion|solicitud|requisição|requête|anfrage)\b|请求|参数|請求|參數|リクエスト|パラメータ|요청|파라미터|매개변수|запрос|параметр|parámetros|parâmetros|paramètres|parametri|parametry|parametre|eingabe|istek|permintaan|tham số|المعاملات|الطلب|cuerpo|corpo|corps|encabezad|cabeçalh|en-tête|kopfzeile|заголов|başlık|champs|campos",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"\b(?:status|error|errors|http)\b.{0,12}\b(?:codes?|errors?|responses?|messages?)\b|\b(?:errors?|exceptions?|troubleshooting|error handling|status errors|errores|erros|erreurs|fehler\w*|hata\w*|kesalahan)\b|错误|状态码|エラー|오류|에러|ошиб|помил|lỗi|خطأ|أخطاء",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"\brate[\s-]?limit|\bthrottl|\bquotas?\b|\blimits\b", re.IGNORECASE
)
_ENUM = re.compile(
    r"\b(?:values|enum|enums|enumeration|codes|types|statuses|states|options|roles|categories|constants|list of)\s*:?$|\b(?:possible|allowed|valid|available|supported|accepted|current)\s+(?:\w+\s+)?values\b",
    re.IGNORECASE,
)
_ENVIRONMENT = re.compile(
    r"\b(?:environments?|servers?|base urls?|hosts?|prerequisites?|variables to set|environment variables|support|contacts?|links|resources|changelog|version history|test (?:cards?|credentials|data))\b",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"^\W*(?:examples?|sample|usage|use cases?|how to|steps?|notes?|important|authentication|authorization|permissions?|scopes?|see also|overview|introduction|prerequisites|tips?|getting started|next step|related|features?|workflow|what|why|when)\b",
    re.IGNORECASE,
)
_PLACES: tuple[tuple[re.Pattern[str], ParameterLocation], ...] = (
    (
        re.compile(
            r"\b(?:query|querystring|url parameters?|get parameters?|search parameters?|sorgu)\b|查询|クエリ|쿼리|consulta|truy vấn|الاستعلام",
            re.IGNORECASE,
        ),
        "query",
    ),
    (
        re.compile(
            r"\b(?:path|uri|route|url) ?(?:parameters?|params?|variables?|segments?|arguments?|values)?\b(?=.{0,12}(?:param|variab|segment|argum|$))|路径|パス|경로|\bruta\b|\brota\b|\bchemin\b|\bpfad|đường dẫn|المسار|\bпути\b",
            re.IGNORECASE,
        ),
        "path",
    ),
    (
        re.compile(
            r"\bheaders?\b|请求头|ヘッダ|헤더|encabezad|cabeçalh|cabecera|en-tête|kopfzeile|заголов|başlık|tiêu đề|الترويس",
            re.IGNORECASE,
        ),
        "header",
    ),
    (
        re.compile(
            r"\b(?:body|form[\s-]?data|form|payload|json|post data|urlencoded|multipart|request fields|request object|cuerpo|corpo|corps|gövde\w*)\b|请求体|ボディ|본문|바디|тело|тіло|thân",
            re.IGNORECASE,
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


@lru_cache(maxsize=1 << 12)
def read_section(text: str) -> Section:
    """Return what a heading or a lead-in line tells; an empty Section when it tells nothing."""
    words = " ".join(plain(text).split()).strip(" *#")
    if not words or len(words) > 300:
        return Section(title=words[:300])
    clause = words.rsplit(". ", 1)[-1]
    location = _place(clause)
    return Section(_kind(clause), location, _required(clause), _nested(clause), words)


def read_place(cell: str) -> ParameterLocation | None:
    """Return the location that a cell of an `In` column names."""
    words = plain(cell).replace("`", "").strip().lower()
    return _PLACE_NAMES.get(words) or _PLACE_NAMES.get(
        words.split("/")[0].split(" ")[0]
    )


def _kind(words: str) -> TableKind | None:
    if _STATUS.search(words):
        return "status"
    if _LIMITS.search(words):
        return "limits"
    if _RESPONSE.search(words):
        # `Parameters to set in the response` and the like are rare; `Request and response` is not told.
        return (
            "response"
            if not re.search(r"\brequest\b|\bquery\b|\bpath\b", words, re.IGNORECASE)
            else None
        )
    if _CALLBACK.search(words):
        return "callback"
    if _ENUM.search(words) and not re.search(
        r"\b(?:parameters?|params?|arguments?|properties|fields|attributes|keys)\b",
        words,
        re.IGNORECASE,
    ):
        return "enum"
    if _REQUEST.search(words):
        return "arguments"
    return "environments" if _ENVIRONMENT.search(words) else None


def _place(words: str) -> ParameterLocation | None:
    found = [
        (match.start(), place)
        for pattern, place in _PLACES
        if (match := pattern.search(words)) is not None
    ]
    places = {place for _, place in found}
    if places == {"query", "path"} and re.search(r"\burl param", words, re.IGNORECASE):
        return None
    return found[0][1] if len(places) == 1 else None


def _required(words: str) -> bool | None:
    lower = words.lower()
    optional = (
        re.search(r"\boptional\b|可选|选填|任意|opcional|facultati", lower) is not None
    )
    required = (
        re.search(r"\b(?:required|mandatory)\b|必填|必须|必須|obligator|obrigat", lower)
        is not None
    )
    if re.search(r"\bnot (?:required|mandatory)\b", lower):
        return False
    return None if optional == required else required


def _nested(words: str) -> str | None:
    found = _NESTED.search(words)
    if found is None:
        return None
    name = found["name"] or found["code"] or found["plain"]
    return None if name is None or name.lower() in _GENERIC else name


def is_aside(text: str) -> bool:
    """Tell whether what stands under this heading is no list of arguments (examples, notes, steps)."""
    return _EXAMPLE.match(plain(text)) is not None

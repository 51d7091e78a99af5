"""Required, optional or depending on something: what the words about a parameter say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.prose import topics
from collgen.understand.documentation.text import sentence_end, word_set

if TYPE_CHECKING:
    from collgen.understand.documentation.prose.told import Prose

_REQUIRED = (
    r"required|mandatory|compulsory|obligatory|obligatorio|obligatoria|obrigat[óo]ri[oa]|obligatoire"
    r"|requerid[oa]|requise?|erforderlich|pflichtfeld|obbligatori[oa]|wymagan[ey]|zorunlu|verplicht|wajib"
    r"|обязательн\w{1,3}|обов.язков\w{1,3}|bắt buộc|إلزامي|إجباري|مطلوب|必須|必填|必选|必需|必传|必傳|필수(?:값|사항)?"
)
_OPTIONAL = (
    r"optional|opcional|optionnelle?|facultati[fvo]\w{0,2}|opzionale|facoltativo|opcjonaln[ey]"
    r"|isteğe bağlı|opsiyonel|opsional|optioneel|необязательн\w{1,3}|опциональн\w{1,3}|tùy chọn|اختياري|任意|可选|可選|选填|選填|非必填|非必须|非必須|非必需|非必传|非必選|非必选"
    r"|선택\s?(?:사항|값)?"
)
_CONDITION = (
    r"(?:only\s+)?(?:if|when|unless|for|in case|where|with|by|on|only|depending|but)\b"
)
_LEADING = re.compile(
    rf"[\s(\[{{*`'-]*(?P<not>not\s+|non[- ]|isn't\s+)?(?:(?P<required>{_REQUIRED})|(?P<optional>{_OPTIONAL}))"
    r"[\s)\]}*`']*(?P<next>$|[.:,;)\]!\n|/-])",
    re.IGNORECASE,
)
# `Campo obligatorio.`, `Обязательный параметр`, `Wajib diisi`: the words for a field beside them.
_FIELD = r"(?:campo|champ|feld|parámetro|parâmetro|paramètre|parametro|parametre|параметр|поле|alan|pole|veld|diisi)"
_FIELD_IS = re.compile(
    rf"(?:^|[.:;\n]\s*|[(\[])(?:{_FIELD}\s+)?(?:(?P<required>{_REQUIRED})|(?P<optional>{_OPTIONAL}))(?:\s+{_FIELD})?(?P<not>)(?P<rest>)(?=\s*(?:$|[.,:;)\]\n]))",
    re.IGNORECASE,
)
_LEADING_IF = re.compile(
    rf"[\s(\[*`-]*(?:sometimes|conditionally|only)?\s*(?:{_REQUIRED})[\s)\]*`]*\s{_CONDITION}",
    re.IGNORECASE,
)
_SOMETIMES = re.compile(
    r"[\s(\[*]*(?:sometimes|conditionally)\s+required\b|[\s(\[*]*conditional\b[\s)\].:,;-]",
    re.I,
)
_LEADING_OPTIONAL = re.compile(
    r"[\s(\[*`]*(?:(?:this is |pass |provide |specify )?an?\s+)?optional(?:ly)?\b(?!\s*(?:and|or)\s+required)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    rf"[(\[](?:[^()\[\]]{{0,40}}[,;|/]\s*)?(?P<not>not\s+|non-)?(?:(?P<required>{_REQUIRED})|(?P<optional>{_OPTIONAL}))"
    r"(?P<rest>[^()\[\]]{0,120})[)\]]",
    re.IGNORECASE,
)
_SUBJECT = r"(?:this|it|(?:this|the)\s+(?:\w+\s+)?(?:field|parameter|param|value|header|attribute|argument|property|key|element))"
# `(req)`, `[opt.]`, `<required>`.
_SHORT_MARK = re.compile(
    r"\s*[(\[{<]\s*(?:(?P<required>req\.?|required)|(?P<optional>opt\.?|optional))\s*[)\]}>]",
    re.IGNORECASE,
)
_PROVIDED = re.compile(
    rf"(?:^|[.;(\n]\s*)(?:{_SUBJECT}\s+)?(?:must|has to|needs to)\s+(?:always\s+)?be\s+(?:provided|specified|supplied|present|sent|included|given|set)(?=\s*(?:$|[.,;)\n]))",
    re.IGNORECASE,
)
_FLAG = re.compile(
    r"(?:^|[\s(\[,;])(?P<word>required|mandatory|optional)(?:[ ]*[:=][ ]*(?P<value>true|false|yes|no|y|n|1|0)\b|(?:\?|[ ]*-)[ ]*(?P<told>true|false|yes|no)(?=\s*(?:$|[.,;)|\n])))",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?:[.;)!\]]\s+|\n\s*(?:-\s+)?)[*`]?(?:(?P<required>Required|Mandatory|REQUIRED)|(?P<optional>Optional|OPTIONAL))[*`]?(?=\s*(?:[.,;]|$|\n))"
)
_LISTED = re.compile(
    rf"(?:[,·•|:]|\s-)\s*(?:(?P<required>{_REQUIRED})|(?P<optional>{_OPTIONAL}))\s*(?=$|[.,;)\n·•|]|-\s)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    rf"(?:^|[.;:!?\n(]\s*|\bnote that\s+|\band\s+){_SUBJECT}\s+(?:is|are)\s+(?:an?\s+|always\s+)?"
    r"(?P<not>not\s+)?(?:(?P<required>required|mandatory|compulsory|obligatory)|(?P<optional>optional))\b"
    r"(?:\s+(?:field|parameter|param|value|header|attribute|argument|property))?(?P<rest>[^.\n]{0,60})",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:the\s+|this\s+|your\s+|an?\s+)?(?P<subject>[\w`' -]{1,40}?)\s+is\s+(?:an?\s+|always\s+)?(?P<not>not\s+)?"
    r"(?:(?P<required>required|mandatory)|(?P<optional>optional))\b(?P<rest>[^.\n]{0,60})",
    re.IGNORECASE,
)
_TO_CALL = re.compile(
    r"\b(?:that|which)\s+is\s+required\s+(?:to|for|in order to)\s+(?:submit|make|send|call|use|access|authenticate)\w*\s+"
    r"(?:an?\s+|the\s+|this\s+|any\s+|every\s+|all\s+)?(?:api\s+)?(?:requests?|calls?|api)\b"
    r"|\brequired\s+(?:for|in|with|on)\s+(?:all|every|each|any)\s+(?:\w+\s+)?(?:requests?|calls?)\b",
    re.IGNORECASE,
)
_OMITTED = re.compile(
    r"\b(?:can|may)\s+be\s+(?:omitted|ignored|left\s+(?:out|blank|empty|unset))\b(?!\s+(?:if|when|unless))",
    re.IGNORECASE,
)
_DEPENDS: Final = (
    (
        topics.NEEDED,
        re.compile(
            r"(?:^|[.;,(\n-]\s*|\b(?:is|are|field|parameter|but)\s+)(?:(?:only|sometimes|conditionally)\s+required|(?:required|mandatory|needed)\s+(?:only\s+)?(?:if|when|unless|for|in case))\b"
            r"|\b(?:if|when|unless)\s[^.\n]{1,80},\s*(?:this|the)\s+(?:\w+\s+)?(?:parameter|field|value|property|attribute|header)\s+is\s+(?:required|mandatory)\b",
            re.IGNORECASE,
        ),
    ),
    (
        topics.APPLIES,
        re.compile(
            r"\b(?:applicable|applies|relevant|effective|only\s+(?:used|available|considered|valid|works?)|(?:used|available|considered|valid|works?)\s+only)\s+(?:only\s+)?(?:if|when|in case)\b"
            r"|\bonly\s+(?:applicable|applies|used|valid|relevant|effective|available|considered|supported|allowed|works?)\s+(?:to|for|with)\b"
            r"|\b(?:applicable|applies|used|valid|relevant|effective|available|considered|supported|allowed|works?)\s+only\s+(?:to|for|with)\b",
            re.IGNORECASE,
        ),
    ),
    (
        topics.EITHER,
        re.compile(
            r"\beither\s+[^.\n]{1,60}?\s+(?:(?:(?:is|are)\s+)?(?:required|needed)\b|(?:must|should|needs?\s+to)\s+be\s+(?:provided|specified|set|sent|given|passed|present))",
            re.IGNORECASE,
        ),
    ),
    (
        topics.ONE_OF,
        re.compile(
            r"\b(?:at\s*least|exactly)?\s*one of\s+[^.\n]{1,80}?\s(?:(?:is|are)\s+(?:required|needed)|(?:should|must|needs? to)\s+be\s+(?:passed|provided|specified|set|sent|given|present))\b",
            re.IGNORECASE,
        ),
    ),
)
_CONDITION_START = re.compile(rf"[\s,)\]-]*{_CONDITION}", re.IGNORECASE)
_EVERY = re.compile(
    r"\s*(?:for|in|with|on|by)\s+(?:all|every|each|any|this|the)\s+(?:\w+\s+){0,2}?(?:request|call|api|endpoint|operation|method)s?\b",
    re.I,
)
# `[Required] if there is no name`.
_IF_BEHIND = re.compile(r"[\s:,-]*(?:only\s+)?(?:if|when|unless)\b", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|in order to|and|,|-|;|\)|$)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_ENGLISH: Final = word_set("required mandatory compulsory obligatory optional")


def read_presence(prose: Prose) -> None:
    """Tell `required`, and `conditional` with the words that say on what it depends."""
    if prose.topics & topics.PRESENCE:
        _from_words(prose)
    if (
        prose.topics & topics.MODAL
        and prose.topics & topics.UNSET
        and not prose.knows("required")
    ):
        found = _PROVIDED.search(prose.text)
        if found is not None:
            prose.tell("required", True, *found.span())
    if prose.topics & (topics.NEEDED | topics.APPLIES | topics.EITHER | topics.ONE_OF):
        _dependency(prose)


def _from_words(prose: Prose) -> None:
    text = prose.text
    found = _FLAG.search(text)
    if found is not None:
        prose.tell(
            "required",
            (found["word"].lower() != "optional")
            == ((found["value"] or found["told"]).lower() in ("true", "yes", "y", "1")),
            *found.span(),
        )
        return
    found = _SHORT_MARK.match(text)
    if found is not None:
        if found["required"] and _has_condition_behind(prose, found):
            return
        prose.tell("required", found["required"] is not None, *found.span())
        return
    found = _BRACKETED.match(text)
    if found is not None and _settle(prose, found):
        return
    found = _SOMETIMES.match(text) or _LEADING_IF.match(text)
    if found is not None:
        end = sentence_end(text, found.end())
        if not _EVERY.match(
            text, found.end() - len(text[found.start() : found.end()].split()[-1]) - 1
        ):
            prose.tell("required", False, 0, end)
            prose.tell("conditional", " ".join(text[:end].split()), 0, end)
        else:
            prose.tell("required", True, 0, end)
        return
    found = _LEADING.match(text)
    if found is not None:
        prose.tell(
            "required", bool(found["required"]) != bool(found["not"]), *found.span()
        )
        return
    found = _LEADING_OPTIONAL.match(text)
    if found is not None:
        prose.tell("required", False, *found.span())
        return
    for found in _BRACKETED.finditer(text):
        if _settle(prose, found):
            return
    found = _ALONE.search(text) or _LISTED.search(text)
    if found is not None:
        prose.tell("required", found["required"] is not None, *found.span())
        return
    found = _FIELD_IS.search(text)
    if (
        found is not None
        and (found["required"] or found["optional"]).lower() not in _ENGLISH
    ):
        _settle(prose, found)
        return
    for found in _SENTENCE.finditer(text):
        if _settle(prose, found):
            return
    found = _NAMED.match(text)
    if (
        found is not None
        and _is_subject(found["subject"], prose.name)
        and _settle(prose, found)
    ):
        return
    found = _TO_CALL.search(text)
    if found is not None:
        prose.tell("required", True, *found.span())
        return
    found = _OMITTED.search(text)
    if found is not None:
        prose.tell("required", False, *found.span())


def _has_condition_behind(prose: Prose, found: re.Match[str]) -> bool:
    """Tell `required` under the condition that follows a mark in brackets, if one does."""
    behind = _IF_BEHIND.match(prose.text, found.end())
    if behind is None:
        return False
    end = sentence_end(prose.text, behind.end())
    words = " ".join(prose.text[found.start() : end].split())
    prose.tell("required", False, found.start(), end)
    prose.tell("conditional", words, found.start(), end)
    return True


def _settle(prose: Prose, found: re.Match[str]) -> bool:
    """Tell what a match with the groups not, required, optional and rest says."""
    rest = found["rest"]
    if found["required"] and not found["not"]:
        if found[0][-1] in ")]" and _has_condition_behind(prose, found):
            return True
        if _EVERY.match(rest):
            prose.tell("required", True, *found.span())
            return True
        if _CONDITION_START.match(rest):
            end = sentence_end(prose.text, found.start("rest"))
            prose.tell("required", False, found.start(), end)
            prose.tell(
                "conditional",
                " ".join(prose.text[found.start() : end].split()),
                found.start(),
                end,
            )
            return True
        if rest and not _TO.match(rest):
            return False
    prose.tell(
        "required",
        bool(found["required"]) != bool(found["not"]),
        found.start(),
        found.start("rest"),
    )
    return True


def _is_subject(subject: str, name: str) -> bool:
    words = {word.lower() for word in _WORD.findall(subject)}
    return bool(words & set(name.split()))


def _dependency(prose: Prose) -> None:
    """`applicable only if X is set`: used under a condition."""
    found = None
    for topic, pattern in _DEPENDS:
        if prose.topics & topic and found is None:
            found = pattern.search(prose.text)
    if found is None or prose.knows("conditional"):
        return
    text = prose.text
    start = max(
        text.rfind(". ", 0, found.start()) + 1, text.rfind("\n", 0, found.start()) + 1
    )
    end = sentence_end(text, found.end())
    words = found[0].lower()
    if (
        "required" in words
        or "mandatory" in words
        or "needed" in words
        or " be " in words
    ) and not prose.knows("required"):
        if _EVERY.match(text, found.end() - 3):
            return
        prose.tell("required", False, start, end)
    prose.tell("conditional", " ".join(text[start:end].split()), start, end)

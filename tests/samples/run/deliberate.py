"""In what a sample may differ from the client's request: what its language or library cannot do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from collgen.samples.request import (
    FilePart,
    FormBody,
    JsonBody,
    MultipartBody,
    SampleRequest,
    TextBody,
    TextPart,
)

Rule = Callable[[SampleRequest], bool]


def _has_multipart(request: SampleRequest) -> bool:
    return isinstance(request.body, MultipartBody)


def _has_body_with_get(request: SampleRequest) -> bool:
    return request.method in ("GET", "HEAD") and request.body is not None


def _has_typed_part(request: SampleRequest) -> bool:
    return any(isinstance(p, TextPart) and p.content_type for p in _parts(request))


def _has_name_twice(request: SampleRequest) -> bool:
    return any(count > 1 for count in Counter(p.name for p in _parts(request)).values())


def _has_lines_in_a_field(request: SampleRequest) -> bool:
    return any("\n" in text or "\r" in text for text in _fields(request))


def _has_nul(request: SampleRequest) -> bool:
    return any("\0" in text for text in (*_fields(request), *_text(request)))


def _has_other_method(request: SampleRequest) -> bool:
    usual = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE")
    return request.method not in usual


def _has_several_in_query(request: SampleRequest) -> bool:
    return any(isinstance(part, str) and "&" in part for part in request.url)


def _has_what_cannot_be_seen(request: SampleRequest) -> bool:
    text = "".join((*_fields(request), *_text(request)))
    return any(not c.isprintable() and c != "\n" for c in text)


def _has_equals_in_a_name(request: SampleRequest) -> bool:
    return any("=" in part.name for part in _parts(request))


def _has_bidi_in_url(request: SampleRequest) -> bool:
    return any("%E2%80%AE" in one.text for one in request.arguments)


def _parts(request: SampleRequest) -> tuple[TextPart | FilePart, ...]:
    return request.body.parts if isinstance(request.body, MultipartBody) else ()


def _fields(request: SampleRequest) -> Iterator[str]:
    for part in _parts(request):
        yield part.name
        if isinstance(part, TextPart):
            yield part.value
    if isinstance(request.body, FormBody):
        for pair in request.body.fields:
            yield from pair


def _text(request: SampleRequest) -> Iterator[str]:
    if isinstance(request.body, TextBody):
        yield request.body.text
    if isinstance(request.body, JsonBody):
        yield request.body.text


_FORM_DATA: Final[tuple[tuple[str, Rule], ...]] = (
    ("FormData gives a part with a type of its own a file name", _has_typed_part),
    ("FormData sends line breaks as CR LF", _has_lines_in_a_field),
)
_NO_BODY: Final[tuple[str, Rule]] = ("no body with GET", _has_body_with_get)
_NO_NUL: Final[tuple[str, Rule]] = (
    "no argument, nor text of C or R, holds NUL",
    _has_nul,
)
DELIBERATE: Final[dict[str, tuple[tuple[str, Rule], ...]]] = {
    "android-okhttp": (_NO_BODY,),
    "c": (_NO_NUL,),
    "csharp": (("Uri takes bidirectional controls away", _has_bidi_in_url),),
    "curl": (_NO_NUL, ("no `=` in the name of a part", _has_equals_in_a_name)),
    "http": (("what cannot be seen is left out", _has_what_cannot_be_seen),),
    "httpie": (_NO_NUL, ("no type for a field of a form", _has_typed_part)),
    "java-okhttp": (_NO_BODY,),
    "javascript-axios": _FORM_DATA,
    "javascript-fetch": (*_FORM_DATA, _NO_BODY),
    "javascript-node": _FORM_DATA,
    "kotlin": (_NO_BODY,),
    "perl": (
        ("HTTP::Request::Common sends line breaks as CR LF", _has_lines_in_a_field),
    ),
    "php-curl": (("an array has each name once", _has_name_twice),),
    "r": (_NO_NUL,),
    "ruby-faraday": (
        ("Faraday knows the usual methods alone", _has_other_method),
        ("Faraday sorts the query", _has_several_in_query),
    ),
    "typescript-fetch": (*_FORM_DATA, _NO_BODY),
    "wget": (_NO_NUL, ("Wget has no multipart bodies", _has_multipart)),
}


def deliberate(language: str, request: SampleRequest) -> str:
    """Return why the language's sample of the request may differ; nothing if it may not."""
    rules = DELIBERATE.get(language, ())
    return next((reason for reason, applies in rules if applies(request)), "")

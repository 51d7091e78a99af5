"""`protocolProfileBehavior`: how Postman sends a request, beyond what is in it.

Each key that its runtime knows is carried over, is what clients do anyway, or is reported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.model import JsonValue, Place

if TYPE_CHECKING:
    from collgen.diagnostics import Report
    from collgen.postman.collection import Pointer


@dataclass(frozen=True, slots=True)
class Behavior:
    """What the client does as the collection wants it."""

    follows_redirects: bool = True
    max_redirects: int | None = None
    keeps_method: bool = False


_CARRIED: Final = frozenset(
    """disableBodyPruning disabledSystemHeaders followRedirects maxRedirects
    followOriginalHttpMethod removeRefererHeaderOnRedirect""".split()
)
"""The last is what clients do anyway: they send no Referer."""
_NONE: Final = Behavior()
_POSTMANS_MOST: Final = 10


def _is_false(value: JsonValue) -> bool:
    return value is False


def _is_other_protocol(value: JsonValue) -> bool:
    return value not in (None, "", "auto", "http1")


_NOT_CARRIED: Final[dict[str, tuple[Callable[[JsonValue], bool], str, str]]] = {
    "strictSSL": (
        _is_false,
        "the client checks certificates",
        "whoever trusts another one passes `ssl_context=` to the client",
    ),
    "followAuthorizationHeader": (
        bool,
        "the client hands no credentials to another host that it is redirected to",
        "",
    ),
    "disableUrlEncoding": (
        bool,
        "the client encodes what a URL may not hold",
        "",
    ),
    "insecureHTTPParser": (
        bool,
        "the client refuses answers that are no HTTP",
        "",
    ),
    "disableCookies": (
        bool,
        "the client sends cookies back to the server that set them",
        "whoever wants none passes an `http_client=` of their own",
    ),
    "protocolVersion": (
        _is_other_protocol,
        "the client speaks HTTP/1.1",
        "whoever wants HTTP/2 passes an `http_client=` of their own",
    ),
    **dict.fromkeys(
        ("tlsPreferServerCiphers", "tlsDisabledProtocols", "tlsCipherSelection"),
        (
            bool,
            "the client has Python's settings of TLS",
            "whoever wants others passes `ssl_context=` to the client",
        ),
    ),
}
"""By key: for which values a client does otherwise, what it does, and what its user can do."""


def report_behavior(
    settings: Iterable[tuple[str, JsonValue]], pointer: Pointer, report: Report
) -> None:
    """Report what is not carried over of the settings of a request or a folder."""
    for key, value in settings:
        if key in _CARRIED:
            continue
        if key not in _NOT_CARRIED:
            report.note(
                "behavior-unknown",
                f"`{key}` of protocolProfileBehavior is not known, and not carried over",
                Place(pointer),
            )
            continue
        differs, does, hint = _NOT_CARRIED[key]
        if differs(value):
            report.warn(
                "behavior-not-carried-over",
                f"`{key}` of protocolProfileBehavior is not carried over: {does}",
                Place(pointer),
                hint,
            )


def behavior_of(settings: Mapping[str, JsonValue]) -> Behavior:
    """Return what is carried over of a request's settings, its own and those it inherits."""
    if not settings:
        return _NONE
    most = settings.get("maxRedirects")
    if isinstance(most, bool) or not isinstance(most, int) or most < 0:
        most = None
    if settings.get("followRedirects") is False:
        return Behavior(follows_redirects=False)
    return Behavior(
        max_redirects=None if most == _POSTMANS_MOST else most,
        keeps_method=settings.get("followOriginalHttpMethod") is True,
    )

"""Titles that people gave to requests and collections, as names of methods and packages."""

from __future__ import annotations

import keyword
import re
from typing import Final, NamedTuple

from collgen.understand.names.words import (
    ARTICLES,
    MAX_LENGTH,
    WINDOWS_DEVICES,
    fitting,
    singular,
    snake,
    split_words,
)

_NUMBERING = re.compile(
    r"\s*(?:step\s+)?(?:#\s?)?"
    r"(?:\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2})+[.):]?(?=\s)|\d{1,2}\s*[-–—.:)](?=\s|[^\W\d]))"
    r"\s*(?:[-–—:]\s+)?",
    re.IGNORECASE,
)
_METHODS: Final = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS"
_LEADING_METHOD = re.compile(rf"\s*[\[(]?({_METHODS})[\])]?(?:\s*[-–—:]\s*|\s+)(?=\S)")
_TRAILING_METHOD = re.compile(rf"[\s:–—-]+[\[(]?({_METHODS})[\])]?\s*$")
# A request that becomes deprecated keeps its name.
_DEPRECATED = re.compile(
    r"\s*[(\[]\s*deprecated\s*[)\]]\s*|^\W*deprecated\W+(?=\w)|\s+[-–—:]\s*deprecated\W*$",
    re.IGNORECASE,
)
_COPY = re.compile(r"(?<=\S)(?:\s+Copy(?:\s+\d{1,2})?)+\s*$")
_UNNAMED = re.compile(
    r"\s*(?:(?:new|untitled)\s+)?(?:request|untitled)(?:\s+(?:copy|\d+))*\s*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\s*(?:[a-z][a-z0-9+.-]*://|/|\{\{[^{}]*\}\}/)\S*\s*", re.IGNORECASE
)
_HOST = re.compile(
    r"\A(?:[a-z][a-z0-9+.-]*://[^/?#]*|\{\{[^{}]*\}\}(?=/|$))", re.IGNORECASE
)
_VARIABLE_SEGMENT = re.compile(r":(.+)|\{\{?([^{}]*)\}\}?(?:\.\w+)?|<([^<>]+)>")
_PREAMBLE = re.compile(r"v\d+(?:\.\d+)*|api|rest|\d+(?:\.\d+)+", re.IGNORECASE)
_VERB_WORDS: Final = """
    abort accept acknowledge activate add allow amend append apply approve archive ask assign
    associate assume attach attempt authenticate authorize begin block book buy calculate call
    cancel capture change check clear clone close collect combine commit compare complete compose
    compute configure confirm connect convert copy count create deactivate decide decline decode
    decrease decrypt define delete deploy destroy detach detect determine disable disassociate
    disconnect discover dispatch download drop duplicate edit emit enable encode encrypt end enqueue
    enroll ensure enumerate estimate evaluate execute expand expire explore export extend extract
    fetch filter find finish fix follow forward freeze generate get give grant hide identify import
    increase ingest initialize initiate inquire insert install invalidate invite invoke issue join
    keep launch leave link list load locate lock log login logout lookup make manage mark merge
    migrate modify move mute navigate notify obtain open override parse patch pause pay perform pin
    ping place populate post prepare preview probe process propose provide provision publish pull
    purchase purge push put query read reassign recalculate receive reconcile recover recreate
    refresh refund register reject release reload remove rename renew repay replace reply report
    reprocess request resend reserve reset resolve restart restore resume resync retrieve retry
    return reveal reverse revoke rollback rotate run save scan search see select send set settle
    share show sign signin signout signup simulate snooze solve split start stop store submit
    subscribe subtract suggest summarize suspend switch sync synchronize terminate test tokenize
    transfer transform translate trigger turn unarchive unassign unblock undelete undo unenroll
    unfollow uninstall unlink unlock unmute unpin unpublish unregister unsubscribe unsuspend update
    upgrade upload upsert use validate verify view void wait warm watch welcome withdraw write
"""
_VERBS: Final = frozenset(_VERB_WORDS.split())
_SURE_VERBS: Final = frozenset(
    "accept activate add allow approve assign associate cancel check collect configure create"
    " deactivate delete disable disassociate download enable enumerate execute fetch find finish"
    " generate get ingest initialize initiate install list migrate modify mute obtain perform"
    " provide push register remove replace retrieve revoke search send submit suspend terminate"
    " update upload validate verify".split()
)
"""With an `s`, these are verbs before any word; `posts` may be the posts of someone."""
_BARE_VERBS: Final = frozenset(
    "add archive create delete disable download edit enable export fetch find get import list"
    " publish remove retrieve search update upload".split()
)
"""Alone after a noun (`Invoice - Create`), these say what is done with it."""
_DESCRIBING: Final = frozenset(
    "active all any available closed current default every existing historical latest my new open"
    " other our own pending previous recent scheduled single specific".split()
)
"""Before a noun; a name that begins so has no verb."""
_MAX_NOUNS: Final = 5
"""More words than that are a sentence."""
_DOING: Final = _VERBS | frozenset(
    "creation deletion diff exclude excludes include includes removal should when".split()
)
"""A name that has one of these says already what is done."""
_NOUN_FIRST: Final = re.compile(r"(\w[\w ]*?)\s*(?:[-–—:>|]|\s/)\s+([A-Za-z]+)\s*")
_SAID_BY_METHOD: Final = {
    "GET": "get",
    "PUT": "put",
    "PATCH": "patch",
    "DELETE": "delete",
}
"""What these do is in RFC 9110; a POST may do anything."""
_ARTICLE: Final = re.compile(
    r"(?:an?|all|any|each|every|one|or|and|the|this)\b", re.IGNORECASE
)


def request_name(name: str, method: str, path: str) -> str:
    """Return a method's name for a request: its name as written, or verb and nouns of its path.

    Numbering in front (`1.2) `) and an HTTP method that only repeats the request's own are noise.
    """
    verb = snake(method.lower(), "send")
    words = " ".join(name[:_MAX_TITLE].split())
    if "eprecated" in words.lower():
        words = _DEPRECATED.sub(" ", words).strip() or words
    if match := _NUMBERING.match(words):
        words = words[match.end() :] or words
    if (match := _LEADING_METHOD.match(words)) and match[1] == method:
        words = _without_method(words, words[match.end() :])
    if (
        (match := _TRAILING_METHOD.search(words))
        and match[1] == method
        and match.start()
    ):
        words = words[: match.start()]
    if _UNNAMED.fullmatch(words) or not split_words(words):
        return path_name(verb, path)
    if _ADDRESS.fullmatch(words) or _is_bare_path(words):
        return path_name(verb, words)
    words = _imperative(_verb_first(words))
    if names_thing(words, path):
        if method in _SAID_BY_METHOD:
            words = f"{_SAID_BY_METHOD[method]} {words}"
        elif method == "POST" and _names_collection(words, path):
            words = f"create {words}"
    return snake(fitting(words), verb)


def names_thing(words: str, path: str) -> bool:
    """Return whether a name is only a noun: `Current user`, `Users` at /users."""
    parts = [word.lower() for word in split_words(words)]
    if not 0 < len(parts) <= _MAX_NOUNS or not _DOING.isdisjoint(parts):
        return False
    if len(parts) > 1 and (parts[0] in ARTICLES or parts[0] in _DESCRIBING):
        return True
    named = {singular(word.lower()) for word in split_words(path)}
    # Paths write two words as one: co-organizers, /coorganizers.
    return not named.isdisjoint((singular(parts[0]), singular("".join(parts[:2]))))


def _names_collection(words: str, path: str) -> bool:
    """Return whether a name is that of the collection at a path: `Assets` of `/v1/assets`."""
    last = [word.lower() for word in split_words(path.rstrip("/").rpartition("/")[2])]
    named = [word.lower() for word in split_words(words)]
    return named == last and singular(named[-1]) != named[-1]


def _verb_first(words: str) -> str:
    """Return `Invoice - Create` as Create Invoice."""
    match = _NOUN_FIRST.fullmatch(words)
    if match is None or match[2].lower() not in _BARE_VERBS:
        return words
    first = split_words(match[1])[:1]
    if not first or first[0].lower() in _VERBS:
        return words
    return f"{match[2]} {match[1]}"


def _imperative(words: str) -> str:
    """Return a description of what a request does as an order: `Lists all pets`, list."""
    first, blank, rest = words.partition(" ")
    if not blank or first[-1:] != "s" or not first.isascii():
        return words
    form = first.lower()
    for ending in ("es", "s"):
        base = form.removesuffix(ending)
        if base in _SURE_VERBS or (
            base in _VERBS and base != form and _ARTICLE.match(rest)
        ):
            return f"{base} {rest}"
    return words


def folder_names(title: str) -> tuple[str, ...]:
    """Return the names that a folder may have, best first.

    One whose title is a path is named by its nouns: `/users/:id/posts` is user_posts.
    """
    words = without_numbering(title)
    full = snake(fitting(words), "group")
    if not (_ADDRESS.fullmatch(words) or _is_bare_path(words)):
        return (full,)
    nouns: list[str] = []
    for segment in _segments(words):
        if not _VARIABLE_SEGMENT.fullmatch(segment):
            nouns.append(snake(segment, "n"))
        elif nouns:
            *before, last = nouns[-1].split("_")
            nouns[-1] = "_".join([*before, singular(last)])
    return (snake("_".join(nouns), "group"), full) if nouns else (full,)


def without_copy(title: str) -> str:
    """Return a title without what Postman adds to a duplicate: `List pets Copy 2` is List pets."""
    if " Copy" not in title:
        return title
    return _COPY.sub("", title) or title


def without_numbering(title: str) -> str:
    """Return a title without the number in front of it: `1. Transfer flow` is Transfer flow."""
    match = _NUMBERING.match(title)
    return title[match.end() :] or title if match else title


def path_name(verb: str, path: str) -> str:
    """Return verb and nouns of a path or URL: `get_users_by_id` for `GET /users/:id`."""
    nouns: list[str] = []
    keys: list[str] = []
    for segment in _segments(path):
        if match := _VARIABLE_SEGMENT.fullmatch(segment):
            keys.append(snake(match[1] or match[2] or match[3] or "", "key"))
        else:
            nouns.append(snake(segment, "n"))
            keys.clear()
    if nouns[:1] == [verb]:
        del nouns[0]
    elif not nouns:
        nouns = ["root"]
    suffix = "_by_" + "_and_".join(keys) if keys else ""
    if len(suffix) > MAX_LENGTH // 2:
        suffix = ""
    # The last nouns distinguish a request from its neighbours.
    room = MAX_LENGTH - len(verb) - len(suffix)
    taken: list[str] = []
    for noun in reversed(nouns):
        room -= len(noun) + 1
        if room < 0 and taken:
            break
        taken.append(noun)
    return snake("_".join([verb, *reversed(taken)]) + suffix, verb)


def _segments(path: str) -> list[str]:
    """Return the segments of a path or URL, variables and words, without a start like `api/v1`."""
    rest = _HOST.sub("", path.strip(), count=1).partition("?")[0]
    segments: list[str] = []
    begun = False
    for segment in rest.split("/"):
        if _VARIABLE_SEGMENT.fullmatch(segment):
            segments.append(segment)
        elif split_words(segment) and (begun or not _PREAMBLE.fullmatch(segment)):
            segments.append(segment)
            begun = True
    return segments


def _without_method(words: str, rest: str) -> str:
    """Return `rest`, the words after the HTTP method, if they do without it."""
    if _ADDRESS.fullmatch(rest) or _is_bare_path(rest):
        return rest
    first = split_words(rest)[:1]
    return rest if first and first[0].lower() in _VERBS else words


def _is_bare_path(words: str) -> bool:
    """Return a path without a leading slash: `accounts/:account_id/cards`, not `create/update`."""
    words = words.strip()
    if "/" not in words or any(character.isspace() for character in words):
        return False
    if "/:" in words or "{" in words:
        return True
    first = split_words(words.partition("/")[0])[:1]
    return not first or first[0].lower() not in _VERBS


_NOISE: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bpostman collections?\s*$|^postman collection\b(?=\s*(?:for|of|[-:]))",
        r"\b(?:\d{4}[-./ ]\d\d?[-./ ]\d\d?|\d\d?[-./ ]\d\d?[-./ ]\d{4})\b",  # a date
        r"[(\[]\s*(?:copy(?: \d+)?|wip|deprecated|beta|draft|old|new|full)\s*[)\]]",
        r"(?:[\s-]+copy!?(?:\s\d+)?)+\s*$",
        r"[(\[]?\s*\bv(?:er(?:sion)?)?[. ]{0,2}\d+(?:\.\w+)*\b\s*[)\]]?",
        r"(?<=[a-z])V\d+$",
        r"[(\[]?\s*(?<![\w.-])\d+(?:\.(?:\d+|x))+(?![\w-])\s*[)\]]?",  # 1.8, 7.2.x
        r"\b(?:(?:rest(?:ful)?|http|web|public|open)\s+)?apis?\b",
        r"\b(?:rest(?:ful)?|collection|documentation|docs?)\b",
        r"\b(?:collections|postman)\s*$",
        r"^\s*(?:swagger|openapi)\b",
    )
)
"""What says nothing about an API, in the order in which it goes as long as a word remains."""
_EDGE = re.compile(
    r"^(?:[\W_]|(?:with|for|of|the|and|by|from)\b)+|[\W_]+$", re.IGNORECASE
)
_PUNCTUATION: Final = "-–—/:,;.|()[]"
_MAX_TITLE: Final = 200
_MAX_PACKAGE: Final = 40
_TAKEN_PACKAGES: Final = """
    abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit
    audioop base64 bdb binascii bisect builtins bz2 calendar cgi cgitb chunk cmath cmd code
    codecs codeop collections colorsys compileall compression concurrent configparser contextlib
    contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib
    dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp
    fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob
    graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect
    io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap
    marshal math mimetypes mmap modulefinder msilib multiprocessing netrc nis nntplib ntpath
    numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil
    platform plistlib poplib posix posixpath pprint profile pstats pty pwd pyclbr pydoc queue
    quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors
    shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre
    stat statistics string stringprep struct subprocess sunau symbol symtable sys sysconfig
    syslog tabnanny tarfile telnetlib tempfile termios test textwrap this threading time timeit
    tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types
    typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg
    winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
    build client collgen conftest dist docs examples httpx httpx2 main model models package packages
    params pip pytest resources runtime sample setup setuptools src tests tools utils wheel
"""
"""Modules of the standard library, of any version, and what a project calls its own folders."""
_PACKAGE_RESERVED: Final = WINDOWS_DEVICES | frozenset(_TAKEN_PACKAGES.split())
_NO_PACKAGE: Final = "api_client"
_TAKEN_CLASSES = """
    Any ApiKeyAuth Awaited BasicAuth BearerAuth BinaryResponse Config Endpoint EventStream False
    FileInput FreshWithin HTTPClient Hooks Literal Mapping Method Methods Model None NoneType Null
    NULL Page PageMethod Paging Raw RawResponse RequestOptions SSLContext Sequence Setting
    StatusError StreamMethod Streaming StreamingResponse SyncClient Timeout Transport True
    UnsupportedAuth ViewT APIError ServerError NotFoundError ConflictError BadRequestError
    RateLimitError ServerSentEvent Argument Dynamic DynamicFields FileContent Folder Length OneOf
    Pattern Range Reference Client AsyncClient
"""
TAKEN_CLASSES: Final = frozenset(_TAKEN_CLASSES.split())
"""Other names of the client's module, and of what the package exports."""


class ApiName(NamedTuple):
    """What the generated package is called."""

    title: str
    package: str
    class_name: str


def api_title(name: str) -> ApiName:
    """Return title, package and class for a collection's name: `Plivo REST API` is Plivo."""
    title = " ".join(name[:_MAX_TITLE].replace("_", " ").split())
    if match := _NUMBERING.match(title):
        title = title[match.end() :] or title
    for noise in _NOISE:
        shorter = noise.sub(" ", title)
        if split_words(shorter):
            title = shorter
    pieces = (piece.strip(_PUNCTUATION) for piece in _EDGE.sub("", title).split())
    title = " ".join(piece for piece in pieces if piece)
    # A distribution's name is ASCII, and the class goes with the package.
    words = [word for word in split_words(title) if word.isascii()]
    package = _package("_".join(words))
    if package == _NO_PACKAGE:
        return ApiName(title or "API", package, "ApiClient")
    class_name = "".join(word[0].upper() + word[1:] for word in words)[:MAX_LENGTH]
    if class_name[0].isdigit():
        class_name = f"Api{class_name}"
    elif class_name in TAKEN_CLASSES:
        class_name += "Api"
    return ApiName(title, package, class_name)


def _package(words: str) -> str:
    package = snake(words, "api") if words else ""
    if len(package) > _MAX_PACKAGE:
        cut = package.rfind("_", 0, _MAX_PACKAGE + 1)
        package = package[: cut if cut > 0 else _MAX_PACKAGE]
    if package in ("", "api", "apis"):
        return _NO_PACKAGE
    if package in _PACKAGE_RESERVED or keyword.iskeyword(package):
        return f"{package}_api"
    return package

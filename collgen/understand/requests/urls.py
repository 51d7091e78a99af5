"""A request's URL as a base and a path template with named slots."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from collgen.model import Reference, Template, Url
from collgen.model.references import Dynamic, Literal, PathArgument, Segment
from collgen.postman import collection as postman
from collgen.postman.references import has_reference, parse
from collgen.understand.names.words import singular, snake

# Parameters in notations that Postman sends as they are, and that authors write: `{id}`, `<id>`,
# and a second `:id` within a segment, behind a mark that no name has.
_OTHER_NOTATIONS: Final = re.compile(
    r"\{(?P<braces>[A-Za-z_][\w .:-]*)\}|<(?P<angles>[A-Za-z_][\w .-]*)>"
    r"|(?<=[-.,;=(~_]):(?P<colon>[A-Za-z]\w*)"
)
_HOST_IN_BRACES: Final = re.compile(r"\$?\{([^{}]+)\}")
# What Postman's URL encoder escapes in a path; a brace that is no slot is escaped with them.
_PATH_UNSAFE: Final = re.compile(r"[^!$%&'()*+,\-./0-9:;=@A-Z\[\\\]^_a-z|~]")
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
# Postman's own: its name ends at the first dot. A verb behind a second colon is custom method's
# (google.aip.dev/136), which belongs to no name: `:taskId:cancel`.
_COLON: Final = re.compile(r":(?P<name>[^.{}:]+)(?P<rest>[.:].*)?", re.DOTALL)


# A literal that says which object is meant: a number, a UUID or other hexadecimal digits, a date,
# an e-mail address; perhaps with the name of a format behind it.
_LITERAL_ID: Final = re.compile(
    r"(?P<id>\d{1,20}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{16,64}"
    r"|(?P<date>\d{4}-\d\d-\d\d)|(?P<email>[\w.+-]{1,64}(?:@|%40)[\w-]+(?:\.[\w-]+)+))"
    r"(?P<rest>\.[a-z]{2,5})?",
    re.IGNORECASE,
)
# An id of letters and digits at random: four letters before digits that no word has.
_RANDOM_ID: Final = re.compile(r"(?=(?:\d*[A-Za-z]+\d){4})[0-9A-Za-z]{16,40}")
# A word in capitals that stands for a value: `INVITE_TOKEN`, `YOUR_ORG`.
_IN_CAPITALS: Final = re.compile(
    r"(?:YOUR|MY|INSERT|REPLACE)(?:_[A-Z]+)+|(?:[A-Z]+_)+(?:ID|UUID|GUID|TOKEN|KEY|CODE|NAME|SLUG)"
)
# The key of a list's entry (RFC 8040, 3.5.3): `interface=Loopback100`.
_RESTCONF_KEY: Final = re.compile(
    r"(?P<list>(?:[\w.-]+:)?(?P<noun>[\w.-]+)=)(?P<key>[^=]+)"
)
# What stands before a version's number, and before no object's.
_BEFORE_VERSION: Final = frozenset({"api", "rest", "services", "v", "version"})
_VERSION: Final = re.compile(r"v?\d+(?:\.\d+)*", re.IGNORECASE)
_LONG_NUMBER: Final = 4
_SHORTEST_NOUN: Final = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """One path parameter, as the URL writes it."""

    name: str
    text: str
    """With its colon or its braces."""
    entry: postman.Entry | None = None
    """The path variable's entry, for `:name`."""
    value: str = ""
    """The value that the collection has: an entry's, or the id itself that stands in the path."""
    reference: Reference | Dynamic | None = None
    """For `{{name}}`."""


@dataclass(slots=True)
class ParsedUrl:
    """A URL taken apart."""

    url: Url
    slots: dict[str, Slot] = field(default_factory=dict)
    segments: tuple[Template, ...] = ()
    """The path's segments, for comparing with an example's own URL."""


def base_of(url: postman.Url) -> Template:
    """Return scheme, host and port; Postman sends `http` when no scheme is given."""
    return _base(url.protocol or "", url.host, f":{url.port}" if url.port else "")


@lru_cache(maxsize=1 << 10)
def _base(protocol: str, host: str, port: str) -> Template:
    # Invisible characters are no part of a host's name (UTS 46 drops them).
    found = _with_braced_hosts(parse(_INVISIBLE.sub("", host)))
    if not found:
        return Template()
    scheme = protocol.rstrip(":/")
    if scheme:
        return Template.of(parse(scheme), "://", found, parse(port))
    starts_with_reference = isinstance(found.segments[0], Reference | Dynamic)
    return Template.of("" if starts_with_reference else "http://", found, parse(port))


def _with_braced_hosts(host: Template) -> Template:
    """Take a part of a host in single braces for the variable that is meant."""
    parts: list[Segment] = []
    for segment in host.segments:
        if not isinstance(segment, Literal):
            parts.append(segment)
            continue
        end = 0
        for match in _HOST_IN_BRACES.finditer(segment.text):
            parts += [
                Literal(segment.text[end : match.start()]),
                Reference(match[1].strip()),
            ]
            end = match.end()
        parts.append(Literal(segment.text[end:]))
    return Template.of(*parts)


def parse_url(
    url: postman.Url,
    client_variables: frozenset[str],
    literal_ids: Collection[tuple[str, ...]] = (),
) -> ParsedUrl:
    """Take a URL apart; `{{x}}` in the path is a slot unless the client itself holds `x`.

    `literal_ids` are paths whose last segment names one of several objects.
    """
    # One that is disabled is put in all the same, as Postman does it.
    entries = {entry.key: entry for entry in url.variables if entry.key}
    reader = _PathReader(entries, client_variables)
    segments = tuple(
        [
            reader.read(url.path, number, is_id=url.path[: number + 1] in literal_ids)
            for number in range(len(url.path))
        ]
    )
    path = Template.of(*[part for segment in segments for part in ("/", segment)])
    return ParsedUrl(Url(base_of(url), path), reader.slots, segments)


def encode_path(text: str) -> str:
    """Percent-encode literal path text as Postman does: what is encoded already stays."""
    if text.isascii() and text.isalnum():
        return text
    if "\\" in text:
        text = text.replace("\\", "/")
    return _PATH_UNSAFE.sub(_percent, text)


def _names_objects(segment: str, value: str) -> bool:
    """Return whether what stands behind a segment may be the id of an object, and no version."""
    if has_reference(segment) or segment.startswith(":"):
        return not value.isdigit() or len(value) >= _LONG_NUMBER
    if segment.lower() in _BEFORE_VERSION:
        return False
    if _VERSION.fullmatch(segment):
        return len(value) >= _LONG_NUMBER and value[:2] != "20"
    return sum(map(str.isalpha, segment)) >= _SHORTEST_NOUN


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


class _PathReader:
    """Reads the segments of one path, and collects the slots in them."""

    def __init__(
        self,
        entries: Mapping[str, postman.Entry],
        client_variables: frozenset[str],
    ) -> None:
        self.slots: dict[str, Slot] = {}
        self._entries = entries
        self._client_variables = client_variables

    def read(
        self, path: tuple[str, ...], number: int, *, is_id: bool = False
    ) -> Template:
        """Return a segment: `:id.json` and `{{id}}.json` are the argument `id`, then `.json`.

        Behind a segment that names a kind of object, `users`, an id that is written out is an
        argument too: `7` is `user_id`.
        """
        text = path[number]
        if (literal := self._literal_id(path, number, is_id=is_id)) is not None:
            return literal
        before: Template = Template()
        match = _COLON.fullmatch(text) if text.startswith(":") else None
        if match is not None:
            name = self._known_start(match["name"])
            text = text.removeprefix(f":{name}")
            before = self._slot(self._colon_slot(name, text))
        return Template.of(before, *self._parts(text))

    def _known_start(self, name: str) -> str:
        """Return the path variable that a name begins with, before a mark: `id` of `id_`."""
        start = name.rstrip("-,;=(~_")
        return start if name not in self._entries and start in self._entries else name

    def _literal_id(
        self, path: tuple[str, ...], number: int, *, is_id: bool
    ) -> Template | None:
        """Return a segment that is an id written out; None for another one."""
        text, previous = path[number], path[number - 1] if number else ""
        if "restconf" in path[:number] and (key := _RESTCONF_KEY.fullmatch(text)):
            slot = Slot(
                self._free_name(snake(key["noun"])), key["key"], value=key["key"]
            )
            return Template.of(encode_path(key["list"]), self._slot(slot))
        if _IN_CAPITALS.fullmatch(text):
            slot = Slot(self._free_name(text.lower()), text, value=text)
            return self._slot(slot)
        if not previous:
            return None
        found = _LITERAL_ID.fullmatch(text)
        if found is not None:
            if not _names_objects(previous, found["id"]):
                return None
            kind = "date" if found["date"] else "email" if found["email"] else "id"
            slot = self._id_slot(previous, kind, found["id"])
            return Template.of(self._slot(slot), found["rest"] or "")
        if is_id:
            return self._slot(self._id_slot(previous, "id", text))
        if _RANDOM_ID.fullmatch(text) and _names_objects(previous, text):
            several = (p for p in reversed(path[:number]) if singular(p) != p)
            return self._slot(self._id_slot(next(several, previous), "id", text))
        return None

    def _id_slot(self, previous: str, kind: str, value: str) -> Slot:
        noun = singular(snake(previous)) if previous.isascii() else ""
        is_noun = noun and _VERSION.fullmatch(previous) is None
        name = self._free_name(f"{noun}_{kind}" if is_noun else kind)
        return Slot(name, value, value=value)

    def _free_name(self, name: str) -> str:
        return name if name not in self.slots else f"{name}_{len(self.slots) + 1}"

    def _colon_slot(self, name: str, rest: str) -> Slot:
        """Return the slot of `:name`; an entry for `:name:verb` may hold the verb too."""
        entry = self._entries.get(name)
        if entry is None and rest.startswith(":"):
            entry = self._entries.get(name + rest)
        value = (entry.value or "") if entry is not None else ""
        return Slot(name, f":{name}", entry, value.removesuffix(rest))

    def _parts(self, text: str) -> Iterator[Template]:
        for segment in parse(text).segments:
            match segment:
                case Literal(words):
                    yield from self._literal(words)
                case Reference(name) if name in self._client_variables:
                    yield Template((segment,))
                case Reference(name):
                    yield self._slot(Slot(name, str(segment), reference=segment))
                case Dynamic():
                    name = segment.variable
                    yield self._slot(Slot(name, str(segment), reference=segment))

    def _literal(self, text: str) -> Iterator[Template]:
        end = 0
        for match in _OTHER_NOTATIONS.finditer(text):
            yield Template.of(encode_path(text[end : match.start()]))
            name = match[match.lastgroup or 0]
            entry = self._entries.get(name) if match["colon"] else None
            yield self._slot(
                Slot(name, match[0], entry, entry.value or "" if entry else "")
            )
            end = match.end()
        yield Template.of(encode_path(text[end:]))

    def _slot(self, slot: Slot) -> Template:
        self.slots.setdefault(slot.name, slot)
        return Template((PathArgument(slot.name),))

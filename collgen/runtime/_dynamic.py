"""Dynamic values: new at each call, as Postman's `$guid` and `$timestamp` are."""

from __future__ import annotations

import json
import random
import time
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from ._endpoint import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ._endpoint import Template

_CHANCE = random.SystemRandom()
_CODE = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LOREM = (
    "lorem ipsum dolor sit amet consectetur adipisci elit sed do eiusmod tempor "
    "incididunt ut labore et dolore magna aliqua"
)

# Words to choose from, by the variable's name.
_WORDS = {
    "Abbreviation": "API CSS HTTP JSON SQL SSL TCP URL XML",
    "Adjective": "auxiliary digital mobile neural open-source optical virtual wireless",
    "BsAdjective": "granular open-source real-time scalable seamless wireless",
    "BsBuzz": "deliver empower engage integrate optimize reinvent",
    "BsNoun": "applications channels communities models networks systems",
    "CatchPhraseAdjective": "Automated Balanced Business-focused Programmable Robust",
    "CatchPhraseDescriptor": "dynamic explicit global modular scalable static",
    "CatchPhraseNoun": "approach array framework interface matrix productivity",
    "City": "Eastport Lakeview Northfield Riverton Springfield Westbrook",
    "Color": "azure black blue cyan gold green grey orange pink red turquoise white",
    "CommonFileExt": "gif html jpeg mp3 pdf png wav",
    "CommonFileType": "application audio image text video",
    "CompanySuffix": "Group Inc LLC Ltd",
    "Country": "Austria Brazil Canada Finland Ghana India Japan Kenya Norway Peru",
    "CountryCode": "AT BR CA FI GH IN JP KE NO PE",
    "CurrencyCode": "AUD CAD CHF EUR GBP JPY NOK SEK USD",
    "CurrencyName": "Dollar Euro Franc Krone Peso Pound Rupee Yen",
    "CurrencySymbol": "$ £ ¥ €",
    "DatabaseCollation": "ascii_bin cp1250_bin utf8_bin utf8_general_ci",
    "DatabaseColumn": "category createdAt email id name password status title token",
    "DatabaseEngine": "ARCHIVE CSV InnoDB MEMORY MyISAM",
    "DatabaseType": "bigint blob boolean date decimal int text time varchar",
    "Department": "Books Clothing Games Garden Grocery Health Music Tools Toys",
    "DomainSuffix": "com example info net org",
    "DomainWord": "amber birch cedar delta ember fern grove harbor",
    "FileExt": "csv doc gif html jpg json mp4 pdf png txt xml zip",
    "FileType": "application audio font image text video",
    "FirstName": "Ada Alan Barbara Edsger Grace John Katherine Linus Margaret Tim",
    "Ingverb": "connecting copying indexing navigating parsing sending",
    "JobArea": "Accounts Brand Data Group Markets Operations Security",
    "JobDescriptor": "Chief Direct Global Lead Principal Regional Senior",
    "JobType": "Analyst Architect Consultant Designer Engineer Manager",
    "LastName": "Allen Backus Dijkstra Hamilton Hopper Johnson Lovelace Turing",
    "Locale": "de en es fr it ja nl pt",
    "LoremWord": _LOREM,
    "MimeType": "application/json application/pdf image/png text/csv text/plain",
    "Month": "January February March April May June July August September October "
    "November December",
    "NamePrefix": "Dr. Miss Mr. Mrs. Ms.",
    "NameSuffix": "DVM II III Jr. MD PhD Sr.",
    "Noun": "alarm array bus capacitor card driver feed matrix panel sensor",
    "Product": "Ball Bike Chair Computer Gloves Hat Keyboard Lamp Shoes Table",
    "ProductAdjective": "Fantastic Generic Handmade Incredible Practical Sleek Small",
    "ProductMaterial": "Concrete Cotton Granite Metal Plastic Rubber Steel Wooden",
    "Protocol": "http https",
    "TransactionType": "deposit invoice payment withdrawal",
    "Verb": "bypass calculate compress generate index parse quantify transmit",
    "Weekday": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "Word": "bandwidth firewall matrix open payment protocol sensor sleek transmitter",
}
_IMAGES = (
    "Abstract Animals Business Cats City Fashion Food Nature Nightlife People Sports "
    "Transport"
)


def dynamic_text(value: object, template: Template) -> Any:
    """Return `value`, or a new text of `template` when it was left out."""
    return filled(template, new_value) if value is None else value


def dynamic_json(value: object, template: Template) -> Any:
    """Return `value`, or the new JSON value of `template` when it was left out."""
    if value is not None:
        return value
    words = filled(template, new_value)
    try:
        return json.loads(words)
    except ValueError:
        return words


class DynamicFields:
    """Gives a body new values for the keys that its objects leave out."""

    def __init__(self, *fields: tuple[Template, tuple[str | None, ...]]) -> None:
        """Take what makes each value and the keys down to it; None is any item."""
        self._fields = fields

    def __call__(self, body: object, /) -> object:
        """Return the body with new values."""
        for template, keys in self._fields:
            body = _within(body, keys, template)
        return body


def _within(value: Any, keys: Sequence[str | None], template: Template) -> Any:
    key, *rest = keys
    if key is None:
        if isinstance(value, (list, tuple)):
            items = cast("list[Any]", value)
            return [_within(item, rest, template) for item in items]
        return value
    if not isinstance(value, Mapping):
        return value
    object_ = cast("Mapping[str, Any]", value)
    if not rest:
        if key in object_:
            return object_
        return {**object_, key: dynamic_json(None, template)}
    inner = object_.get(key)
    return {**object_, key: _within(inner, rest, template)} if inner else object_


def new_value(name: str) -> str:
    """Return a new value for a variable, by its name without the `$`."""
    special = _SPECIAL.get(name)
    if special is not None:
        return special()
    subject = name.removeprefix("random")
    words = _WORDS.get(subject)
    return _pick(words) if words else f"{{{{${name}}}}}"


def names() -> list[str]:
    """Return the names of all variables."""
    return sorted({*_SPECIAL, *(f"random{subject}" for subject in _WORDS)})


def _pick(words: str) -> str:
    return _CHANCE.choice(words.split())


def _word(subject: str) -> str:
    return _pick(_WORDS[subject])


def _number(low: int, high: int) -> str:
    return str(_CHANCE.randint(low, high))


def _code(length: int, alphabet: str = _CODE) -> str:
    return "".join(_CHANCE.choices(alphabet, k=length))


def _decimal(low: float, high: float, digits: int) -> str:
    return f"{_CHANCE.uniform(low, high):.{digits}f}"


def _lorem(low: int, high: int, joint: str = " ") -> str:
    count = _CHANCE.randint(low, high)
    return joint.join(_CHANCE.choices(_LOREM.split(), k=count))


def _sentence() -> str:
    return _lorem(4, 9).capitalize() + "."


def _sentences(count: int, joint: str = " ") -> str:
    return joint.join(_sentence() for _ in range(count))


def _date(low: int, high: int) -> str:
    seconds = _CHANCE.randint(low * 86400, high * 86400)
    moment = datetime.now(UTC) + timedelta(seconds=seconds)
    return f"{moment:%a %b %d %Y %H:%M:%S} GMT+0000 (Coordinated Universal Time)"


def _iso() -> str:
    moment = datetime.now(UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03}Z"


def _user() -> str:
    return f"{_word('FirstName')}_{_word('LastName')}{_number(1, 99)}"


def _domain() -> str:
    return f"{_word('DomainWord')}.{_word('DomainSuffix')}"


def _file() -> str:
    return f"{_word('Noun')}_{_word('Adjective')}.{_word('FileExt')}"


def _directory() -> str:
    return _pick("/etc /home /lib /opt /srv /tmp /usr/bin /var/log")


def _phone() -> str:
    return f"{_number(200, 999)}-{_number(200, 999)}-{_number(1000, 9999)}"


def _picture(subject: str) -> str:
    return f"http://placeimg.com/640/480{subject}"


def _catch_phrase() -> str:
    kinds = ("CatchPhraseAdjective", "CatchPhraseDescriptor", "CatchPhraseNoun")
    return " ".join(map(_word, kinds))


_SPECIAL: dict[str, Callable[[], str]] = {
    "guid": lambda: str(uuid.uuid4()),
    "timestamp": lambda: str(int(time.time())),
    "isoTimestamp": _iso,
    "randomUUID": lambda: str(uuid.uuid4()),
    "randomInt": lambda: _number(0, 1000),
    "randomBoolean": lambda: _pick("true false"),
    "randomAlphaNumeric": lambda: _code(1, _CODE[:36]),
    "randomPassword": lambda: _code(15),
    "randomHexColor": lambda: f"#{_code(6, _CODE[:16])}",
    "randomWords": lambda: " ".join(_word("Word") for _ in range(3)),
    "randomPhrase": lambda: f"We need to {_word('Verb')} the {_word('Noun')}!",
    "randomLoremWords": lambda: _lorem(3, 3),
    "randomLoremSentence": _sentence,
    "randomLoremSentences": lambda: _sentences(3),
    "randomLoremSlug": lambda: _lorem(3, 3, "-"),
    "randomLoremParagraph": lambda: _sentences(4),
    "randomLoremParagraphs": lambda: "\n".join(_sentences(3) for _ in range(3)),
    "randomLoremText": lambda: _sentences(2),
    "randomLoremLines": lambda: _sentences(3, "\n"),
    "randomFullName": lambda: f"{_word('FirstName')} {_word('LastName')}",
    "randomJobTitle": lambda: " ".join(
        map(_word, ("JobDescriptor", "JobArea", "JobType"))
    ),
    "randomUserName": _user,
    "randomEmail": lambda: f"{_user()}@{_domain()}",
    "randomExampleEmail": lambda: f"{_user()}@example.com",
    "randomPhoneNumber": _phone,
    "randomPhoneNumberExt": lambda: f"{_number(10, 99)}-{_phone()}",
    "randomStreetName": lambda: f"{_word('LastName')} {_pick('Lane Road Street')}",
    "randomStreetAddress": lambda: (
        f"{_number(1, 9999)} {_word('LastName')} {_pick('Lane Road Street')}"
    ),
    "randomLatitude": lambda: _decimal(-90, 90, 4),
    "randomLongitude": lambda: _decimal(-180, 180, 4),
    "randomProductName": lambda: " ".join(
        map(_word, ("ProductAdjective", "ProductMaterial", "Product"))
    ),
    "randomCompanyName": lambda: f"{_word('LastName')} {_word('CompanySuffix')}",
    "randomCatchPhrase": _catch_phrase,
    "randomBs": lambda: " ".join(map(_word, ("BsBuzz", "BsAdjective", "BsNoun"))),
    "randomDatePast": lambda: _date(-365, -1),
    "randomDateFuture": lambda: _date(1, 365),
    "randomDateRecent": lambda: _date(-1, 0),
    "randomBankAccount": lambda: _code(8, "0123456789"),
    "randomBankAccountName": lambda: f"{_pick('Checking Savings Investment')} Account",
    "randomBankAccountIban": lambda: f"BE{_code(14, '0123456789')}",
    "randomBankAccountBic": lambda: f"{_code(6, _CODE[36:])}1{_code(3, '0123456789')}",
    "randomCreditCardMask": lambda: _code(4, "0123456789"),
    "randomPrice": lambda: _decimal(0, 1000, 2),
    "randomBitcoin": lambda: f"3{_code(31)}",
    "randomAvatarImage": lambda: f"https://example.com/avatars/{_number(1, 999)}.jpg",
    "randomImageUrl": lambda: _picture(""),
    "randomImageDataUri": lambda: "data:image/svg+xml;charset=UTF-8,%3Csvg%2F%3E",
    **{
        f"random{subject}Image": lambda subject=subject: _picture(  # type: ignore[misc]
            f"/{subject.lower()}"
        )
        for subject in _IMAGES.split()
    },
    "randomUrl": lambda: f"{_word('Protocol')}://{_domain()}",
    "randomDomainName": _domain,
    "randomIP": lambda: ".".join(_number(1, 254) for _ in range(4)),
    "randomIPV6": lambda: ":".join(_code(4, _CODE[:16]) for _ in range(8)),
    "randomMACAddress": lambda: ":".join(_code(2, _CODE[:16]) for _ in range(6)),
    "randomUserAgent": lambda: f"Mozilla/5.0 (compatible; Sample/{_number(1, 99)}.0)",
    "randomFileName": _file,
    "randomCommonFileName": lambda: f"{_word('Noun')}.{_word('CommonFileExt')}",
    "randomFilePath": lambda: f"{_directory()}/{_file()}",
    "randomDirectoryPath": _directory,
    "randomSemver": lambda: ".".join(_number(0, 9) for _ in range(3)),
}

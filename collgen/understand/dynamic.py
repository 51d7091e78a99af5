"""Postman's dynamic variables: arguments that are new at each call, and what examples show of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.understand.jsonc import VariableRef

if TYPE_CHECKING:
    from collgen.understand.drafts import Draft

_DYNAMIC: Final = re.compile(r"\{\{\$(\w+)\}\}")


def dynamic_template(draft: Draft) -> tuple[str, bool]:
    """Return what makes a value that is new at each call, and whether it makes JSON; else nothing.

    It is so when the collection's own request holds dynamic variables there and no others.
    """
    if draft.occurrences != 1 or not draft.values or draft.location == "path":
        return "", False
    own = draft.values[0]
    if isinstance(own, VariableRef):
        text, is_json = own.template or f"{{{{{own.name}}}}}", True
    elif isinstance(own, str):
        text, is_json = own, False
    else:
        return "", False
    if "{{$" not in text or draft.whole or draft.variable:
        return "", False
    names = _DYNAMIC.findall(text)
    known = all(name in SAMPLES for name in names)
    return (
        (text, is_json) if known and "{{" not in _DYNAMIC.sub("", text) else ("", False)
    )


SAMPLES: Final = {
    "guid": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
    "timestamp": "1700000000",
    "isoTimestamp": "2023-11-14T22:13:20.000Z",
    "randomUUID": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
    "randomInt": "42",
    "randomBoolean": "true",
    "randomAlphaNumeric": "a",
    "randomPassword": "sample-password",
    "randomColor": "blue",
    "randomHexColor": "#1e90ff",
    "randomAbbreviation": "HTTP",
    "randomWord": "matrix",
    "randomWords": "matrix payment sensor",
    "randomNoun": "sensor",
    "randomVerb": "index",
    "randomIngverb": "indexing",
    "randomAdjective": "digital",
    "randomPhrase": "We need to index the sensor!",
    "randomLoremWord": "lorem",
    "randomLoremWords": "lorem ipsum dolor",
    "randomLoremSentence": "Lorem ipsum dolor sit amet.",
    "randomLoremSentences": "Lorem ipsum dolor. Sit amet elit.",
    "randomLoremSlug": "lorem-ipsum-dolor",
    "randomLoremParagraph": "Lorem ipsum dolor sit amet. Sed do eiusmod tempor.",
    "randomLoremParagraphs": "Lorem ipsum dolor sit amet. Sed do eiusmod tempor.",
    "randomLoremText": "Lorem ipsum dolor sit amet.",
    "randomLoremLines": "Lorem ipsum dolor sit amet.",
    "randomFirstName": "Ada",
    "randomLastName": "Lovelace",
    "randomFullName": "Ada Lovelace",
    "randomNamePrefix": "Dr.",
    "randomNameSuffix": "PhD",
    "randomJobTitle": "Lead Data Engineer",
    "randomJobDescriptor": "Lead",
    "randomJobArea": "Data",
    "randomJobType": "Engineer",
    "randomUserName": "ada_lovelace",
    "randomEmail": "someone@example.com",
    "randomExampleEmail": "someone@example.com",
    "randomPhoneNumber": "202-555-0123",
    "randomPhoneNumberExt": "10-202-555-0123",
    "randomLocale": "en",
    "randomCity": "Springfield",
    "randomStreetName": "Main Street",
    "randomStreetAddress": "1 Main Street",
    "randomCountry": "Norway",
    "randomCountryCode": "NO",
    "randomLatitude": "48.8584",
    "randomLongitude": "2.2945",
    "randomDepartment": "Books",
    "randomProductName": "Small Wooden Chair",
    "randomProductAdjective": "Small",
    "randomProductMaterial": "Wooden",
    "randomProduct": "Chair",
    "randomCompanyName": "Lovelace Ltd",
    "randomCompanySuffix": "Ltd",
    "randomCatchPhrase": "Robust modular framework",
    "randomCatchPhraseAdjective": "Robust",
    "randomCatchPhraseDescriptor": "modular",
    "randomCatchPhraseNoun": "framework",
    "randomBs": "optimize scalable systems",
    "randomBsAdjective": "scalable",
    "randomBsBuzz": "optimize",
    "randomBsNoun": "systems",
    "randomDatabaseColumn": "title",
    "randomDatabaseType": "text",
    "randomDatabaseCollation": "utf8_bin",
    "randomDatabaseEngine": "InnoDB",
    "randomDatePast": "Tue Nov 14 2023 22:13:20 GMT+0000 (Coordinated Universal Time)",
    "randomDateFuture": "Thu Nov 14 2030 22:13:20 GMT+0000 (Coordinated Universal Time)",
    "randomDateRecent": "Tue Nov 14 2023 22:13:20 GMT+0000 (Coordinated Universal Time)",
    "randomMonth": "November",
    "randomWeekday": "Tuesday",
    "randomBankAccount": "12345678",
    "randomBankAccountName": "Savings Account",
    "randomBankAccountIban": "BE68539007547034",
    "randomBankAccountBic": "ABCDEF1123",
    "randomCreditCardMask": "1234",
    "randomPrice": "19.99",
    "randomTransactionType": "payment",
    "randomCurrencyCode": "EUR",
    "randomCurrencyName": "Euro",
    "randomCurrencySymbol": "€",
    "randomBitcoin": "3FZbgi29cpjq2GjdwV8eyHuJJnkLtktZc5",
    "randomAvatarImage": "https://example.com/avatars/1.jpg",
    "randomImageUrl": "http://placeimg.com/640/480",
    "randomImageDataUri": "data:image/svg+xml;charset=UTF-8,%3Csvg%2F%3E",
    "randomAbstractImage": "http://placeimg.com/640/480/abstract",
    "randomAnimalsImage": "http://placeimg.com/640/480/animals",
    "randomBusinessImage": "http://placeimg.com/640/480/business",
    "randomCatsImage": "http://placeimg.com/640/480/cats",
    "randomCityImage": "http://placeimg.com/640/480/city",
    "randomFoodImage": "http://placeimg.com/640/480/food",
    "randomNightlifeImage": "http://placeimg.com/640/480/nightlife",
    "randomFashionImage": "http://placeimg.com/640/480/fashion",
    "randomPeopleImage": "http://placeimg.com/640/480/people",
    "randomNatureImage": "http://placeimg.com/640/480/nature",
    "randomSportsImage": "http://placeimg.com/640/480/sports",
    "randomTransportImage": "http://placeimg.com/640/480/transport",
    "randomProtocol": "https",
    "randomUrl": "https://example.com",
    "randomDomainName": "example.com",
    "randomDomainSuffix": "com",
    "randomDomainWord": "example",
    "randomIP": "192.0.2.1",
    "randomIPV6": "2001:0db8:0000:0000:0000:0000:0000:0001",
    "randomMACAddress": "00:00:5e:00:53:01",
    "randomUserAgent": "Mozilla/5.0 (compatible; Sample/1.0)",
    "randomFileName": "sensor_digital.csv",
    "randomFileType": "text",
    "randomFileExt": "csv",
    "randomCommonFileName": "sensor.png",
    "randomCommonFileType": "image",
    "randomCommonFileExt": "png",
    "randomMimeType": "text/csv",
    "randomFilePath": "/srv/sensor_digital.csv",
    "randomDirectoryPath": "/srv",
    "randomSemver": "1.2.3",
}
"""What docs and tests show for each of the dynamic variables, without its `$`."""

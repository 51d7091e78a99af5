"""A request as the words of a curl command: what `templates/snippets/curl.sh.jinja` prints."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from collgen.auth.kind import SampleAuth
from collgen.auth.registry import kind_of
from collgen.escape import shell
from collgen.generate.values import Call, file_of
from collgen.model import (
    Api,
    JsonValue,
    Operation,
    Parameter,
    Variable,
    WireRequest,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_REFERENCE = re.compile(r"\{\{([^{}]*)\}\}")
_URL_PART = re.compile(r"\{\{([^{}]*)\}\}|\{([^{}]*)\}")
# Nothing in here means anything to a shell between double quotes.
_PLAIN_IN_QUOTES = re.compile(r"[A-Za-z0-9 _./:;,?&=%+@#~<>()\[\]{}*^|'-]*")
_PLAIN_DEFAULT = re.compile(r"[A-Za-z0-9_./:@%+,=-]+")


# What a query cannot hold as it is (see the client's own encoder).
_IN_QUERY = re.compile(r"[^!$%()*+,\-./0-9:;=?@A-Z\[\\\]^_`a-z{|}~]")
_GLOBBED = re.compile(r"[\[\]{}]")
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_UNKNOWN_TO_CURL = {
    "csv": "text/csv",
    "json": "application/json",
    "yaml": "text/yaml",
    "yml": "text/yaml",
    "zip": "application/zip",
}
"""Types that curl does not tell by a file's name, and Postman does."""


@dataclass(frozen=True, slots=True)
class _Reference:
    """The value of an environment variable, inside of a shell word."""

    env: str
    default: str = ""
    """Taken where the variable is not set."""

    def __str__(self) -> str:
        return (
            f"${{{self.env}:-{self.default}}}" if self.default else f"${{{self.env}}}"
        )


_Word = list["str | _Reference"]


class CurlCommand:
    """The curl command that sends a request.

    Client variables stand as `$ENVIRONMENT_VARIABLE`, the one that the Python client reads too,
    unless their values are known; without the environment a default holds for the client too.
    """

    def __init__(self, api: Api, operation: Operation, call: Call) -> None:
        self.api = api
        self.operation = operation
        self.call = call
        self.request: WireRequest = operation.request
        self.values: Mapping[str, str] = dict(operation.settings)
        auth = operation.auth
        self.auth = kind_of(auth).sample(auth) if auth is not None else SampleAuth()

    @property
    def note(self) -> str:
        """What a reader has to know beforehand."""
        if self.auth.curl is not None:
            return self.auth.curl.note
        scheme = self.auth.scheme
        return f"Signed with {scheme}, which curl alone cannot do." if scheme else ""

    def words(self) -> list[str]:
        """Return options and address, each as it stands on a line of its own."""
        url, auth, headers = self._url(), self._auth(), self._headers()
        method = self.request.method
        first = "--head" if method == "HEAD" else f"-X {shell.quote(method)}"
        if any(isinstance(part, str) and _GLOBBED.search(part) for part in url):
            first += " --globoff"
        return [f"{first} {_word(url)}", *auth, *headers, *self._body()]

    def _url(self) -> _Word:
        word: _Word = []
        template = self._with_small_host(str(self.operation.url.template))
        # A single brace opens a path argument.
        values = self._path_values() if "{" in template.replace("{{", "") else {}
        end = 0
        for match in _URL_PART.finditer(template):
            word.append(template[end : match.start()])
            variable, name = match.groups()
            if variable is None:
                word.append(quote(values.get(name, name), safe="!$&'()*+,=:@"))
            else:
                word += self._expanded(match[0])
            end = match.end()
        word.append(template[end:])
        query = self.request.url.partition("#")[0].partition("?")[2]
        pairs = self._query_pairs(query) if query else []
        before = "".join(part for part in word if isinstance(part, str)).partition("?")
        if before[
            1
        ]:  # the address itself has a query, and the request's begins with it
            pairs = pairs[before[2].count("&") + 1 :]
        for key, value in [map(str, entry) for entry in self.auth.query]:
            pairs = [p for p in pairs if not _starts_with(p, key)]
            pair = [*self._expanded_in_query(key), "=", *self._expanded_in_query(value)]
            pairs.append(pair)
        for number, pair in enumerate(pairs):
            word += ["&" if number or before[1] else "?", *pair]
        if before[0].startswith("-"):
            return ["http://", *word]  # as Postman does it; else it would be an option
        return word

    @staticmethod
    def _with_small_host(template: str) -> str:
        """Return the URL with scheme and host as they go on the wire; references keep their names."""
        scheme, mark, rest = template.partition("://")
        host, slash, path = rest.partition("/")
        if "{" in scheme + host:
            return template
        return scheme.lower() + mark + host.lower() + slash + path

    def _path_values(self) -> dict[str, str]:
        return {
            p.name: _path_text(value)
            for p, value in self.call.arguments
            if p.location == "path"
        }

    def _query_pairs(self, query: str) -> list[_Word]:
        """Return the query in pieces, with a reference where a client variable fills one."""
        variables = {
            parameter.name: parameter.variable
            for parameter in self.operation.parameters
            if parameter.location == "query" and parameter.variable
        }
        pairs: list[_Word] = []
        for pair in query.split("&"):
            key = pair.partition("=")[0]
            variable = variables.get(unquote(key)) if variables else None
            if variable is None:
                pairs.append([pair])
            else:
                value = self._expanded_in_query("{{" + variable + "}}")
                pairs.append([f"{key}=", *value])
        return pairs

    def _auth(self) -> list[str]:
        if self.auth.curl is not None:
            lines, flags = [], ""
            for option, value in self.auth.curl.options:
                if value:
                    word = _word(self._expanded(str(value)))
                    lines.append(f"{flags}{option} {word}")
                    flags = ""
                else:  # stands on the line of what it is about
                    flags += f"{option} "
            return lines
        return [
            f"-H {_word([f'{name}: ', *self._expanded(str(value))])}"
            for name, value in self.auth.headers
            if _HEADER_NAME.fullmatch(str(name))
        ]

    def _headers(self) -> list[str]:
        templates = {h.name.lower(): str(h.value) for h in self.operation.headers}
        replaced = {str(name).lower() for name, _ in self.auth.headers}
        if self.auth.writes_authorization:
            replaced.add("authorization")
        for parameter in self.operation.parameters:
            if parameter.location == "header" and parameter.variable:
                templates[parameter.name.lower()] = "{{" + parameter.variable + "}}"
        lines = [f"-H {shell.quote(name.title() + ':')}" for name in self._left_out()]
        lines += self._content_type()
        if any(name.lower() == "accept-encoding" for name, _ in self.request.headers):
            lines.append("--compressed")
        is_multipart = (
            self.operation.body is not None and self.operation.body.kind == "multipart"
        )
        for name, value in self.request.headers:
            if name.lower() in replaced or not _HEADER_NAME.fullmatch(name):
                continue
            # The boundary is curl's own.
            if is_multipart and name.lower() == "content-type":
                continue
            template = templates.get(name.lower(), "")
            parts = self._expanded(template) if "{{" in template else [value]
            # curl drops a header that ends in a colon; a semicolon sends it empty.
            lines.append(
                f"-H {_word([f'{name}: ', *parts]) if value else _word([f'{name};'])}"
            )
        return lines

    def _left_out(self) -> list[str]:
        """Return the headers that curl would add by itself, and must not."""
        if not self.operation.without:
            return []
        added = {"accept", "user-agent"}
        if self.request.body or self.request.fields:
            added.add("content-type")
        is_multipart = (
            self.operation.body is not None and self.operation.body.kind == "multipart"
        )
        return [
            name
            for name in self.operation.without
            if name in added and not (is_multipart and name == "content-type")
        ]

    def _content_type(self) -> list[str]:
        """Return what replaces the content type that curl gives to every body: a form's."""
        body = self.operation.body
        if body is None or body.kind in ("form", "multipart"):
            return []
        if "content-type" in self.operation.without:
            return []
        if any(name.lower() == "content-type" for name, _ in self.request.headers):
            return []
        if not self.request.body and body.kind != "binary":
            return []
        return [
            f"-H {shell.quote(f'Content-Type: {body.content_type}' if body.content_type else 'Content-Type:')}"
        ]

    def _body(self) -> list[str]:
        body, request = self.operation.body, self.request
        if body is None:
            return []
        if body.kind == "multipart":
            files = _files(self.call)
            types = {
                p.name: p.content_type
                for p in self.operation.parameters
                if p.location == "body" and p.content_type and not p.file
            }
            return [_part(n, value, files, types) for n, value in request.fields]
        if body.kind == "form":
            return [_form_field(name, value) for name, value in request.fields]
        if body.kind == "binary":
            name = next((file_of(value)[0] for _, value in _files(self.call)), "file")
            return [f"--data-binary {shell.quote('@' + name)}"]
        return [f"--data-raw {shell.quote(request.body)}"] if request.body else []

    def _expanded_in_query(self, template: str) -> _Word:
        """Do what `_expanded` does, with values that are known encoded for a query."""
        return [
            part if isinstance(part, _Reference) else _IN_QUERY.sub(_percent, part)
            for part in self._expanded(template)
        ]

    def _expanded(self, template: str) -> _Word:
        """Return `template` with each `{{variable}}` as a reference to its environment variable."""
        if "{{" not in template:
            return [template] if template else []
        word: _Word = []
        end = 0
        for match in _REFERENCE.finditer(template):
            name = match[1]
            known = self.values.get(name)
            value = self._reference(name) if known is None else known
            if value is not None:
                word += [template[end : match.start()], value]
                end = match.end()
        word.append(template[end:])
        return [part for part in word if part]

    def _reference(self, name: str) -> _Reference | None:
        """Return what stands for a client variable, None for any other name."""
        for variable in self.api.variables:
            if variable.name == name:
                return _Reference(variable.env, _plain_default(variable))
        return None


def _plain_default(variable: Variable) -> str:
    """Return the variable's default if it may be told and means nothing to a shell."""
    default = variable.default or ""
    told = variable.role != "credential" and not variable.secret
    return default if told and _PLAIN_DEFAULT.fullmatch(default) else ""


def _percent(match: re.Match[str]) -> str:
    return quote(match[0], safe="")


def _path_text(value: JsonValue) -> str:
    """Return a path argument as the client writes it: a list's items with commas between them."""
    if isinstance(value, list):
        return ",".join(map(_path_text, value))
    return value if isinstance(value, str) else json.dumps(value)


def _starts_with(pair: _Word, key: str) -> bool:
    first = pair[0]
    return isinstance(first, str) and unquote(first.partition("=")[0]) == key


def _word(parts: _Word) -> str:
    """Return one shell word, whatever its literal parts hold."""
    literals = [part for part in parts if isinstance(part, str)]
    literal = "".join(literals)
    if len(literals) == len(parts):
        return shell.quote(literal)
    if _PLAIN_IN_QUOTES.fullmatch(literal):
        return '"' + "".join(map(str, parts)) + '"'
    return "".join(
        f'"{part}"' if isinstance(part, _Reference) else shell.quote(part)
        for part in parts
        if part
    )


def _files(call: Call) -> list[tuple[Parameter, JsonValue]]:
    found = []
    for parameter, value in call.arguments:
        if parameter.file:
            found += [
                (parameter, item)
                for item in (value if isinstance(value, list) else [value])
                if not (parameter.or_text and isinstance(item, str))
            ]
    return found


def _form_field(name: str, value: str) -> str:
    key = quote(name, safe="")
    if " " in value:  # curl would send it as `+`
        text = quote(value, safe="")
        return f"--data-raw {shell.quote(f'{key}={text}')}"
    return f"--data-urlencode {shell.quote(f'{key}={value}')}"


def _part(
    name: str,
    value: str,
    files: list[tuple[Parameter, JsonValue]],
    types: Mapping[str, str],
) -> str:
    if value != "<file>" and name in types:
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        content = f'{name}="{escaped}";type={types[name]}'
        return f"-F {shell.quote(content)}"
    if value != "<file>":
        # Not -F: there, a value that starts with `@` or `<` reads a file of the caller.
        return f"--form-string {shell.quote(f'{name}={value}')}"
    number = next((n for n, (p, _) in enumerate(files) if p.name == name), None)
    file_name, content_type = (
        ("file", None) if number is None else file_of(files.pop(number)[1])
    )
    content_type = content_type or _UNKNOWN_TO_CURL.get(file_name.rpartition(".")[2])
    kind = f";type={content_type}" if content_type else ""
    return f"-F {shell.quote(f'{name}=@{file_name}{kind}')}"

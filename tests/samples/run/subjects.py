"""What is run: requests of collections, sent to the recorder, each below a path of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from collgen.build import understand_file
from collgen.generate.client_arguments import placeholder
from collgen.generate.templates import Templates
from collgen.model import Api, Operation
from collgen.samples.calls import accepted_call
from collgen.samples.filling import filled
from collgen.samples.language import Subject
from collgen.samples.registry import language
from collgen.samples.request import (
    BinaryBody,
    EnvironmentVariable,
    FilePart,
    MultipartBody,
    SampleRequest,
    SignedAuth,
    Text,
)
from collgen.samples.writing import write

FILE_CONTENT = "content of a file\n"


@dataclass(frozen=True)
class Run:
    """The requests of one collection."""

    api: Api
    operations: tuple[Operation, ...]
    environment: dict[str, str]

    @property
    def signed(self) -> frozenset[int]:
        """The indices of what no sample signs."""
        return frozenset(
            operation.index
            for operation in self.operations
            if isinstance(self.request(operation).auth, SignedAuth)
        )

    def request(self, operation: Operation) -> SampleRequest:
        """Return what the samples show."""
        return self.subject(operation).request

    def subject(self, operation: Operation) -> Subject:
        """Return the operation with its call."""
        call = accepted_call(operation, operation.call.arguments)
        return Subject(self.api, operation, call)

    def samples(self, name: str, port: int) -> dict[int, str]:
        """Return the samples of a language, by index, with the recorder as their host."""
        texts, templates = {}, Templates()
        for operation in self.operations:
            subject = self.subject(operation)
            url = self._rebased(subject.request.url, port, operation.index)
            subject.__dict__["request"] = replace(subject.request, url=url)
            texts[operation.index] = str(write(language(name), subject, templates))
        return texts

    def _rebased(self, url: Text, port: int, index: int) -> Text:
        text, rest = "", [*url]
        while rest:
            part = rest.pop(0)
            if isinstance(part, EnvironmentVariable):
                text += self.environment.get(part.env) or part.default
            else:
                text += part if isinstance(part, str) else part.text
            _, mark, after = text.partition("://")
            if mark and set(after) & set("/?"):
                break
        after = text.partition("://")[2]
        cut = min((after.find(c) for c in "/?" if c in after), default=len(after))
        return (f"http://127.0.0.1:{port}/r{index}{after[cut:]}", *rest)

    def write_files(self, folder: Path) -> None:
        """Write the files that samples send."""
        for operation in self.operations:
            match self.request(operation).body:
                case BinaryBody(file_name):
                    (folder / file_name).write_text(FILE_CONTENT)
                case MultipartBody(parts):
                    for part in parts:
                        if isinstance(part, FilePart):
                            (folder / part.file_name).write_text(FILE_CONTENT)


def read(collection: Path) -> Run:
    """Return the requests of a collection, with values that work."""
    api = understand_file(str(collection), package="samples_client").api
    environment = {
        v.env: placeholder(v) for v in api.variables if v.default is None or v.secret
    }
    return Run(api, tuple(map(filled, api.operations)), environment)

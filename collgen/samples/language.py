"""What a language of samples is, and what it is asked to write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from collgen.escape.escaped import Escaped
from collgen.model import Api, Operation
from collgen.samples.building import sample_request
from collgen.samples.calls import AcceptedCall
from collgen.samples.request import SampleRequest


@dataclass(frozen=True)
class Subject:
    """One operation, and the call of it to show."""

    api: Api
    operation: Operation
    call: AcceptedCall

    @cached_property
    def request(self) -> SampleRequest:
        """The request that the call puts on the wire: the same in every language."""
        return sample_request(self.api, self.operation, self.call)


class Renderer(Protocol):
    """Prints templates, each for a target of its own: see `collgen.generate.templates`."""

    def render_as(
        self, target: type[Escaped], name: str, values: Mapping[str, object]
    ) -> Escaped:
        """Return what the template `name` prints."""


class Language(Protocol):
    """A language that samples are written in."""

    title: str
    """As a person writes it: `JavaScript (fetch)`."""
    fence: str
    """Its word after a code fence of Markdown: `js`."""
    template: str
    """Below a folder of templates: `samples/curl.sh.jinja`."""
    target: type[Escaped]
    """What the template prints, and nothing else."""

    def comment(self, text: str) -> Escaped:
        """Return a comment of one line."""

    def view(self, subject: Subject) -> Mapping[str, object]:
        """Return what the template prints."""

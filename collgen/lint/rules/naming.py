"""Rules about the names of requests and folders, which become methods and resources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from collgen.diagnostics import counted
from collgen.lint.rule import listed, rule
from collgen.lint.subject import Case, Subject
from collgen.model import Place
from collgen.postman.collection import Folder, Pointer, Request

_UNSAID: Final = re.compile(
    r"(?:new |untitled )(?:http |graphql )?(?:request|folder|collection)(?: copy)?(?: \(?\d+\)?)?",
    re.IGNORECASE,
)
_COPY: Final = re.compile(r".*\bcopy(?: \(?\d+\)?)?", re.IGNORECASE | re.DOTALL)
_ADDRESS: Final = re.compile(r"(?:https?://|\{\{[^{}]+\}\}/)\S+", re.IGNORECASE)


@rule(
    "warning",
    "a request or folder whose name says nothing: empty, `New Request`, `… Copy`, its URL",
    "say in a few words what it does, as in `List orders`: the method is named after it",
)
def name_unsaid(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find names that nobody gave."""
    for folder in subject.folders:
        if reason := _unsaid(folder.name):
            yield f"the folder {reason}", Place(folder.pointer)
    for case in subject.cases:
        if reason := _unsaid(case.request.name):
            method = case.operation.python_name
            yield f"the request {reason}; its method is `{method}`", case.place


def _unsaid(name: str) -> str:
    name = name.strip()
    if not name:
        return "has no name"
    if _UNSAID.fullmatch(name):
        return f"is called {name!r}, as a new one is"
    if _COPY.fullmatch(name):
        return f"is called {name!r}, as a copy is"
    return f"is called as its URL, {name!r}" if _ADDRESS.fullmatch(name) else ""


@rule(
    "warning",
    "requests or folders of one folder that share a name",
    "give each its own name: which one a method stands for else depends on their order",
)
def name_repeated(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find names that the requests or the folders of one folder share."""
    methods = {case.request.pointer: case for case in subject.cases}
    for holder in (subject.collection.root, *subject.folders):
        requests: dict[str, list[Request]] = {}
        folders: dict[str, list[Folder]] = {}
        for item in holder.items:
            # Unnamed ones have a rule of their own.
            name = " ".join(item.name.casefold().split())
            if name and isinstance(item, Request):
                requests.setdefault(name, []).append(item)
            elif name and isinstance(item, Folder):
                folders.setdefault(name, []).append(item)
        for same in requests.values():
            if len(same) > 1:
                yield _same_requests(same, methods), Place(same[1].pointer)
        for alike in folders.values():
            if len(alike) > 1:
                words = counted(len(alike), "folder")
                yield f"{words} here are called {alike[0].name!r}", Place(
                    alike[1].pointer
                )


def _same_requests(same: list[Request], methods: dict[Pointer, Case]) -> str:
    names = [f"`{methods[one.pointer].operation.python_name}`" for one in same]
    words = counted(len(same), "request")
    return (
        f"{words} here are called {same[0].name!r}; the methods are {listed(names, 4)}"
    )


@rule(
    "info",
    "a folder without any request",
    "delete it, or put its requests into it: nothing is generated from it",
)
def folder_empty(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find folders that hold nothing."""
    for folder in subject.folders:
        if not folder.items:
            yield f"the folder {folder.name!r} is empty", Place(folder.pointer)

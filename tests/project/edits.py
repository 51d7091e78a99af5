"""Random edits of real collections: what the lock keeps, and what `collgen diff` says of them.

    python -m tests.project.edits [--count 200] [--seed 1]
    python -m tests.project.edits --shuffle

A program that calls all of the old client is type-checked against the new one: where nothing is
said to break, it has to pass. `--shuffle` puts the items and folders of every collection of the
corpus into another order, and counts the names that are others then.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from collgen.build import Understanding, understand_file
from collgen.diagnostics import CollgenError
from collgen.diff import compare
from collgen.generate import generate
from collgen.model import Api
from collgen.project.names import locked_names
from collgen.understand.names.lock import NO_LOCK, NameLock
from tests.corpus.inputs import corpus_folder
from tests.project.callers import programs

Json: TypeAlias = dict[str, Any]
ROOT: Final = Path(__file__).parents[2]
_MOST_BYTES: Final = 150_000
_MOST_REQUESTS: Final = 25


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one edit."""

    edits: tuple[str, ...]
    said_breaking: bool
    errors: str
    """Of the type checker, for a program of the old client with the new one."""
    moved: tuple[str, ...]
    """Names of requests that are still there and have another one now."""

    @property
    def is_false(self) -> bool:
        """Whether callers break although nothing was said, or names moved."""
        return bool(self.moved or self.errors) and not self.said_breaking


def understood(value: Json, lock: NameLock = NO_LOCK) -> Understanding:
    content = json.dumps(value).encode()
    return understand_file("-", content=content, lock=lock, package="client")


def items(value: Json) -> Iterator[tuple[list[Any], int]]:
    """Yield each request with the list that it stands in."""
    waiting: list[list[Any]] = [value["item"]]
    while waiting:
        listed = waiting.pop()
        for number, item in enumerate(listed):
            if isinstance(item, dict) and isinstance(item.get("item"), list):
                waiting.append(item["item"])
            elif isinstance(item, dict) and isinstance(item.get("request"), dict):
                yield listed, number


def shuffle(value: Json, chance: random.Random) -> None:
    """Put all items of each folder into another order."""
    waiting = [value]
    while waiting:
        folder = waiting.pop()
        chance.shuffle(folder["item"])
        waiting += [
            one
            for one in folder["item"]
            if isinstance(one, dict) and isinstance(one.get("item"), list)
        ]


def _one(value: Json, chance: random.Random) -> tuple[list[Any], int]:
    return chance.choice(list(items(value)))


def _add(value: Json, chance: random.Random) -> None:
    listed, number = _one(value, chance)
    new = copy.deepcopy(listed[number])
    new.pop("id", None)
    new.pop("_postman_id", None)
    if chance.random() < 0.5:
        new["name"] = f"{new.get('name', '')} {chance.choice(('all', 'again', '2'))}"
    listed.insert(chance.randrange(len(listed) + 1), new)


def _rename(value: Json, chance: random.Random) -> None:
    listed, number = _one(value, chance)
    listed[number]["name"] = f"New {listed[number].get('name', '')}"


def _remove(value: Json, chance: random.Random) -> None:
    listed, number = _one(value, chance)
    del listed[number]


def _move(value: Json, chance: random.Random) -> None:
    listed, number = _one(value, chance)
    folder = {"name": chance.choice(("群组", "More", "v2")), "item": [listed[number]]}
    listed[number] = folder


def _new_ids(value: Json, chance: random.Random) -> None:
    for listed, number in items(value):
        for key in ("id", "_postman_id"):
            if key in listed[number]:
                listed[number][key] = f"{chance.getrandbits(64):x}"


def _retyped(text: str, chance: random.Random) -> str:
    """Return JSON with another value, key or type at one place."""
    try:
        value = json.loads(text)
    except ValueError:
        return text
    objects, waiting = [], [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            objects.append(one)
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    objects = [one for one in objects if one]
    if not objects:
        return text
    chosen = chance.choice(objects)
    key = chance.choice(list(chosen))
    match chance.randrange(4):
        case 0:
            chosen[key] = chance.choice((None, 1, 1.5, "text", True, [], {"a": 1}))
        case 1:
            del chosen[key]
        case 2:
            chosen[f"new_{key}"] = chosen[key]
        case _:
            chosen[key] = [chosen[key]]
    return json.dumps(value)


def _retype_body(value: Json, chance: random.Random) -> None:
    listed, number = _one(value, chance)
    body = listed[number]["request"].get("body")
    if isinstance(body, dict) and isinstance(body.get("raw"), str):
        body["raw"] = _retyped(body["raw"], chance)


def _retype_answer(value: Json, chance: random.Random) -> None:
    listed, number = _one(value, chance)
    saved = listed[number].get("response")
    if isinstance(saved, list) and saved:
        answer = chance.choice(saved)
        if isinstance(answer.get("body"), str):
            answer["body"] = _retyped(answer["body"], chance)


def _query(value: Json, chance: random.Random) -> None:
    listed, number = _one(value, chance)
    url = listed[number]["request"].get("url")
    if isinstance(url, dict):
        query = url.setdefault("query", [])
        if query and chance.random() < 0.4:
            del query[chance.randrange(len(query))]
        else:
            words = chance.choice(("", "Required.", "An integer. Optional."))
            query.append({"key": "extra", "value": "1", "description": words})
        url.pop("raw", None)


def _auth(value: Json, chance: random.Random) -> None:
    listed, number = _one(value, chance)
    listed[number]["request"]["auth"] = chance.choice(
        (
            {"type": "noauth"},
            {"type": "bearer", "bearer": [{"key": "token", "value": "{{own_token}}"}]},
        )
    )


EDITS: Final[dict[str, Callable[[Json, random.Random], None]]] = {
    "shuffle": shuffle,
    "add": _add,
    "rename": _rename,
    "remove": _remove,
    "move": _move,
    "new ids": _new_ids,
    "retype body": _retype_body,
    "retype answer": _retype_answer,
    "query": _query,
    "auth": _auth,
}


def edited(value: Json, chance: random.Random) -> tuple[Json, tuple[str, ...]]:
    """Return a collection with one to three edits, and which they are."""
    new = copy.deepcopy(value)
    names = tuple(chance.choices(list(EDITS), k=chance.randrange(1, 4)))
    for name in names:
        if list(items(new)):
            EDITS[name](new, chance)
    return new, names


def verdict(old: Json, new: Json, edits: tuple[str, ...], cache: Path) -> Verdict:
    """Build both, with the lock of the first, and let the old one's callers use the new one."""
    before = understood(old)
    lock = locked_names(NO_LOCK, before.api, before.document.collection)
    after = understood(new, lock)
    said = any(one.breaking for one in compare(before.api, after.api))
    errors = type_errors(before.api, after.api, cache)
    return Verdict(edits, said, errors, moved(before, after))


def moved(before: Understanding, after: Understanding) -> tuple[str, ...]:
    """Return the names of methods that are gone although as many requests are there as before."""
    old = {one.name for one in before.api.operations}
    new = {one.name for one in after.api.operations}
    if len(after.api.operations) < len(before.api.operations):
        return ()
    return tuple(sorted(old - new))


def type_errors(old: Api, new: Api, cache: Path) -> str:
    """Return what mypy finds in a program of the old client with the new one; empty if nothing."""
    files = programs(generate(old, ["client"]), old.package)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in (generate(new, ["client"]) | files).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "mypy", "--config-file=", "--no-error-summary"]
        command += ["--cache-dir", str(cache), *files]
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, check=False
        )
    return done.stdout + done.stderr if done.returncode else ""


def small_collections() -> list[Json]:
    """Return the corpus's collections that are small enough to check many of."""
    return [
        one
        for one in collections(_MOST_BYTES)
        if 2 <= len(list(items(one))) <= _MOST_REQUESTS
    ]


def collections(most_bytes: float = float("inf")) -> list[Json]:
    """Return the corpus's collections of version 2."""
    folder = corpus_folder()
    found = []
    for path in sorted(folder.rglob("*.json")) if folder is not None else ():
        if not path.is_file() or path.stat().st_size > most_bytes:
            continue
        try:
            value = json.loads(path.read_bytes().decode("utf-8-sig"))
        except ValueError:
            continue
        value = value.get("collection", value) if isinstance(value, dict) else value
        if not isinstance(value, dict) or not isinstance(value.get("item"), list):
            continue
        if "schema.getpostman.com" in json.dumps(value.get("info", "")):
            found.append(value)
    return found


def verdicts(
    collections: Sequence[Json], count: int, seed: int
) -> Iterator[tuple[Json, Verdict]]:
    """Yield what comes of so many edits."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as cache:
        for _ in range(count):
            old = chance.choice(collections)
            new, names = edited(old, chance)
            yield old, verdict(old, new, names, Path(cache))


def names_of(found: Understanding) -> dict[str, set[str]]:
    """Return the names that callers use, by what they are of."""
    kept = locked_names(NO_LOCK, found.api, found.document.collection)
    of_arguments = [
        (one.name, pair) for one in kept.operations for pair in one.arguments.items()
    ]
    at_places = [
        (one.name, pair) for one in kept.operations for pair in one.models.items()
    ]
    return {
        "methods": {one.name for one in kept.operations},
        "resources": {
            f"{one.name} {one.class_name} {one.module}" for one in kept.groups
        },
        "settings": set(kept.settings.values()),
        "arguments": set(map(str, of_arguments)),
        "models": {one.name for one in found.api.models},
        "models at their places": set(map(str, at_places)),
    }


def _shuffle_all(seed: int) -> int:
    """Shuffle every collection, and print how many names are others with the lock."""
    built, total, lost = 0, Counter[str](), Counter[str]()
    for value in collections():
        try:
            before = understood(value)
        except CollgenError:
            continue
        lock = locked_names(NO_LOCK, before.api, before.document.collection)
        new = copy.deepcopy(value)
        shuffle(new, random.Random(seed))
        after = names_of(understood(new, lock))
        built += 1
        for kind, names in names_of(before).items():
            gone = sorted(names - after[kind])
            total[kind] += len(names)
            lost[kind] += len(gone)
            if gone:
                print(before.api.name, kind, *gone[:5], flush=True)
    print(f"{built} collections")
    for kind, count in total.items():
        print(f"{count:8,} {kind}, {lost[kind]} moved")
    return int(lost.total() > 0)


def main() -> int:
    """Try the edits that the command line asks for; exit with 1 for a false "nothing breaks"."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shuffle", action="store_true")
    options = parser.parse_args()
    if options.shuffle:
        return _shuffle_all(options.seed)
    counts = {"breaks, said": 0, "breaks, not said": 0, "said alone": 0, "nothing": 0}
    wrong = 0
    for old, one in verdicts(small_collections(), options.count, options.seed):
        breaks = bool(one.errors)
        key = "breaks" if breaks else "said alone" if one.said_breaking else "nothing"
        if breaks:
            key = "breaks, said" if one.said_breaking else "breaks, not said"
        counts[key] += 1
        if one.is_false:
            wrong += 1
            print(f"{old['info']['name']}: {', '.join(one.edits)}", *one.moved)
            print(one.errors, flush=True)
    print(counts)
    return int(wrong > 0)


if __name__ == "__main__":
    raise SystemExit(main())

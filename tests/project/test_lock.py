"""Names that callers use stay, whatever happens to the collection."""

from __future__ import annotations

import copy
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from collgen.build import Understanding, understand_file
from collgen.diagnostics import CollgenError
from collgen.project.lockfile import lock_text, read_lock
from collgen.project.names import locked_names
from collgen.understand.names.lock import NO_LOCK, NameLock
from tests.small import collection, post, query, request, saved

Json = dict[str, Any]


def the_collection() -> Json:
    image = request(
        "Image upload", method="POST", url="{{url}}/images",
        response=[saved(200, '{"id": 1, "file": {"name": "a", "size": 3}}')],
    )  # fmt: skip
    pages = query({"key": "page-size", "value": "3"}, name="List images")
    card = post({"holder": {"name": "A", "zip code": "1"}}, name="Create a card")
    return collection(
        {
            "name": "Images",
            "id": "f1",
            "item": [{"id": "r1", **image}, {"id": "r2", **pages}],
        },
        {"name": "登录", "id": "f2", "item": [{"id": "r3", **card}]},
        {"id": "r4", **request("Ping")},
    )


def understood(value: Json, lock: NameLock = NO_LOCK) -> Understanding:
    text = json.dumps(value).encode()
    return understand_file("-", stdin=io.BytesIO(text), lock=lock)


def lock_of(value: Json, lock: NameLock = NO_LOCK) -> NameLock:
    found = understood(value, lock)
    return locked_names(lock, found.api, found.document.collection)


def public_names(lock: NameLock) -> set[str]:
    """Return all that a caller may write."""
    found = {f"setting {name}" for name in lock.settings.values()}
    found |= {f"class {one.class_name} in {one.module}" for one in lock.groups}
    for one in lock.operations:
        found.add(one.name)
        found |= {f"{one.name}({name}=)" for name in one.arguments.values()}
        found |= {f"{one.name}: {place} {name}" for place, name in one.models.items()}
    return found


def add_twin_first(value: Json) -> None:
    twin = request("Image upload", method="POST", url="{{url}}/other/images")
    value["item"][0]["item"].insert(0, {"id": "n1", **twin})


def add_shape_first(value: Json) -> None:
    answer = saved(200, '{"id": 1, "file": {"name": "a", "size": 3}}')
    value["item"].insert(
        0, {"id": "n2", **request("Aardvark file", url="{{url}}/a", response=[answer])}
    )


def add_folder_in_another_script(value: Json) -> None:
    value["item"].insert(
        0, {"name": "注册", "item": [request("Join", url="{{url}}/join")]}
    )


def rename_request(value: Json) -> None:
    value["item"][0]["item"][0]["name"] = "Send a picture"


def rename_folder(value: Json) -> None:
    value["item"][0]["name"] = "Pictures"


def move_request(value: Json) -> None:
    value["item"].append(value["item"][0]["item"].pop(0))


def nest_folder(value: Json) -> None:
    value["item"][0] = {"name": "Media", "item": [value["item"][0]]}


def reverse(value: Json) -> None:
    value["item"].reverse()
    for item in value["item"]:
        item.get("item", []).reverse()


def give_new_ids(value: Json) -> None:
    for number, item in enumerate(value["item"]):
        item["id"] = f"x{number}"
        for place, inner in enumerate(item.get("item", [])):
            inner["id"] = f"y{number}{place}"


def lose_ids(value: Json) -> None:
    for item in value["item"]:
        del item["id"]
        for inner in item.get("item", []):
            inner.pop("id", None)


def add_near_argument(value: Json) -> None:
    value["item"][0]["item"][1]["request"]["url"]["query"].insert(
        0, {"key": "page_size", "value": "3"}
    )


def rename_collection(value: Json) -> None:
    value["info"]["name"] = "Another"


def rename_all_folders_and_add(value: Json) -> None:
    """Without ids, a folder is known by what is in it."""
    lose_ids(value)
    value["item"][0]["name"] = "Pictures"
    value["item"][0]["item"].insert(0, request("Draw", url="{{url}}/draw"))
    value["item"][1] = {"name": "Media", "item": [value["item"][1]]}


EDITS: list[Callable[[Json], None]] = [
    add_twin_first,
    add_shape_first,
    add_folder_in_another_script,
    rename_request,
    rename_folder,
    move_request,
    nest_folder,
    reverse,
    give_new_ids,
    lose_ids,
    add_near_argument,
    rename_collection,
    rename_all_folders_and_add,
]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_no_name_moves(edit: Callable[[Json], None]) -> None:
    before = lock_of(the_collection())
    value = the_collection()
    edit(value)
    after = lock_of(value, before)
    assert public_names(before) <= public_names(after)
    assert not any(one.is_removed for one in after.operations)
    assert (after.package, after.class_name) == (before.package, before.class_name)


@pytest.mark.parametrize(
    "edit",
    [add_twin_first, add_shape_first, add_folder_in_another_script, rename_request],
    ids=lambda edit: edit.__name__,
)
def test_without_the_lock_a_name_would_move(edit: Callable[[Json], None]) -> None:
    before = lock_of(the_collection())
    value = the_collection()
    edit(value)
    assert not public_names(before) <= public_names(lock_of(value))


def test_requests_that_are_new_in_a_renamed_folder_are_in_its_resource() -> None:
    """A folder that has no id is known by most of what is in it."""
    value = the_collection()
    value["item"] = [{"name": "All", "item": value["item"]}]
    before = lock_of(value)
    lose_ids(value["item"][0])
    value["item"][0]["name"] = "Everything"
    value["item"][0]["item"][0]["name"] = "Pictures"
    value["item"][0]["item"][0]["item"].append(request("Draw", url="{{url}}/draw"))
    found = {one.name for one in lock_of(value, before).operations}
    assert found == {one.name for one in before.operations} | {"all.images.get_draw"}
    groups = {one.path for one in understood(value, before).api.root.walk()}
    assert len(groups) == 4


def test_the_same_request_keeps_the_name_not_the_one_in_its_place() -> None:
    before = lock_of(the_collection())
    value = the_collection()
    add_twin_first(value)
    api = understood(value, before).api
    paths = {one.name: one.url.path for one in api.operations}
    assert str(paths["images.image_upload"]) == "/images"


def test_a_removed_request_keeps_its_name_from_others_and_may_come_back() -> None:
    before = lock_of(the_collection())
    value = the_collection()
    image = value["item"][0]["item"].pop(0)
    after = lock_of(value, before)
    [removed] = [one for one in after.operations if one.is_removed]
    assert removed.name == "images.image_upload"
    other = {"id": "n", **request("Image upload", url="{{url}}/x")}
    value["item"][0]["item"].append(other)
    again = lock_of(value, after)
    assert "images.image_upload_get" in {one.name for one in again.operations}
    value["item"][0]["item"].append(copy.deepcopy(image))
    back = lock_of(value, again)
    assert not any(one.is_removed for one in back.operations)
    assert public_names(before) <= public_names(back)


def test_the_file_holds_what_was_locked(tmp_path: Path) -> None:
    lock = lock_of(the_collection())
    file = tmp_path / "collgen.lock"
    file.write_text(lock_text(lock), encoding="utf-8")
    found = read_lock(file)
    assert public_names(found) == public_names(lock)
    assert lock_text(found) == lock_text(lock)
    assert lock_text(lock_of(the_collection(), found)) == lock_text(lock)


@pytest.mark.parametrize(
    "text", ["format = 2", "x = ", 'format = 1\n[operations."a"]\nid = "1"', ""]
)
def test_what_is_no_lock_is_refused(text: str, tmp_path: Path) -> None:
    file = tmp_path / "collgen.lock"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CollgenError, match="no lock of names"):
        read_lock(file)


def test_a_missing_file_locks_nothing(tmp_path: Path) -> None:
    assert read_lock(tmp_path / "collgen.lock") == NO_LOCK


@pytest.mark.parametrize(
    ("answer", "is_one"),
    [
        ('{"id": 1, "name": "Ann", "age": 3}', True),
        ('{"id": 1, "home": {"zip": "1"}}', True),
        ('{"id": 1, "name": null, "age": 3}', True),
        ('{"id": "x", "name": "Ann"}', False),
    ],
)
def test_what_callers_know_as_one_class_stays_one(answer: str, is_one: bool) -> None:
    """An example with more fields makes no second class; with another type it has to."""
    ann = '{"id": 1, "name": "Ann"}'
    get = request("Get a user", url="{{url}}/users/:id", response=[saved(text=ann)])
    listed = request(
        "List users", url="{{url}}/users", response=[saved(text=f"[{ann}]")]
    )
    lock = lock_of(collection(listed, get))
    get["response"] = [saved(text=answer)]
    of_list, of_one = (one.models for one in lock_of(collection(listed, get), lock).operations)  # fmt: skip
    assert (of_list["response[]"] == of_one["response"]) is is_one


@pytest.mark.parametrize(
    ("twins", "kept"),
    [
        # Equal in all that is known of them: the first one.
        ((("Pay", "pay"), ("Pay", "pay")), 0),
        # The endpoint's only one whose name is like the old one.
        ((("Refund", "pay"), ("Pay now", "pay")), 1),
        ((("Refund", "pay"), ("Cancel", "pay")), None),
        ((("Pay", "charge"), ("Pay", "pay")), 1),
    ],
)
def test_a_request_without_an_id_keeps_its_name_among_twins(
    twins: tuple[tuple[str, str], ...], kept: int | None
) -> None:
    lock = lock_of(collection(request("Pay", url="{{url}}/pay")))
    value = collection(*(request(name, url=f"{{{{url}}}}/{url}") for name, url in twins))  # fmt: skip
    names = [one.name for one in understood(value, lock).api.operations]
    assert (names.index("pay") if "pay" in names else None) == kept


def test_the_base_url_that_callers_know_stays_the_clients() -> None:
    """More requests of another host do not take the name `base_url` away from the first one."""
    hosts = {"variable": [{"key": key, "value": f"https://{key}.example"} for key in ("one", "two")]}  # fmt: skip
    first = [request("A", url="{{one}}/a"), request("B", url="{{two}}/b")]
    lock = lock_of(collection(*first, **hosts))
    more = [request(name, url=f"{{{{two}}}}/{name}") for name in ("C", "D")]
    api = understood(collection(*reversed(first), *more, **hosts), lock).api
    assert api.base_url_variable == "one"
    assert lock.settings["one"] == "base_url"


def test_an_argument_that_callers_know_does_not_become_the_base_url() -> None:
    fixed = request("A", url="https://fixed.example/a")
    other = request("B", url="{{url}}/b")
    lock = lock_of(collection(fixed, other))
    assert lock.settings == {"url": "url"}
    api = understood(collection(other, fixed), lock).api
    assert [one.python_name for one in api.variables] == ["url"]


def test_twins_are_told_apart_by_what_they_send() -> None:
    """Requests of one name, method and URL, without ids, in another order."""
    one, two = ({**post({"kind": kind}), "name": "Pay"} for kind in ("card", "cash"))
    before = collection(one, two)
    lock = lock_of(before)
    assert [bool(each.content) for each in lock.operations] == [True, True]
    names = {one.name: one.call.arguments for one in understood(before).api.operations}
    after = understood(collection(two, one), lock).api
    assert {one.name: one.call.arguments for one in after.operations} == names
    assert lock_text(lock_of(collection(two, one), lock)) == lock_text(lock)


def test_classes_that_callers_know_stay_two_when_their_shapes_become_equal() -> None:
    """Two arguments of different types are two classes, and stay so when an edit makes them alike."""
    card = post({"wallet": {"number": 1, "kind": "a"}}, url="{{url}}/card")
    cash = post({"wallet": {"number": "1", "kind": "a"}}, url="{{url}}/cash")
    items = [{**card, "name": "Card"}, {**cash, "name": "Cash"}]
    lock = lock_of(collection(*items))
    known = {one.name: one.models["input.body.wallet"] for one in lock.operations}
    assert len(set(known.values())) == 2
    like = post({"wallet": {"number": 1, "kind": "a"}}, url="{{url}}/cash")
    after = lock_of(collection(items[0], {**like, "name": "Cash"}), lock)
    found = {one.name: one.models["input.body.wallet"] for one in after.operations}
    assert found == known


def test_names_that_are_kept_change_no_order_of_the_classes() -> None:
    text = '{"data": {"price": {"amount": 1}, "size": {"x": 1}}, "meta": {"total": 1}}'
    value = collection(request(response=[saved(200, text)]))
    models = [model.name for model in understood(value).api.models]
    assert len(models) == 5
    again = understood(value, lock_of(value)).api.models
    assert [model.name for model in again] == models

"""The synchronous and the asynchronous client have one surface."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import Any

_RENAMED = {
    "close": "aclose",
    "__enter__": "__aenter__",
    "__exit__": "__aexit__",
    "__iter__": "__aiter__",
}
# A response without a body to wait for is closed as it is forgotten.
_SYNC_ONLY = {"__del__"}
# Never seen by a caller.
_INTERNAL = ("Pool", "Session")


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    yield package
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


def _pairs(package: ModuleType) -> dict[str, tuple[type, type]]:
    """Return each class that has a twin, by its name."""
    classes: dict[str, type] = {}
    for module in _modules(package):
        for name, value in vars(module).items():
            if isinstance(value, type) and value.__module__ == module.__name__:
                classes[f"{module.__name__}.{name}"] = value
    pairs = {}
    for name, one in classes.items():
        module_name, _, plain = name.rpartition(".")
        others = (
            f"{module_name}.Async{plain.removeprefix('Sync')}",
            f"{module_name.replace('._sync', '._async')}.Async{plain.removeprefix('Sync')}",
            f"{module_name.replace('._runtime._', '._runtime._async_')}.Async{plain.removeprefix('Sync')}",
        )
        for other in others:
            if (
                other in classes
                and classes[other] is not one
                and not name.endswith(_INTERNAL)
            ):
                pairs[name] = (one, classes[other])
    return pairs


def _members(cls: type) -> dict[str, Any]:
    """Return what a class has, also from the list of its methods beside it."""
    lists = [base for base in cls.__mro__ if base.__name__.endswith("Methods")]
    homes = [*lists[:1], cls]
    return {
        name: value
        for home in homes
        for name, value in vars(home).items()
        if (
            not name.startswith("_")
            or name in {"__init__", *_RENAMED, *_RENAMED.values()}
        )
        and name not in _SYNC_ONLY
    }


def _shown(member: Any, *, is_async: bool) -> object:
    """Return what a caller sees of a member: parameters, defaults, types, without `Async`."""
    if isinstance(member, property):
        member = member.fget
    if isinstance(member, classmethod):
        member = member.__func__
    function = getattr(member, "func", member)  # of a cached_property
    if not callable(function):
        return member
    signature = str(inspect.signature(function)).replace("Awaitable", "Iterator")
    if is_async:
        for name in ("AsyncIterator", "Async"):
            signature = signature.replace(name, name.removeprefix("Async"))
    return signature.replace("Sync", "")


def _words(member: Any) -> str:
    """Return a docstring without its example, which awaits in the one half."""
    return (inspect.getdoc(member) or "").partition("Example:")[0]


def test_every_pair_of_twins_has_the_same_signatures(zoo: ModuleType) -> None:
    pairs = _pairs(zoo)
    assert len(pairs) > 20
    assert {"city_zoo._client.CityZoo", "city_zoo._runtime._sync.SyncClient"} <= {
        *pairs
    }
    for name, (one, twin) in pairs.items():
        theirs = _members(twin)
        for member, value in _members(one).items():
            other = member if member in theirs else _RENAMED.get(member, member)
            assert other in theirs, f"{name}.{member}"
            assert _shown(value, is_async=False) == _shown(
                theirs.pop(other), is_async=True
            ), f"{name}.{member}"
        assert not theirs, f"{name} lacks {sorted(theirs)}"


def test_methods_of_twins_say_the_same(zoo: ModuleType) -> None:
    for name, (one, twin) in _pairs(zoo).items():
        if "._runtime" in name:
            continue
        for member, value in _members(one).items():
            other = _members(twin).get(member)
            assert _words(value) == _words(other), f"{name}.{member}"
            is_list = "Page[" in str(getattr(value, "__annotations__", ""))
            if inspect.isfunction(value) and not member.startswith("__"):
                is_awaited = inspect.iscoroutinefunction(other)
                assert is_awaited is not is_list, f"{name}.{member}"


def test_asynchronous_methods_name_their_own_results(zoo: ModuleType) -> None:
    animals = zoo.AsyncCityZoo(keeper_token="x").animals
    for name, result in (
        ("list_animals", "AsyncPage[models.Animal, models.AnimalList]"),
        ("download_photo", "AsyncBinaryResponse"),
        ("get_animal", "models.Animal"),
    ):
        method = getattr(animals, name)
        assert inspect.signature(method).return_annotation == result
        assert method.__qualname__ == f"AsyncAnimalsResource.{name}"
    assert "await client.animals.get_animal(" in (animals.get_animal.__doc__ or "")
    loop = "async for item in client.animals.list_animals("
    assert loop in (animals.list_animals.__doc__ or "")

"""Two versions of what a caller imports: models and resources by name."""

from __future__ import annotations

from collections.abc import Iterator

from collgen.diff.changes import Change
from collgen.model import Api


def compare_classes(old: Api, new: Api) -> Iterator[Change]:
    """Yield the classes and modules that are gone, and those that are new."""
    yield from _models(old, new)
    yield from _resources(old, new)


def _models(old: Api, new: Api) -> Iterator[Change]:
    before = {(model.role, model.name) for model in old.models}
    after = {(model.role, model.name) for model in new.models}
    renamed = {(one.role, name): one.name for one in new.models for name in one.aliases}
    for role, name in sorted(before & renamed.keys()):
        today = renamed[role, name]
        message = f"the class `{_module(role)}.{name}` is called `{today}`, and can be"
        message += " used by its old name, too"
        yield Change("model-renamed", False, message)
    for role, name in sorted(before - after - renamed.keys()):
        message = f"the class `{_module(role)}.{name}` is gone"
        yield Change("model-removed", True, message)
    for one in old.models:
        for name in one.aliases:
            if (one.role, name) not in after | renamed.keys():
                message = f"the former name `{_module(one.role)}.{name}` is gone"
                yield Change("alias-removed", True, message)
    for role, name in sorted(
        after - before - {(role, name) for (role, _), name in renamed.items()}
    ):
        message = f"the class `{_module(role)}.{name}` is new"
        yield Change("model-added", False, message)


def _module(role: str) -> str:
    return "models" if role == "response" else "params"


def _resources(old: Api, new: Api) -> Iterator[Change]:
    before = {group.path: group for group in old.root.walk() if group.path}
    after = {group.path: group for group in new.root.walk() if group.path}
    for path, group in before.items():
        name = ".".join(path)
        later = after.get(path)
        if later is None:
            yield Change("resource-removed", True, f"the resource `{name}` is gone")
            continue
        if group.class_name != later.class_name:
            message = (
                f"the class of `{name}` is `{later.class_name}Resource`,"
                f" not `{group.class_name}Resource`"
            )
            yield Change("resource-renamed", True, message)
        if group.modules != later.modules:
            message = (
                f"the module of `{name}` is `resources.{'.'.join(later.modules)}`,"
                f" not `resources.{'.'.join(group.modules)}`"
            )
            yield Change("resource-moved", True, message)
    for path in after:
        if path not in before:
            yield Change(
                "resource-added", False, f"the resource `{'.'.join(path)}` is new"
            )

"""From decoded JSON to the declared type. What does not fit stays as it came."""

from __future__ import annotations

import sys
from datetime import date, datetime
from functools import lru_cache
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from ._model import Model, field_names, views

if TYPE_CHECKING:
    from collections.abc import Callable

    Converter = Callable[[Any], Any]


def hints_of(cls: type[Model]) -> dict[str, Any]:
    """Return the types of a model's fields.

    A name that its module imports for type checkers alone is looked up where
    generated models find their types.
    """
    found: dict[str, Any] = {}
    for _ in range(1000):
        try:
            hints = get_type_hints(cls, localns=found or None)
        except NameError as error:
            name = error.name or ""
            if not name or name in found:
                break
            found[name] = _look_up(cls, name)
        else:
            hints.pop("_raw", None)
            hints.pop("_wire", None)
            return hints
    return dict.fromkeys(cls.__annotations__, Any)


def _look_up(cls: type[Model], name: str) -> Any:
    import collections.abc
    import datetime as dt
    import typing

    package = sys.modules.get(cls.__module__.rpartition(".")[0])
    for module in (package, dt, typing, collections.abc):
        value = getattr(module, name, None) if module is not None else None
        if value is not None:
            return value
    return Any


@lru_cache(maxsize=4096)
def converter(hint: Any) -> Converter | None:
    """Return the function that turns JSON into `hint`, None when nothing is to do."""
    if isinstance(hint, tuple):
        return _union(cast("tuple[object, ...]", hint))
    origin = get_origin(hint)
    if origin is None:
        return _plain(hint)
    if origin is list:
        return _list(get_args(hint)[0])
    if origin is dict:
        return _dict(converter(get_args(hint)[1]))
    if origin in {Union, UnionType}:
        return _union(get_args(hint))
    return None


def _plain(hint: Any) -> Converter | None:
    if not isinstance(hint, type):
        return None
    if issubclass(hint, Model):
        return _model(hint)
    if hint is datetime:
        return _parser(datetime.fromisoformat)
    if hint is date:
        return _parser(date.fromisoformat)
    return None


def _model(cls: type[Model]) -> Converter:
    def convert(value: Any) -> Any:
        if type(value) is not dict:
            return value
        fields = cast("dict[str, Any]", value)
        return cls(fields)

    return convert


def _list(item: Any) -> Converter | None:
    convert = converter(item)
    if convert is None:
        return None
    if isinstance(item, type) and issubclass(item, Model):
        return _models(item, convert)

    def convert_all(value: Any) -> Any:
        if type(value) is not list:
            return value
        return list(map(convert, cast("list[object]", value)))

    return convert_all


def _models(cls: type[Model], convert: Converter) -> Converter:
    def convert_all(value: Any) -> Any:
        if type(value) is not list:
            return value
        items = cast("list[dict[str, Any]]", value)
        if {*map(type, items)} <= {dict}:
            return views(cls, items)
        return list(map(convert, items))

    return convert_all


def _dict(convert: Converter | None) -> Converter | None:
    if convert is None:
        return None

    def convert_all(value: Any) -> Any:
        if type(value) is not dict:
            return value
        fields = cast("dict[str, Any]", value)
        return {name: convert(entry) for name, entry in fields.items()}

    return convert_all


def _parser(parse: Callable[[str], Any]) -> Converter:
    def convert(value: Any) -> Any:
        if type(value) is not str:
            return value
        try:
            return parse(value)
        except ValueError:
            return value

    return convert


def _union(members: tuple[Any, ...]) -> Converter | None:
    """Choose by the JSON kind; among several models by the names of their fields."""
    rest = tuple(member for member in members if member not in {None, NoneType})
    if len(rest) == 1:
        return converter(rest[0])
    by_kind: dict[type, Converter] = {}
    for_object = _object(rest)
    if for_object is not None:
        by_kind[dict] = for_object
    lists = [member for member in rest if get_origin(member) is list]
    items = tuple(get_args(each)[0] for each in lists)
    for_list = _list(items[0] if len(items) == 1 else items) if items else None
    if for_list is not None:
        by_kind[list] = for_list
    for stamp in (date, datetime):
        parse = _plain(stamp) if stamp in rest else None
        if parse is not None:
            by_kind[str] = parse
    if not by_kind:
        return None

    def convert(value: Any) -> Any:
        chosen = by_kind.get(cast("Any", type(value)))
        return value if chosen is None else chosen(value)

    return convert


def _object(members: tuple[Any, ...]) -> Converter | None:
    models = [m for m in members if isinstance(m, type) and issubclass(m, Model)]
    if len(models) == 1:
        return _model(models[0])
    if models:
        return _best_model(models)
    maps = [member for member in members if get_origin(member) is dict]
    return converter(maps[0]) if len(maps) == 1 else None


def _best_model(models: list[type[Model]]) -> Converter:
    def convert(value: Any) -> Any:
        def fit(cls: type[Model]) -> int:
            names = field_names(cls)
            shared = len(names & value.keys())
            return 2 * shared - len(names)

        return max(models, key=fit)(value)

    return convert


def empty_of(hint: Any) -> Any:
    """Return what stands for an answer without a body."""
    if isinstance(hint, type) and issubclass(hint, Model):
        return hint({})
    empty: dict[Any, Any] = {list: [], dict: {}, str: "", bytes: b""}
    return empty.get(get_origin(hint) or hint)

"""Typed, read-only views over decoded JSON, and how JSON becomes the declared type.

What does not fit its type stays as it came.
"""

from __future__ import annotations

import sys
from collections import deque
from datetime import date, datetime
from functools import lru_cache
from itertools import repeat
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Converter = Callable[[Any], Any]
    Field = tuple[str, Converter | None]

    ModelT = TypeVar("ModelT", bound="Model")

_WIDTH = 240
_TABLES: dict[type, dict[str, Field]] = {}


class Model:
    """Base of the response models: attributes as annotated, over the object as it came.

    An attribute that the response does not have is None. `model["wire name"]` reaches
    every field, the unknown ones too.
    """

    __slots__ = ("_raw",)

    _raw: dict[str, Any]
    _wire: ClassVar[Any] = ()
    """Python name to wire name, as a mapping or as pairs, where the two differ."""

    def __init_subclass__(cls, *, wire: Mapping[str, str] | None = None) -> None:
        """Take the wire names of the attributes that have another name there."""
        if wire is not None:
            cls._wire = wire

    def __init__(self, raw: dict[str, Any]) -> None:
        """View a decoded JSON object; it is not copied."""
        _set_raw(self, raw)

    if not TYPE_CHECKING:  # hidden, so that type checkers report a misspelt attribute

        def __getattr__(self, name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(name)
            cls = type(self)
            field = (_TABLES.get(cls) or _table(cls)).get(name)
            if field is None:
                raise AttributeError(_unknown(cls, name))
            wire_name, convert = field
            value = self._raw.get(wire_name)
            if convert is not None and value is not None:
                value = convert(value)
            self.__dict__[name] = value
            return value

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is read-only: cannot set {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(
            f"{type(self).__name__} is read-only: cannot delete {name!r}"
        )

    def __getitem__(self, name: str) -> Any:
        """Return a field by its name on the wire, as it came."""
        return self._raw[name]

    def __contains__(self, name: object) -> bool:
        return name in self._raw

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def get(self, name: str, default: Any = None) -> Any:
        """Return a field by its name on the wire, as it came, or `default`."""
        return self._raw.get(name, default)

    def to_dict(self) -> dict[str, Any]:
        """Return the object as it came, as a copy."""
        return {name: _copied(value) for name, value in self._raw.items()}

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the object as JSON text."""
        from json import dumps

        return dumps(self._raw, ensure_ascii=False, indent=indent)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._raw == other._raw

    __hash__ = None  # type: ignore[assignment]  # it compares by a mutable value

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._raw,)

    def __repr__(self) -> str:
        python_names = {wire: name for name, wire in _wire_names(type(self)).items()}
        shown: list[str] = []
        room = _WIDTH
        for wire_name, value in self._raw.items():
            name = python_names.get(wire_name, wire_name)
            shown.append(f"{name}={_brief(value)}")
            room -= len(shown[-1]) + 2
            if room < 0:
                shown[-1] = "…"
                break
        return f"{type(self).__name__}({', '.join(shown)})"


_set_raw: Callable[[Model, dict[str, Any]], None] = Model.__dict__["_raw"].__set__


def views(cls: type[ModelT], objects: list[dict[str, Any]]) -> list[ModelT]:
    """Return a view of each object, made without a Python call for each."""
    new: Callable[[type[ModelT]], ModelT] = object.__new__
    made = list(map(new, repeat(cls, len(objects))))
    deque(map(_set_raw, made, objects), maxlen=0)
    return made


def _brief(value: Any) -> str:
    if isinstance(value, dict):
        return "{…}" if value else "{}"
    if isinstance(value, list):
        items = cast("list[object]", value)
        return f"[…{len(items)}]" if items else "[]"
    words = repr(value[:61] if isinstance(value, str) else value)
    return words if len(words) <= 60 else f"{words[:59]}…"


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        return {name: _copied(entry) for name, entry in fields.items()}
    if isinstance(value, list):
        items = cast("list[object]", value)
        return [_copied(entry) for entry in items]
    return value


def _unknown(cls: type[Model], name: str) -> str:
    return (
        f"{cls.__name__} has no attribute {name!r}; a field that is not documented "
        f"is reached as model['its name']"
    )


def _wire_names(cls: type[Model]) -> dict[str, str]:
    names: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        names.update(vars(base).get("_wire", {}))
    return names


def _table(cls: type[Model]) -> dict[str, Field]:
    """Read the annotations of a class, once, when its first attribute is asked for."""
    wire_names = _wire_names(cls)
    table = _TABLES[cls] = {
        name: (wire_names.get(name, name), converter(hint))
        for name, hint in hints_of(cls).items()
    }
    return table


def field_names(cls: type[Model]) -> frozenset[str]:
    """Return the wire names of the fields that a model documents."""
    table = _TABLES.get(cls) or _table(cls)
    return frozenset([wire_name for wire_name, _ in table.values()])


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

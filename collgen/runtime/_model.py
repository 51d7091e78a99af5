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
    Literal,
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
        for name, hint in vars(cls).get("__annotations__", {}).items():
            if not name.startswith("_"):
                setattr(cls, name, _Field(name, str(hint)))

    def __init__(self, raw: dict[str, Any] | None = None, /, **fields: Any) -> None:
        """View a decoded JSON object, which is not copied, or make one of fields.

        Fields are named as the attributes are: `Message(from_="+15551234", parts=[])`.
        """
        if fields:
            raw = {**(raw or {}), **_as_json(type(self), fields)}
        _set_raw(self, {} if raw is None else raw)

    if not TYPE_CHECKING:  # hidden, so that type checkers report a misspelt attribute

        def __getattr__(self, name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(name)
            raise AttributeError(_unknown(type(self), name))

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
        copy: dict[str, Any] = _copied(self._raw)
        return copy

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


class _Field:
    """An attribute of a model; its value is converted once, when it is first read."""

    def __init__(self, name: str, hint: str) -> None:
        self._name = name
        self._hint = hint
        self.__doc__ = hint

    def __get__(self, model: Model | None, cls: type[Model]) -> Any:
        if model is None:
            return self
        wire_name, convert = (_TABLES.get(cls) or _table(cls))[self._name]
        value = _get_raw(model, cls).get(wire_name)
        if convert is not None and value is not None:
            value = convert(value)
        vars(model)[self._name] = value
        return value

    def __repr__(self) -> str:
        return f"<field {self._name}: {self._hint}>"


def _as_json(cls: type[Model], fields: dict[str, Any]) -> dict[str, Any]:
    """Return fields by their names on the wire, with values as JSON has them."""
    table = _TABLES.get(cls) or _table(cls)
    unknown = [name for name in fields if name not in table]
    if unknown:
        raise TypeError(_unknown(cls, unknown[0]))
    return {table[name][0]: _json_of(value) for name, value in fields.items()}


def _json_of(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, dict):
        entries = cast("dict[str, Any]", value)
        return {name: _json_of(entry) for name, entry in entries.items()}
    if isinstance(value, list):
        items = cast("list[object]", value)
        return [_json_of(entry) for entry in items]
    return value


_set_raw: Callable[[Model, dict[str, Any]], None] = Model.__dict__["_raw"].__set__
_get_raw: Callable[[Model, type], dict[str, Any]] = Model.__dict__["_raw"].__get__


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
    """Return a copy of a JSON value, however deep it is."""
    top: list[Any] = [value]
    waiting: list[tuple[Any, Any]] = [(top, 0)]
    while waiting:
        holder, key = waiting.pop()
        inner: Any = holder[key]
        if type(inner) in {dict, list}:
            holder[key] = copy = inner.copy()
            keys: Any = copy if type(inner) is dict else range(len(copy))
            waiting += [(copy, one) for one in keys]
    return top[0]


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
    rest = tuple(member for member in members if member not in {None, NoneType})
    if len(rest) > 1:
        return _choice(rest)
    return converter(rest[0]) if len(rest) == 1 else None


def _choice(members: tuple[Any, ...]) -> Converter | None:
    """Choose by the JSON kind; among several models by the names of their fields."""
    by_kind: dict[type, Converter] = {}
    for_object = _object(members)
    if for_object is not None:
        by_kind[dict] = for_object
    lists = [member for member in members if get_origin(member) is list]
    items = tuple(get_args(each)[0] for each in lists)
    for_list = _list(items[0] if len(items) == 1 else items) if items else None
    if for_list is not None:
        by_kind[list] = for_list
    for stamp in (date, datetime):
        parse = _plain(stamp) if stamp in members else None
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


def field_names(cls: type[Model]) -> frozenset[str]:
    """Return the wire names of the fields that a model documents."""
    table = _TABLES.get(cls) or _table(cls)
    return frozenset([wire_name for wire_name, _ in table.values()])


def _best_model(models: list[type[Model]]) -> Converter:
    def convert(value: Any) -> Any:
        def fit(cls: type[Model]) -> int:
            names = field_names(cls)
            shared = len(names & value.keys())
            return 2 * shared - len(names)

        return max(models, key=fit)(value)

    return convert


def misfit(hint: Any, value: Any, path: str = "") -> tuple[str, str] | None:
    """Return where a JSON value does not have its type, and how; None if it has.

    `misfit(list[int], [1, "2"])` gives `("[1]", "a str in place of int")`.
    """
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        hint = get_args(hint)
    if type(hint) is tuple:
        members = cast("Any", hint)
        found = [misfit(member, value, path) for member in members]
        # What is wrong deepest inside belongs to the member that is meant.
        wrong = [one for one in found if one is not None]
        whole = len(wrong) == len(found)
        return max(wrong, key=lambda one: len(one[0])) if whole else None
    if origin is Literal:
        return None if value in get_args(hint) else _misfit(hint, value, path)
    if origin is list or origin is dict:
        return _misfit_inside(hint, origin, value, path)
    if hint is Any or not isinstance(hint, type):
        return None
    if issubclass(hint, Model):
        return _misfit_of_model(hint, value, path)
    if hint in {date, datetime}:
        parse = _plain(hint)
        is_right = parse is not None and parse(value) is not value
    else:
        kind = cast("Any", type(value))  # a bool is no number here
        is_right = kind is hint or (hint is float and kind is int)
    return None if is_right else _misfit(hint, value, path)


def _misfit(hint: Any, value: Any, path: str) -> tuple[str, str]:
    name = hint.__name__ if isinstance(hint, type) else str(hint)
    return path, f"a {type(value).__name__} in place of {name}"


def _misfit_inside(
    hint: Any, kind: Any, value: Any, path: str
) -> tuple[str, str] | None:
    if type(value) is not kind:
        return _misfit(kind, value, path)
    inner = get_args(hint)[-1]
    inside: Any = value
    entries: Any = inside.items() if kind is dict else enumerate(inside)
    mark = ".{}" if kind is dict else "[{}]"
    found = (misfit(inner, one, path + mark.format(key)) for key, one in entries)
    return next(filter(None, found), None)


def _misfit_of_model(cls: type[Model], value: Any, path: str) -> tuple[str, str] | None:
    if type(value) is not dict:
        return _misfit(cls, value, path)
    fields = cast("dict[str, Any]", value)
    wire_names = _wire_names(cls)
    for name, hint in hints_of(cls).items():
        wire_name = wire_names.get(name, name)
        at = f"{path}.{wire_name}".lstrip(".")
        found = misfit(hint, fields.get(wire_name), at)
        if found:
            is_missing = wire_name not in fields and found[0] == at
            return (at, "nothing") if is_missing else found
    return None


def empty_of(hint: Any) -> Any:
    """Return what stands for an answer without a body."""
    if isinstance(hint, type) and issubclass(hint, Model):
        return hint({})
    empty: dict[Any, Any] = {list: [], dict: {}, str: "", bytes: b""}
    return empty.get(get_origin(hint) or hint)

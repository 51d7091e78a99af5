"""Typed, read-only views over decoded JSON objects."""

from __future__ import annotations

from collections import deque
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Field = tuple[str, Callable[[Any], Any] | None]

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
    from ._decode import converter, hints_of

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

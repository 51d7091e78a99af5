"""Methods whose results are read later than the head: each half has a class of them."""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, overload

from ._halves import asynchronous
from ._methods import awaited

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Concatenate

    from ._async import AsyncBinaryResponse
    from ._methods import AnyMethod
    from ._sync import BinaryResponse

P = ParamSpec("P")
Q = ParamSpec("Q")
T = TypeVar("T")
AwaitedT = TypeVar("AwaitedT")


def renamed_awaited(function: Any) -> Any:
    """Return the same as `awaited`, for a result that has an asynchronous class."""
    method = awaited(function)
    # A mark of what is deprecated is around the coroutine function.
    inner = method.__wrapped__ if hasattr(method, "__deprecated__") else method
    inner.__dict__["__wrapped__"] = _shown(inner.__wrapped__)
    return method


def _shown(function: FunctionType) -> FunctionType:
    """Return what `inspect.signature` and `typing.get_type_hints` are to look at."""
    returned = function.__annotations__["return"]
    name = returned.partition("[")[0].partition(" ")[0]
    kind = asynchronous(function.__globals__[name])
    names = {**function.__globals__, f"Async{name}": kind}
    shown = FunctionType(function.__code__, names, function.__name__)
    shown.__kwdefaults__ = function.__kwdefaults__
    shown.__annotations__ = {**function.__annotations__, "return": f"Async{returned}"}
    return shown


if TYPE_CHECKING:

    class StreamMethod(AnyMethod[P, T, AwaitedT]):
        """A method whose result is not read with the head of the response."""

        @overload
        def __init__(
            self: StreamMethod[Q, BinaryResponse, AsyncBinaryResponse],
            function: Callable[Concatenate[Any, Q], BinaryResponse],
            /,
        ) -> None: ...

        @overload
        def __init__(
            self: StreamMethod[Q, BinaryResponse | None, AsyncBinaryResponse | None],
            function: Callable[Concatenate[Any, Q], BinaryResponse | None],
            /,
        ) -> None: ...

        def __init__(self, function: Callable[..., Any], /) -> None: ...

else:
    StreamMethod = renamed_awaited

"""Methods whose result is a stream of server-sent events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, overload

from ._streamed import renamed_awaited

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Concatenate

    from ._async_events import AsyncEventStream
    from ._methods import AnyMethod
    from ._sync_events import EventStream

P = ParamSpec("P")
Q = ParamSpec("Q")
T = TypeVar("T")
AwaitedT = TypeVar("AwaitedT")


if TYPE_CHECKING:

    class EventMethod(AnyMethod[P, T, AwaitedT]):
        """A method that returns a stream of events."""

        @overload
        def __init__(
            self: EventMethod[Q, EventStream, AsyncEventStream],
            function: Callable[Concatenate[Any, Q], EventStream],
            /,
        ) -> None: ...

        @overload
        def __init__(
            self: EventMethod[Q, EventStream | None, AsyncEventStream | None],
            function: Callable[Concatenate[Any, Q], EventStream | None],
            /,
        ) -> None: ...

        def __init__(self, function: Callable[..., Any], /) -> None: ...

else:
    EventMethod = renamed_awaited

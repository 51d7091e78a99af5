"""What a caller may pass besides plain values: NULL, options of a call, hooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ._errors import APIError
    from ._transport import Request, Response, Timeout


class Null:
    """The type of `NULL`."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "NULL"

    def __reduce__(self) -> str:
        return "NULL"


NULL: Final = Null()
"""Sends an explicit JSON null; `None` leaves the argument out."""


def or_default(value: object, default: object) -> Any:
    """Return `value`, or `default` where the call leaves it out."""
    return default if value is None else value


UNDECLARED: Final[Any] = object()
"""Stands for a result type that is not known: decoded by its content type."""


class Hooks(NamedTuple):
    """Functions that a client calls before requests, after responses and on errors.

    An asynchronous client awaits what a hook returns, if it can be awaited.
    """

    before_request: Callable[[Request], object] | None = None
    """Called before each attempt; it may change the headers. Not for redirects."""
    after_response: Callable[[Response], object] | None = None
    """Called after each attempt that was answered, whatever the status."""
    on_error: Callable[[APIError], object] | None = None
    """Called once for a call that failed, before the error is raised."""


def run_hook(hook: Callable[[Any], object], value: object) -> None:
    """Call a hook of a synchronous client."""
    hook(value)


async def async_run_hook(hook: Callable[[Any], object], value: object) -> None:
    """Call a hook, and await what it returns if that can be awaited."""
    outcome: Any = hook(value)
    if hasattr(outcome, "__await__"):
        await outcome


class RequestOptions:
    """What one call does differently from the client's own options."""

    timeout: Timeout | float | None
    total_timeout: float | None
    max_retries: int | None
    headers: Mapping[str, str | None] | None
    query: Mapping[str, object] | None
    body: Mapping[str, object] | None
    retry_unsafe: bool | None
    on_response: Callable[[Response], object] | None
    validate: bool | None
    strict: bool | None
    # region graphql
    partial: bool | None
    # endregion
    settings: Mapping[str, object] | None

    def __init__(
        self,
        *,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str | None] | None = None,
        query: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
        retry_unsafe: bool | None = None,
        on_response: Callable[[Response], object] | None = None,
        validate: bool | None = None,
        strict: bool | None = None,
        # region graphql
        partial: bool | None = None,
        # endregion
        settings: Mapping[str, object] | None = None,
    ) -> None:
        """Collect the options; whatever is left out stays as the client has it.

        Args:
            timeout: Seconds for an attempt to go on, or a `Timeout` for each phase.
            total_timeout: Seconds for all attempts and the waits between them.
            max_retries: How often a failed call is tried again.
            headers: Added to the request; `None` as a value removes a header.
            query: Added to the URL, over arguments of the same name.
            body: Fields added to the body, over arguments of the same name.
            retry_unsafe: Retry even when the request may have been carried out.
            on_response: Called with the final HTTP response, before it is decoded. An
                asynchronous client awaits what it returns, if it can be awaited.
            validate: Whether arguments are checked against the documentation first.
            strict: Whether an answer that does not fit its type raises an error.
            # region graphql
            partial: Return a GraphQL answer that has errors, with the data it has; else
                it raises GraphQLError.
            # endregion
            settings: Values of the client's own arguments, such as a tenant, for this
                call.
        """
        vars(self).update(
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            headers=headers,
            query=query,
            body=body,
            retry_unsafe=retry_unsafe,
            on_response=on_response,
            validate=validate,
            strict=strict,
            # region graphql
            partial=partial,
            # endregion
            settings=settings,
        )

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"RequestOptions is frozen: cannot set {name!r}")

    def __repr__(self) -> str:
        # Values may be secrets: only the names are shown.
        names = [name for name, value in vars(self).items() if value is not None]
        return f"<RequestOptions: {', '.join(names) or 'none'}>"

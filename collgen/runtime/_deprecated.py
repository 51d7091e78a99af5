"""Marks methods that an API wants nobody to use any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing_extensions import deprecated  # type checkers and editors know it
else:
    from functools import wraps
    from warnings import warn

    def deprecated(message: str) -> Any:
        """Have a method warn each of its callers with `message`."""

        def mark(function: Any) -> Any:
            @wraps(function)
            def warned(*arguments: Any, **keywords: Any) -> Any:
                warn(message, DeprecationWarning, stacklevel=2)
                return function(*arguments, **keywords)

            warned.__deprecated__ = message
            return warned

        return mark


__all__ = ["deprecated"]

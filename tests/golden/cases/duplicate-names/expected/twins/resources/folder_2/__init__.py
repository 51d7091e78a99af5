"""Folder."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .folder import AsyncFolder2FolderResource, Folder2FolderResource


class Folder2Resource(SyncResource):
    """Folder."""

    @cached_property
    def folder(self) -> Folder2FolderResource:
        """Folder."""
        from .folder import Folder2FolderResource

        return Folder2FolderResource(self)


class AsyncFolder2Resource(AsyncResource):
    """Folder."""

    @cached_property
    def folder(self) -> AsyncFolder2FolderResource:
        """Folder."""
        from .folder import AsyncFolder2FolderResource

        return AsyncFolder2FolderResource(self)

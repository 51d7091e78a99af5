"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class QueryWithVariablesResponse(Model):
    """An object of the API."""

    data: QueryWithVariablesData | None
    errors: list[QueryWithVariablesError] | None


class QueryWithVariablesData(Model):
    """An object of the API."""

    user: User


class User(Model):
    """An object of the API."""

    name: str
    posts: list[Post]


class Post(Model):
    """An object of the API."""

    title: str


class QueryWithVariablesError(Model):
    """An object of the API."""

    message: str

"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class QueryWithVariablesResponse(Model):
    """What `query_with_variables` answers."""

    data: QueryWithVariablesData | None
    errors: list[QueryWithVariablesError] | None


class QueryWithVariablesData(Model):
    """The `data` of `QueryWithVariablesResponse`."""

    user: User


class User(Model):
    """The `user` of `QueryWithVariablesData`."""

    name: str
    posts: list[Post]


class Post(Model):
    """The `posts` of `User`."""

    title: str


class QueryWithVariablesError(Model):
    """The `errors` of `QueryWithVariablesResponse`."""

    message: str

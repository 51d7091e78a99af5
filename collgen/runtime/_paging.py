"""Pages of a list: each knows its items, and how the next one is asked for."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Literal, NamedTuple, TypeVar, cast

from ._encoding import plain
from ._errors import APIError, printable
from ._model import Model
from ._options import RequestOptions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._endpoint import Endpoint

    Arguments = Mapping[str, object] | None

ItemT = TypeVar("ItemT")
BodyT = TypeVar("BodyT")
PageT = TypeVar("PageT", bound="PageBase[Any, Any]")

# A cursor that stands for "no more": Redis and others end with 0.
_NO_CURSOR = ("", "0", 0)
_LINK = (
    r"""<([^>]*)>((?:\s*;\s*[^\s=;,"]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)"""
)
_RELATION = r"""(?i);\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]*))"""
_OF_ANOTHER = r"(?i);\s*anchor\s*="


class Paging:
    """How the pages of a list follow each other."""

    def __init__(
        self,
        style: Literal["page", "offset", "cursor", "link", "header"],
        parameter: str = "",
        *,
        items: tuple[str, ...] = (),
        next_at: tuple[str, ...] = (),
        more_at: tuple[str, ...] = (),
        pages_at: tuple[str, ...] = (),
        total_at: tuple[str, ...] = (),
        item_at: tuple[str, ...] = (),
        only: tuple[str, ...] = (),
        first: int = 0,
        in_body: bool = False,
    ) -> None:
        """Describe the pages of a list.

        Args:
            style: What the next page is asked for by; a header has a link.
            parameter: Wire name of the parameter that asks for it; a link has none.
            items: Attributes that lead from the answer to the list.
            next_at: Wire names that lead to the next cursor or link.
            more_at: Wire names that lead to a boolean: whether more follows.
            pages_at: Wire names that lead to the number of pages.
            total_at: Wire names that lead to the number of items of all pages.
            item_at: Wire names that lead from the last item to the next cursor.
            only: The query parameters that may go with a cursor, where not all may.
            first: Number of the first page, or of the first item.
            in_body: The parameter is a field of the body, not of the query.
        """
        self.style = style
        self.parameter = parameter
        self.items = items
        self.next_at = next_at
        self.more_at = more_at
        self.pages_at = pages_at
        self.total_at = total_at
        self.item_at = item_at
        self.only = only
        self.first = first
        self.in_body = in_body


class ListCall(NamedTuple):
    """The call that a page answers."""

    session: Any
    endpoint: Endpoint
    result: Any
    path: Arguments
    query: Arguments
    headers: Arguments
    body: object
    options: RequestOptions | None

    @property
    def paging(self) -> Paging:
        """How the endpoint is paged."""
        return cast("Paging", self.endpoint.paging)

    def send(self) -> Any:
        """Send it; what an asynchronous session returns has to be awaited."""
        session = self.session
        if self.paging.style == "header" and not session.view:
            session = session.seen_as("raw")
        return session.call(*self[1:])

    def answered(self, page: Any, answer: Any, number: int | None = None) -> Any:
        """Return the page, or a response of which `parse` makes the page."""
        link = None
        if self.paging.style == "header":
            link = next_link(answer.headers)
            answer = answer if self.session.view else answer.parse()
        if not self.session.view:
            return page(self, answer, number, link)
        call = self._replace(session=self.session.seen_as(""))
        answer.make = partial(page, call, link=link)
        return answer

    def argument(self) -> object:
        """Return what this call gives for the parameter that asks for a page."""
        place = self.body if self.paging.in_body else self.query
        return _get(place, self.paging.parameter)

    def settled(self) -> ListCall:
        """Return the call with its options' query and body as arguments.

        Options go over arguments: left there, they would ask for one page for ever.
        """
        options = self.options
        if options is None or not (options.query or options.body):
            return self
        body = self.body
        if options.body:
            body = {**cast("Mapping[str, object]", body or {}), **options.body}
        rest: dict[str, Any] = {
            name: getattr(options, name)
            for name in vars(options)
            if name not in {"query", "body"}
        }
        return self._replace(
            query={**(self.query or {}), **(options.query or {})},
            body=body,
            options=RequestOptions(**rest),
        )

    def at(self, value: object) -> ListCall:
        """Return the call for the page that `value` stands for."""
        paging = self.paging
        if paging.style in {"link", "header"}:
            return self._following(plain(value))
        if paging.in_body:
            fields = cast("Mapping[str, object]", self.body or {})
            return self._replace(body={**fields, paging.parameter: value})
        query = {**(self.query or {}), paging.parameter: value}
        if paging.only:
            query = {name: query.get(name) for name in paging.only}
        return self._replace(query=query)

    def _following(self, link: str) -> ListCall:
        """Return the call that a link leads to; only our own origin is ever asked.

        Servers behind a proxy name another scheme or host than the one that was called,
        so a link to the same path counts by its query alone.
        """
        from urllib.parse import parse_qs, urljoin, urlsplit

        state = self.session.state
        own: str = state.shared(self.endpoint).target.fill(self.path)
        try:
            target = urlsplit(urljoin(own, link))
        except ValueError:
            shown = printable(link[:200])
            raise APIError(f"The next page has no usable address: {shown}") from None
        here = urlsplit(own)
        query = parse_qs(target.query, keep_blank_values=True)
        constant = parse_qs(here.query, keep_blank_values=True)
        query = {name: texts for name, texts in query.items() if name not in constant}
        if _is_same_path(here.path, target.path):
            return self._replace(query=query)
        if (target.scheme, target.netloc) != (here.scheme, here.netloc):
            raise APIError(
                f"The next page is at another address ({target.hostname}); it is not "
                f"followed, since your credentials would go there."
            )
        url = f"{target.scheme}://{target.netloc}{target.path}"
        moved = self.endpoint._replace(url=url)
        return self._replace(endpoint=moved, query=query, path=None)


def _is_same_path(one: str, other: str) -> bool:
    one, other = one.rstrip("/"), other.rstrip("/")
    return bool(other) and (one == other or one.endswith(other) or other.endswith(one))


class PageBase(Generic[ItemT, BodyT]):
    """What synchronous and asynchronous pages have in common."""

    is_per_half = True
    body: BodyT
    """The whole answer, typed."""

    def __init__(
        self,
        call: ListCall,
        body: BodyT,
        number: int | None = None,
        link: str | None = None,
    ) -> None:
        self._call = call
        self._link = link
        self.body = body
        self._number = _number(call) if number is None else number
        self.items_before = self._counted_before()
        """How many items come before this page's; None where that is not known."""

    def _counted_before(self) -> int | None:
        paging = self._call.paging
        before = self._number - paging.first
        return before if paging.style == "offset" or not before else None

    @property
    def items(self) -> list[ItemT]:
        """The items of this page."""
        found: object = self.body
        for name in self._call.paging.items:
            found = getattr(found, name, None) if isinstance(found, Model) else None
        return cast("list[ItemT]", found) if isinstance(found, list) else []

    @property
    def next_cursor(self) -> str | int | None:
        """What asks for the next page: cursor, link, or number; None after the last."""
        paging, items = self._call.paging, self.items
        if _at(self.body, paging.more_at) is False:
            return None
        if paging.style == "header":
            return self._link
        if paging.style in {"cursor", "link"}:  # also after an empty page
            value = _at(self.body, paging.next_at)
            if paging.item_at and items:
                value = _at(items[-1], paging.item_at)
            if not isinstance(value, (str, int)) or value in _NO_CURSOR:
                return None
            return None if value == self._call.argument() else value
        if not items or self._is_complete(len(items)):
            return None
        if paging.style == "offset":
            return self._number + len(items)
        pages = _at(self.body, paging.pages_at)
        number = self._number + 1
        is_last = type(pages) is int and number - paging.first >= pages
        return None if is_last else number

    def _is_complete(self, count: int) -> bool:
        """Whether this page's items are the last ones of a known total."""
        total = _at(self.body, self._call.paging.total_at)
        if self.items_before is None or not isinstance(total, int):
            return False
        return self.items_before + count >= total

    @property
    def has_next_page(self) -> bool:
        """Whether there may be another page: asking for it can still bring none."""
        return self.next_cursor is not None

    def following(self) -> tuple[ListCall, int] | None:
        """Return the call for the next page and its number, None after the last."""
        cursor = self.next_cursor
        if cursor is None:
            return None
        in_turn = self._call.paging.style in {"page", "offset"}
        return self._call.at(cursor), int(cursor) if in_turn else 0

    def continued(self, page: PageT) -> PageT | None:
        """Return the page after this one; None where it brings nothing new."""
        if self.items_before is not None:
            page.items_before = self.items_before + len(self.items)
        # The same again comes from a server that does not know the parameter.
        is_new = page.body != self.body
        return page if is_new and (page.items or page.has_next_page) else None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self.items)} items: {self.body!r}>"


def _number(call: ListCall) -> int:
    """Return the number that a call asks for, the first one when it asks for none."""
    asked = call.argument() if call.paging.style in {"page", "offset"} else None
    try:
        return call.paging.first if asked is None else int(plain(asked))
    except ValueError:
        return call.paging.first


def _get(place: object, name: str) -> object:
    return (
        cast("dict[str, object]", place).get(name) if isinstance(place, dict) else None
    )


def _at(value: object, names: tuple[str, ...]) -> object:
    """Return what stands at some wire names, None where there is nothing."""
    for name in names:
        value = value.get(name) if isinstance(value, Model) else _get(value, name)
    return value if names else None


def next_link(headers: Mapping[str, str]) -> str | None:
    """Return the address of the next page, None when no link is called so."""
    for address, parameters in re.findall(_LINK, headers.get("link", "")):
        # Of several relations the first one counts (3.3).
        relation = re.search(_RELATION, parameters)
        if relation is None or re.search(_OF_ANOTHER, parameters):
            continue
        if "next" in (relation[1] or relation[2] or "").lower().split():
            return str(address)
    return None

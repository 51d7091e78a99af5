"""Tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .. import models
from .._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    OneOf,
    Range,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from .. import params
    from .._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_BUY_AN_ADULTS_TICKET = Endpoint("POST", "/tickets", body="json", auth="apikey_2")
_BUY_A_CHILDS_TICKET = Endpoint("POST", "/tickets", body="json", auth="apikey_2")
_BUY_A_GROUPS_TICKET = Endpoint(
    "POST", "/tickets", body="json", auth="apikey_2", errors=lambda: models.ErrorBody
)
_GET_TICKET = Endpoint("GET", "/tickets/{ticket_id}", auth="apikey_2")
_GET_TICKET_2 = Endpoint("GET", "/tickets/{ticket_id}", auth="apikey_2")
_GET_TICKETS_PDF = Endpoint(
    "GET",
    "/tickets/{ticket_id}/pdf",
    headers=(("Accept", "application/pdf"),),
    auth="apikey_2",
)
_REFUND_TICKET = Endpoint(
    "POST",
    "/tickets/{ticket_id}/refund",
    auth="apikey_2",
    limits=(
        Range("query.share", minimum=0, maximum=1, quote="0 to 1"),
        OneOf(
            "query.reason",
            ("rain", "illness", "other"),
            quote="`rain`, `illness` or `other`",
        ),
    ),
)


class TicketsResource(SyncResource):
    """Tickets."""

    with_raw_response: TicketsMethods[Raw]
    with_streaming_response: TicketsMethods[Streaming]

    def buy_an_adults_ticket(
        self,
        *,
        kind: str | None = None,
        day: str | date | None = None,
        count: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.BuyAdultsTicketResponse:
        """Buy an adult's ticket.

        Returns:
            An object with id, kind, price, valid_on, qr, holder.

        Example:
            client.tickets.buy_an_adults_ticket(
                kind="adult",
                day="2024-05-04",
                count=1,
            )
        """
        return self._request(
            _BUY_AN_ADULTS_TICKET,
            models.BuyAdultsTicketResponse,
            body={"kind": kind, "day": day, "count": count},
            options=options,
        )

    def buy_a_childs_ticket(
        self,
        *,
        kind: str | None = None,
        day: str | date | None = None,
        count: int | None = None,
        ages: Sequence[int] | None = None,
        options: RequestOptions | None = None,
    ) -> models.BuyAdultsTicketResponse:
        """Buy a child's ticket.

        Returns:
            An object with id, kind, price, valid_on, qr, holder.

        Example:
            client.tickets.buy_a_childs_ticket(
                kind="child",
                day="2024-05-04",
                count=2,
                ages=[
                    4,
                    7,
                ],
            )
        """
        return self._request(
            _BUY_A_CHILDS_TICKET,
            models.BuyAdultsTicketResponse,
            body={"kind": kind, "day": day, "count": count, "ages": ages},
            options=options,
        )

    def buy_a_groups_ticket(
        self,
        *,
        kind: str | None = None,
        day: str | date | None = None,
        count: int | None = None,
        group: params.Group | None = None,
        options: RequestOptions | None = None,
    ) -> models.BuyGroupsTicketResponse:
        """Buy a group's ticket.

        Returns:
            An object with tickets, discount.

        Raises:
            RateLimitError: On status 429.

        Example:
            client.tickets.buy_a_groups_ticket(
                kind="group",
                day="2024-05-04",
                count=24,
                group={
                    "name": "Class 3b",
                    "guide": True,
                },
            )
        """
        return self._request(
            _BUY_A_GROUPS_TICKET,
            models.BuyGroupsTicketResponse,
            body={"kind": kind, "day": day, "count": count, "group": group},
            options=options,
        )

    def get_ticket(
        self, *, ticket_id: str, options: RequestOptions | None = None
    ) -> models.BuyAdultsTicketResponse:
        """Get ticket.

        Returns:
            An object with id, kind, price, valid_on, qr, holder.

        Example:
            client.tickets.get_ticket(ticket_id="T-2024-000123")
        """
        return self._request(
            _GET_TICKET,
            models.BuyAdultsTicketResponse,
            path={"ticket_id": ticket_id},
            options=options,
        )

    def get_ticket_2(
        self,
        *,
        ticket_id: str,
        expand: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.BuyAdultsTicketResponse:
        """The same name as the one before, in the same folder.

        Returns:
            An object with id, kind, price, valid_on, qr, holder.

        Example:
            client.tickets.get_ticket_2(
                ticket_id="T-2024-000123",
                expand="holder",
            )
        """
        return self._request(
            _GET_TICKET_2,
            models.BuyAdultsTicketResponse,
            path={"ticket_id": ticket_id},
            query={"expand": expand},
            options=options,
        )

    def get_tickets_pdf(
        self, *, ticket_id: str, options: RequestOptions | None = None
    ) -> Any:
        """Get ticket.

        Example:
            client.tickets.get_tickets_pdf(ticket_id="T-2024-000123")
        """
        return self._request(
            _GET_TICKETS_PDF, path={"ticket_id": ticket_id}, options=options
        )

    def refund_ticket(
        self,
        *,
        ticket_id: str,
        reason: Literal["rain", "illness", "other"],
        share: float | None = None,
        x_desk: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Gives the money back.

        Args:
            reason: Rain, illness or other.
            share: Part of the price, 0 to 1.
            x_desk: Number of the desk.

        Raises:
            ServerError: On status 500.

        Example:
            client.tickets.refund_ticket(
                ticket_id="T-2024-000123",
                reason="rain",
            )
        """
        return self._request(
            _REFUND_TICKET,
            path={"ticket_id": ticket_id},
            query={"share": share, "reason": reason},
            headers={"X-Desk": x_desk},
            options=options,
        )


class TicketsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    buy_an_adults_ticket = Method(TicketsResource.buy_an_adults_ticket)
    buy_a_childs_ticket = Method(TicketsResource.buy_a_childs_ticket)
    buy_a_groups_ticket = Method(TicketsResource.buy_a_groups_ticket)
    get_ticket = Method(TicketsResource.get_ticket)
    get_ticket_2 = Method(TicketsResource.get_ticket_2)
    get_tickets_pdf = Method(TicketsResource.get_tickets_pdf)
    refund_ticket = Method(TicketsResource.refund_ticket)


class AsyncTicketsResource(TicketsMethods[Awaited], AsyncResource):
    """Tickets."""

    with_raw_response: TicketsMethods[AsyncRaw]
    with_streaming_response: TicketsMethods[AsyncStreaming]

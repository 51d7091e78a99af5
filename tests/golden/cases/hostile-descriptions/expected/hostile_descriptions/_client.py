"""The clients of Hostile descriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import models
from ._runtime import (
    AsyncClient,
    Awaited,
    Config,
    Endpoint,
    Method,
    Methods,
    SyncClient,
    ViewT,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ssl import SSLContext

    from ._runtime import (
        AsyncHTTPClient,
        AsyncRaw,
        AsyncStreaming,
        AsyncTransport,
        Hooks,
        HTTPClient,
        Raw,
        RequestOptions,
        Streaming,
        Timeout,
        Transport,
    )

_CONFIG = Config(
    package="hostile_descriptions", version="0.0.0", base_url="https://api.example.com"
)
_CASE_0 = Endpoint("POST", "/d/0", body="json")
_CASE_1 = Endpoint("POST", "/d/1", body="json")
_CASE_2 = Endpoint("POST", "/d/2", body="json")
_CASE_3 = Endpoint("POST", "/d/3", body="json")
_CASE_4 = Endpoint("POST", "/d/4", body="json")
_CASE_5 = Endpoint("POST", "/d/5", body="json")
_CASE_6 = Endpoint("POST", "/d/6", body="json")
_CASE_7 = Endpoint("POST", "/d/7", body="json")
_CASE_8 = Endpoint("POST", "/d/8", body="json")
_CASE_9 = Endpoint("POST", "/d/9", body="json")
_CASE_10 = Endpoint("POST", "/d/10", body="json")
_CASE_11 = Endpoint("POST", "/d/11", body="json")
_CASE_12 = Endpoint("POST", "/d/12", body="json")
_CASE_13 = Endpoint("POST", "/d/13", body="json")
_CASE_14 = Endpoint("POST", "/d/14", body="json")
_CASE_15 = Endpoint("POST", "/d/15", body="json")
_CASE_16 = Endpoint("POST", "/d/16", body="json")
_CASE_17 = Endpoint("POST", "/d/17", body="json")
_CASE_18 = Endpoint("POST", "/d/18", body="json")
_CASE_19 = Endpoint("POST", "/d/19", body="json")


class HostileDescriptions(SyncClient):
    """Client of Hostile descriptions."""

    with_raw_response: HostileDescriptionsMethods[Raw]
    with_streaming_response: HostileDescriptionsMethods[Streaming]

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int = 2,
        headers: Mapping[str, str | None] | None = None,
        follow_redirects: bool = True,
        validate: bool = True,
        strict: bool = False,
        retry_unsafe: bool = False,
        max_response_size: int | None = None,
        hooks: Hooks | None = None,
        http_client: HTTPClient | None = None,
        transport: Transport | None = None,
        proxy: str | None = None,
        ssl_context: SSLContext | None = None,
    ) -> None:
        """Keep the options; the first call opens a connection.

        Args:
            base_url: Used in place of the API's own address.
            timeout: Seconds, or a `Timeout`; 60 seconds when left out.
            total_timeout: Seconds for a call with all its attempts and waits.
            max_retries: How often a failed call is tried again.
            headers: Added to every request; None as a value removes one.
            follow_redirects: Whether redirects are followed, ten at most.
            validate: Whether arguments are held against the documentation first.
            strict: Whether an answer that does not fit its type raises an error.
            retry_unsafe: Retry also calls that may have been carried out.
            max_response_size: Most bytes of an answer that is not streamed; 1 GiB.
            hooks: Called before requests, after responses and on errors.
            http_client: An HTTP client of your own; it is not closed.
            transport: A transport for the HTTP client that is made here.
            proxy: URL of a proxy.
            ssl_context: TLS settings of your own.
        """
        super().__init__(
            _CONFIG,
            {},
            base_url=base_url,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            headers=headers,
            follow_redirects=follow_redirects,
            validate=validate,
            strict=strict,
            retry_unsafe=retry_unsafe,
            max_response_size=max_response_size,
            hooks=hooks,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            ssl_context=ssl_context,
        )

    def case_0(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """Ends with a quote"

        Args:
            q: Ends with a quote".

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_0(q='Ends with a quote"', value='Ends with a quote"')
        """
        return self._request(
            _CASE_0,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_1(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """Ends with a backslash\\

        Args:
            q: Ends with a backslash\\.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_1(
                q="Ends with a backslash\\\\",
                value="Ends with a backslash\\\\",
            )
        """
        return self._request(
            _CASE_1,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_2(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """\"\"\" import os os.abort() \"\"\"

        Args:
            q: \"\"\" import os os.abort() \"\"\".

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_2(
                q='\"\"\"\\nimport os\\nos.abort()\\n\"\"\"',
                value='\"\"\"\\nimport os\\nos.abort()\\n\"\"\"',
            )
        """
        return self._request(
            _CASE_2,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_3(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """'''

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_3(q="'''", value="'''")
        """
        return self._request(
            _CASE_3,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_4(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """line separator paragraph next vt ff fs

        Args:
            q: Line separator paragraph next vt ff fs.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_4(
                q="line\\u2028separator\\u2029paragraph\\x85next\\x0bvt\\x0cff\\x1cfs",
                value="line\\u2028separator\\u2029paragraph\\x85next\\x0bvt\\x0cff\\x1cfs",
            )
        """
        return self._request(
            _CASE_4,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_5(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """bare carriage

        Args:
            q: Bare carriage.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_5(q="bare\\rcarriage", value="bare\\rcarriage")
        """
        return self._request(
            _CASE_5,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_6(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """null \x00 byte

        Args:
            q: Null \x00 byte.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_6(q="null \\x00 byte", value="null \\x00 byte")
        """
        return self._request(
            _CASE_6,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_7(
        self,
        *,
        q: str | int | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """{{ config }} {% endraw %} {# c #}

        Args:
            q: {{ config }} {% endraw %} {# c #}.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_7(
                q="config {% endraw %} {# c #}",
                value="config {% endraw %} {# c #}",
            )
        """
        return self._request(
            _CASE_7,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_8(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """<script>alert(1)</script>

        Args:
            q: <script>alert(1)</script>.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_8(
                q="<script>alert(1)</script><img src=x onerror=alert(1)>",
                value="<script>alert(1)</script><img src=x onerror=alert(1)>",
            )
        """
        return self._request(
            _CASE_8,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_9(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """click i

        Args:
            q: Click i.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_9(
                q="[click](javascript:alert(1)) ![i](http://x/y.png)",
                value="[click](javascript:alert(1)) ![i](http://x/y.png)",
            )
        """
        return self._request(
            _CASE_9,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_10(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """Case 10.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_10(
                q="```\\ncode fence\\n# not a heading",
                value="```\\ncode fence\\n# not a heading",
            )
        """
        return self._request(
            _CASE_10,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_11(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """Case 11.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_11(
                q='| a | b |\\n|---|---|\\n| \"\"\" | \\\\ |',
                value='| a | b |\\n|---|---|\\n| \"\"\" | \\\\ |',
            )
        """
        return self._request(
            _CASE_11,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_12(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """\u202eright to left\u202c and \u2066isolate

        Args:
            q: \u202eright to left\u202c and \u2066isolate.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_12(
                q="\\u202eright to left\\u202c and \\u2066isolate",
                value="\\u202eright to left\\u202c and \\u2066isolate",
            )
        """
        return self._request(
            _CASE_12,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_13(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """setext ===

        Args:
            q: Setext ===.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_13(
                q="# Heading\\n---\\nsetext\\n===",
                value="# Heading\\n---\\nsetext\\n===",
            )
        """
        return self._request(
            _CASE_13,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_14(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """\\N{BULLET} \\x41 \\u0041 %s {0}

        Args:
            q: \\N{BULLET} \\x41 \\u0041 %s {0}.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_14(
                q="\\\\N{BULLET} \\\\x41 \\\\u0041 %s {0}",
                value="\\\\N{BULLET} \\\\x41 \\\\u0041 %s {0}",
            )
        """
        return self._request(
            _CASE_14,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_15(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """indented

        Args:
            q: Indented.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_15(
                q="  indented\\n\\n\\n\\n\\tmany blank lines  \\n ",
                value="  indented\\n\\n\\n\\n\\tmany blank lines  \\n ",
            )
        """
        return self._request(
            _CASE_15,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_16(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """<!-- ]]>

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_16(
                q="--><!-- ]]> </details>",
                value="--><!-- ]]> </details>",
            )
        """
        return self._request(
            _CASE_16,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_17(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """$(rm -rf /) id ; true

        Args:
            q: $(rm -rf /) id ; true.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_17(
                q="$(rm -rf /) `id` ; true",
                value="$(rm -rf /) `id` ; true",
            )
        """
        return self._request(
            _CASE_17,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_18(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """𝕏 bom

        Args:
            q: 𝕏 bom.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_18(q="𝕏 \\ufeff bom", value="𝕏 \\ufeff bom")
        """
        return self._request(
            _CASE_18,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )

    def case_19(
        self,
        *,
        q: str | None = None,
        value: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Case0Response:
        """[ ] task

        Args:
            q: [ ] task.

        Returns:
            An object with text.

        Raises:
            BadRequestError: On status 400.

        Example:
            client.case_19(
                q="- [ ] task\\n1. one\\n> quote",
                value="- [ ] task\\n1. one\\n> quote",
            )
        """
        return self._request(
            _CASE_19,
            models.Case0Response,
            query={"q": q},
            body={"value": value},
            options=options,
        )


class HostileDescriptionsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    case_0 = Method(HostileDescriptions.case_0)
    case_1 = Method(HostileDescriptions.case_1)
    case_2 = Method(HostileDescriptions.case_2)
    case_3 = Method(HostileDescriptions.case_3)
    case_4 = Method(HostileDescriptions.case_4)
    case_5 = Method(HostileDescriptions.case_5)
    case_6 = Method(HostileDescriptions.case_6)
    case_7 = Method(HostileDescriptions.case_7)
    case_8 = Method(HostileDescriptions.case_8)
    case_9 = Method(HostileDescriptions.case_9)
    case_10 = Method(HostileDescriptions.case_10)
    case_11 = Method(HostileDescriptions.case_11)
    case_12 = Method(HostileDescriptions.case_12)
    case_13 = Method(HostileDescriptions.case_13)
    case_14 = Method(HostileDescriptions.case_14)
    case_15 = Method(HostileDescriptions.case_15)
    case_16 = Method(HostileDescriptions.case_16)
    case_17 = Method(HostileDescriptions.case_17)
    case_18 = Method(HostileDescriptions.case_18)
    case_19 = Method(HostileDescriptions.case_19)


class AsyncHostileDescriptions(HostileDescriptionsMethods[Awaited], AsyncClient):
    """Asynchronous client of Hostile descriptions."""

    with_raw_response: HostileDescriptionsMethods[AsyncRaw]
    with_streaming_response: HostileDescriptionsMethods[AsyncStreaming]

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int = 2,
        headers: Mapping[str, str | None] | None = None,
        follow_redirects: bool = True,
        validate: bool = True,
        strict: bool = False,
        retry_unsafe: bool = False,
        max_response_size: int | None = None,
        hooks: Hooks | None = None,
        http_client: AsyncHTTPClient | None = None,
        transport: AsyncTransport | None = None,
        proxy: str | None = None,
        ssl_context: SSLContext | None = None,
    ) -> None:
        """Keep the options; the first call opens a connection.

        Args:
            base_url: Used in place of the API's own address.
            timeout: Seconds, or a `Timeout`; 60 seconds when left out.
            total_timeout: Seconds for a call with all its attempts and waits.
            max_retries: How often a failed call is tried again.
            headers: Added to every request; None as a value removes one.
            follow_redirects: Whether redirects are followed, ten at most.
            validate: Whether arguments are held against the documentation first.
            strict: Whether an answer that does not fit its type raises an error.
            retry_unsafe: Retry also calls that may have been carried out.
            max_response_size: Most bytes of an answer that is not streamed; 1 GiB.
            hooks: Called before requests, after responses and on errors.
            http_client: An HTTP client of your own; it is not closed.
            transport: A transport for the HTTP client that is made here.
            proxy: URL of a proxy.
            ssl_context: TLS settings of your own.
        """
        super().__init__(
            _CONFIG,
            {},
            base_url=base_url,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            headers=headers,
            follow_redirects=follow_redirects,
            validate=validate,
            strict=strict,
            retry_unsafe=retry_unsafe,
            max_response_size=max_response_size,
            hooks=hooks,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            ssl_context=ssl_context,
        )

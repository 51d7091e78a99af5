"""The clients of Files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    from collections.abc import Mapping, Sequence
    from ssl import SSLContext

    from ._runtime import (
        AsyncHTTPClient,
        AsyncRaw,
        AsyncStreaming,
        AsyncTransport,
        FileInput,
        Hooks,
        HTTPClient,
        Raw,
        RequestOptions,
        Streaming,
        Timeout,
        Transport,
    )

_CONFIG = Config(package="files", version="0.0.0", base_url="https://api.example.com")
_UPLOAD_ONE = Endpoint("POST", "/things", body="multipart", files=("file",))
_UPLOAD_SEVERAL = Endpoint(
    "POST", "/things", body="multipart", files=("files", "none", "list")
)
_CONTENT_TYPES = Endpoint(
    "POST",
    "/things",
    body="multipart",
    part_types={"meta": "application/json"},
    files=("photo",),
)
_REPEATED_AND_DISABLED = Endpoint("POST", "/things", body="multipart", files=("off",))
_WHOLE_BODY_IS_A_FILE = Endpoint(
    "PUT", "/things", body="binary", content_type="application/octet-stream"
)
_NAMES_IN_ANOTHER_SCRIPT = Endpoint(
    "POST", "/things", body="multipart", files=("图片",)
)
_EVIDENCE = Endpoint("POST", "https://files.example.com/evidence", body="multipart")


class Files(SyncClient):
    """Client of Files."""

    with_raw_response: FilesMethods[Raw]
    with_streaming_response: FilesMethods[Streaming]

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

    def upload_one(
        self,
        *,
        file: FileInput | None = None,
        title: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Upload one."""
        return self._request(
            _UPLOAD_ONE, body={"file": file, "title": title}, options=options
        )

    def upload_several(
        self,
        *,
        files: Sequence[FileInput] | None = None,
        none: FileInput | None = None,
        list_: FileInput | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Upload several."""
        return self._request(
            _UPLOAD_SEVERAL,
            body={"files": files, "none": none, "list": list_},
            options=options,
        )

    def content_types(
        self,
        *,
        meta: str | None = None,
        photo: FileInput | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Content types."""
        return self._request(
            _CONTENT_TYPES, body={"meta": meta, "photo": photo}, options=options
        )

    def repeated_and_disabled(
        self,
        *,
        tag: Sequence[str] | None = None,
        off: FileInput | None = None,
        from_: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Repeated and disabled.

        Example:
            client.repeated_and_disabled(
                tag=[
                    "a",
                    "b",
                ],
                from_=1,
            )
        """
        return self._request(
            _REPEATED_AND_DISABLED,
            body={"tag": tag, "off": off, "from": from_},
            options=options,
        )

    def whole_body_is_a_file(
        self, *, body: FileInput, options: RequestOptions | None = None
    ) -> Any:
        """Whole body is a file."""
        return self._request(_WHOLE_BODY_IS_A_FILE, body=body, options=options)

    def names_in_another_script(
        self,
        *,
        图片: FileInput | None = None,
        标题: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Names in another script."""
        return self._request(
            _NAMES_IN_ANOTHER_SCRIPT, body={"图片": 图片, "标题": 标题}, options=options
        )

    def evidence(
        self,
        *,
        proof: Sequence[FileInput | str] | None = None,
        note: str | None = None,
        seal: FileInput | str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Evidence."""
        return self._request(
            _EVIDENCE,
            body={"proof": proof, "note": note, "seal": seal},
            options=options,
        )


class FilesMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    upload_one = Method(Files.upload_one)
    upload_several = Method(Files.upload_several)
    content_types = Method(Files.content_types)
    repeated_and_disabled = Method(Files.repeated_and_disabled)
    whole_body_is_a_file = Method(Files.whole_body_is_a_file)
    names_in_another_script = Method(Files.names_in_another_script)
    evidence = Method(Files.evidence)


class AsyncFiles(FilesMethods[Awaited], AsyncClient):
    """Asynchronous client of Files."""

    with_raw_response: FilesMethods[AsyncRaw]
    with_streaming_response: FilesMethods[AsyncStreaming]

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

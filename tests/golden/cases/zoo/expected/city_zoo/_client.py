"""The clients of City Zoo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import models
from ._runtime import (
    ApiKeyAuth,
    AsyncClient,
    Awaited,
    BasicAuth,
    BearerAuth,
    Config,
    Endpoint,
    Folder,
    Method,
    Methods,
    Setting,
    SyncClient,
    ViewT,
)
from ._runtime.auth.asap import AsapAuth
from ._runtime.auth.awsv4 import AwsV4Auth
from ._runtime.auth.digest import DigestAuth
from ._runtime.auth.edgegrid import EdgeGridAuth
from ._runtime.auth.hawk import HawkAuth
from ._runtime.auth.jwt import JwtAuth
from ._runtime.auth.ntlm import NtlmAuth
from ._runtime.auth.oauth1 import OAuth1Auth
from ._runtime.auth.oauth2 import OAuth2Auth

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
    from .resources.animals import AnimalsResource, AsyncAnimalsResource
    from .resources.answers import AnswersResource, AsyncAnswersResource
    from .resources.behind_the_scenes import (
        AsyncBehindTheScenesResource,
        BehindTheScenesResource,
    )
    from .resources.feedings import AsyncFeedingsResource, FeedingsResource
    from .resources.gates import AsyncGatesResource, GatesResource
    from .resources.headers import AsyncHeadersResource, HeadersResource
    from .resources.names_and_more_odd_ones import (
        AsyncNamesAndMoreOddOnesResource,
        NamesAndMoreOddOnesResource,
    )
    from .resources.paths import AsyncPathsResource, PathsResource
    from .resources.tickets import AsyncTicketsResource, TicketsResource

_CONFIG = Config(
    package="city_zoo",
    version="2.4.1b0",
    base_url="{{base_url}}",
    variables={
        "keeper_token": Setting(
            "keeper_token", env="CITY_ZOO_KEEPER_TOKEN", secret=True
        ),
        "director_name": Setting("director_name", env="CITY_ZOO_DIRECTOR_NAME"),
        "director_password": Setting(
            "director_password", env="CITY_ZOO_DIRECTOR_PASSWORD", secret=True
        ),
        "climate_key": Setting("climate_key", env="CITY_ZOO_CLIMATE_KEY", secret=True),
        "ticket_key": Setting("ticket_key", env="CITY_ZOO_TICKET_KEY", secret=True),
        "gate_key": Setting("gate_key", env="CITY_ZOO_GATE_KEY", secret=True),
        "consumer_key": Setting(
            "consumer_key", env="CITY_ZOO_CONSUMER_KEY", secret=True
        ),
        "consumer_secret": Setting(
            "consumer_secret", env="CITY_ZOO_CONSUMER_SECRET", secret=True
        ),
        "oauth_token": Setting("oauth_token", env="CITY_ZOO_OAUTH_TOKEN", secret=True),
        "oauth_token_secret": Setting(
            "oauth_token_secret", env="CITY_ZOO_OAUTH_TOKEN_SECRET", secret=True
        ),
        "access_token": Setting(
            "access_token", env="CITY_ZOO_ACCESS_TOKEN", secret=True
        ),
        "client_id": Setting("client_id", env="CITY_ZOO_CLIENT_ID"),
        "client_secret": Setting(
            "client_secret", env="CITY_ZOO_CLIENT_SECRET", secret=True
        ),
        "hawk_id": Setting("hawk_id", env="CITY_ZOO_HAWK_ID"),
        "hawk_key": Setting("hawk_key", env="CITY_ZOO_HAWK_KEY", secret=True),
        "aws_access_key": Setting(
            "aws_access_key", env="CITY_ZOO_AWS_ACCESS_KEY", secret=True
        ),
        "aws_secret_key": Setting(
            "aws_secret_key", env="CITY_ZOO_AWS_SECRET_KEY", secret=True
        ),
        "edge_access_token": Setting(
            "edge_access_token", env="CITY_ZOO_EDGE_ACCESS_TOKEN", secret=True
        ),
        "edge_client_token": Setting(
            "edge_client_token", env="CITY_ZOO_EDGE_CLIENT_TOKEN", secret=True
        ),
        "edge_client_secret": Setting(
            "edge_client_secret", env="CITY_ZOO_EDGE_CLIENT_SECRET", secret=True
        ),
        "jwt_secret": Setting("jwt_secret", env="CITY_ZOO_JWT_SECRET", secret=True),
        "asap_private_key": Setting(
            "asap_private_key", env="CITY_ZOO_ASAP_PRIVATE_KEY", secret=True
        ),
        "badge_token": Setting("badge_token", env="CITY_ZOO_BADGE_TOKEN", secret=True),
        "base_url": Setting(
            "base_url", env="CITY_ZOO_BASE_URL", default="https://eu.zoo.example.com/v2"
        ),
        "map_url": Setting(
            "map_url",
            env="CITY_ZOO_MAP_URL",
            default="https://eu.zoo.example.com/v2/map",
        ),
        "region": Setting("region", env="CITY_ZOO_REGION", default="eu"),
        "year": Setting("year", env="CITY_ZOO_YEAR", default="2024"),
        "version": Setting("version", env="CITY_ZOO_VERSION", default="v2"),
    },
    auths={
        "bearer": BearerAuth("{{keeper_token}}"),
        "basic": BasicAuth("{{director_name}}", "{{director_password}}"),
        "apikey": ApiKeyAuth("X-Climate-Key", "{{climate_key}}"),
        "apikey_2": ApiKeyAuth("X-Api-Key", "{{ticket_key}}"),
        "apikey_3": ApiKeyAuth("X-Gate-Key", "{{gate_key}}"),
        "apikey_4": ApiKeyAuth("gate_key", "{{gate_key}}", "query"),
        "digest": DigestAuth(
            username="{{director_name}}", password="{{director_password}}"
        ),
        "oauth1": OAuth1Auth(
            consumer_key="{{consumer_key}}",
            consumer_secret="{{consumer_secret}}",
            token="{{oauth_token}}",
            token_secret="{{oauth_token_secret}}",
            version="1.0",
            in_header=True,
        ),
        "oauth2": OAuth2Auth(
            access_token="{{access_token}}",
            grant="client_credentials",
            token_url="https://id.zoo.example.com/token",
            client_id="{{client_id}}",
            client_secret="{{client_secret}}",
            scope="animals:read",
        ),
        "hawk": HawkAuth(auth_id="{{hawk_id}}", auth_key="{{hawk_key}}"),
        "awsv4": AwsV4Auth(
            access_key="{{aws_access_key}}",
            secret_key="{{aws_secret_key}}",
            region="eu-west-1",
        ),
        "edgegrid": EdgeGridAuth(
            access_token="{{edge_access_token}}",
            client_token="{{edge_client_token}}",
            client_secret="{{edge_client_secret}}",
        ),
        "ntlm": NtlmAuth(
            username="{{director_name}}", password="{{director_password}}", domain="ZOO"
        ),
        "jwt": JwtAuth(key="{{jwt_secret}}", payload='{"sub": "keeper"}'),
        "asap": AsapAuth(
            private_key="{{asap_private_key}}",
            key_id="zoo/key-1",
            issuer="zoo",
            audience="gates",
        ),
        "bearer_2": BearerAuth("{{badge_token}}"),
    },
    auth="bearer",
)
_IS_THE_ZOO_OPEN = Endpoint("GET", "/status", auth=None)
_GET_HEALTH = Endpoint("GET", "https://zoo.example.com/health")


class CityZoo(SyncClient):
    """Client of City Zoo."""

    with_raw_response: CityZooMethods[Raw]
    with_streaming_response: CityZooMethods[Streaming]

    def __init__(
        self,
        *,
        keeper_token: str | None = None,
        director_name: str | None = None,
        director_password: str | None = None,
        climate_key: str | None = None,
        ticket_key: str | None = None,
        gate_key: str | None = None,
        consumer_key: str | None = None,
        consumer_secret: str | None = None,
        oauth_token: str | None = None,
        oauth_token_secret: str | None = None,
        access_token: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        hawk_id: str | None = None,
        hawk_key: str | None = None,
        aws_access_key: str | None = None,
        aws_secret_key: str | None = None,
        edge_access_token: str | None = None,
        edge_client_token: str | None = None,
        edge_client_secret: str | None = None,
        jwt_secret: str | None = None,
        asap_private_key: str | None = None,
        badge_token: str | None = None,
        map_url: str | None = None,
        region: str | None = None,
        year: str | None = None,
        version: str | None = None,
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
            keeper_token: Ask at the keepers' desk. Read from
                CITY_ZOO_KEEPER_TOKEN when left out.
            director_name: Read from CITY_ZOO_DIRECTOR_NAME when left out.
            director_password: Read from CITY_ZOO_DIRECTOR_PASSWORD when
                left out.
            climate_key: Read from CITY_ZOO_CLIMATE_KEY when left out.
            ticket_key: Read from CITY_ZOO_TICKET_KEY when left out.
            gate_key: Read from CITY_ZOO_GATE_KEY when left out.
            consumer_key: Read from CITY_ZOO_CONSUMER_KEY when left out.
            consumer_secret: Read from CITY_ZOO_CONSUMER_SECRET when left
                out.
            oauth_token: Read from CITY_ZOO_OAUTH_TOKEN when left out.
            oauth_token_secret: Read from CITY_ZOO_OAUTH_TOKEN_SECRET when
                left out.
            access_token: Read from CITY_ZOO_ACCESS_TOKEN when left out.
            client_id: Read from CITY_ZOO_CLIENT_ID when left out.
            client_secret: Read from CITY_ZOO_CLIENT_SECRET when left out.
            hawk_id: Read from CITY_ZOO_HAWK_ID when left out.
            hawk_key: Read from CITY_ZOO_HAWK_KEY when left out.
            aws_access_key: Read from CITY_ZOO_AWS_ACCESS_KEY when left out.
            aws_secret_key: Read from CITY_ZOO_AWS_SECRET_KEY when left out.
            edge_access_token: Read from CITY_ZOO_EDGE_ACCESS_TOKEN when
                left out.
            edge_client_token: Read from CITY_ZOO_EDGE_CLIENT_TOKEN when
                left out.
            edge_client_secret: Read from CITY_ZOO_EDGE_CLIENT_SECRET when
                left out.
            jwt_secret: Read from CITY_ZOO_JWT_SECRET when left out.
            asap_private_key: Read from CITY_ZOO_ASAP_PRIVATE_KEY when left
                out.
            badge_token: Read from CITY_ZOO_BADGE_TOKEN when left out.
            map_url: Read from CITY_ZOO_MAP_URL when left out.
            region: Read from CITY_ZOO_REGION when left out.
            year: Read from CITY_ZOO_YEAR when left out.
            version: Read from CITY_ZOO_VERSION when left out.
            base_url: Where the API is. Read from CITY_ZOO_BASE_URL when
                left out.
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
            {
                "keeper_token": keeper_token,
                "director_name": director_name,
                "director_password": director_password,
                "climate_key": climate_key,
                "ticket_key": ticket_key,
                "gate_key": gate_key,
                "consumer_key": consumer_key,
                "consumer_secret": consumer_secret,
                "oauth_token": oauth_token,
                "oauth_token_secret": oauth_token_secret,
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "hawk_id": hawk_id,
                "hawk_key": hawk_key,
                "aws_access_key": aws_access_key,
                "aws_secret_key": aws_secret_key,
                "edge_access_token": edge_access_token,
                "edge_client_token": edge_client_token,
                "edge_client_secret": edge_client_secret,
                "jwt_secret": jwt_secret,
                "asap_private_key": asap_private_key,
                "badge_token": badge_token,
                "base_url": base_url,
                "map_url": map_url,
                "region": region,
                "year": year,
                "version": version,
            },
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

    @Folder
    def animals(self) -> AnimalsResource:
        """Animals."""
        from .resources.animals import AnimalsResource

        return AnimalsResource(self)

    @Folder
    def feedings(self) -> FeedingsResource:
        """Feedings."""
        from .resources.feedings import FeedingsResource

        return FeedingsResource(self)

    @Folder
    def tickets(self) -> TicketsResource:
        """Tickets."""
        from .resources.tickets import TicketsResource

        return TicketsResource(self)

    @Folder
    def gates(self) -> GatesResource:
        """Gates."""
        from .resources.gates import GatesResource

        return GatesResource(self)

    @Folder
    def paths(self) -> PathsResource:
        """Paths."""
        from .resources.paths import PathsResource

        return PathsResource(self)

    @Folder
    def headers(self) -> HeadersResource:
        """Headers."""
        from .resources.headers import HeadersResource

        return HeadersResource(self)

    @Folder
    def names_and_more_odd_ones(self) -> NamesAndMoreOddOnesResource:
        """Names & more / "odd" ones."""
        from .resources.names_and_more_odd_ones import NamesAndMoreOddOnesResource

        return NamesAndMoreOddOnesResource(self)

    @Folder
    def answers(self) -> AnswersResource:
        """Answers."""
        from .resources.answers import AnswersResource

        return AnswersResource(self)

    @Folder
    def behind_the_scenes(self) -> BehindTheScenesResource:
        """Behind the scenes."""
        from .resources.behind_the_scenes import BehindTheScenesResource

        return BehindTheScenesResource(self)

    def is_the_zoo_open(
        self, *, options: RequestOptions | None = None
    ) -> models.IsZooOpenResponse:
        """Is the zoo open?

        Returns:
            An object with open, visitors, closes_at.
        """
        return self._request(
            _IS_THE_ZOO_OPEN, models.IsZooOpenResponse, options=options
        )

    def get_health(self, *, options: RequestOptions | None = None) -> Any:
        """Health."""
        return self._request(_GET_HEALTH, options=options)


class CityZooMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    is_the_zoo_open = Method(CityZoo.is_the_zoo_open)
    get_health = Method(CityZoo.get_health)


class AsyncCityZoo(CityZooMethods[Awaited], AsyncClient):
    """Asynchronous client of City Zoo."""

    with_raw_response: CityZooMethods[AsyncRaw]
    with_streaming_response: CityZooMethods[AsyncStreaming]

    def __init__(
        self,
        *,
        keeper_token: str | None = None,
        director_name: str | None = None,
        director_password: str | None = None,
        climate_key: str | None = None,
        ticket_key: str | None = None,
        gate_key: str | None = None,
        consumer_key: str | None = None,
        consumer_secret: str | None = None,
        oauth_token: str | None = None,
        oauth_token_secret: str | None = None,
        access_token: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        hawk_id: str | None = None,
        hawk_key: str | None = None,
        aws_access_key: str | None = None,
        aws_secret_key: str | None = None,
        edge_access_token: str | None = None,
        edge_client_token: str | None = None,
        edge_client_secret: str | None = None,
        jwt_secret: str | None = None,
        asap_private_key: str | None = None,
        badge_token: str | None = None,
        map_url: str | None = None,
        region: str | None = None,
        year: str | None = None,
        version: str | None = None,
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
            keeper_token: Ask at the keepers' desk. Read from
                CITY_ZOO_KEEPER_TOKEN when left out.
            director_name: Read from CITY_ZOO_DIRECTOR_NAME when left out.
            director_password: Read from CITY_ZOO_DIRECTOR_PASSWORD when
                left out.
            climate_key: Read from CITY_ZOO_CLIMATE_KEY when left out.
            ticket_key: Read from CITY_ZOO_TICKET_KEY when left out.
            gate_key: Read from CITY_ZOO_GATE_KEY when left out.
            consumer_key: Read from CITY_ZOO_CONSUMER_KEY when left out.
            consumer_secret: Read from CITY_ZOO_CONSUMER_SECRET when left
                out.
            oauth_token: Read from CITY_ZOO_OAUTH_TOKEN when left out.
            oauth_token_secret: Read from CITY_ZOO_OAUTH_TOKEN_SECRET when
                left out.
            access_token: Read from CITY_ZOO_ACCESS_TOKEN when left out.
            client_id: Read from CITY_ZOO_CLIENT_ID when left out.
            client_secret: Read from CITY_ZOO_CLIENT_SECRET when left out.
            hawk_id: Read from CITY_ZOO_HAWK_ID when left out.
            hawk_key: Read from CITY_ZOO_HAWK_KEY when left out.
            aws_access_key: Read from CITY_ZOO_AWS_ACCESS_KEY when left out.
            aws_secret_key: Read from CITY_ZOO_AWS_SECRET_KEY when left out.
            edge_access_token: Read from CITY_ZOO_EDGE_ACCESS_TOKEN when
                left out.
            edge_client_token: Read from CITY_ZOO_EDGE_CLIENT_TOKEN when
                left out.
            edge_client_secret: Read from CITY_ZOO_EDGE_CLIENT_SECRET when
                left out.
            jwt_secret: Read from CITY_ZOO_JWT_SECRET when left out.
            asap_private_key: Read from CITY_ZOO_ASAP_PRIVATE_KEY when left
                out.
            badge_token: Read from CITY_ZOO_BADGE_TOKEN when left out.
            map_url: Read from CITY_ZOO_MAP_URL when left out.
            region: Read from CITY_ZOO_REGION when left out.
            year: Read from CITY_ZOO_YEAR when left out.
            version: Read from CITY_ZOO_VERSION when left out.
            base_url: Where the API is. Read from CITY_ZOO_BASE_URL when
                left out.
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
            {
                "keeper_token": keeper_token,
                "director_name": director_name,
                "director_password": director_password,
                "climate_key": climate_key,
                "ticket_key": ticket_key,
                "gate_key": gate_key,
                "consumer_key": consumer_key,
                "consumer_secret": consumer_secret,
                "oauth_token": oauth_token,
                "oauth_token_secret": oauth_token_secret,
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "hawk_id": hawk_id,
                "hawk_key": hawk_key,
                "aws_access_key": aws_access_key,
                "aws_secret_key": aws_secret_key,
                "edge_access_token": edge_access_token,
                "edge_client_token": edge_client_token,
                "edge_client_secret": edge_client_secret,
                "jwt_secret": jwt_secret,
                "asap_private_key": asap_private_key,
                "badge_token": badge_token,
                "base_url": base_url,
                "map_url": map_url,
                "region": region,
                "year": year,
                "version": version,
            },
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

    @Folder
    def animals(self) -> AsyncAnimalsResource:
        """Animals."""
        from .resources.animals import AsyncAnimalsResource

        return AsyncAnimalsResource(self)

    @Folder
    def feedings(self) -> AsyncFeedingsResource:
        """Feedings."""
        from .resources.feedings import AsyncFeedingsResource

        return AsyncFeedingsResource(self)

    @Folder
    def tickets(self) -> AsyncTicketsResource:
        """Tickets."""
        from .resources.tickets import AsyncTicketsResource

        return AsyncTicketsResource(self)

    @Folder
    def gates(self) -> AsyncGatesResource:
        """Gates."""
        from .resources.gates import AsyncGatesResource

        return AsyncGatesResource(self)

    @Folder
    def paths(self) -> AsyncPathsResource:
        """Paths."""
        from .resources.paths import AsyncPathsResource

        return AsyncPathsResource(self)

    @Folder
    def headers(self) -> AsyncHeadersResource:
        """Headers."""
        from .resources.headers import AsyncHeadersResource

        return AsyncHeadersResource(self)

    @Folder
    def names_and_more_odd_ones(self) -> AsyncNamesAndMoreOddOnesResource:
        """Names & more / "odd" ones."""
        from .resources.names_and_more_odd_ones import AsyncNamesAndMoreOddOnesResource

        return AsyncNamesAndMoreOddOnesResource(self)

    @Folder
    def answers(self) -> AsyncAnswersResource:
        """Answers."""
        from .resources.answers import AsyncAnswersResource

        return AsyncAnswersResource(self)

    @Folder
    def behind_the_scenes(self) -> AsyncBehindTheScenesResource:
        """Behind the scenes."""
        from .resources.behind_the_scenes import AsyncBehindTheScenesResource

        return AsyncBehindTheScenesResource(self)

"""The clients of Auth kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import (
    ApiKeyAuth,
    AsyncClient,
    BearerAuth,
    Config,
    Folder,
    Setting,
    SyncClient,
    UnsupportedAuth,
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
        AsyncTransport,
        Hooks,
        HTTPClient,
        Timeout,
        Transport,
    )
    from .resources.by_hand import AsyncByHandResource, ByHandResource
    from .resources.signatures import AsyncSignaturesResource, SignaturesResource
    from .resources.tokens import AsyncTokensResource, TokensResource

_CONFIG = Config(
    package="auth_kinds",
    version="0.0.0",
    base_url="https://api.example.com",
    variables={
        "access_token": Setting(
            "access_token", env="AUTH_KINDS_ACCESS_TOKEN", secret=True
        ),
        "client_id": Setting("client_id", env="AUTH_KINDS_CLIENT_ID"),
        "client_secret": Setting(
            "client_secret", env="AUTH_KINDS_CLIENT_SECRET", secret=True
        ),
        "clientId": Setting(
            "client_id_credential", env="AUTH_KINDS_CLIENT_ID_CREDENTIAL"
        ),
        "clientSecret": Setting(
            "client_secret_credential",
            env="AUTH_KINDS_CLIENT_SECRET_CREDENTIAL",
            secret=True,
        ),
        "user": Setting("user", env="AUTH_KINDS_USER"),
        "password": Setting("password", env="AUTH_KINDS_PASSWORD", secret=True),
        "authorization_code": Setting(
            "authorization_code", env="AUTH_KINDS_AUTHORIZATION_CODE", secret=True
        ),
        "refresh_token": Setting(
            "refresh_token", env="AUTH_KINDS_REFRESH_TOKEN", secret=True
        ),
        "code_verifier": Setting(
            "code_verifier", env="AUTH_KINDS_CODE_VERIFIER", secret=True
        ),
        "accessToken": Setting(
            "access_token_credential",
            env="AUTH_KINDS_ACCESS_TOKEN_CREDENTIAL",
            secret=True,
        ),
        "private_key": Setting(
            "private_key", env="AUTH_KINDS_PRIVATE_KEY", secret=True
        ),
        "jwt_secret": Setting("jwt_secret", env="AUTH_KINDS_JWT_SECRET", secret=True),
        "asap_private_key": Setting(
            "asap_private_key", env="AUTH_KINDS_ASAP_PRIVATE_KEY", secret=True
        ),
        "consumer_key": Setting(
            "consumer_key", env="AUTH_KINDS_CONSUMER_KEY", secret=True
        ),
        "consumer_secret": Setting(
            "consumer_secret", env="AUTH_KINDS_CONSUMER_SECRET", secret=True
        ),
        "oauth_token": Setting(
            "oauth_token", env="AUTH_KINDS_OAUTH_TOKEN", secret=True
        ),
        "oauth_token_secret": Setting(
            "oauth_token_secret", env="AUTH_KINDS_OAUTH_TOKEN_SECRET", secret=True
        ),
        "consumerKey": Setting(
            "consumer_key_credential",
            env="AUTH_KINDS_CONSUMER_KEY_CREDENTIAL",
            secret=True,
        ),
        "rsaKey": Setting("rsa_key", env="AUTH_KINDS_RSA_KEY", secret=True),
        "access_key": Setting("access_key", env="AUTH_KINDS_ACCESS_KEY", secret=True),
        "secret_key": Setting("secret_key", env="AUTH_KINDS_SECRET_KEY", secret=True),
        "awsSession": Setting("aws_session", env="AUTH_KINDS_AWS_SESSION", secret=True),
        "hawkId": Setting("hawk_id", env="AUTH_KINDS_HAWK_ID"),
        "auth_key": Setting("auth_key", env="AUTH_KINDS_AUTH_KEY", secret=True),
        "edgegrid_access_token": Setting(
            "edgegrid_access_token", env="AUTH_KINDS_EDGEGRID_ACCESS_TOKEN", secret=True
        ),
        "client_token": Setting(
            "client_token", env="AUTH_KINDS_CLIENT_TOKEN", secret=True
        ),
        "edgegrid_client_secret": Setting(
            "edgegrid_client_secret",
            env="AUTH_KINDS_EDGEGRID_CLIENT_SECRET",
            secret=True,
        ),
        "username": Setting("username", env="AUTH_KINDS_USERNAME"),
        "digest_password": Setting(
            "digest_password", env="AUTH_KINDS_DIGEST_PASSWORD", secret=True
        ),
        "ntlm_password": Setting(
            "ntlm_password", env="AUTH_KINDS_NTLM_PASSWORD", secret=True
        ),
        "token": Setting("token", env="AUTH_KINDS_TOKEN", secret=True),
        "authorization": Setting(
            "authorization", env="AUTH_KINDS_AUTHORIZATION", secret=True
        ),
        "pair": Setting("pair", env="AUTH_KINDS_PAIR", secret=True),
        "session": Setting("session", env="AUTH_KINDS_SESSION", secret=True),
        "api_key": Setting("api_key", env="AUTH_KINDS_API_KEY", secret=True),
        "idServer": Setting(
            "id_server", env="AUTH_KINDS_ID_SERVER", default="https://id.example.com"
        ),
        "issuer": Setting("issuer", env="AUTH_KINDS_ISSUER"),
        "awsRegion": Setting(
            "aws_region", env="AUTH_KINDS_AWS_REGION", default="eu-west-1"
        ),
    },
    auths={
        "oauth2": OAuth2Auth(
            access_token="{{access_token}}",
            grant="client_credentials",
            token_url="{{idServer}}/token",
            client_id="{{client_id}}",
            client_secret="{{client_secret}}",
            client_in_body=True,
            scope="a b",
            audience="https://aud.example",
        ),
        "oauth2_2": OAuth2Auth(
            access_token="{{access_token}}",
            in_query=True,
            grant="password",
            token_url="https://id.example.com/token",
            client_id="{{clientId}}",
            client_secret="{{clientSecret}}",
            username="{{user}}",
            password="{{password}}",
        ),
        "oauth2_3": OAuth2Auth(
            access_token="{{access_token}}",
            prefix="",
            grant="authorization_code",
            token_url="https://id.example.com/token",
            refresh_url="https://id.example.com/refresh",
            client_id="{{clientId}}",
            code="{{authorization_code}}",
            redirect_uri="https://app.example.com/back",
            refresh_token="{{refresh_token}}",
            code_verifier="{{code_verifier}}",
        ),
        "oauth2_4": BearerAuth("{{accessToken}}", "OAuth"),
        "jwt": JwtAuth(
            key="{{private_key}}",
            algorithm="RS256",
            payload='{\n  "sub": "{{user}}",\n  "iat": {{$timestamp}}\n}',
            head='{"kid": "k-1"}',
            query_name="the token",
        ),
        "jwt_2": JwtAuth(
            key="{{jwt_secret}}",
            algorithm="HS512",
            base64_secret=True,
            prefix='a"b\\c {d} ${e} %s',
        ),
        "asap": AsapAuth(
            private_key="{{asap_private_key}}",
            algorithm="ES256",
            key_id='a"b\\c {d} ${e} %s',
            issuer="{{issuer}}",
            audience="gates",
            subject="someone",
            lifetime="60",
            claims='{"a": true}',
        ),
        "oauth1": OAuth1Auth(
            consumer_key="{{consumer_key}}",
            consumer_secret="{{consumer_secret}}",
            token="{{oauth_token}}",
            token_secret="{{oauth_token_secret}}",
            method="HMAC-SHA256",
            empty_params=True,
        ),
        "oauth1_2": OAuth1Auth(
            consumer_key="{{consumerKey}}",
            private_key="{{rsaKey}}",
            method="RSA-SHA256",
            realm='a"b\\c {d} ${e} %s',
            callback="https://app.example.com/back",
            in_header=True,
            body_hash=True,
            encode_header=False,
        ),
        "awsv4": AwsV4Auth(
            access_key="{{access_key}}",
            secret_key="{{secret_key}}",
            session_token="{{awsSession}}",
            service="s3",
            region="{{awsRegion}}",
            in_query=True,
        ),
        "hawk": HawkAuth(
            auth_id="{{hawkId}}",
            auth_key="{{auth_key}}",
            algorithm="sha1",
            ext='a"b\\c {d} ${e} %s',
            app="app",
            delegation="dlg",
            hash_body=True,
        ),
        "edgegrid": EdgeGridAuth(
            access_token="{{edgegrid_access_token}}",
            client_token="{{client_token}}",
            client_secret="{{edgegrid_client_secret}}",
            host="https://edge.example.com",
            signed_headers="X-One, X-Two",
            max_body=2048,
        ),
        "digest": DigestAuth(username="{{username}}", password="{{digest_password}}"),
        "ntlm": NtlmAuth(
            username="{{user}}",
            password="{{ntlm_password}}",
            domain='a"b\\c {d} ${e} %s',
        ),
        "kerberos": UnsupportedAuth("kerberos"),
        "apikey": ApiKeyAuth("Authorization", "Token token={{token}}"),
        "apikey_2": ApiKeyAuth("Authorization", "ApiKey {{token}}"),
        "apikey_3": ApiKeyAuth("Authorization", "{{authorization}}"),
        "apikey_4": ApiKeyAuth("Authorization", "Basic {{pair}}"),
        "bearer": BearerAuth("{{accessToken}}"),
        "apikey_5": ApiKeyAuth("X-Key", "{{api_key}}"),
        "apikey_6": ApiKeyAuth("Authorization", "Token {{token}}"),
        "oauth2_5": OAuth2Auth(
            access_token="{{access_token}}",
            grant="authorization_code",
            token_url="https://id.example.com/token",
            client_id="{{client_id}}",
            client_secret="{{client_secret}}",
            code="{{authorization_code}}",
            refresh_token="{{refresh_token}}",
        ),
        "bearer_2": BearerAuth("{{token}}"),
    },
    auth="oauth2",
)


class AuthKinds(SyncClient):
    """Client of Auth kinds."""

    def __init__(
        self,
        *,
        access_token: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        client_id_credential: str | None = None,
        client_secret_credential: str | None = None,
        user: str | None = None,
        password: str | None = None,
        authorization_code: str | None = None,
        refresh_token: str | None = None,
        code_verifier: str | None = None,
        access_token_credential: str | None = None,
        private_key: str | None = None,
        jwt_secret: str | None = None,
        asap_private_key: str | None = None,
        consumer_key: str | None = None,
        consumer_secret: str | None = None,
        oauth_token: str | None = None,
        oauth_token_secret: str | None = None,
        consumer_key_credential: str | None = None,
        rsa_key: str | None = None,
        access_key: str | None = None,
        secret_key: str | None = None,
        aws_session: str | None = None,
        hawk_id: str | None = None,
        auth_key: str | None = None,
        edgegrid_access_token: str | None = None,
        client_token: str | None = None,
        edgegrid_client_secret: str | None = None,
        username: str | None = None,
        digest_password: str | None = None,
        ntlm_password: str | None = None,
        token: str | None = None,
        authorization: str | None = None,
        pair: str | None = None,
        session: str | None = None,
        api_key: str | None = None,
        id_server: str | None = None,
        issuer: str | None = None,
        aws_region: str | None = None,
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
            access_token: An access token; without one, one is fetched. Read
                from AUTH_KINDS_ACCESS_TOKEN when left out.
            client_id: Read from AUTH_KINDS_CLIENT_ID when left out.
            client_secret: Read from AUTH_KINDS_CLIENT_SECRET when left out.
            client_id_credential: Read from AUTH_KINDS_CLIENT_ID_CREDENTIAL
                when left out.
            client_secret_credential: Read from
                AUTH_KINDS_CLIENT_SECRET_CREDENTIAL when left out.
            user: Read from AUTH_KINDS_USER when left out.
            password: Read from AUTH_KINDS_PASSWORD when left out.
            authorization_code: The code that the authorization page gave;
                it serves once. Read from AUTH_KINDS_AUTHORIZATION_CODE when
                left out.
            refresh_token: A refresh token, if there is one already. Read
                from AUTH_KINDS_REFRESH_TOKEN when left out.
            code_verifier: The secret behind the code's challenge (RFC
                7636). Read from AUTH_KINDS_CODE_VERIFIER when left out.
            access_token_credential: Read from
                AUTH_KINDS_ACCESS_TOKEN_CREDENTIAL when left out.
            private_key: Read from AUTH_KINDS_PRIVATE_KEY when left out.
            jwt_secret: Read from AUTH_KINDS_JWT_SECRET when left out.
            asap_private_key: Read from AUTH_KINDS_ASAP_PRIVATE_KEY when
                left out.
            consumer_key: Read from AUTH_KINDS_CONSUMER_KEY when left out.
            consumer_secret: Read from AUTH_KINDS_CONSUMER_SECRET when left
                out.
            oauth_token: Read from AUTH_KINDS_OAUTH_TOKEN when left out.
            oauth_token_secret: Read from AUTH_KINDS_OAUTH_TOKEN_SECRET when
                left out.
            consumer_key_credential: Read from
                AUTH_KINDS_CONSUMER_KEY_CREDENTIAL when left out.
            rsa_key: Read from AUTH_KINDS_RSA_KEY when left out.
            access_key: Read from AUTH_KINDS_ACCESS_KEY when left out.
            secret_key: Read from AUTH_KINDS_SECRET_KEY when left out.
            aws_session: Read from AUTH_KINDS_AWS_SESSION when left out.
            hawk_id: Read from AUTH_KINDS_HAWK_ID when left out.
            auth_key: Read from AUTH_KINDS_AUTH_KEY when left out.
            edgegrid_access_token: Read from
                AUTH_KINDS_EDGEGRID_ACCESS_TOKEN when left out.
            client_token: Read from AUTH_KINDS_CLIENT_TOKEN when left out.
            edgegrid_client_secret: Read from
                AUTH_KINDS_EDGEGRID_CLIENT_SECRET when left out.
            username: Read from AUTH_KINDS_USERNAME when left out.
            digest_password: Read from AUTH_KINDS_DIGEST_PASSWORD when left
                out.
            ntlm_password: Read from AUTH_KINDS_NTLM_PASSWORD when left out.
            token: Read from AUTH_KINDS_TOKEN when left out.
            authorization: Read from AUTH_KINDS_AUTHORIZATION when left out.
            pair: Read from AUTH_KINDS_PAIR when left out.
            session: Read from AUTH_KINDS_SESSION when left out.
            api_key: Read from AUTH_KINDS_API_KEY when left out.
            id_server: Read from AUTH_KINDS_ID_SERVER when left out.
            issuer: Read from AUTH_KINDS_ISSUER when left out.
            aws_region: Read from AUTH_KINDS_AWS_REGION when left out.
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
            {
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "client_id_credential": client_id_credential,
                "client_secret_credential": client_secret_credential,
                "user": user,
                "password": password,
                "authorization_code": authorization_code,
                "refresh_token": refresh_token,
                "code_verifier": code_verifier,
                "access_token_credential": access_token_credential,
                "private_key": private_key,
                "jwt_secret": jwt_secret,
                "asap_private_key": asap_private_key,
                "consumer_key": consumer_key,
                "consumer_secret": consumer_secret,
                "oauth_token": oauth_token,
                "oauth_token_secret": oauth_token_secret,
                "consumer_key_credential": consumer_key_credential,
                "rsa_key": rsa_key,
                "access_key": access_key,
                "secret_key": secret_key,
                "aws_session": aws_session,
                "hawk_id": hawk_id,
                "auth_key": auth_key,
                "edgegrid_access_token": edgegrid_access_token,
                "client_token": client_token,
                "edgegrid_client_secret": edgegrid_client_secret,
                "username": username,
                "digest_password": digest_password,
                "ntlm_password": ntlm_password,
                "token": token,
                "authorization": authorization,
                "pair": pair,
                "session": session,
                "api_key": api_key,
                "id_server": id_server,
                "issuer": issuer,
                "aws_region": aws_region,
            },
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

    @Folder
    def tokens(self) -> TokensResource:
        """Tokens."""
        from .resources.tokens import TokensResource

        return TokensResource(self)

    @Folder
    def signatures(self) -> SignaturesResource:
        """Signatures."""
        from .resources.signatures import SignaturesResource

        return SignaturesResource(self)

    @Folder
    def by_hand(self) -> ByHandResource:
        """By hand."""
        from .resources.by_hand import ByHandResource

        return ByHandResource(self)


class AsyncAuthKinds(AsyncClient):
    """Asynchronous client of Auth kinds."""

    def __init__(
        self,
        *,
        access_token: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        client_id_credential: str | None = None,
        client_secret_credential: str | None = None,
        user: str | None = None,
        password: str | None = None,
        authorization_code: str | None = None,
        refresh_token: str | None = None,
        code_verifier: str | None = None,
        access_token_credential: str | None = None,
        private_key: str | None = None,
        jwt_secret: str | None = None,
        asap_private_key: str | None = None,
        consumer_key: str | None = None,
        consumer_secret: str | None = None,
        oauth_token: str | None = None,
        oauth_token_secret: str | None = None,
        consumer_key_credential: str | None = None,
        rsa_key: str | None = None,
        access_key: str | None = None,
        secret_key: str | None = None,
        aws_session: str | None = None,
        hawk_id: str | None = None,
        auth_key: str | None = None,
        edgegrid_access_token: str | None = None,
        client_token: str | None = None,
        edgegrid_client_secret: str | None = None,
        username: str | None = None,
        digest_password: str | None = None,
        ntlm_password: str | None = None,
        token: str | None = None,
        authorization: str | None = None,
        pair: str | None = None,
        session: str | None = None,
        api_key: str | None = None,
        id_server: str | None = None,
        issuer: str | None = None,
        aws_region: str | None = None,
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
            access_token: An access token; without one, one is fetched. Read
                from AUTH_KINDS_ACCESS_TOKEN when left out.
            client_id: Read from AUTH_KINDS_CLIENT_ID when left out.
            client_secret: Read from AUTH_KINDS_CLIENT_SECRET when left out.
            client_id_credential: Read from AUTH_KINDS_CLIENT_ID_CREDENTIAL
                when left out.
            client_secret_credential: Read from
                AUTH_KINDS_CLIENT_SECRET_CREDENTIAL when left out.
            user: Read from AUTH_KINDS_USER when left out.
            password: Read from AUTH_KINDS_PASSWORD when left out.
            authorization_code: The code that the authorization page gave;
                it serves once. Read from AUTH_KINDS_AUTHORIZATION_CODE when
                left out.
            refresh_token: A refresh token, if there is one already. Read
                from AUTH_KINDS_REFRESH_TOKEN when left out.
            code_verifier: The secret behind the code's challenge (RFC
                7636). Read from AUTH_KINDS_CODE_VERIFIER when left out.
            access_token_credential: Read from
                AUTH_KINDS_ACCESS_TOKEN_CREDENTIAL when left out.
            private_key: Read from AUTH_KINDS_PRIVATE_KEY when left out.
            jwt_secret: Read from AUTH_KINDS_JWT_SECRET when left out.
            asap_private_key: Read from AUTH_KINDS_ASAP_PRIVATE_KEY when
                left out.
            consumer_key: Read from AUTH_KINDS_CONSUMER_KEY when left out.
            consumer_secret: Read from AUTH_KINDS_CONSUMER_SECRET when left
                out.
            oauth_token: Read from AUTH_KINDS_OAUTH_TOKEN when left out.
            oauth_token_secret: Read from AUTH_KINDS_OAUTH_TOKEN_SECRET when
                left out.
            consumer_key_credential: Read from
                AUTH_KINDS_CONSUMER_KEY_CREDENTIAL when left out.
            rsa_key: Read from AUTH_KINDS_RSA_KEY when left out.
            access_key: Read from AUTH_KINDS_ACCESS_KEY when left out.
            secret_key: Read from AUTH_KINDS_SECRET_KEY when left out.
            aws_session: Read from AUTH_KINDS_AWS_SESSION when left out.
            hawk_id: Read from AUTH_KINDS_HAWK_ID when left out.
            auth_key: Read from AUTH_KINDS_AUTH_KEY when left out.
            edgegrid_access_token: Read from
                AUTH_KINDS_EDGEGRID_ACCESS_TOKEN when left out.
            client_token: Read from AUTH_KINDS_CLIENT_TOKEN when left out.
            edgegrid_client_secret: Read from
                AUTH_KINDS_EDGEGRID_CLIENT_SECRET when left out.
            username: Read from AUTH_KINDS_USERNAME when left out.
            digest_password: Read from AUTH_KINDS_DIGEST_PASSWORD when left
                out.
            ntlm_password: Read from AUTH_KINDS_NTLM_PASSWORD when left out.
            token: Read from AUTH_KINDS_TOKEN when left out.
            authorization: Read from AUTH_KINDS_AUTHORIZATION when left out.
            pair: Read from AUTH_KINDS_PAIR when left out.
            session: Read from AUTH_KINDS_SESSION when left out.
            api_key: Read from AUTH_KINDS_API_KEY when left out.
            id_server: Read from AUTH_KINDS_ID_SERVER when left out.
            issuer: Read from AUTH_KINDS_ISSUER when left out.
            aws_region: Read from AUTH_KINDS_AWS_REGION when left out.
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
            {
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "client_id_credential": client_id_credential,
                "client_secret_credential": client_secret_credential,
                "user": user,
                "password": password,
                "authorization_code": authorization_code,
                "refresh_token": refresh_token,
                "code_verifier": code_verifier,
                "access_token_credential": access_token_credential,
                "private_key": private_key,
                "jwt_secret": jwt_secret,
                "asap_private_key": asap_private_key,
                "consumer_key": consumer_key,
                "consumer_secret": consumer_secret,
                "oauth_token": oauth_token,
                "oauth_token_secret": oauth_token_secret,
                "consumer_key_credential": consumer_key_credential,
                "rsa_key": rsa_key,
                "access_key": access_key,
                "secret_key": secret_key,
                "aws_session": aws_session,
                "hawk_id": hawk_id,
                "auth_key": auth_key,
                "edgegrid_access_token": edgegrid_access_token,
                "client_token": client_token,
                "edgegrid_client_secret": edgegrid_client_secret,
                "username": username,
                "digest_password": digest_password,
                "ntlm_password": ntlm_password,
                "token": token,
                "authorization": authorization,
                "pair": pair,
                "session": session,
                "api_key": api_key,
                "id_server": id_server,
                "issuer": issuer,
                "aws_region": aws_region,
            },
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

    @Folder
    def tokens(self) -> AsyncTokensResource:
        """Tokens."""
        from .resources.tokens import AsyncTokensResource

        return AsyncTokensResource(self)

    @Folder
    def signatures(self) -> AsyncSignaturesResource:
        """Signatures."""
        from .resources.signatures import AsyncSignaturesResource

        return AsyncSignaturesResource(self)

    @Folder
    def by_hand(self) -> AsyncByHandResource:
        """By hand."""
        from .resources.by_hand import AsyncByHandResource

        return AsyncByHandResource(self)

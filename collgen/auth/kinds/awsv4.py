"""AWS Signature Version 4."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collgen.auth.fields import constant, credential, switch
from collgen.auth.kind import CurlAuth, Declaration, Kind, SampleAuth
from collgen.model import Auth, JsonValue, Template


@dataclass(frozen=True, kw_only=True)
class AwsV4Auth(Auth):
    """An access key with its secret, for one service in one region."""

    kind: str = "awsv4"
    access_key: Template = credential("accessKey")
    secret_key: Template = credential("secretKey")
    session_token: Template = credential("sessionToken", is_optional=True)
    service: Template = constant("service", "execute-api")
    region: Template = constant("region", "us-east-1")
    in_query: bool = switch("addAuthDataToQuery")


class _AwsV4(Kind[AwsV4Auth]):
    value = AwsV4Auth
    title = "an AWS signature"
    runtime = Declaration("AwsV4Auth", "awsv4")
    in_query = ("addAuthDataToQuery", "true")

    def sample(self, auth: AwsV4Auth) -> SampleAuth:
        token = Template.of("X-Amz-Security-Token: ", auth.session_token)
        options = (
            ("--aws-sigv4", Template.of("aws:amz:", auth.region, ":", auth.service)),
            ("-u", Template.of(auth.access_key, ":", auth.secret_key)),
            *((("-H", token),) if auth.session_token else ()),
        )
        note = "Signed in the headers, since curl cannot sign in the query."
        curl = CurlAuth(options, note if auth.in_query else "")
        return SampleAuth(curl=curl, scheme="AWS Signature Version 4")

    def is_unforeseeable(self, auth: AwsV4Auth, _status: int) -> bool:
        return auth.in_query

    def security_scheme(self, _auth: AwsV4Auth) -> dict[str, JsonValue]:
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "x-amazon-apigateway-authtype": "awsSigv4",
        }


KIND: Final = _AwsV4()

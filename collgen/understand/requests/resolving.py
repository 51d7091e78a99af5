"""Requests before they are understood: auth and settings inherited, literal credentials out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from collgen.auth.arguments import ArgumentNames
from collgen.auth.blocks import (
    effective_auth,
    has_several_keys,
    is_credential,
)
from collgen.diagnostics import Report
from collgen.model import JsonValue, Place
from collgen.postman.collection import (
    AuthBlock,
    Collection,
    Folder,
    Pointer,
    Request,
    RequestSpec,
    Variable,
)
from collgen.postman.references import (
    has_reference,
)
from collgen.understand.requests.authorization import (
    authentication,
    is_authenticated,
)
from collgen.understand.requests.bases import (
    usable_base,
    with_base_paths,
    with_one_address,
    with_reachable_bases,
)
from collgen.understand.requests.behavior import (
    behavior_of,
    report_behavior,
)
from collgen.understand.requests.headers import SYSTEM_HEADERS
from collgen.understand.requests.redacted import auth_without_marks, without_marks
from collgen.understand.requests.resolved import ResolvedRequest
from collgen.understand.requests.specs import (
    with_example_body,
    with_method_filled,
    with_names_filled,
    with_one_cookie,
    with_trimmed_headers,
    without_literal_credentials,
)
from collgen.understand.requests.token_scripts import with_fetched_token
from collgen.understand.requests.trust import Trust


def resolve_requests(
    collection: Collection, report: Report, environment: Iterable[Variable] = ()
) -> list[ResolvedRequest]:
    """Return the collection's requests in document order; `environment` goes over its variables."""
    requests: list[ResolvedRequest] = []
    reported: set[Pointer] = set()
    texts = {
        v.key: v.value
        for v in (*collection.root.variables, *environment)
        if not v.disabled and isinstance(v.value, str)
    }
    values = {name: text for name, text in texts.items() if not has_reference(text)}
    walked = [
        (item, folders)
        for item, folders in collection.root.walk()
        if isinstance(item, Request)
    ]
    trust = Trust(walked, texts)
    blocks = [_auth_block(request, folders) for request, folders in walked]
    names = ArgumentNames(by_key=has_several_keys(blocks))
    for (request, folders), block in zip(walked, blocks, strict=True):
        if is_credential(block) and (host := trust.stranger(request, folders)):
            _report_kept_back(request, host, report)
            block = None
        auth, spec = authentication(block, without_marks(request.spec), names)
        auth = with_fetched_token(
            auth, [*chain(*(folder.scripts for folder in folders)), *request.scripts]
        )
        spec = with_method_filled(with_example_body(request, spec), values, report)
        spec = with_one_cookie(with_trimmed_headers(spec, report))
        spec = with_names_filled(spec, values)
        spec = without_literal_credentials(spec, has_auth=is_authenticated(auth))
        base = usable_base(spec, report)
        inherited = [pair for folder in folders for pair in folder.behavior]
        report_behavior(request.behavior, spec.pointer, report)
        for folder in folders:
            if folder.behavior and folder.pointer not in reported:
                reported.add(folder.pointer)
                report_behavior(folder.behavior, folder.pointer, report)
        settings = dict((*inherited, *request.behavior))
        requests.append(
            ResolvedRequest(
                index=len(requests),
                request=request,
                spec=spec,
                folders=folders,
                auth=auth,
                base=base,
                prune_body=not settings.get("disableBodyPruning", False),
                without=_left_out(settings.get("disabledSystemHeaders"), spec),
                behavior=behavior_of(settings),
            )
        )
    requests = with_one_address(with_reachable_bases(requests, report), values)
    return with_base_paths(requests, values)


def _report_kept_back(request: Request, host: str, report: Report) -> None:
    report.note(
        "credentials-kept-back",
        f"the request goes to {host}, which the inherited credentials are not for; "
        "it sends none",
        Place(request.spec.pointer),
        "give the request an auth of its own if they are",
    )


def _auth_block(request: Request, folders: Sequence[Folder]) -> AuthBlock | None:
    """Return the block that holds for a request."""
    blocks = [*(folder.auth for folder in folders), request.spec.auth]
    return auth_without_marks(effective_auth(blocks))


def _left_out(disabled: JsonValue, spec: RequestSpec) -> tuple[str, ...]:
    """Return the headers that a client must not add; what the request itself has is sent."""
    if not isinstance(disabled, dict):
        return ()
    own = {
        entry.key.strip().lower()
        for entry in spec.headers
        if entry.key and not entry.disabled
    }
    return tuple(n for n in SYSTEM_HEADERS if disabled.get(n) is True and n not in own)

"""Signatures with private keys (RSA, elliptic curves), by `cryptography`."""

from __future__ import annotations

import re
from typing import Any

from .._errors import InvalidArgumentError
from .library import library

_PEM = re.compile(r"-----BEGIN ([A-Z ]+)-----(.*?)-----END \1-----", re.DOTALL)
_DATA_URI = re.compile(r"data:application/pkcs8;(?:kid=[^;]*;)?base64,(.+)", re.DOTALL)
_CURVE_BYTES = {"256": 32, "384": 48, "512": 66}


def sign_with_key(algorithm: str, key: str, message: bytes) -> bytes:
    """Return the signature of `message` under a name of RFC 7518, such as RS256.

    RS1 is RSA with SHA-1, which OAuth 1.0 has.
    """
    purpose = f"A signature with {algorithm}"
    at = "cryptography.hazmat.primitives"
    hashes = library(f"{at}.hashes", "cryptography", purpose)
    padding = library(f"{at}.asymmetric.padding", "cryptography", purpose)
    private_key = _load(key, purpose)
    bits = algorithm[2:]
    method = getattr(hashes, "SHA1" if bits == "1" else f"SHA{bits}")()
    try:
        if algorithm.startswith("ES"):
            ec = library(f"{at}.asymmetric.ec", "cryptography", purpose)
            return _raw(private_key.sign(message, ec.ECDSA(method)), bits, purpose)
        scheme = padding.PKCS1v15()
        if algorithm.startswith("PS"):
            scheme = padding.PSS(padding.MGF1(method), method.digest_size)
        signature: bytes = private_key.sign(message, scheme, method)
    except (AttributeError, TypeError, OverflowError, ValueError):
        raise InvalidArgumentError(
            f"The private key does not fit the algorithm {algorithm}."
        ) from None
    return signature


def _load(key: str, purpose: str) -> Any:
    serialization = library(
        "cryptography.hazmat.primitives.serialization", "cryptography", purpose
    )
    exceptions = library("cryptography.exceptions", "cryptography", purpose)
    try:
        return serialization.load_pem_private_key(_pem(key), password=None)
    except (TypeError, ValueError, exceptions.UnsupportedAlgorithm):
        # Not even as a cause may something of the key show.
        raise InvalidArgumentError(
            "The private key cannot be read: expected PEM (-----BEGIN … KEY-----) "
            "without a pass phrase."
        ) from None


def _pem(key: str) -> bytes:
    """Return a key in lines, as which it may not have outlived a variable."""
    text = key.strip().replace("\\n", "\n")
    if data := _DATA_URI.fullmatch(text.replace("%2F", "/")):
        label, body = "PRIVATE KEY", data[1]
    elif pem := _PEM.search(text):
        label, body = pem.groups()
        if ":" in body:  # headers of an old format
            return text.encode()
    else:
        return text.encode()
    body = "".join(body.split())
    lines = (body[start : start + 64] for start in range(0, len(body), 64))
    return "\n".join(
        [f"-----BEGIN {label}-----", *lines, f"-----END {label}-----"]
    ).encode()


def _raw(signature: bytes, bits: str, purpose: str) -> bytes:
    """Return an ECDSA signature as RFC 7518, 3.4 wants it: both numbers, one length."""
    utils = library(
        "cryptography.hazmat.primitives.asymmetric.utils", "cryptography", purpose
    )
    first, second = utils.decode_dss_signature(signature)
    size = _CURVE_BYTES[bits]
    return bytes(first.to_bytes(size, "big") + second.to_bytes(size, "big"))

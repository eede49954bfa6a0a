"""Reads what a time-stamping authority answered (RFC 3161)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cryptography import x509
from cryptography.x509 import ObjectIdentifier
from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

from stormlamp.domain.encodings import sha256

if TYPE_CHECKING:
    from datetime import datetime

    from rfc3161_client import TimeStampResponse

_SHA256: Final = ObjectIdentifier("2.16.840.1.101.3.4.2.1")
_GRANTED: Final = {0, 1}


class BadToken(ValueError):
    """It is no answer by which an authority stamped something; the message says why."""


@dataclass(frozen=True, slots=True)
class Token:
    """What an authority stamped, and when; `nonce` is that of the request."""

    imprint: bytes
    at: datetime
    nonce: int | None

    def is_of(self, text: bytes) -> bool:
        """Whether it stamps this text."""
        return self.imprint == sha256(text)


def read_token(answer: bytes) -> Token:
    """Read an authority's answer. By whom it is signed is not looked at here.

    Raises:
        BadToken: it cannot be read, stamps nothing, or not by SHA-256.
    """
    try:
        read = decode_timestamp_response(answer)
        token = _stamped(read) if read.as_bytes() == answer else None
    except (ValueError, TypeError, AttributeError, OverflowError) as error:
        raise BadToken("it is no answer of a time-stamping authority") from error
    if token is None:
        raise BadToken("it stamps nothing, or not by SHA-256")
    return token


def _stamped(answer: TimeStampResponse) -> Token | None:
    if answer.status not in _GRANTED:
        return None
    imprint = answer.tst_info.message_imprint
    if imprint.hash_algorithm != _SHA256:
        return None
    return Token(imprint.message, answer.tst_info.gen_time, answer.tst_info.nonce)


def is_by(answer: bytes, text: bytes, authorities: bytes) -> bool:
    """Whether an authority that one of these certificates (PEM) vouches for stamped this text.

    Raises:
        BadToken: the answer cannot be read.
        ValueError: there is no certificate.
    """
    read_token(answer)
    verifier = VerifierBuilder(roots=x509.load_pem_x509_certificates(authorities)).build()
    try:
        return verifier.verify_message(decode_timestamp_response(answer), text)
    except VerificationError:
        return False

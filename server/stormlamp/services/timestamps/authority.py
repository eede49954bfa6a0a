"""Asks a time-stamping authority outside (RFC 3161) to stamp a text."""

from __future__ import annotations

from typing import Final
from urllib.request import Request

from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

from stormlamp.services.timestamps.exchanges import NoAnswer, exchange
from stormlamp.services.timestamps.tokens import BadToken, read_token

ANSWER_WITHIN_S: Final = 5.0
MOST_ANSWER: Final = 16 * 1024  # bytes; the logbook keeps it in an action


class NotStamped(Exception):
    """The authority did not answer, or not what was asked; the message says which."""


class StampingAuthority:
    """A time-stamping authority.

    Args:
        url: where it listens; nothing is asked anywhere else, whatever it answers.
        patience_s: how long it may take in all.
    """

    def __init__(self, url: str, patience_s: float = ANSWER_WITHIN_S) -> None:
        self.url, self._patience_s = url, patience_s

    def stamp(self, text: bytes) -> bytes:
        """Have a text's digest stamped; the text itself does not leave.

        Returns:
            the answer, which stamps this text in response to this very request.

        Raises:
            NotStamped: not now.
        """
        asked = TimestampRequestBuilder().data(text).hash_algorithm(HashAlgorithm.SHA256).build()
        answer = self._sent(asked.as_bytes())
        try:
            token = read_token(answer)
        except BadToken as error:
            raise NotStamped(str(error)) from error
        if not token.is_of(text) or token.nonce != asked.nonce:
            raise NotStamped("it stamps something else than what it was asked to")
        return answer

    def _sent(self, query: bytes) -> bytes:
        request = Request(  # noqa: S310 - the setting takes http and https alone
            self.url, query, {"Content-Type": "application/timestamp-query"}
        )
        try:
            answer = exchange(request, self._patience_s, MOST_ANSWER + 1)
        except NoAnswer as error:
            raise NotStamped(str(error)) from error
        if len(answer) > MOST_ANSWER:
            raise NotStamped("its answer is too long")
        return answer

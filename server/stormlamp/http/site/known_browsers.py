"""A cookie by which a browser is known: somebody has signed in with it before. It opens nothing by itself.

While strangers try passwords, who is known waits in a line of their own (services/access/passwords.py).
"""

import hmac

from flask import Request
from werkzeug.sansio.response import Response

from stormlamp.domain.encodings import base64url
from stormlamp.http.context import runtime, session_if_any

KNOWN_COOKIE = "__Secure-stormlamp-known"
PATH = "/sign-in"
LIFE_S = 365 * 24 * 3600
PURPOSE = "known"
MOST = 10  # persons of one browser


def remember(request: Request, response: Response, person: str) -> None:
    """Let this browser be known as one with which this person signed in."""
    named = [person, *(each for each in sorted(_named(request)) if each != person)][:MOST]
    value = ".".join(f"{each}-{_mac(each)}" for each in named)
    response.set_cookie(
        KNOWN_COOKIE, value, max_age=LIFE_S, path=PATH, secure=True, httponly=True, samesite="Lax"
    )


def persons(request: Request) -> frozenset[str]:
    """Who has signed in with this browser, or is signed in now."""
    reader = session_if_any()
    return _named(request) | ({reader.person} if reader else set())


def _named(request: Request) -> frozenset[str]:
    said = (each.partition("-") for each in request.cookies.get(KNOWN_COOKIE, "").split(".")[:MOST])
    return frozenset(
        person for person, _, mac in said if hmac.compare_digest(mac.encode(), _mac(person).encode())
    )


def _mac(person: str) -> str:
    text = f"stormlamp-known-1\n{person}".encode()
    return base64url(hmac.digest(runtime().record.key(PURPOSE), text, "sha256"))

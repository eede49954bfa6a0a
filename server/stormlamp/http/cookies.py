"""The one cookie of the API: a reading session's token, never more than a key to our own table.

Flask's own signed session serves the forms of the server's pages and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request
from flask.sessions import SecureCookieSessionInterface

if TYPE_CHECKING:
    from flask import Flask, Request
    from werkzeug.sansio.response import Response

SESSION_COOKIE = "__Host-stormlamp"
# For a browser that keeps no Secure cookie over plain HTTP, on its own machine too.
LOOPBACK_COOKIE = "stormlamp-loopback"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
LONGEST_TOKEN = 100


def keeps_no_secure(asked: Request) -> bool:
    """Whether this is WebKit on the server's own machine over plain HTTP: it keeps no Secure cookie there."""
    agent = asked.user_agent.string
    if "AppleWebKit" not in agent or "Chrom" in agent or asked.is_secure:
        return False
    return asked.host.rpartition(":")[0] in LOOPBACK or asked.host in LOOPBACK


def token(asked: Request) -> str | None:
    """Read the session's token from a request."""
    text = asked.cookies.get(SESSION_COOKIE)
    if text is None and keeps_no_secure(asked):
        text = asked.cookies.get(LOOPBACK_COOKIE)
    return text if text and len(text) <= LONGEST_TOKEN else None


def give(response: Response, value: str, seconds: int | None) -> None:
    """Set the session's token for so many seconds; None: until the browser is closed."""
    secure = not keeps_no_secure(request)
    name = SESSION_COOKIE if secure else LOOPBACK_COOKIE
    response.set_cookie(name, value, max_age=seconds, path="/", secure=secure, httponly=True, samesite="Lax")


def take(response: Response) -> None:
    """Delete the session's token."""
    secure = not keeps_no_secure(request)
    name = SESSION_COOKIE if secure else LOOPBACK_COOKIE
    response.delete_cookie(name, path="/", secure=secure, httponly=True, samesite="Lax")


class FormSessions(SecureCookieSessionInterface):
    """Flask's session for forms, with a cookie that such a browser keeps, too."""

    def get_cookie_name(self, app: Flask) -> str:
        """Give the name that goes with `get_cookie_secure`."""
        if "AppleWebKit" in request.user_agent.string and keeps_no_secure(request):
            return "stormlamp-form-loopback"
        return super().get_cookie_name(app)

    def get_cookie_secure(self, app: Flask) -> bool:
        """Say whether the cookie is Secure."""
        return super().get_cookie_secure(app) and not keeps_no_secure(request)

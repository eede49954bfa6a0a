"""The one cookie of the API: a reading session's token, never more than a key to our own table.

Flask's own signed session serves the forms of the server's pages and nothing else.
"""

from flask import Request
from werkzeug.sansio.response import Response

SESSION_COOKIE = "__Host-stormlamp"
LONGEST_TOKEN = 100


def token(request: Request) -> str | None:
    """Read the session's token from a request."""
    text = request.cookies.get(SESSION_COOKIE)
    return text if text and len(text) <= LONGEST_TOKEN else None


def give(response: Response, value: str, seconds: int | None) -> None:
    """Set the session's token for so many seconds; None: until the browser is closed."""
    response.set_cookie(
        SESSION_COOKIE, value, max_age=seconds, path="/", secure=True, httponly=True, samesite="Lax"
    )


def take(response: Response) -> None:
    """Delete the session's token."""
    response.delete_cookie(SESSION_COOKIE, path="/", secure=True, httponly=True, samesite="Lax")

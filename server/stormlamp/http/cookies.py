"""The one cookie of the API: a reading session's token, never more than a key to our own table."""

from flask import Request
from werkzeug.sansio.response import Response

NAME = "__Host-stormlamp"
LONGEST_TOKEN = 100


def token(request: Request) -> str | None:
    """Read the session's token from a request."""
    text = request.cookies.get(NAME)
    return text if text and len(text) <= LONGEST_TOKEN else None


def give(response: Response, value: str, seconds: int | None) -> None:
    """Set the session's token for so many seconds; None: until the browser is closed."""
    response.set_cookie(NAME, value, max_age=seconds, path="/", secure=True, httponly=True, samesite="Lax")


def take(response: Response) -> None:
    """Delete the session's token."""
    response.delete_cookie(NAME, path="/", secure=True, httponly=True, samesite="Lax")

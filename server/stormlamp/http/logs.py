"""One line a request: the route's pattern, never its values, so that no id, code or word gets into a log."""

import logging
import time
from http import HTTPStatus

from flask import Response, g, request

log = logging.getLogger("stormlamp.requests")
FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def set_up(level: int = logging.INFO) -> None:
    """Send the house's logs to standard error in one shape, times in UTC."""
    logging.Formatter.converter = time.gmtime
    logging.basicConfig(level=level, format=FORMAT, datefmt="%Y-%m-%dT%H:%M:%SZ")
    logging.getLogger("alembic").setLevel(logging.WARNING)


def begin() -> None:
    """Note when the request came."""
    g.began = time.monotonic()


def end(response: Response) -> Response:
    """Write the request's line; healthy health checks are left out."""
    route = request.url_rule.rule if request.url_rule else "-"
    if route == "/healthz" and response.status_code == HTTPStatus.OK:
        return response
    took = (time.monotonic() - g.get("began", time.monotonic())) * 1000
    # The header alone: to count a stream would be to wait for its end.
    size = response.content_length
    log.info(
        "method=%s route=%s status=%d ms=%.1f bytes=%s",
        request.method,
        route,
        response.status_code,
        took,
        size,
    )
    return response

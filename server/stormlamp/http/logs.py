"""Structured logs: one line an event, `key=value` throughout.

A request's line has the route's pattern, never its values, so that no id, code or word gets into a log.
"""

import json
import logging
import re
import secrets
import time
from http import HTTPStatus

from flask import Response, g, request
from gunicorn.config import Config as GunicornConfig
from gunicorn.glogging import Logger

from stormlamp import timing

log = logging.getLogger("stormlamp.requests")
SLOW_S = 1.0
EVENTS = "text/event-stream"  # an answer that goes on: how long says nothing
QUIET = frozenset({"/healthz", "/metrics"})  # asked every few seconds: told only when they fail or are slow
_PLAIN = re.compile(r'[^\s"=]+')


class Fields(dict[str, object]):
    """An event without a sentence: it is worded when a handler asks for it."""

    def __str__(self) -> str:
        """Write `key=value`; a value with spaces, quotes or `=` is quoted as in JSON."""
        return " ".join(f"{name}={_value(value)}" for name, value in self.items())


class Lines(logging.Formatter):
    """One line an event: `at=… level=… logger=…`, then its fields, or its sentence as `msg`."""

    def format(self, record: logging.LogRecord) -> str:
        """Word a record; a trace is one quoted value, so that the event stays one line."""
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        fields = Fields(at=at, level=record.levelname.lower(), logger=record.name)
        fields |= record.msg if isinstance(record.msg, Fields) else {"msg": record.getMessage()}
        if record.exc_info:
            fields["trace"] = self.formatException(record.exc_info)
        return str(fields)


def _value(value: object) -> str:
    if isinstance(value, int):
        return str(value)
    text = f"{value:.1f}" if isinstance(value, float) else str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


class ServersOwn(Logger):
    """What gunicorn says by itself, as all other lines: its own shape asks for what ours do without."""

    def setup(self, cfg: GunicornConfig) -> None:
        """Leave the writing to our handler, which every line goes to."""
        super().setup(cfg)
        self.error_log.handlers.clear()
        self.error_log.propagate = True


def set_up(level: int = logging.INFO) -> None:
    """Send all logs, the libraries' too, to standard error in one shape; times in UTC."""
    # Our lines name no thread, no process and no place in the code: to find them is a third of a line's cost.
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    vars(logging)["_srcfile"] = None  # as Python's "Logging HOWTO" has it, under "Optimization"
    handler = logging.StreamHandler()
    handler.setFormatter(Lines())
    logging.basicConfig(level=level, handlers=[handler])
    logging.getLogger("alembic").setLevel(logging.WARNING)


def begin() -> None:
    """Note when the request came, and give it a name that its answer and its lines carry."""
    g.began = time.monotonic()
    g.parts = timing.begin()
    g.request_id = secrets.token_hex(6)


def took_s() -> float:
    """Seconds since the request came."""
    return time.monotonic() - float(g.get("began", time.monotonic()))


def route() -> str:
    """The pattern of the request's route; `-` where none fits."""
    return request.url_rule.rule if request.url_rule else "-"


def end(response: Response) -> Response:
    """Write the request's line. A slow one is a warning and says where its time went."""
    where, took = route(), took_s()
    slow = took >= SLOW_S and response.mimetype != EVENTS
    response.headers["Request-Id"] = g.get("request_id", "-")
    if where in QUIET and response.status_code == HTTPStatus.OK and not slow:
        return response
    fields = Fields(
        method=request.method,
        route=where,
        status=response.status_code,
        ms=took * 1000,
        # The header alone: to count a stream would be to wait for its end.
        bytes=response.content_length,
        id=response.headers["Request-Id"],
    )
    if slow:
        fields["slow"] = "yes"
        fields |= {f"{name}_ms": spent * 1000 for name, spent in g.parts.items()}
    log.log(logging.WARNING if slow else logging.INFO, fields)
    return response

"""create_app: the one place where parts are put together."""

import time
from pathlib import Path

from flask import Flask

from stormlamp.config import Config
from stormlamp.http import access, document, errors, headers, logs
from stormlamp.http.api import (
    bells,
    devices,
    entries,
    files,
    health,
    pages,
    people,
    plans,
    sessions,
)
from stormlamp.http.context import KEY, Lamp
from stormlamp.http.parsing import MOST_BODY
from stormlamp.http.site.reference import reference
from stormlamp.http.site.shell import shell, static_address
from stormlamp.http.site.sign_in import pages as desk_pages
from stormlamp.http.words import NAMES

BUILT = Path(__file__).parent / "_built"
API = (
    health.blp,
    devices.blp,
    sessions.blp,
    pages.blp,
    entries.blp,
    bells.blp,
    files.blp,
    plans.blp,
    people.blp,
)
FORM_LIFE_S = 12 * 3600


def create_app(config: Config, *, clock: Callable[[], int] = now) -> Flask:
    """Put the product together on a database that is migrated and has a plan.

    Args:
        config: the settings.
        clock: gives server time in microseconds since 1970.
    """
    app = Flask("stormlamp", root_path=str(Path(__file__).parent / "http"), static_folder=None)
    return app


def now() -> int:
    """Read the system's clock, in microseconds since 1970."""
    return time.time_ns() // 1000

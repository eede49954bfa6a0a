"""create_app: puts the parts of the product together."""

import time
from collections.abc import Callable
from pathlib import Path

import orjson
from flask import Flask, Response
from flask.json.provider import DefaultJSONProvider

from stormlamp import timing
from stormlamp.config import Config
from stormlamp.domain.action_rights import WAKES_NOBODY
from stormlamp.http import document, errors, headers, logs, metrics, packing, personal_reads, route_rights
from stormlamp.http.api import BLUEPRINTS
from stormlamp.http.api.health import health
from stormlamp.http.context import EXTENSION, Runtime
from stormlamp.http.cookies import FormSessions
from stormlamp.http.parsing import MOST_BODY
from stormlamp.http.site.reference import reference
from stormlamp.http.site.shell import shell, static_address
from stormlamp.http.site.sign_in import desk
from stormlamp.http.site.words import LANGUAGE_NAMES
from stormlamp.services.access.devices import HeardDevices
from stormlamp.services.case_record.stamping import Stamping
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal.bells import Bells
from stormlamp.services.journal.record import open_record
from stormlamp.services.people.first_person import FirstPerson
from stormlamp.services.plans.edition_places import edition_places
from stormlamp.storage.database.store import Store, db

ROOT = Path(__file__).parent
FORM_LIFE_S = 12 * 3600


class Compact(DefaultJSONProvider):
    """JSON as short as it can be, in the order in which it was said."""

    ensure_ascii = False
    sort_keys = False
    compact = True

    def response(self, *args: object, **kwargs: object) -> Response:
        """Write an answer in one go: a pull's entries come five times as quick."""
        said = orjson.dumps(self._prepare_response_obj(args, kwargs), default=self.default)
        return Response(said + b"\n", mimetype=self.mimetype)


def now() -> int:
    """Read the system's clock, in microseconds since 1970."""
    return time.time_ns() // 1000


def create_app(config: Config, *, clock: Callable[[], int] = now) -> Flask:
    """Put the product together on a database that `stormlamp.setup.prepare` has made ready.

    Args:
        config: the settings.
        clock: gives server time in microseconds since 1970.
    """
    app = Flask("stormlamp", root_path=str(ROOT / "http"), static_folder=None)
    app.json = Compact(app)
    app.session_interface = FormSessions()
    app.config["SQLALCHEMY_DATABASE_URI"] = config.database_url
    db.init_app(app)
    with app.app_context():
        store = Store(db.engine)
    timing.watch(store.engine)
    record = open_record(config, clock, store)
    bells = Bells(
        lambda: record.head().seq, lambda after, up_to: record.anything_but(WAKES_NOBODY, after, up_to)
    )
    record.on_commit(bells.ring)
    app.config.update(
        SECRET_KEY=record.key("forms"),
        SESSION_COOKIE_NAME="__Host-stormlamp-form",
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        WTF_CSRF_TIME_LIMIT=FORM_LIFE_S,
        MAX_CONTENT_LENGTH=MOST_BODY,
        CLIENT=ROOT / "_built" / "web",
    )
    files = FileStore(record.store, record.site, config.files, config.photos)
    here = app.extensions[EXTENSION] = Runtime(
        config=config,
        clock=clock,
        record=record,
        store=record.store,
        site=record.site,
        site_name=record.site_name,
        files=files,
        bells=bells,
        nonce_key=record.key("nonces"),
        first_person=FirstPerson(record.store, record.site),
        stamping=Stamping(record.context, lambda: edition_places(record.store, record.site, files).zone),
        heard=HeardDevices(record.store, record.site),
    )
    _route(app)
    metrics.install(app, here)
    return app


def _route(app: Flask) -> None:
    errors.install(app)
    app.extensions["stormlamp.spec"] = document.build(app, BLUEPRINTS)
    for blueprint in (health, reference, desk, shell):
        app.register_blueprint(blueprint)
    app.jinja_env.globals.update(static=static_address, languages=LANGUAGE_NAMES)
    app.before_request(logs.begin)
    app.before_request(route_rights.guard)
    app.after_request(personal_reads.tell)
    app.after_request(packing.pack)
    app.after_request(headers.finish)
    app.after_request(logs.end)

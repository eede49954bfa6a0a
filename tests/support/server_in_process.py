"""A whole server in this process, with a clock that the test moves, and browsers of every role."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from tests.support.phone import Phone, new_phone

from stormlamp import setup
from stormlamp.app import create_app
from stormlamp.config import Config, read
from stormlamp.http import document
from stormlamp.http.blueprints import ApiBlueprint
from stormlamp.http.cookies import SESSION_COOKIE
from stormlamp.services.access.codes import Invitation, make_code

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask

SECOND = 1_000_000
# Werkzeug's response; its `json` would have to be told not to be None in every line.
Answer = Any
START = 1_790_000_000 * SECOND


@dataclass
class Clock:
    """Server time, moved by the test alone; each look costs a microsecond."""

    now: int = START

    def __call__(self) -> int:
        """Give server time in microseconds."""
        self.now += 1
        return self.now


@dataclass
class Browser:
    """A client that keeps its session's cookie, as test clients over http do not."""

    client: Any
    phone: Phone
    person: str = ""
    token: str = ""

    def ask(self, method: str, path: str, **options: Any) -> Answer:  # noqa: ANN401 - werkzeug's options
        """Send a request with this browser's session."""
        headers = dict(options.pop("headers", {}))
        if self.token:
            headers["Cookie"] = f"{SESSION_COOKIE}={self.token}"
        response = self.client.open(path, method=method, headers=headers, **options)
        if response.mimetype != "text/event-stream":
            response.get_data()  # a stream of files is read to its end, and then closed
            response.close()
        for cookie in response.headers.getlist("Set-Cookie"):
            if cookie.startswith(SESSION_COOKIE + "="):
                self.token = cookie.split("=", 1)[1].split(";", 1)[0]
        return response

    def get(self, path: str, **options: Any) -> Answer:  # noqa: ANN401 - werkzeug's options
        """Send a GET."""
        return self.ask("GET", path, **options)

    def post(self, path: str, body: object = None, **options: Any) -> Answer:  # noqa: ANN401 - werkzeug's options
        """Send a POST with a JSON body."""
        return self.ask("POST", path, data=json.dumps(body), content_type="application/json", **options)

    def enrol(self, code: str, **more: object) -> Answer:
        """Redeem a code with this browser's key."""
        body = {"code": code, "key": self.phone.jwk, "label": "a phone", **more}
        response = self.post("/api/v1/devices", {"proof": self.phone.proof({"code": code}), **body})
        if response.status_code == 201:
            self.person = response.json["person"]
        return response

    def renew(self) -> Answer:
        """Renew the session by the device's key."""
        nonce = self.get("/api/v1/now").json["nonce"]
        proof = self.phone.proof({"nonce": nonce})
        return self.post("/api/v1/sessions", {"device": self.phone.id, "proof": proof})

    def push(self, *actions: dict[str, Any], **more: object) -> Answer:
        """Seal actions as the next page and hand it in, without a session."""
        page = self.phone.page_of(*actions)
        body = {"pages": [page], "holds": {"n": self.phone.n, "edition": None}, **more}
        return self.client.post("/api/v1/pages", json=body)


@dataclass
class World:
    """A server and its parts."""

    config: Config
    clock: Clock
    app: Flask

    @property
    def runtime(self) -> Any:  # noqa: ANN401 - the app's own parts
        """Give the running product's parts."""
        return self.app.extensions["stormlamp"]

    def client(self) -> Any:  # noqa: ANN401 - its answers are `Answer`
        """Give a plain client, which keeps cookies as a browser does over https."""
        return self.app.test_client()

    def close(self) -> None:
        """Stop whatever reads or writes, and give the database back."""
        self.runtime.bells.close()
        self.runtime.record.close()

    def code(self, role: str = "staff", **more: Any) -> str:  # noqa: ANN401 - werkzeug's options
        """Make a code as the command line does."""
        invitation = Invitation(role=role, **more)
        return make_code(self.runtime.record.context, invitation, self.clock())[0]

    def stranger(self) -> Browser:
        """Give a browser that has never been here."""
        site = self.runtime.site_name
        return Browser(self.app.test_client(use_cookies=False), new_phone(site, self.clock))

    def enrolled(self, role: str = "staff", **more: Any) -> Browser:  # noqa: ANN401 - werkzeug's options
        """Give a browser enrolled for a new person of this role."""
        browser = self.stranger()
        # No two people have one name.
        invitation = {"name": f"{role} person {browser.phone.id}", **more}
        assert browser.enrol(self.code(role, **invitation)).status_code == 201
        return browser


def describe_once() -> None:
    """Let all servers of this process share the document of their API, which takes most of making one."""
    build, kept = document.build, list[Mapping[str, Any]]()

    def built(app: Flask, blueprints: tuple[ApiBlueprint, ...]) -> Mapping[str, Any]:
        if not kept:
            kept.append(build(app, blueprints))
            return kept[0]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ApiBlueprint, "register_views_in_doc", lambda *_, **__: None)
            build(app, blueprints)
        return kept[0]

    document.build = built


describe_once()


def make_world(
    folder: Path,
    database_url: str = "",
    settings: Mapping[str, str] | None = None,
    clock: Clock | None = None,
) -> World:
    """Set a server up in `folder`, as `stormlamp serve` does at every start."""
    config = read({"STORMLAMP_DATA": str(folder), "STORMLAMP_DATABASE_URL": database_url, **(settings or {})})
    clock = clock or Clock()
    setup.prepare(config, clock)
    return World(config, clock, create_app(config, clock=clock))

"""Sites in the states that every screen is looked at in."""

from __future__ import annotations

import http.server
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.e2e.opened_desk import open_desk
from tests.e2e.screen_checks import LOOKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Look, Phone
    from tests.e2e.screen_choice import State
    from tests.e2e.screens import Screen
    from tests.support.server_process import Server

# One id of each kind from the plan that the phone holds, and one entry, by the router's parameter names.
SAMPLES = """async () => {
  const read = async (path) => (await fetch(`/api/v1/${path}`)).json();
  const plan = await read(`files/${(await read("plan")).sha256}`);
  const { entries } = await read("entries?after=0&limit=50");
  const noted = entries.find((each) => each.action?.includes('"note.written"'));
  const entry = noted ?? entries.find((each) => each.ref);
  const { people } = await read("directory");
  const first = (items) => items[0].id;
  return { list: first(plan.lists), contact: first(plan.contacts), script: first(plan.scripts),
    guide: first(plan.guides), duty: first(plan.duties), rule: first(plan.reports),
    of: "people", id: first(people), part: "channels", key: first(plan.channels),
    ref: entry?.ref ?? "none.1", kind: "customers" };
}"""

# The newest entry of each kind, and the incident that it is about: by kind, and by `kind:incident`.
NEWEST = """async () => {
  const newest = {};
  let after = 0;
  for (;;) {
    const answer = await fetch(`/api/v1/entries?after=${after}&limit=500`);
    const { entries } = await answer.json();
    if (!entries.length) return newest;
    after = entries.at(-1).seq;
    for (const { ref, action } of entries) {
      if (!action) continue;
      const { type, incident } = JSON.parse(action);
      newest[type] = ref;
      newest[`${type}:incident`] = incident ?? ref;
    }
  }
}"""

# Of which entry each screen tells; the others that are of an entry show any.
TELLS_OF = {
    "/requests/:ref": "request.opened",
    "/help/:ref": "help.asked",
    "/after/:ref": "incident.closed:incident",
    "/improvements/:ref": "improvement.opened",
    "/desk/improvements/:ref": "improvement.opened",
    "/desk/review/:ref": "incident.closed:incident",
}

# The plan's editor shows a draft where there is one.
DRAFT = """async () => {
  const { number } = await (await fetch("/api/v1/plan")).json();
  const body = JSON.stringify({ from: { edition: number } });
  const headers = { "content-type": "application/json" };
  return (await fetch("/api/v1/plan/draft", { method: "POST", headers, body })).status;
}"""


@dataclass(frozen=True)
class Site:
    """An enrolled phone on a site in some state."""

    phone: Phone
    server: Server
    samples: Mapping[str, str]
    newest: Mapping[str, str]

    def address(self, screen: Screen) -> str:
        """Where the screen shows something that this site has."""
        if screen.path == "/desk/report" and (ended := self.newest.get("incident.closed:incident")):
            return f"{screen.path}?incident={ended}"
        ref = self.newest.get(TELLS_OF.get(screen.path, ""), self.samples["ref"])
        return screen.address({**self.samples, "ref": ref})


@contextmanager
def site(
    state: State,
    server: Server,
    phones: Phones,
    look: Look | None = None,
    scripts: tuple[str, ...] = LOOKING,
) -> Iterator[Site]:
    """A plan keeper's phone that holds all, on a site in the state, of a server that has not started yet.

    `empty`: no one has done anything. `full`: the demonstration site with an open outage and a draft.
    `offline`: the same, the desk was opened, then no network. `error`: likewise, then a broken proxy answers
    500 to everything.
    """
    if state == "empty":
        server.start()
    else:
        server.demonstrate()
    phone = phones(state, look, scripts=scripts)
    phone.enrol(server.code("plan_keeper"), name="王建国")
    if state != "empty":
        assert phone.page.evaluate(DRAFT) == 201
    held = Site(phone, server, phone.page.evaluate(SAMPLES), phone.page.evaluate(NEWEST))
    if state in {"offline", "error"}:
        open_desk(phone.page, server.url)
    if state == "offline":
        phone.offline()
        yield held
    elif state == "error":
        phone.loses(server, in_good_order=True)
        with broken_proxy(server.port):
            yield held
    else:
        yield held


@contextmanager
def broken_proxy(port: int) -> Iterator[None]:
    """Something that listens where the server did and answers 500 with a page of its own."""

    class Broken(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answers as a proxy without its server does."""
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(500)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>Internal error</title>")

        do_POST = do_PUT = do_GET  # noqa: N815 - http.server's names

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    httpd = http.server.ThreadingHTTPServer(("127.0.0.1", port), Broken)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        httpd.shutdown()
        httpd.server_close()

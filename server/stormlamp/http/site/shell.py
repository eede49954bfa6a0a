"""The client as built: one shell for all its addresses, the worker, and assets that never change."""

import mimetypes
from pathlib import Path

from flask import Blueprint, Response, current_app, render_template, send_from_directory

from stormlamp.http.headers import OWN_FRAMES
from stormlamp.http.route_rights import ANYONE, may
from stormlamp.http.site.words import words

shell = Blueprint("shell", __name__)
OWN = Path(__file__).parent.parent / "static"
FOREVER = "public, max-age=31536000, immutable"
# Asked for each time, answered by 304 while it is the same.
ASK = "no-cache"
mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/wasm", ".wasm")


@shell.get("/")
@shell.get("/<client:path>")
@may(ANYONE)
def page(path: str = "") -> Response:
    """Serve a file of the client, or the shell for every address that names no file."""
    if "." in path.rsplit("/", 1)[-1]:
        return _file(path)
    built = client()
    if not (built / "index.html").is_file():
        text = render_template("not_built.html", words=words())
        return Response(text, 503, mimetype="text/html")
    return _sent(built, "index.html", ASK)


@shell.get("/try")
@may(ANYONE)
def trial() -> Response:
    """Serve the page that tries a draft of the plan: the editor shows it in a frame, and nobody else may."""
    response = _sent(client(), "plan-try.html", ASK)
    response.headers.update(OWN_FRAMES)
    return response


@shell.get("/prove.html")
@may(ANYONE)
def proving() -> Response:
    """Serve the page that checks handed-out files; its script's policy stands in it, as on a disk."""
    response = _sent(client(), "prove.html", ASK)
    response.headers["Content-Security-Policy"] = "frame-ancestors 'none'"
    return response


@shell.get("/static/<version>/<name>")
@may(ANYONE)
def own_file(version: str, name: str) -> Response:
    """Serve a file of the server-rendered pages; its address carries the build, so it never changes."""
    del version
    return _sent(OWN, name, FOREVER)


def client() -> Path:
    """Give the folder of the built client."""
    folder: Path = current_app.config["CLIENT"]
    return folder


def static_address(name: str) -> str:
    """Make the address of one of the server's own static files; it changes when the file does."""
    changed = (OWN / name).stat().st_mtime_ns
    # Written here as in `own_file`: Flask builds no address for a request with an impossible Host.
    return f"/static/{changed:x}/{name}"


def _file(path: str) -> Response:
    return _sent(client(), path, FOREVER if path.startswith("assets/") else ASK)


def _sent(folder: Path, name: str, caching: str) -> Response:
    response = send_from_directory(folder, name, conditional=True)
    response.headers["Cache-Control"] = caching
    return response

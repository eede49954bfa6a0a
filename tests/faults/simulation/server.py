"""The real server under a simulation: time, chance and death come from the driver, one frame at a time.

A frame is one line of JSON on standard input, its answer one line on standard output. The app is the
product's own WSGI app on a SQLite file; nothing in it reads the system's clock or its random numbers.
"""

from __future__ import annotations

import base64
import gc
import io
import json
import logging
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.faults.simulation.host import Host, Killed

if TYPE_CHECKING:
    from collections.abc import Callable

Frame = dict[str, Any]
# What a phone looks at.
KEPT = {"content-type", "content-encoding", "etag", "retry-after", "set-cookie"}


def main() -> None:
    """Answer frames until the driver closes the line."""
    # A slow machine is no event of the run.
    logging.getLogger("stormlamp").setLevel(logging.ERROR)
    # As seldom as the product looks for garbage.
    gc.set_threshold(50_000, 20, 50)
    with tempfile.TemporaryDirectory(prefix="stormlamp-simulation-") as folder:
        host = Host(Path(folder))
        for line in sys.stdin.buffer:
            answer = handle(host, json.loads(line))
            sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
            sys.stdout.buffer.flush()
        host.close()


def handle(host: Host, frame: Frame) -> Frame:
    """Do what a frame asks for, at the server time that it says."""
    host.now = frame["now"]
    match frame["do"]:
        case "http":
            return request(host, frame)
        case "begin":
            host.begin(frame["seed"], frame["whole"])
        case "crash":
            host.crash()
        case "keep":
            host.keep(frame["name"], backup=frame["backup"])
        case "return":
            host.bring_back(frame["name"], restored=frame["restored"])
        case "secret":
            host.lose_secret()
        case "code":
            return {"code": host.code(frame["role"], frame["name"], frame["person"]), **head(host)}
        case "audit":
            return host.auditor.everything(host.runtimes[0])
        case unknown:
            raise ValueError(unknown)
    return head(host)


def head(host: Host) -> Frame:
    """Where the journal ends; phones that listen hear it from the bell."""
    return {"head": host.auditor.head()}


def request(host: Host, frame: Frame) -> Frame:
    """Answer one request by the app; `die`: the process is killed at that commit, or after it answered."""
    host.dies_at = frame["die"]
    try:
        answer = call(host, frame)
    except Killed:
        answer = {"status": 0, "headers": {}, "body": ""}
    if frame["die"]:
        host.crash()
        # An answer that was there before its commit had left already. All others die with the process.
        answer["status"] = answer["status"] if host.stopped_a_commit else 0
    return {**answer, **head(host), "problems": host.auditor.acknowledged(frame, answer)}


def call(host: Host, frame: Frame) -> Frame:
    """Run the WSGI app."""
    body = base64.b64decode(frame["bytes"]) if "bytes" in frame else frame.get("body", "").encode()
    path, _, query = frame["path"].partition("?")
    environ = {
        "REQUEST_METHOD": frame["method"],
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "CONTENT_LENGTH": str(len(body)),
        "SERVER_NAME": "lamp.example",
        "SERVER_PORT": "443",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": "https",
    }
    for name, value in frame["headers"].items():
        key = name.upper().replace("-", "_")
        environ[key if key == "CONTENT_TYPE" else f"HTTP_{key}"] = value
    said: Frame = {}
    written = io.BytesIO()

    def start(
        status: str, headers: list[tuple[str, str]], _error: object = None, /
    ) -> Callable[[bytes], object]:
        kept = {name.lower(): value for name, value in headers if name.lower() in KEPT}
        said.update(status=int(status[:3]), headers=kept)
        return written.write

    chunks = host.serve(frame["server"], environ, start)
    written.writelines(chunks)
    if hasattr(chunks, "close"):
        chunks.close()
    data = written.getvalue()
    return {**said, "body": data.decode() if is_text(said) else "", **bytes_of(said, data)}


def is_text(said: Frame) -> bool:
    """Whether an answer can go as text."""
    return str(said["headers"].get("content-type", "")).startswith("application/")


def bytes_of(said: Frame, data: bytes) -> Frame:
    """An answer that is no text, as base64."""
    return {} if is_text(said) else {"bytes": base64.b64encode(data).decode()}


if __name__ == "__main__":
    main()

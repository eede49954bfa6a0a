"""The least that answers over HTTP and keeps what it is given: Flask, SQLite, one synced commit a request."""

from __future__ import annotations

import sqlite3
import threading

from flask import Flask, request
from tests.bench.bare import PRAGMAS


def make(path: str) -> Flask:
    """An app that keeps bodies in a database of this path."""
    app = Flask("bare")
    own = threading.local()

    def opened() -> sqlite3.Connection:
        if not hasattr(own, "connection"):
            own.connection = sqlite3.connect(path, isolation_level=None)
            for pragma in PRAGMAS:
                own.connection.execute(f"PRAGMA {pragma}")
            own.connection.execute("CREATE TABLE IF NOT EXISTS kept (body BLOB)")
        connection: sqlite3.Connection = own.connection
        return connection

    @app.post("/")
    def keep() -> dict[str, bool]:
        opened().execute("INSERT INTO kept VALUES (?)", (request.get_data(),))
        return {"kept": True}

    @app.get("/")
    def answer() -> dict[str, bool]:
        return {"here": True}

    return app

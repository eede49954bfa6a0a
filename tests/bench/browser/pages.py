"""A folder of our own pages, served, and a browser on it."""

from __future__ import annotations

import functools
import http.server
import subprocess
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import hatch_build
from tests.support import browser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page, Playwright

HERE = Path(__file__).parent


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address at which the files of this folder are served."""
    handler = functools.partial(Quiet, directory=str(folder))
    httpd = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{httpd.server_port}"
    finally:
        httpd.shutdown()
        httpd.server_close()


@contextmanager
def visiting(playwright: Playwright, profile: Path, url: str) -> Iterator[Page]:
    """A browser on this profile, as a phone has one, at this address."""
    context = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=browser.find(),
        args=browser.flags(),
        env=dict(browser.environment()),
        headless=True,
    )
    try:
        page = context.pages[0]
        page.goto(url)
        yield page
    finally:
        context.close()


def bundle(entry: str, out: Path) -> None:
    """Bundles an entry below this folder, or an absolute one, into one minified script."""
    node, _ = hatch_build.node()
    command = [str(node), "--no-warnings", str(HERE / "bundle.ts"), str(HERE / entry), str(out)]
    subprocess.run(command, cwd=hatch_build.ROOT, check=True)

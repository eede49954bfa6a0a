"""A WebKit on a screen that nobody sees: it opens pages, runs scripts in them, and is killed."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.support.waiting import until

if TYPE_CHECKING:
    from typing import Self

# Debian's own knows its packages python3-gi and gir1.2-webkit2-4.1; the tests' Python does not.
PYTHON = "/usr/bin/python3"
WINDOW = Path(__file__).with_name("webkit_window.py")
KNOWS_WEBKIT = 'import gi; gi.require_version("WebKit2", "4.1"); from gi.repository import WebKit2'


def missing() -> str | None:
    """What this machine lacks to run a WebKit; None: nothing."""
    if shutil.which("Xvfb") is None:
        return "there is no Xvfb"
    known = (
        Path(PYTHON).exists()
        and not subprocess.run([PYTHON, "-c", KNOWS_WEBKIT], capture_output=True, check=False).returncode
    )
    return None if known else "python3-gi and gir1.2-webkit2-4.1 are not there"


class WebKit:
    """One browser with a folder of its own, over several lives."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        screen = shutil.which("Xvfb")
        assert screen is not None
        # It picks a number that is free, and says which.
        self._screen = subprocess.Popen(
            [screen, "-displayfd", "1", "-screen", "0", "800x900x24", "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._screen.stdout is not None
        self._display = self._screen.stdout.readline().strip()
        self._window: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        self._screen.kill()
        self._screen.communicate()

    def open(self, address: str) -> None:
        """Open an address, in a new window after a kill."""
        if self._window is None:
            self._window = subprocess.Popen(
                [PYTHON, WINDOW, self._folder],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                env={**os.environ, "DISPLAY": f":{self._display}", "GDK_BACKEND": "x11"},
                start_new_session=True,
            )
        self._ask(open=address)

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the page gives
        """What the body of an async function gives in the page."""
        return self._ask(run=script)

    def until(self, script: str) -> None:
        """Wait until a function's body gives what is true."""
        until(lambda: bool(self.run(script)))

    def press(self, words: str) -> None:
        """Press the button that says this, once it is there."""
        self.until(
            f"""const said = {json.dumps(words)};
            const buttons = [...document.querySelectorAll("button")];
            const found = buttons.find((each) => each.innerText.trim() === said);
            found?.click();
            return found !== undefined;"""
        )

    def shows(self, words: str) -> None:
        """Wait until these words stand on the screen."""
        self.until(f"return document.body.innerText.includes({json.dumps(words)})")

    def kill(self) -> None:
        """Kill the window and all that it started, as a system does that runs out of memory."""
        if self._window is not None:
            os.killpg(self._window.pid, signal.SIGKILL)
            with contextlib.suppress(BrokenPipeError):
                self._window.communicate()
            self._window = None

    def _ask(self, **asked: str) -> Any:  # noqa: ANN401 - whatever the page gives
        window = self._window
        assert window is not None
        assert window.stdin is not None
        assert window.stdout is not None
        window.stdin.write(json.dumps(asked) + "\n")
        window.stdin.flush()
        said = json.loads(window.stdout.readline())
        assert "error" not in said, said["error"]
        return said["value"]

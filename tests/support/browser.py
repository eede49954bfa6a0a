"""Finds a Chromium for the browser tests, and a font that knows Chinese.

Order: `STORMLAMP_BROWSER`, a browser on the machine, Debian's package where we are root, the browser inside
an npm package (x64 Linux), Playwright's own download; else one clear error.
`python -m tests.support.browser` prints its path.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import hatch_build
import noto_cjk_sans_otc

# The same engine without the window around it comes first: what the tests do takes a quarter less time.
SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
INSTALLS = """No browser was found. Debian's package {package} is installed now, for the whole machine.
To use another browser instead, stop here and give its path in STORMLAMP_BROWSER.
"""
FETCHES = """No browser was found. {what} is fetched now, into {where}.
To use another browser instead, stop here and give its path in STORMLAMP_BROWSER.
"""
VAR = hatch_build.ROOT / "var"
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{fonts}</dir>
  <match target="pattern">
    <test qual="any" name="family"><string>sans-serif</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Noto Sans CJK SC</string></edit>
  </match>
  <match target="pattern">
    <test qual="any" name="family"><string>system-ui</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Noto Sans CJK SC</string></edit>
  </match>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


class NoBrowser(RuntimeError):
    """No way led to a Chromium; the message says what to install or set."""


def find() -> str:
    """The path of a Chromium that runs.

    Raises:
        NoBrowser: every way was tried, and why each failed is in the message.
    """
    given = os.environ.get("STORMLAMP_BROWSER")
    if given:
        return given
    ways = (_installed, _from_debian, _from_npm, _from_playwright)
    failures: list[str] = []
    for way in ways:
        try:
            path = way()
        except (OSError, subprocess.CalledProcessError) as error:
            failures.append(f"{way.__name__}: {error}")
            continue
        if path and _runs(path):
            return path
        failures.append(f"{way.__name__}: {path or 'nothing'}")
    tried = "; ".join(failures)
    message = f"No Chromium for the browser tests: install one, or name it in STORMLAMP_BROWSER ({tried})"
    raise NoBrowser(message)


def flags() -> list[str]:
    """Arguments that keep a test's browser quiet; root cannot have Chromium's sandbox."""
    quiet = [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-component-update",
        "--disable-sync",
    ]
    return [*quiet, "--disable-background-networking", *(["--no-sandbox"] if os.geteuid() == 0 else [])]


def environment() -> dict[str, str]:
    """The environment of a test's browser: Chinese can be drawn wherever the tests run."""
    return {**os.environ, "FONTCONFIG_FILE": font_config()}


def font_config() -> str:
    """The path of a fontconfig file that puts the CJK font from pip first: pictures agree everywhere."""
    VAR.mkdir(exist_ok=True)
    path = VAR / "fonts.conf"
    fonts = Path(noto_cjk_sans_otc.__file__).parent
    path.write_text(FONTS.format(fonts=fonts, cache=VAR / "font-cache"), encoding="utf-8")
    return str(path)


def _runs(path: str) -> bool:
    asked = subprocess.run([path, "--version"], capture_output=True, check=False, timeout=60)
    return asked.returncode == 0


def _installed() -> str | None:
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in (*found, *MAC) if path and Path(path).exists()), None)


def _from_debian() -> str | None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    # Before it happens: this is the one thing that the tests put on the machine outside the checkout.
    sys.stderr.write(INSTALLS.format(package=SHELL))
    _apt_get("update")
    try:
        _apt_get("install", "--no-install-recommends", SHELL)
    except subprocess.CalledProcessError:  # Debian 12 had it late, its children may never
        _apt_get("install", "--no-install-recommends", "chromium")
    return _installed()


def _apt_get(*command: str) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Its words go to stderr: stdout is for the path.
    subprocess.run(["apt-get", "-y", "-qq", *command], env=quiet, stdout=sys.stderr, check=True)  # noqa: S607 - from PATH


def _from_npm() -> str | None:
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return None
    folder = VAR / "browser"
    folder.mkdir(parents=True, exist_ok=True)
    sys.stderr.write(FETCHES.format(what="The npm package @sparticuz/chromium", where=folder))
    hatch_build.npm("install", "--silent", "--no-save", "--prefix", str(folder), "@sparticuz/chromium")
    ask = "import('@sparticuz/chromium').then(async (m) => console.log(await m.default.executablePath()))"
    command = [str(hatch_build.node()[0]), "--input-type=module", "--eval", ask]
    answer = subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True)
    return answer.stdout.strip()


def _from_playwright() -> str | None:
    sys.stderr.write(FETCHES.format(what="Playwright's own Chromium", where="its cache in your home folder"))
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], stdout=sys.stderr, check=True)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the last way, seldom gone

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


if __name__ == "__main__":
    sys.stdout.write(find() + "\n")

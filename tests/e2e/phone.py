"""A browser with a profile that outlives it: put offline, killed, started again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import psutil
from tests.e2e.browser_processes import processes
from tests.e2e.held_offline import missing
from tests.support import browser
from tests.support.screen_words import words
from tests.support.waiting import PATIENCE_MS, until

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Literal

    from playwright.sync_api import BrowserContext, Page, Playwright
    from tests.support.server_process import Server

# Wall time alone is shifted: a phone's monotonic clock does not move when its date is wrong. The one allowed
# exception to "no fakes", for a headless browser cannot have a wrong clock.
WRONG_CLOCK = """(() => {
  const Real = Date, shift = %d;
  globalThis.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() + shift); }
    static now() { return Real.now() + shift; }
  };
})()"""
DESK_PX = 1024  # from here on a supervisor is offered the desk
PREFERENCES = "(wish) => localStorage.setItem('stormlamp:preferences', wish)"


@dataclass(frozen=True)
class Look:
    """How the browser shows things: CSS pixels, theme and language."""

    width: int = 360
    height: int = 740
    theme: Literal["dark", "light"] = "dark"
    locale: Literal["zh-Hans", "zh-Hant", "en"] = "zh-Hans"

    @property
    def size(self) -> str:
        """Width and height as in a file's name."""
        return f"{self.width}x{self.height}"


class Phone:
    """One person's browser; a desk is a wide one.

    Args:
        playwright: from pytest-playwright.
        profile: folder of the browser's profile.
        look: size, theme and language.
        clock_ms: how far the wall clock is ahead of the truth.
        scripts: JavaScript to run in every page before its own.
    """

    def __init__(
        self,
        playwright: Playwright,
        profile: Path,
        look: Look | None = None,
        clock_ms: int = 0,
        scripts: tuple[str, ...] = (),
    ) -> None:
        self._playwright = playwright
        self._profile = profile
        self._look = look or Look()
        self._scripts = (*scripts, *([WRONG_CLOCK % clock_ms] if clock_ms else []))
        self.errors: list[str] = []
        # Somebody was let in, and what they are to read comes by and by.
        self._filling = False
        self._process: psutil.Process | None = None
        self.context: BrowserContext = self._launch()
        self.page: Page = self._first_page()

    def open(self, url: str) -> Page:
        """Goes to `url` and waits until the shell has been drawn."""
        self.page.goto(url)
        self.page.wait_for_selector("#app > *")
        return self.page

    def press(self, message: str) -> None:
        """Presses the button or link that bears this message's words, in the phone's first language."""
        said = words(message, self._look.locale)
        button, link = (self.page.get_by_role(role, name=said, exact=True) for role in ("button", "link"))
        button.or_(link).first.click()

    def enrol(self, link: str, name: str | None = None) -> None:
        """Opens an enrolment link, redeems it, and waits until the plan and the shell are on the phone.

        `name` is for a code that names no person.
        """
        self.open(link)
        if name:
            self.page.locator("input[autocomplete=name]").fill(name)
        self.press("enrol-redeem")
        self.press("welcome-me")
        self.wait_for_worker()
        self.page.get_by_text(words("ready-offline", self._look.locale)).wait_for()
        self.page.get_by_text(words("welcome-plan-coming", self._look.locale)).wait_for(state="detached")
        self._filling = True
        self.press("welcome-desk" if self._look.width >= DESK_PX else "welcome-later")

    def offline(self) -> None:
        """Cuts page and worker from any network, once all that is read offline is on the phone."""
        self.wait_until_ready()
        self.context.set_offline(offline=True)

    def wait_until_ready(self) -> None:
        """Until a phone that was let in holds the shell, the plan, the directory and the journal.

        They come by themselves, one after another, and a busy machine lets a test go on between two.
        """
        if self._filling:
            until(lambda: not missing(self.page))
            self._filling = False

    def loses(self, server: Server, *, in_good_order: bool = False) -> None:
        """The server ends, likewise once all is here: killed, or asked to end."""
        self.wait_until_ready()
        (server.stop if in_good_order else server.kill)()

    def online(self) -> None:
        """Gives the network back."""
        self.context.set_offline(offline=False)

    def wait_for_worker(self) -> None:
        """Until the service worker controls the page: from then on the shell opens with no network."""
        self.page.wait_for_function("() => navigator.serviceWorker.controller !== null")

    def prefer(self, theme: str, locale: str) -> None:
        """Sets theme and language as the settings screen stores them; the next page shows them."""
        wish = json.dumps({"theme": theme, "locale": locale, "text": "usual", "hand": "right"})
        self.page.evaluate(PREFERENCES, wish)

    def process(self) -> psutil.Process:
        """The browser's own process; its children end with it."""
        if self._process is None:
            self._process = psutil.Process(
                next(pid for kind, pid, _ in processes(self.context) if kind == "browser")
            )
        return self._process

    def kill(self) -> None:
        """SIGKILL to the whole browser, as when the battery dies."""
        process = self.process()
        with self.context.expect_event("close"):
            process.kill()

    def restart(self, *, offline: bool = False, clock_ms: int = 0, scripts: tuple[str, ...] = ()) -> Page:
        """Starts the browser again on the same profile: without network, its clock ahead, as is wished."""
        self.context = self._launch((*scripts, *([WRONG_CLOCK % clock_ms] if clock_ms else [])))
        if offline:
            self.context.set_offline(offline=True)
        self.page = self._first_page()
        return self.page

    def close(self) -> None:
        """Ends the browser in good order."""
        self.context.close()

    def _launch(self, more: tuple[str, ...] = ()) -> BrowserContext:
        self._process = None
        context = self._playwright.chromium.launch_persistent_context(
            self._profile,
            executable_path=browser.find(),
            args=browser.flags(),
            env=dict(browser.environment()),
            headless=True,
            viewport={"width": self._look.width, "height": self._look.height},
            locale={"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "en-GB"}[self._look.locale],
            timezone_id="Asia/Shanghai",
            color_scheme=self._look.theme,
            has_touch=self._look.width < 1000,
        )
        context.set_default_timeout(PATIENCE_MS)
        for script in (*self._scripts, *more):
            context.add_init_script(script)
        return context

    def _first_page(self) -> Page:
        page = self.context.pages[0] if self.context.pages else self.context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        return page

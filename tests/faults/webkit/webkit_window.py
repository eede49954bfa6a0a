"""A WebKit window that keeps its data in a folder and does what it reads: one line of JSON in, one line out.

Run by a Python that has PyGObject: `webkit_window.py FOLDER`. A line is `{"open": address}`, answered once
the page has loaded, or `{"run": body}`, the body of an async function, answered with what it gives. What goes
wrong is `{"error": words}`.
"""

import json
import sys
import threading

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402 - the versions come first

SIZE = (360, 740)


class Window:
    """One window, and the answer that is owed."""

    def __init__(self, folder: str) -> None:
        manager = WebKit2.WebsiteDataManager(base_data_directory=folder, base_cache_directory=folder)
        context = WebKit2.WebContext(website_data_manager=manager)
        manager.get_cookie_manager().set_persistent_storage(
            f"{folder}/cookies", WebKit2.CookiePersistentStorage.SQLITE
        )
        context.set_preferred_languages(["zh-CN"])
        # The certificate of the test is nobody's.
        manager.set_tls_errors_policy(WebKit2.TLSErrorsPolicy.IGNORE)
        self.view = WebKit2.WebView(web_context=context)
        self.view.get_settings().set_enable_write_console_messages_to_stdout(False)
        self.view.connect("load-changed", self._loaded)
        self.view.connect("load-failed", self._failed)
        self._opening = False
        window = Gtk.Window(default_width=SIZE[0], default_height=SIZE[1])
        window.add(self.view)
        window.show_all()

    def do(self, asked: dict[str, str]) -> bool:
        """Begin what a line asks for."""
        if "open" in asked:
            self._opening = True
            self.view.load_uri(asked["open"])
        else:
            self.view.call_async_javascript_function(asked["run"], -1, None, None, None, None, self._ran)
        return False

    def _loaded(self, _view: object, event: object) -> None:
        if event == WebKit2.LoadEvent.FINISHED and self._opening:
            self._opening = False
            answer(value=None)

    def _failed(self, _view: object, _event: object, _address: str, error: GLib.Error) -> bool:
        if self._opening:
            self._opening = False
            answer(error=error.message)
        return True

    def _ran(self, _view: object, result: object) -> None:
        try:
            value = self.view.call_async_javascript_function_finish(result)
        except GLib.Error as error:
            answer(error=error.message)
        else:
            answer(value=json.loads(value.to_json(0) or "null"))


def answer(**said: object) -> None:
    """Say one line."""
    print(json.dumps(said), flush=True)  # noqa: T201 - this is how it answers


def main() -> None:
    """Do what each line asks until there are no more."""
    window = Window(sys.argv[1])

    def read() -> None:
        for line in sys.stdin:
            GLib.idle_add(window.do, json.loads(line))
        GLib.idle_add(Gtk.main_quit)

    threading.Thread(target=read, daemon=True).start()
    Gtk.main()


main()

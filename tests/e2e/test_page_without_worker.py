"""A page that its service worker does not answer gets one, and stays as it is meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

MARK, MARKED = "() => { globalThis.marked = true; }", "() => globalThis.marked === true"


def test_a_page_that_its_worker_left_out_is_answered_without_being_loaded_again(
    server: Server, phones: Phones
) -> None:
    phone = phones("left-out")
    phone.open(server.url)
    phone.wait_for_worker()
    # As after a first visit whose worker took over while the page was loading: active, and not this page's.
    browser = phone.context.new_cdp_session(phone.page)
    with phone.page.expect_navigation():
        browser.send("Page.reload", {"ignoreCache": True})
    phone.page.evaluate(MARK)
    phone.wait_for_worker()
    assert phone.page.evaluate(MARKED)
    assert phone.errors == []

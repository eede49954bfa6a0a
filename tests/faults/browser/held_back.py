"""Keeps what a phone records from leaving it, though the server is heard, until it is let through."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.e2e.phone import Phone

PUSH = "**/api/v1/pages"
IS_HELD = "async () => fetch('/api/v1/pages', { method: 'POST', body: '{}' }).then(() => false, () => true)"
MOST_TRIES = 3


def hold_back(phone: Phone) -> None:
    """Has every push fail.

    Where the page has just come under its worker, the browser now and then (1 in 75) takes no notice of the
    first word, and always of the second.
    """
    phone.wait_until_ready()
    for _ in range(MOST_TRIES):
        phone.context.route(PUSH, lambda route: route.abort())
        if phone.page.evaluate(IS_HELD):
            return
        let_through(phone)
    raise AssertionError("pushes are not held back")


def let_through(phone: Phone) -> None:
    """The way is free again."""
    phone.context.unroute(PUSH)

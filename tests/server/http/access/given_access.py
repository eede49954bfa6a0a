"""What one device lets in, and how it is shut out: steps of the tests of what a device made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.server.http.access.test_sign_in_pages import PASSWORD, SECURE, submit

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

COOKIE = "__Host-stormlamp"


def as_desk(world: World, browser: Browser) -> Any:  # noqa: ANN401 - a client whose answers are `Answer`
    """A client with this browser's session, for pages with forms."""
    client = world.client()
    client.set_cookie(COOKIE, browser.token, domain="localhost", secure=True)
    return client


def with_password(world: World, name: str = "王主管", role: str = "supervisor") -> Browser:
    """Somebody who has set a password on their phone."""
    person = world.enrolled(role, name=name)
    assert submit(as_desk(world, person), "/password", fresh=PASSWORD, again=PASSWORD).status_code == 200
    return person


def at_desk(world: World, name: str = "王主管") -> Any:  # noqa: ANN401 - likewise
    """A client signed in by password on a foreign computer."""
    client = world.client()
    assert submit(client, "/sign-in", account=name, password=PASSWORD, not_mine="y").status_code == 303
    return client


def by_password(world: World, name: str = "王主管") -> Browser:
    """A desk's browser that became a device by the password."""
    browser = world.stranger()
    answer = submit(world.client(), "/sign-in", account=name, password=PASSWORD)
    assert browser.enrol(answer.headers["Location"].split("#")[1]).status_code == 201
    return browser


def let_in(world: World, browser: Browser, role: str = "staff") -> Browser:
    """Somebody new, let in by this browser's code."""
    new = world.stranger()
    asked = browser.post("/api/v1/codes", {"name": "new", "role": role})
    assert new.enrol(asked.json["code"]).status_code == 201
    return new


def let_themselves_in(world: World, browser: Browser) -> Browser:
    """Another device of the same person, by a code from this one."""
    new = world.stranger()
    assert (
        new.enrol(browser.post("/api/v1/codes", {"person": browser.person}).json["code"]).status_code == 201
    )
    return new


def signs_in(world: World, account: str = "王主管") -> bool:
    """Whether the password still opens the door."""
    return bool(submit(world.client(), "/sign-in", account=account, password=PASSWORD).status_code == 303)


def revoke(browser: Browser, other: Browser, **more: object) -> int:
    path = f"/api/v1/devices/{other.phone.id}/revoke"
    status: int = browser.post(path, {"reason": "lost", **more}).status_code
    return status


def reads(browser: Browser) -> bool:
    return bool(browser.get("/api/v1/session").status_code == 200)


def desk_reads(client: Any) -> bool:  # noqa: ANN401 - likewise
    return bool(client.get("/api/v1/session", base_url=SECURE).status_code == 200)

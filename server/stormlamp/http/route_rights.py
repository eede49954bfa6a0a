"""Deny by default: every route declares who may, and a guard before every request asks for it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar
from urllib.parse import urlsplit

from flask import current_app, request

from stormlamp.catalogue import ROLES, WALLBOARD, at_least
from stormlamp.http.context import current_session, runtime
from stormlamp.services.refusals import CrossSite, NotAllowed, Refusal

P = ParamSpec("P")
R = TypeVar("R")
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Access:
    """Who may call a route.

    Args:
        said: the rule in words, for the published document.
        roles: the session's role must be one of these; None asks for no session.
    """

    said: str
    roles: frozenset[str] | None

    def admits(self, role: str) -> bool:
        """Whether somebody of this role may."""
        return self.roles is None or role in self.roles


ANYONE = Access("anyone", None)
SIGNATURE = Access("whoever holds signed pages or a signed proof; no session", None)
VIEWERS = Access("everyone signed in", frozenset(ROLES))
READERS = Access("everyone signed in but wallboards", frozenset(ROLES) - {WALLBOARD})
SUPERVISORS = Access("supervisors, plan keepers, admins", at_least("supervisor"))
OVERSEERS = Access("supervisors, plan keepers, admins, auditors", at_least("auditor"))
PLAN_KEEPERS = Access("plan keepers, admins", at_least("plan_keeper"))


def may(access: Access, *refusals: type[Refusal]) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Declare who may call a view and how it may refuse; both go into the published document."""

    def declare(view: Callable[P, R]) -> Callable[P, R]:
        # Under `_apidoc`, because that is what the blueprint's decorators carry along.
        view._apidoc = {"access": access, "refusals": refusals}  # type: ignore[attr-defined]  # noqa: SLF001 - flask-smorest's own attribute
        return view

    return declare


def declared(endpoint: str) -> Access | None:
    """Read a route's declaration; None where there is none."""
    document = getattr(current_app.view_functions[endpoint], "_apidoc", {})
    access: Access | None = document.get("access")
    return access


def guard() -> None:
    """Refuse what is not declared, comes from another site, or is not this session's to do.

    Raises:
        NotAllowed, NotSignedIn, DeviceRevoked, CrossSite: as they say.
    """
    if request.endpoint is None or request.method == "OPTIONS":
        return  # no view runs: 404, 405 or the list of methods
    access = declared(request.endpoint)
    if access is None:
        raise NotAllowed
    refuse_other_sites()
    if access.roles is not None and not access.admits(current_session().role):
        raise NotAllowed


def refuse_other_sites() -> None:
    """Stop forged requests: a browser says where a request comes from, and nothing else forges.

    Clients that are no browsers send neither header and carry no cookie of ours by accident.
    """
    if request.method in SAFE:
        return
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        if site not in {"same-origin", "none"}:
            raise CrossSite
        return  # the browser has judged; an Origin may be "null" for reasons of its own
    origin = request.headers.get("Origin")
    # Behind a proxy the scheme may differ; host and port must not.
    own = {request.host, urlsplit(runtime().config.public_url).netloc}
    if origin is not None and _host(origin) not in own:
        raise CrossSite


def refuse_links_from_elsewhere() -> None:
    """Stop what another site's link would set off by itself, where a fetch leaves something behind."""
    if request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"}:
        raise CrossSite


def _host(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc
    except ValueError:  # no address at all, such as `http://[`
        return None

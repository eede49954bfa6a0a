"""Who may call what: every route × every kind of caller, from the routes' own declarations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stormlamp.http import route_rights

if TYPE_CHECKING:
    from flask import Flask
    from tests.support.server_in_process import Browser, World

ROLES = ("staff", "supervisor", "plan_keeper", "admin", "auditor", "wallboard")
EVERYONE = frozenset(ROLES)
READERS = EVERYONE - {"wallboard"}
SUPERVISORS = frozenset({"supervisor", "plan_keeper", "admin"})
KEEPERS = frozenset({"plan_keeper", "admin"})
OVERSEERS = SUPERVISORS | {"auditor"}
PARTS = ("contacts", "areas", "assets", "supplies")
# Written by hand, on purpose: a route that changes who may call it must change this line too.
# "open": no session is asked for; the request carries its own proof, or there is nothing to hide.
EXPECTED: dict[str, frozenset[str] | str] = {
    "GET /": "open",
    "GET /<client:path>": "open",
    "GET /try": "open",
    "GET /prove.html": "open",
    "GET /static/<version>/<name>": "open",
    "GET /healthz": "open",
    "GET /metrics": "open",
    "GET /api/docs": "open",
    "GET /api/v1/openapi.json": "open",
    "GET /sign-in": "open",
    "POST /sign-in": "open",
    "GET /password": "open",
    "POST /password": "open",
    "POST /language": "open",
    "GET /api/v1/now": "open",
    "POST /api/v1/devices": "open",
    "POST /api/v1/sessions": "open",
    "POST /api/v1/pages": "open",
    "PUT /api/v1/files/<digest:sha256>": "open",
    "GET /api/v1/session": EVERYONE,
    "DELETE /api/v1/session": EVERYONE,
    "GET /api/v1/entries": EVERYONE,
    "GET /api/v1/entries/start": EVERYONE,
    "GET /api/v1/pages/<device:device>/<count:page>": READERS,
    "GET /api/v1/bell": EVERYONE,
    "GET /api/v1/files/<digest:sha256>": EVERYONE,
    "GET /api/v1/plan": EVERYONE,
    "GET /api/v1/directory": EVERYONE,
    "POST /api/v1/plan": KEEPERS,
    "GET /api/v1/plan/draft": KEEPERS,
    "POST /api/v1/plan/draft": KEEPERS,
    "PATCH /api/v1/plan/draft": KEEPERS,
    "GET /api/v1/plan/draft/edition": KEEPERS,
    "POST /api/v1/plan/draft/propose": KEEPERS,
    "POST /api/v1/plan/draft/publish": KEEPERS,
    "GET /api/v1/plan/beginning": KEEPERS,
    "GET /api/v1/plan/uses": KEEPERS,
    "GET /api/v1/plan/editions": READERS,
    "GET /api/v1/plan/editions/<count:number>/source": KEEPERS,
    "POST /api/v1/plan/tries": KEEPERS,
    "GET /api/v1/plan/tries": READERS,
    "GET /api/v1/people": OVERSEERS,
    "GET /api/v1/devices": OVERSEERS,
    "GET /api/v1/quarantine": OVERSEERS,
    "GET /api/v1/quarantine/<digest:identity>": OVERSEERS,
    "GET /api/v1/customers": SUPERVISORS,
    "POST /api/v1/customers": SUPERVISORS,
    "GET /api/v1/people/<person:person>/kept": SUPERVISORS,
    "GET /api/v1/customers/<customer:customer>/kept": SUPERVISORS,
    "PATCH /api/v1/customers/<customer:customer>": SUPERVISORS,
    "POST /api/v1/people": SUPERVISORS,
    "PATCH /api/v1/people/<person:person>": SUPERVISORS,
    "POST /api/v1/codes": SUPERVISORS,
    "POST /api/v1/documents": READERS,
    "POST /api/v1/reports": SUPERVISORS,
    "POST /api/v1/reports/record": SUPERVISORS,
    "GET /api/v1/incidents/<ref:incident>/export": OVERSEERS,
    "POST /api/v1/imports/people": SUPERVISORS,
    "POST /api/v1/imports/customers": SUPERVISORS,
    "GET /api/v1/exports/people.xlsx": SUPERVISORS,
    "GET /api/v1/exports/customers.xlsx": SUPERVISORS,
    **{f"POST /api/v1/imports/{part}": KEEPERS for part in PARTS},
    **{f"GET /api/v1/exports/{part}.xlsx": KEEPERS for part in PARTS},
    "GET /api/v1/devices/<device:device>/made": SUPERVISORS,
    "POST /api/v1/devices/<device:device>/revoke": SUPERVISORS,
    "POST /api/v1/quarantine/<digest:identity>/release": SUPERVISORS,
    "POST /api/v1/redactions": SUPERVISORS,
}
CALLERS = (*ROLES, "anonymous", "forged", "expired", "signed out", "revoked", "inactive")
REFUSED = {
    "anonymous": 401,
    "forged": 401,
    "expired": 401,
    "signed out": 401,
    "inactive": 401,
    "revoked": 403,
}


def routes(app: Flask) -> list[str]:
    """List every method of every rule, but for those that Flask answers itself."""
    return [
        f"{method} {rule.rule}"
        for rule in app.url_map.iter_rules()
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
    ]


def test_every_route_is_in_the_table_and_no_other(shared: World) -> None:
    assert sorted(routes(shared.app)) == sorted(EXPECTED)


def test_every_route_declares_who_may_call_it(shared: World) -> None:
    with shared.app.app_context():
        undeclared = [
            rule.rule for rule in shared.app.url_map.iter_rules() if not route_rights.declared(rule.endpoint)
        ]
    assert undeclared == []


def test_a_route_without_a_declaration_is_refused(world: World) -> None:
    world.app.add_url_rule("/api/v1/forgotten", "forgotten", lambda: "everything")
    assert world.enrolled("admin").get("/api/v1/forgotten").status_code == 403


@pytest.fixture(scope="module")
def callers(shared: World) -> dict[str, Browser]:
    """Give a browser of every kind, made once for the file."""
    found = {"expired": shared.enrolled("admin")}
    shared.clock.now += 73 * 3600 * 1_000_000
    found |= {role: shared.enrolled(role) for role in ROLES}
    found["anonymous"] = shared.stranger()
    found["forged"] = shared.stranger()
    found["forged"].token = "x" * 32
    for kind in ("signed out", "revoked", "inactive"):
        found[kind] = shared.enrolled("admin")
    admin, token = found["admin"], found["signed out"].token
    assert found["signed out"].ask("DELETE", "/api/v1/session").status_code == 204
    found["signed out"].token = token
    device = found["revoked"].phone.id
    assert admin.post(f"/api/v1/devices/{device}/revoke", {"reason": "lost"}).status_code == 200
    person = found["inactive"].person
    change = {"data": '{"active": false}', "content_type": "application/json"}
    assert admin.ask("PATCH", f"/api/v1/people/{person}", **change).status_code == 200
    return found


def address(rule: str) -> str:
    """Fill a rule's parameters with ids that nothing has."""
    made = {
        "<device:device>": "a" * 10,
        **dict.fromkeys(("<digest:sha256>", "<digest:identity>"), "A" * 43),
        "<ref:incident>": "aaaaaaaaaa.1",
        "<customer:customer>": "c" + "a" * 9,
        "<person:person>": "p" + "a" * 9,
        "<count:page>": "1",
        "<count:number>": "9",
        "<client:path>": "some/where",
        "<version>": "1",
        "<name>": "pages.css",
    }
    for parameter, value in made.items():
        rule = rule.replace(parameter, value)
    return rule


@pytest.mark.parametrize("caller", CALLERS)
@pytest.mark.parametrize("route", EXPECTED)
def test_a_caller_gets_past_the_guard_exactly_where_the_table_says(
    shared: World, callers: dict[str, Browser], route: str, caller: str
) -> None:
    method, rule = route.split(" ", 1)
    allowed = EXPECTED[route]
    browser = callers[caller]
    token = browser.token
    if method in {"POST", "PATCH", "PUT"}:
        # Not JSON on purpose: the guard answers first, and nothing is changed behind it.
        response = browser.ask(method, address(rule), data=b"-", content_type="text/x-nothing")
    else:
        response = browser.ask(method, address(rule))
    response.close()
    if response.status_code == 204:  # signed out, as asked: the other cases want to be signed in
        assert browser.enrol(shared.code(person=browser.person)).status_code == 201
    else:
        browser.token = token
    code = response.json["code"] if response.mimetype == "application/problem+json" else ""
    if allowed == "open":
        assert code not in {"not_allowed", "device_revoked"} or route.startswith("PUT")
    elif caller in REFUSED:
        assert response.status_code == REFUSED[caller]
        assert code in {"not_signed_in", "device_revoked"}
    elif caller in allowed:
        assert code not in {"not_signed_in", "not_allowed", "device_revoked"}
    else:
        assert (response.status_code, code) == (403, "not_allowed")

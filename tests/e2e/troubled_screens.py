"""Moments of a site without the demonstration: an announced outage, a drill, and what can be the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.colleague import in_minutes

from stormlamp.domain.encodings import base64url, sha256

if TYPE_CHECKING:
    from tests.e2e.hidden_screens import Moments
    from tests.e2e.screen_paths import Walker

DEVICE = "async () => (await (await fetch('/api/v1/session')).json()).device"
# What a browser does only when it is told to: each stands in for something that a phone does by itself.
WEAK = "navigator.getBattery = async () => Object.assign(new EventTarget(), { level: 0.12, charging: false })"
UPDATE = "Object.defineProperty(ServiceWorkerRegistration.prototype, 'waiting', { get: () => ({}) })"
NOT_KEPT = "StorageManager.prototype.persisted = StorageManager.prototype.persist = async () => false"
FULL = """() => {
  const full = () => { throw new DOMException("full", "QuotaExceededError"); };
  IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = full;
}"""
NEWER = b'{"format": 2}'
ANNOUNCED = {"areas": ["tower-a"], "cause": "maintenance"}
DRILLED = {"kind": "drill", "cause": "grid", "areas": ["tower-a", "tower-b"], "edition": None}


def announce(walker: Walker) -> Walker:
    """An outage is announced for the night."""
    body = {**ANNOUNCED, "from": in_minutes(600), "to": in_minutes(780)}
    return walker.told("incident.expected", body)


def drill(walker: Walker) -> Walker:
    """A drill begins."""
    return walker.told("incident.opened", {**DRILLED, "since": in_minutes(-12)}, drill=True)


def shut_out(walker: Walker) -> Walker:
    """This phone is shut out."""
    walker.with_network().colleague.shuts_out(walker.phone.page.evaluate(DEVICE))
    return walker


def unreadable(walker: Walker) -> Walker:
    """A newer plan comes that no phone of this build can read: ours would not publish it."""
    digest = base64url(sha256(NEWER))
    notice = {"sha256": digest, "number": 9, "published_at": 1_795_000_000_000_000, "size": len(NEWER)}
    walker.phone.context.route("**/api/v1/plan", lambda route: route.fulfill(json=notice))
    walker.phone.context.route(f"**/api/v1/files/{digest}", lambda route: route.fulfill(body=NEWER))
    return walker


def set_apart(walker: Walker) -> Walker:
    """A colleague's phone is shut out, and hands in all the same."""
    walker.colleague.shuts_out(walker.colleague.device)
    return walker.notes(3)


# A phone on a site where all is quiet, and what is the matter with it.
TROUBLE: Moments = {
    "announced": lambda walker: announce(walker).at("/").until("now-it-began"),
    "announced-end": lambda walker: walker.at("/").lower(),
    "announced-off": lambda walker: walker.at("/").press("now-call-off").until("now-call-off-yes"),
    "update": lambda walker: walker.starts(UPDATE).at("/").until("now-update"),
    "update-settings": lambda walker: walker.at("/settings").lower(),
    "unreadable": lambda walker: unreadable(walker).at("/phone").until("ready-plan-unreadable-told"),
    "battery": lambda walker: walker.starts(WEAK).at("/").until("status-saving"),
    "battery-phone": lambda walker: walker.at("/phone"),
    "battery-settings": lambda walker: walker.at("/settings"),
    "not-kept": lambda walker: walker.starts(NOT_KEPT).at("/phone"),
    "full": lambda walker: (
        walker.at("/log")
        .put(".note", "3 号门有人守着")
        .does(FULL)
        .press("log-save")
        .until("problem-StorageFull")
    ),
    "many": lambda walker: walker.notes(130).at("/entries?which=all").sees("main .list > :nth-child(50)"),
    "many-end": lambda walker: walker.at("/entries?which=all").lower(),
    "signed-out": lambda walker: walker.refused(401, "signed_out").at("/").until("now-signed-out"),
    "signed-out-settings": lambda walker: walker.at("/settings").lower(),
    "signed-out-offline": lambda walker: walker.without_network().at("/"),
    "shut-out": lambda walker: shut_out(walker).at("/").until("shut-title-revoked"),
    "shut-out-enrol": lambda walker: walker.at("/enrol"),
}
DRILL: Moments = {
    "now": lambda walker: drill(walker).at("/").sees(".drillbar"),
    "now-end": lambda walker: walker.at("/").lower(),
    "lists": lambda walker: walker.at("/lists"),
    "contact": lambda walker: walker.at("/contacts/utility"),
    "fire": lambda walker: walker.at("/contacts/fire"),
    "danger": lambda walker: walker.at("/danger"),
    "script": lambda walker: walker.at("/scripts/first-notice"),
    "script-end": lambda walker: walker.at("/scripts/first-notice").lower(),
    "script-sms": lambda walker: walker.at("/scripts/first-notice?channel=sms").lower(),
    "script-show": lambda walker: walker.at("/scripts/first-notice").press("script-show"),
    "level": lambda walker: walker.at("/level"),
    "entries": lambda walker: walker.at("/entries?which=all"),
    "entry": lambda walker: walker.tap("main .list a.leads").until("entry-correct"),
    "close": lambda walker: walker.at("/close"),
    "reminder": lambda walker: walker.at("/clocks").lower(),
}
DESK_DRILL: Moments = {
    "announced-incidents": lambda walker: (
        announce(walker).at("/desk/incidents").sees("main a[href*='incident']")
    ),
    "announced": lambda walker: walker.at("/desk"),
    "drill": lambda walker: drill(walker).at("/desk").sees(".drillbar"),
    "drill-level": lambda walker: walker.press("desk-set-level"),
    "drill-close": lambda walker: walker.at("/desk").press("desk-close-incident-drill"),
    "drill-incidents": lambda walker: walker.at("/desk/incidents"),
    "apart": lambda walker: set_apart(walker).at("/desk/devices").sees(".desk-quarantined"),
    "signed-out": lambda walker: walker.refused(401, "signed_out").at("/desk").until("desk-sign-in"),
}

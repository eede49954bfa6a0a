"""Moments of a site without the demonstration: an announced outage, a drill, and what can be the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.built_class_names import styled
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


def announce(who: Walker) -> Walker:
    """An outage is announced for the night."""
    body = {**ANNOUNCED, "from": in_minutes(600), "to": in_minutes(780)}
    return who.told("incident.expected", body)


def drill(who: Walker) -> Walker:
    """A drill begins."""
    return who.told("incident.opened", {**DRILLED, "since": in_minutes(-12)}, drill=True)


def shut_out(who: Walker) -> Walker:
    """This phone is shut out."""
    who.with_network().colleague.shuts_out(who.phone.page.evaluate(DEVICE))
    return who


def unreadable(who: Walker) -> Walker:
    """A newer plan comes that no phone of this build can read: ours would not publish it."""
    digest = base64url(sha256(NEWER))
    notice = {"sha256": digest, "number": 9, "published_at": 1_795_000_000_000_000, "size": len(NEWER)}
    who.phone.context.route("**/api/v1/plan", lambda route: route.fulfill(json=notice))
    who.phone.context.route(f"**/api/v1/files/{digest}", lambda route: route.fulfill(body=NEWER))
    return who


def set_apart(who: Walker) -> Walker:
    """A colleague's phone is shut out, and hands in all the same."""
    who.colleague.shuts_out(who.colleague.device)
    return who.notes(3)


# A phone on a site where all is quiet, and what is the matter with it.
TROUBLE: Moments = {
    "announced": lambda who: announce(who).at("/").until("now-it-began"),
    "announced-end": lambda who: who.at("/").lower(),
    "announced-off": lambda who: who.at("/").press("now-call-off").until("now-call-off-yes"),
    "update": lambda who: who.starts(UPDATE).at("/").until("now-update"),
    "update-settings": lambda who: who.at("/settings").lower(),
    "unreadable": lambda who: unreadable(who).at("/phone").until("ready-plan-unreadable-told"),
    "battery": lambda who: who.starts(WEAK).at("/").until("status-saving"),
    "battery-phone": lambda who: who.at("/phone"),
    "battery-settings": lambda who: who.at("/settings"),
    "not-kept": lambda who: who.starts(NOT_KEPT).at("/phone"),
    "full": lambda who: (
        who.at("/log")
        .put(".note", "3 号门有人守着")
        .does(FULL)
        .press("answer-record")
        .until("problem-StorageFull")
    ),
    "many": lambda who: who.notes(130).at("/entries?which=all").sees("main .list > :nth-child(50)"),
    "many-end": lambda who: who.at("/entries?which=all").lower(),
    "signed-out": lambda who: who.refused(401, "signed_out").at("/").until("now-signed-out"),
    "signed-out-settings": lambda who: who.at("/settings").lower(),
    "signed-out-offline": lambda who: who.without_network().at("/"),
    "shut-out": lambda who: shut_out(who).at("/").until("shut-title-revoked"),
    "shut-out-enrol": lambda who: who.at("/enrol"),
}
DRILL: Moments = {
    "now": lambda who: drill(who).at("/").sees(".drillbar"),
    "now-end": lambda who: who.at("/").lower(),
    "lists": lambda who: who.at("/lists"),
    "contact": lambda who: who.at("/contacts/utility"),
    "fire": lambda who: who.at("/contacts/fire"),
    "danger": lambda who: who.at("/danger"),
    "script": lambda who: who.at("/scripts/first-notice"),
    "script-end": lambda who: who.at("/scripts/first-notice").lower(),
    "script-sms": lambda who: who.at("/scripts/first-notice?channel=sms").lower(),
    "script-show": lambda who: who.at("/scripts/first-notice").press("script-show"),
    "level": lambda who: who.at("/level"),
    "entries": lambda who: who.at("/entries?which=all"),
    "entry": lambda who: who.tap("main .list a.leads").until("entry-correct"),
    "close": lambda who: who.at("/close"),
    "reminder": lambda who: who.at("/clocks").lower(),
}
DESK_DRILL: Moments = {
    "announced-incidents": lambda who: announce(who).at("/desk/incidents").sees("main a[href*='incident']"),
    "announced": lambda who: who.at("/desk"),
    "drill": lambda who: drill(who).at("/desk").sees(".drillbar"),
    "drill-level": lambda who: who.press("desk-set-level"),
    "drill-close": lambda who: who.at("/desk").press("desk-close-incident-drill"),
    "drill-incidents": lambda who: who.at("/desk/incidents"),
    "apart": lambda who: set_apart(who).at("/desk/devices").sees(styled("quarantine-panel.page")),
    "signed-out": lambda who: who.refused(401, "signed_out").at("/desk").until("desk-sign-in"),
}

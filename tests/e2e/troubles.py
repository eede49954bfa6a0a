"""Moments of a site without the demonstration: an announced outage, a drill, and what can be the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.colleague import in_minutes

from stormlamp.domain.encodings import base64url, sha256

if TYPE_CHECKING:
    from tests.e2e.eye import Eye
    from tests.e2e.moments import Moments

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


def announce(eye: Eye) -> Eye:
    """An outage is announced for the night."""
    body = {**ANNOUNCED, "from": in_minutes(600), "to": in_minutes(780)}
    return eye.told("incident.expected", body)


def drill(eye: Eye) -> Eye:
    """A drill begins."""
    return eye.told("incident.opened", {**DRILLED, "since": in_minutes(-12)}, drill=True)


def shut_out(eye: Eye) -> Eye:
    """This phone is shut out."""
    eye.with_network().colleague.shuts_out(eye.phone.page.evaluate(DEVICE))
    return eye


def unreadable(eye: Eye) -> Eye:
    """A newer plan comes that no phone of this build can read: ours would not publish it."""
    digest = base64url(sha256(NEWER))
    notice = {"sha256": digest, "number": 9, "published_at": 1_795_000_000_000_000, "size": len(NEWER)}
    eye.phone.context.route("**/api/v1/plan", lambda route: route.fulfill(json=notice))
    eye.phone.context.route(f"**/api/v1/files/{digest}", lambda route: route.fulfill(body=NEWER))
    return eye


def set_apart(eye: Eye) -> Eye:
    """A colleague's phone is shut out, and hands in all the same."""
    eye.colleague.shuts_out(eye.colleague.device)
    return eye.notes(3)


# A phone on a site where all is quiet, and what is the matter with it.
TROUBLE: Moments = {
    "announced": lambda eye: announce(eye).at("/").until("now-it-began"),
    "announced-end": lambda eye: eye.at("/").lower(),
    "announced-off": lambda eye: eye.at("/").press("now-call-off").until("now-call-off-yes"),
    "update": lambda eye: eye.starts(UPDATE).at("/").until("now-update"),
    "update-settings": lambda eye: eye.at("/settings").lower(),
    "unreadable": lambda eye: unreadable(eye).at("/phone").until("ready-plan-unreadable-told"),
    "battery": lambda eye: eye.starts(WEAK).at("/").until("status-saving"),
    "battery-phone": lambda eye: eye.at("/phone"),
    "battery-settings": lambda eye: eye.at("/settings"),
    "not-kept": lambda eye: eye.starts(NOT_KEPT).at("/phone"),
    "full": lambda eye: (
        eye.at("/log")
        .put(".note", "3 号门有人守着")
        .does(FULL)
        .press("log-save")
        .until("problem-StorageFull")
    ),
    "many": lambda eye: eye.notes(130).at("/entries?which=all").sees("main .list > :nth-child(50)"),
    "many-end": lambda eye: eye.at("/entries?which=all").lower(),
    "signed-out": lambda eye: eye.refused(401, "signed_out").at("/").until("now-signed-out"),
    "signed-out-settings": lambda eye: eye.at("/settings").lower(),
    "signed-out-offline": lambda eye: eye.without_network().at("/"),
    "shut-out": lambda eye: shut_out(eye).at("/").until("shut-title-revoked"),
    "shut-out-enrol": lambda eye: eye.at("/enrol"),
}
DRILL: Moments = {
    "now": lambda eye: drill(eye).at("/").sees(".drillbar"),
    "now-end": lambda eye: eye.at("/").lower(),
    "lists": lambda eye: eye.at("/lists"),
    "contact": lambda eye: eye.at("/contacts/utility"),
    "fire": lambda eye: eye.at("/contacts/fire"),
    "danger": lambda eye: eye.at("/danger"),
    "script": lambda eye: eye.at("/scripts/first-notice"),
    "script-end": lambda eye: eye.at("/scripts/first-notice").lower(),
    "script-sms": lambda eye: eye.at("/scripts/first-notice?channel=sms").lower(),
    "script-show": lambda eye: eye.at("/scripts/first-notice").press("script-show"),
    "level": lambda eye: eye.at("/level"),
    "entries": lambda eye: eye.at("/entries?which=all"),
    "entry": lambda eye: eye.tap("main .list a.leads").until("entry-correct"),
    "close": lambda eye: eye.at("/close"),
    "reminder": lambda eye: eye.at("/clocks").lower(),
}
DESK_DRILL: Moments = {
    "announced-incidents": lambda eye: announce(eye).at("/desk/incidents").sees("main a[href*='incident']"),
    "announced": lambda eye: eye.at("/desk"),
    "drill": lambda eye: drill(eye).at("/desk").sees(".drillbar"),
    "drill-level": lambda eye: eye.press("desk-set-level"),
    "drill-close": lambda eye: eye.at("/desk").press("desk-close-incident-drill"),
    "drill-incidents": lambda eye: eye.at("/desk/incidents"),
    "apart": lambda eye: set_apart(eye).at("/desk/devices").sees(".desk-quarantined"),
    "signed-out": lambda eye: eye.refused(401, "signed_out").at("/desk").until("desk-sign-in"),
}

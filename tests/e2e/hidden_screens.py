"""The screens that no address leads to: a question asked, a sheet open, a phone that saves its battery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.built_class_names import styled
from tests.e2e.troubled_screens import DESK_DRILL, DRILL, TROUBLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.e2e.screen_paths import Walker

    Moments = Mapping[str, Callable[[Walker], object]]

# Sites without the demonstration, and those that are looked at on a desk.
ALONE = ("first", "trouble", "drill", "desk-drill")
WIDE = ("desk", "desk-drill")

# A link out of the browser would leave the page; a headless one has neither telephone nor messages.
STAY = """document.addEventListener("click", (event) => {
  if (event.target.closest?.("a[href^='tel:'], a[href^='sms:']")) event.preventDefault();
})"""
READ_DO = "/lists/generator-start?area=plant&asset=generator-1"
CONFIRM = "/lists/announced-outage"
LARGE = "() => { document.documentElement.dataset.text = 'huge'; }"
LEFT = "() => { document.documentElement.dataset.hand = 'left'; }"
WECHAT = """Object.defineProperty(navigator, "userAgent", {
  get: () => "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Mobile MicroMessenger/8.0.50" })"""
SHUT = "indexedDB.open = () => { throw new DOMException('shut', 'UnknownError'); }"
# A later version of the app, in another window, has given every store a higher number.
NEWER = """async () => {
  for (const { name, version } of await indexedDB.databases()) indexedDB.open(name, version + 1);
}"""

ITEM = styled("confirmed-list.item")
LEVEL = styled("level-screen.choice")
THREE = f"{styled('first-ten.people')} > :nth-child(3)"
ROW = styled("timeline-row.text")
CODE = f"{styled('code-sheet.code')} svg"

# The outage that is on, and whose phone this is.
HERE = """async () => {
  const read = async (path) => (await fetch(`/api/v1/${path}`)).json();
  const { entries } = await read("entries?after=0&limit=500");
  const opened = entries.findLast(({ action }) => action?.includes('"incident.opened"'));
  return { to: (await read("session")).person.id, incident: JSON.parse(opened.action).incident };
}"""
HOW_FAR = "二级\n等着：电梯维保，30 分钟内到\n客服头几步：走到 3/7"


def handed(who: Walker) -> Walker:
    """A colleague hands over what they do."""
    who.colleague.hands_over("service", words=HOW_FAR, **who.phone.page.evaluate(HERE))
    return who


# One after the other on one phone: the later ones see what the earlier ones did.
PHONE: Moments = {
    "now-end": lambda who: who.at("/").lower(),
    "now-large": lambda who: who.at("/").does(LARGE),
    "step-could-not": lambda who: who.at("/").press("answer-could_not"),
    "step-done": lambda who: who.at("/").press("answer-done").until("answer-said-done"),
    "read-do": lambda who: who.at(READ_DO),
    "read-do-left": lambda who: who.at(READ_DO).press("now-next").does(LEFT),
    "read-do-skip": lambda who: who.at(READ_DO).press("answer-skipped"),
    "read-do-finished": lambda who: who.at("/lists/leader-first").press_all("answer-done", "list-finished"),
    "read-do-answered": lambda who: who.tap("main .list .leads").until("list-take-back"),
    "list-where": lambda who: who.at("/lists/lift-people"),
    "lists-end": lambda who: who.at("/lists").lower(),
    "lists-topics": lambda who: who.at("/lists").pick("lists-by-topics"),
    "lists-stages": lambda who: who.at("/lists").pick("lists-by-stages"),
    "lists-found": lambda who: who.at("/lists").put("input[type=search]", "dt"),
    "lists-none-found": lambda who: who.at("/lists").put("input[type=search]", "zzz"),
    "confirm-open": lambda who: who.at(CONFIRM).tap(f"main {ITEM}").until("answer-done"),
    "confirm-end": lambda who: who.at(CONFIRM).tap("button[data-verdict]").until("answer-said-done").lower(),
    "call-outcome": lambda who: who.at("/contacts/lift-maintainer").tap("main a[href^='tel:']"),
    "call-busy": lambda who: who.press("outcome-busy").until("shell-close"),
    "call-reached": lambda who: (
        who.at("/contacts/utility")
        .tap("main a[href^='tel:']")
        .press("outcome-reached")
        .until("answer-record")
    ),
    "call-promised": lambda who: who.chip("call-what-said", "promise-power").until("call-by-when"),
    "contact-end": lambda who: who.at("/contacts/utility").lower(),
    "contacts-end": lambda who: who.at("/contacts").lower(),
    "script-read": lambda who: who.at("/scripts/lift-calm").press("script-read"),
    "script-show": lambda who: who.at("/scripts/first-notice").press("script-show"),
    "script-told": lambda who: who.at("/scripts/first-notice").press_one("notice-done").lower(),
    "script-poster": lambda who: who.at("/scripts/no-news?channel=poster"),
    "scripts-end": lambda who: who.at("/scripts").lower(),
    "facts-end": lambda who: who.at("/facts").lower(),
    "quiz": lambda who: who.at("/guides/first-outage").lower(),
    "guides-end": lambda who: who.at("/guides").lower(),
    "log-end": lambda who: who.at("/log").lower(),
    "log-written": lambda who: who.at("/log").put(".note", "3 号门有人守着"),
    "entries-all": lambda who: who.at("/entries").chip("entries-which", "entries-all"),
    "entry-end": lambda who: who.lower().tap("main .list a.leads").until("entry-correct").lower(),
    "tally-counted": lambda who: who.at("/tally").tap("main button.start").until("tally-take-back"),
    "tally-end": lambda who: who.at("/tally").lower(),
    "call-out-reached": lambda who: (
        who.at("/call-out").tap("main a[href^='tel:']").press("outcome-reached").until("call-out-me")
    ),
    "call-out-when": lambda who: who.tap("main .three .btn").sees("dialog[open]"),
    "call-out-end": lambda who: who.tap("dialog .btn").gone("call-out-when-unsaid").lower(),
    "help-end": lambda who: who.at("/help").pick("help-often-guards").lower(),
    "help-asked": lambda who: (
        who.press("help-ask-save").at("/help").tap("main .list .leads").until("help-came")
    ),
    "help-here": lambda who: who.press("help-came").until("help-release").lower(),
    "accident-end": lambda who: who.at("/accidents").tap("main .chip").lower(),
    "accident-told": lambda who: who.press("answer-record").until("accident-known"),
    "accident-parts": lambda who: who.lower(),
    "reports-end": lambda who: who.at("/reports").lower(),
    "clocks-end": lambda who: who.at("/clocks").lower(),
    "level-chosen": lambda who: who.at("/level").tap(LEVEL).until("level-why-own").lower(),
    "close-end": lambda who: who.at("/close").lower(),
    "assign": lambda who: who.at("/duties").press("assign-open").until("assign-cancel"),
    "handed": lambda who: handed(who).at("/").until("now-handed-take"),
    "hand-over-end": lambda who: who.at("/hand-over").lower(),
    "phone-end": lambda who: who.at("/phone").lower(),
    "settings-end": lambda who: who.at("/settings").lower(),
    "sign-out": lambda who: who.at("/settings").press("settings-sign-out"),
    "enrol-second": lambda who: who.at("/enrol#c0de-c0de-c0de"),
    "not-found": lambda who: who.at("/nowhere"),
    "danger-end": lambda who: who.at("/danger").lower(),
    "danger-list": lambda who: (
        who.at("/danger")
        .tap("fieldset:nth-of-type(1) .chip:nth-of-type(1)")
        .tap("fieldset:nth-of-type(2) .chip:nth-of-type(2)")
        .press("danger-confirm")
        .until("danger-recorded")
    ),
    "now-danger": lambda who: who.at("/"),
    "lamp": lambda who: who.at("/").tap(".status button").sees(f"{styled('white-screen.white')}[open]"),
    "now-saver": lambda who: who.at("/settings").chip("saver-title", "saver-on").at("/"),
    "now-offline": lambda who: who.without_network().at("/").press("answer-done").until("answer-said-done"),
    "entries-waiting": lambda who: who.at("/entries").chip("entries-which", "entries-waiting"),
    "script-passed": lambda who: who.without_network(2).at("/scripts/first-notice"),
    "now-passed": lambda who: who.at("/").lower(),
    "other-browser": lambda who: who.starts(WECHAT).at("/enrol"),
    "older": lambda who: who.at("/").does(NEWER).sees("dialog[open]"),
    "older-bar": lambda who: who.press("older-go-on"),
    "cannot-open": lambda who: who.starts(SHUT).at("/"),
}
# The first minutes of an outage that nobody has reported yet, on a site that knows one person.
FIRST: Moments = {
    "rehearsal-ticked": lambda who: (
        who.at("/rehearsal").press("rehearsal-tick").until("rehearsal-3-received")
    ),
    "report-chosen": lambda who: who.at("/report").tap(".chip").tap("fieldset:nth-of-type(3) .chip").lower(),
    "first-ten": lambda who: who.press("report-confirm").until("ten-how-many"),
    "first-ten-which": lambda who: who.tap(THREE).until("ten-which"),
    "first-ten-mine": lambda who: who.tap("main .btn.start").sees("main ol.list"),
}
DESK: Moments = {
    "level": lambda who: who.at("/desk").press("desk-change-level"),
    "close": lambda who: who.at("/desk").press("desk-close-incident").sees("dialog[open]"),
    "filters": lambda who: who.at("/desk").press("desk-filter-more"),
    "none-found": lambda who: who.at("/desk").put("input[type=search]", "zzz"),
    "person": lambda who: who.at("/desk/people").press("desk-person-add"),
    "code": lambda who: who.at("/desk/people").press_one("desk-code-give").sees(CODE),
    "revoke": lambda who: who.at("/desk/devices").press_one("desk-device-revoke"),
    "entry": lambda who: who.at("/desk").tap(ROW),
    "redact": lambda who: (
        who.at("/desk").tap(f"{ROW}:has-text('推到边上')").press("desk-redact").tap("dialog .chip")
    ),
    "redact-sure": lambda who: who.press("desk-sure-next"),
    "correct": lambda who: who.at("/desk").tap(ROW).press("desk-correct"),
    "closed": lambda who: who.at("/desk/incidents").tap("main tr:last-child a[href*='incident']").sees(ROW),
}
# The desk on a phone: one column at a time.
NARROW: Moments = {
    "needs": lambda who: who.at("/desk").press("desk-column-needs"),
    "progress": lambda who: who.at("/desk").press("desk-column-progress"),
    "large": lambda who: who.at("/desk").does(LARGE),
    "entry": lambda who: who.at("/desk").press("desk-column-timeline").tap(ROW),
    "level": lambda who: who.at("/desk").press("desk-change-level"),
    "close": lambda who: who.at("/desk").press("desk-close-incident").sees("dialog[open]"),
    "code": lambda who: who.at("/desk/people").press_one("desk-code-give").sees(CODE),
}
MOMENTS: dict[str, Moments] = {
    "phone": PHONE,
    "first": FIRST,
    "desk": DESK,
    "narrow": NARROW,
    "trouble": TROUBLE,
    "drill": DRILL,
    "desk-drill": DESK_DRILL,
}


def moments(who: Walker, which: Moments) -> Iterator[str]:
    """The name of each moment, once the phone is there."""
    for name, lead in which.items():
        lead(who)
        yield name

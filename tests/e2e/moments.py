"""The screens that no address leads to: a question asked, a sheet open, a phone that saves its battery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.troubles import DESK_DRILL, DRILL, TROUBLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.e2e.eye import Eye

    Moments = Mapping[str, Callable[[Eye], object]]

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

# The outage that is on, and whose phone this is.
HERE = """async () => {
  const read = async (path) => (await fetch(`/api/v1/${path}`)).json();
  const { entries } = await read("entries?after=0&limit=500");
  const opened = entries.findLast(({ action }) => action?.includes('"incident.opened"'));
  return { to: (await read("session")).person.id, incident: JSON.parse(opened.action).incident };
}"""
HOW_FAR = "二级\n等着：电梯维保，30 分钟内到\n客服头几步：走到 3/7"


def handed(eye: Eye) -> Eye:
    """A colleague hands over what they do."""
    eye.colleague.hands_over("service", words=HOW_FAR, **eye.phone.page.evaluate(HERE))
    return eye


# One after the other on one phone: the later ones see what the earlier ones did.
PHONE: Moments = {
    "now-end": lambda eye: eye.at("/").lower(),
    "now-large": lambda eye: eye.at("/").does(LARGE),
    "step-could-not": lambda eye: eye.at("/").press("answer-could_not"),
    "step-done": lambda eye: eye.at("/").press("answer-done").until("answer-said-done"),
    "read-do": lambda eye: eye.at(READ_DO),
    "read-do-left": lambda eye: eye.at(READ_DO).press("list-after").does(LEFT),
    "read-do-skip": lambda eye: eye.at(READ_DO).press("answer-skipped"),
    "read-do-finished": lambda eye: eye.at(READ_DO).press_all("answer-done", "list-finished"),
    "read-do-answered": lambda eye: eye.tap("main .list .leads").until("list-take-back"),
    "list-where": lambda eye: eye.at("/lists/lift-people"),
    "lists-end": lambda eye: eye.at("/lists").lower(),
    "lists-topics": lambda eye: eye.at("/lists").pick("lists-topics"),
    "lists-stages": lambda eye: eye.at("/lists").pick("lists-stages"),
    "lists-found": lambda eye: eye.at("/lists").put("input[type=search]", "dt"),
    "lists-none-found": lambda eye: eye.at("/lists").put("input[type=search]", "zzz"),
    "confirm-open": lambda eye: eye.at(CONFIRM).tap("main .leads.item").until("answer-done"),
    "confirm-end": lambda eye: eye.at(CONFIRM).tap(".box").until("answer-said-done").lower(),
    "call-outcome": lambda eye: eye.at("/contacts/lift-maintainer").tap("main a[href^='tel:']"),
    "call-busy": lambda eye: eye.press("outcome-busy").until("shell-close"),
    "call-reached": lambda eye: (
        eye.at("/contacts/utility").tap("main a[href^='tel:']").press("outcome-reached").until("call-keep")
    ),
    "call-promised": lambda eye: eye.chip("call-what-said", "promise-power").until("call-by-when"),
    "contact-end": lambda eye: eye.at("/contacts/utility").lower(),
    "contacts-end": lambda eye: eye.at("/contacts").lower(),
    "script-read": lambda eye: eye.at("/scripts/lift-calm").press("script-read"),
    "script-show": lambda eye: eye.at("/scripts/first-notice").press("script-show"),
    "script-told": lambda eye: eye.at("/scripts/first-notice").press_one("notice-done").lower(),
    "script-poster": lambda eye: eye.at("/scripts/no-news?channel=poster"),
    "scripts-end": lambda eye: eye.at("/scripts").lower(),
    "facts-end": lambda eye: eye.at("/facts").lower(),
    "quiz": lambda eye: eye.at("/guides/first-outage").lower(),
    "guides-end": lambda eye: eye.at("/guides").lower(),
    "log-end": lambda eye: eye.at("/log").lower(),
    "log-written": lambda eye: eye.at("/log").put(".note", "3 号门有人守着"),
    "entries-all": lambda eye: eye.at("/entries").chip("entries-which", "entries-all"),
    "entry-end": lambda eye: eye.lower().tap("main .list a.leads").until("entry-correct").lower(),
    "tally-counted": lambda eye: eye.at("/tally").tap("main button.seat").until("tally-take-back"),
    "tally-end": lambda eye: eye.at("/tally").lower(),
    "reports-end": lambda eye: eye.at("/reports").lower(),
    "clocks-end": lambda eye: eye.at("/clocks").lower(),
    "level-chosen": lambda eye: eye.at("/level").tap(".level-choice").until("level-why").lower(),
    "close-end": lambda eye: eye.at("/close").lower(),
    "handed": lambda eye: handed(eye).at("/").until("now-handed-take"),
    "hand-over-end": lambda eye: eye.at("/hand-over").lower(),
    "phone-end": lambda eye: eye.at("/phone").lower(),
    "settings-end": lambda eye: eye.at("/settings").lower(),
    "sign-out": lambda eye: eye.at("/settings").press("settings-sign-out"),
    "enrol-second": lambda eye: eye.at("/enrol#c0de-c0de-c0de"),
    "not-found": lambda eye: eye.at("/nowhere"),
    "danger-end": lambda eye: eye.at("/danger").lower(),
    "danger-list": lambda eye: (
        eye.at("/danger")
        .tap("fieldset:nth-of-type(2) .chip:nth-of-type(2)")
        .press("danger-confirm")
        .until("danger-recorded")
    ),
    "now-danger": lambda eye: eye.at("/"),
    "lamp": lambda eye: eye.at("/").tap(".status .ends button").sees(".white[open]"),
    "now-saver": lambda eye: eye.at("/settings").chip("saver-title", "saver-on").at("/"),
    "now-offline": lambda eye: eye.without_network().at("/").press("answer-done").until("answer-said-done"),
    "entries-waiting": lambda eye: eye.at("/entries").chip("entries-which", "entries-waiting"),
    "script-passed": lambda eye: eye.without_network(2).at("/scripts/first-notice"),
    "now-passed": lambda eye: eye.at("/").lower(),
    "other-browser": lambda eye: eye.starts(WECHAT).at("/enrol"),
    "older": lambda eye: eye.at("/").does(NEWER).sees("dialog[open]"),
    "older-bar": lambda eye: eye.press("older-go-on"),
    "cannot-open": lambda eye: eye.starts(SHUT).at("/"),
}
# The first minutes of an outage that nobody has reported yet, on a site that knows one person.
FIRST: Moments = {
    "rehearsal-ticked": lambda eye: (
        eye.at("/rehearsal").press("rehearsal-tick").until("rehearsal-3-received")
    ),
    "report-chosen": lambda eye: eye.at("/report").tap(".chip").tap("fieldset:nth-of-type(3) .chip").lower(),
    "first-ten": lambda eye: eye.press("report-confirm").until("ten-how-many"),
    "first-ten-which": lambda eye: eye.tap(".five > :nth-child(3)").until("ten-which"),
    "first-ten-mine": lambda eye: eye.tap("main .seat").sees("main ol.list"),
}
DESK: Moments = {
    "level": lambda eye: eye.at("/desk").press("desk-change-level"),
    "close": lambda eye: eye.at("/desk").press("desk-close-incident").sees("dialog[open]"),
    "filters": lambda eye: eye.at("/desk").press("desk-filter-more"),
    "none-found": lambda eye: eye.at("/desk").put("input[type=search]", "zzz"),
    "person": lambda eye: eye.at("/desk/people").press("desk-person-add"),
    "code": lambda eye: eye.at("/desk/people").press_one("desk-code-give").sees(".desk-code svg"),
    "revoke": lambda eye: eye.at("/desk/devices").press_one("desk-device-revoke"),
    "entry": lambda eye: eye.at("/desk").tap(".tl-text"),
    "redact": lambda eye: (
        eye.at("/desk").tap(".tl-text:has-text('推到边上')").press("desk-redact").tap("dialog .chip")
    ),
    "redact-sure": lambda eye: eye.press("desk-sure-next"),
    "correct": lambda eye: eye.at("/desk").tap(".tl-text").press("desk-correct"),
    "closed": lambda eye: (
        eye.at("/desk/incidents").tap("main a[href*='incident']:last-child").sees(".tl-text")
    ),
}
# The desk on a phone: one column at a time.
NARROW: Moments = {
    "needs": lambda eye: eye.at("/desk").press("desk-column-needs"),
    "progress": lambda eye: eye.at("/desk").press("desk-column-progress"),
    "large": lambda eye: eye.at("/desk").does(LARGE),
    "entry": lambda eye: eye.at("/desk").tap(".tl-text"),
    "level": lambda eye: eye.at("/desk").press("desk-change-level"),
    "close": lambda eye: eye.at("/desk").press("desk-close-incident").sees("dialog[open]"),
    "code": lambda eye: eye.at("/desk/people").press_one("desk-code-give").sees(".desk-code svg"),
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


def moments(eye: Eye, which: Moments) -> Iterator[str]:
    """The name of each moment, once the phone is there."""
    for name, lead in which.items():
        lead(eye)
        yield name

"""The screens that no address leads to: a question asked, a sheet open, a phone that saves its battery."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

# The outage that is on, and whose phone this is.
HERE = """async () => {
  const read = async (path) => (await fetch(`/api/v1/${path}`)).json();
  const { entries } = await read("entries?after=0&limit=500");
  const opened = entries.findLast(({ action }) => action?.includes('"incident.opened"'));
  return { to: (await read("session")).person.id, incident: JSON.parse(opened.action).incident };
}"""
HOW_FAR = "二级\n等着：电梯维保，30 分钟内到\n客服头几步：走到 3/7"


def handed(walker: Walker) -> Walker:
    """A colleague hands over what they do."""
    walker.colleague.hands_over("service", words=HOW_FAR, **walker.phone.page.evaluate(HERE))
    return walker


# One after the other on one phone: the later ones see what the earlier ones did.
PHONE: Moments = {
    "now-end": lambda walker: walker.at("/").lower(),
    "now-large": lambda walker: walker.at("/").does(LARGE),
    "step-could-not": lambda walker: walker.at("/").press("answer-could_not"),
    "step-done": lambda walker: walker.at("/").press("answer-done").until("answer-said-done"),
    "read-do": lambda walker: walker.at(READ_DO),
    "read-do-left": lambda walker: walker.at(READ_DO).press("list-after").does(LEFT),
    "read-do-skip": lambda walker: walker.at(READ_DO).press("answer-skipped"),
    "read-do-finished": lambda walker: walker.at(READ_DO).press_all("answer-done", "list-finished"),
    "read-do-answered": lambda walker: walker.tap("main .list .leads").until("list-take-back"),
    "list-where": lambda walker: walker.at("/lists/lift-people"),
    "lists-end": lambda walker: walker.at("/lists").lower(),
    "lists-topics": lambda walker: walker.at("/lists").pick("lists-topics"),
    "lists-stages": lambda walker: walker.at("/lists").pick("lists-stages"),
    "lists-found": lambda walker: walker.at("/lists").put("input[type=search]", "dt"),
    "lists-none-found": lambda walker: walker.at("/lists").put("input[type=search]", "zzz"),
    "confirm-open": lambda walker: walker.at(CONFIRM).tap("main .leads.item").until("answer-done"),
    "confirm-end": lambda walker: walker.at(CONFIRM).tap(".box").until("answer-said-done").lower(),
    "call-outcome": lambda walker: walker.at("/contacts/lift-maintainer").tap("main a[href^='tel:']"),
    "call-busy": lambda walker: walker.press("outcome-busy").until("shell-close"),
    "call-reached": lambda walker: (
        walker.at("/contacts/utility").tap("main a[href^='tel:']").press("outcome-reached").until("call-keep")
    ),
    "call-promised": lambda walker: walker.chip("call-what-said", "promise-power").until("call-by-when"),
    "contact-end": lambda walker: walker.at("/contacts/utility").lower(),
    "contacts-end": lambda walker: walker.at("/contacts").lower(),
    "script-read": lambda walker: walker.at("/scripts/lift-calm").press("script-read"),
    "script-show": lambda walker: walker.at("/scripts/first-notice").press("script-show"),
    "script-told": lambda walker: walker.at("/scripts/first-notice").press_one("notice-done").lower(),
    "script-poster": lambda walker: walker.at("/scripts/no-news?channel=poster"),
    "scripts-end": lambda walker: walker.at("/scripts").lower(),
    "facts-end": lambda walker: walker.at("/facts").lower(),
    "quiz": lambda walker: walker.at("/guides/first-outage").lower(),
    "guides-end": lambda walker: walker.at("/guides").lower(),
    "log-end": lambda walker: walker.at("/log").lower(),
    "log-written": lambda walker: walker.at("/log").put(".note", "3 号门有人守着"),
    "entries-all": lambda walker: walker.at("/entries").chip("entries-which", "entries-all"),
    "entry-end": lambda walker: walker.lower().tap("main .list a.leads").until("entry-correct").lower(),
    "tally-counted": lambda walker: walker.at("/tally").tap("main button.seat").until("tally-take-back"),
    "tally-end": lambda walker: walker.at("/tally").lower(),
    "reports-end": lambda walker: walker.at("/reports").lower(),
    "clocks-end": lambda walker: walker.at("/clocks").lower(),
    "level-chosen": lambda walker: walker.at("/level").tap(".level-choice").until("level-why").lower(),
    "close-end": lambda walker: walker.at("/close").lower(),
    "handed": lambda walker: handed(walker).at("/").until("now-handed-take"),
    "hand-over-end": lambda walker: walker.at("/hand-over").lower(),
    "phone-end": lambda walker: walker.at("/phone").lower(),
    "settings-end": lambda walker: walker.at("/settings").lower(),
    "sign-out": lambda walker: walker.at("/settings").press("settings-sign-out"),
    "enrol-second": lambda walker: walker.at("/enrol#c0de-c0de-c0de"),
    "not-found": lambda walker: walker.at("/nowhere"),
    "danger-end": lambda walker: walker.at("/danger").lower(),
    "danger-list": lambda walker: (
        walker.at("/danger")
        .tap("fieldset:nth-of-type(2) .chip:nth-of-type(2)")
        .press("danger-confirm")
        .until("danger-recorded")
    ),
    "now-danger": lambda walker: walker.at("/"),
    "lamp": lambda walker: walker.at("/").tap(".status .ends button").sees(".white[open]"),
    "now-saver": lambda walker: walker.at("/settings").chip("saver-title", "saver-on").at("/"),
    "now-offline": lambda walker: (
        walker.without_network().at("/").press("answer-done").until("answer-said-done")
    ),
    "entries-waiting": lambda walker: walker.at("/entries").chip("entries-which", "entries-waiting"),
    "script-passed": lambda walker: walker.without_network(2).at("/scripts/first-notice"),
    "now-passed": lambda walker: walker.at("/").lower(),
    "other-browser": lambda walker: walker.starts(WECHAT).at("/enrol"),
    "older": lambda walker: walker.at("/").does(NEWER).sees("dialog[open]"),
    "older-bar": lambda walker: walker.press("older-go-on"),
    "cannot-open": lambda walker: walker.starts(SHUT).at("/"),
}
# The first minutes of an outage that nobody has reported yet, on a site that knows one person.
FIRST: Moments = {
    "rehearsal-ticked": lambda walker: (
        walker.at("/rehearsal").press("rehearsal-tick").until("rehearsal-3-received")
    ),
    "report-chosen": lambda walker: (
        walker.at("/report").tap(".chip").tap("fieldset:nth-of-type(3) .chip").lower()
    ),
    "first-ten": lambda walker: walker.press("report-confirm").until("ten-how-many"),
    "first-ten-which": lambda walker: walker.tap(".five > :nth-child(3)").until("ten-which"),
    "first-ten-mine": lambda walker: walker.tap("main .seat").sees("main ol.list"),
}
DESK: Moments = {
    "level": lambda walker: walker.at("/desk").press("desk-change-level"),
    "close": lambda walker: walker.at("/desk").press("desk-close-incident").sees("dialog[open]"),
    "filters": lambda walker: walker.at("/desk").press("desk-filter-more"),
    "none-found": lambda walker: walker.at("/desk").put("input[type=search]", "zzz"),
    "person": lambda walker: walker.at("/desk/people").press("desk-person-add"),
    "code": lambda walker: walker.at("/desk/people").press_one("desk-code-give").sees(".desk-code svg"),
    "revoke": lambda walker: walker.at("/desk/devices").press_one("desk-device-revoke"),
    "entry": lambda walker: walker.at("/desk").tap(".tl-text"),
    "redact": lambda walker: (
        walker.at("/desk").tap(".tl-text:has-text('推到边上')").press("desk-redact").tap("dialog .chip")
    ),
    "redact-sure": lambda walker: walker.press("desk-sure-next"),
    "correct": lambda walker: walker.at("/desk").tap(".tl-text").press("desk-correct"),
    "closed": lambda walker: (
        walker.at("/desk/incidents").tap("main a[href*='incident']:last-child").sees(".tl-text")
    ),
}
# The desk on a phone: one column at a time.
NARROW: Moments = {
    "needs": lambda walker: walker.at("/desk").press("desk-column-needs"),
    "progress": lambda walker: walker.at("/desk").press("desk-column-progress"),
    "large": lambda walker: walker.at("/desk").does(LARGE),
    "entry": lambda walker: walker.at("/desk").tap(".tl-text"),
    "level": lambda walker: walker.at("/desk").press("desk-change-level"),
    "close": lambda walker: walker.at("/desk").press("desk-close-incident").sees("dialog[open]"),
    "code": lambda walker: walker.at("/desk/people").press_one("desk-code-give").sees(".desk-code svg"),
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


def moments(walker: Walker, which: Moments) -> Iterator[str]:
    """The name of each moment, once the phone is there."""
    for name, lead in which.items():
        lead(walker)
        yield name

# long-file: one table; cut up, a field would be harder to find.
"""Schema of the parts that a phone uses during an outage. docs/plan.md explains every field."""

from stormlamp.catalogue import CAUSES, CHANNELS, DUTIES, HAZARDS, STAGES
from stormlamp.domain.plans.shapes import (
    Choice,
    Field,
    Flag,
    Ident,
    Many,
    Maybe,
    Plain,
    RecordShape,
    Ref,
    Whole,
    Zone,
)
from stormlamp.domain.plans.texts import SITE_BLANKS, UNITS, Figure, Number, Text

LEVEL_SHAPE = Whole(1, 4)
DUTY = Choice(DUTIES)
TEXT, NAME = Text(), Text(limit=24)
NULL_TEXT = Field(Maybe(TEXT), None)
NULL_FIGURE = Field(Maybe(Figure()), None)
LEVEL_LIST = Field(Many(LEVEL_SHAPE), [])
MOST_LANGUAGES = 8
LANGUAGE = Plain(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", "zh-Hans")


def refs(kind: str, low: int = 0) -> Field | Many:
    """A list of ids of a kind; may be left out unless at least one is asked for."""
    return Many(Ref(kind), low) if low else Field(Many(Ref(kind)), [])


def ref_or_null(kind: str) -> Field:
    """An id of a kind, or null when left out."""
    return Field(Maybe(Ref(kind)), None)


HOUR = Whole(0, 23)
CALL_AGAIN = RecordShape({"busy": Figure(), "no_answer": Figure()})
SITE = RecordShape(
    {
        "id": Plain(r"[a-z0-9][a-z0-9-]{1,31}", "site-3f9a1c2e07"),
        "name": NAME,
        "zone": Field(Zone(), "Asia/Shanghai"),
        "languages": Field(Many(LANGUAGE, 1, MOST_LANGUAGES), ["zh-Hans", "en"]),
        "hotline": Field(Maybe(Number()), None),
        "hotline_mobile": Field(Maybe(Number()), None),
        "address": Field(Maybe(Text(limit=40)), None),
        "account": Field(Maybe(Plain()), None),
        "night": Field(Maybe(RecordShape({"from": HOUR, "to": HOUR})), None),
        "min_channels": Figure(("count",)),
        "call_again": Field(Maybe(CALL_AGAIN), None),
        "short_form_from": Field(Maybe(LEVEL_SHAPE), None),
        "example": Field(Flag(), default=False),
        "two_approve": Field(Flag(), default=False),
    }
)
WORDS = RecordShape({"date": Text(others=("month", "day", "time")), "joiner": Text()})
GOAL = RecordShape({"id": Ident("goals"), "name": NAME, "text": TEXT})
CAUSE = RecordShape({"id": Choice(CAUSES), "name": NAME})
AREA = RecordShape(
    {
        "id": Ident("areas"),
        "name": NAME,
        "parent": ref_or_null("areas"),
        "kind": Choice(("site", "building", "floor", "unit", "zone")),
        "retired": Field(Flag(), default=False),
    }
)
DATE = Plain(r"20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "2027-03-31")
ASSET = RecordShape(
    {
        "id": Ident("assets"),
        "name": NAME,
        "kind": Plain(r"[a-z_]+", "sump_pump"),
        "area": Ref("areas"),
        "place": NULL_TEXT,
        "maintainer": ref_or_null("contacts"),
        "maintain_every": NULL_FIGURE,
        "test_every": NULL_FIGURE,
        "lasts": NULL_FIGURE,
        "insurance": Field(Maybe(RecordShape({"policy": Plain(), "cover": TEXT, "expires": DATE})), None),
        "retired": Field(Flag(), default=False),
    }
)
LEVEL_RECORD = RecordShape(
    {
        "level": LEVEL_SHAPE,
        "numeral": Choice(("I", "II", "III", "IV")),
        "name": NAME,
        "colour": Choice(("red", "orange", "yellow", "blue")),
        "criteria": RecordShape({"scope": TEXT, "duration": TEXT, "effect": TEXT}),
        "proposes": RecordShape(
            {
                "scope": Choice(("site", "building", "zone", "unit")),
                "after": NULL_FIGURE,
                "raise_on_passed_promise": Field(Flag(), default=True),
                "effects": Field(Many(Choice(("trapped", "hurt"))), []),
            }
        ),
        "limits": RecordShape(dict.fromkeys(STAGES, Figure())),
    }
)
STAGE = RecordShape(
    {
        "id": Choice(STAGES),
        "name": NAME,
        "goal": TEXT,
        "ends_when": TEXT,
        "lists": RecordShape(dict.fromkeys(DUTIES, refs("lists"))),
    }
)
DUTY_CARD = RecordShape(
    {
        "id": DUTY,
        "name": NAME,
        "purpose": TEXT,
        "procedure": Many(TEXT, 3, 9),
        "never": Field(Many(TEXT), []),
        "hand_over": TEXT,
        "covered_by": Many(DUTY, 1),
    }
)
SEAT_STEP = RecordShape({"minute": Whole(0, 10), "text": TEXT, "list": ref_or_null("lists")})
SEAT = RecordShape({"name": NAME, "covers": Many(DUTY, 1), "steps": Many(SEAT_STEP, 2, 9)})
FIRST_TEN = RecordShape({"people": Whole(1, 20), "seats": Many(SEAT, 1)})
STEP_CLOCK = RecordShape({"id": Ref("clocks"), "does": Choice(("start", "reset", "stop"))})
# What is good to see: numbers are figures, named beside the words, so that each keeps its source.
EXPECT = RecordShape(
    {
        "text": Text(limit=30),
        "figures": Field(Many(Figure(UNITS)), []),
        "answer": Field(Flag(), default=False),
    }
)
ITEM = RecordShape(
    {
        "id": Ident("items", 2),
        "text": Text(limit=40, one_act=True, others=SITE_BLANKS),
        "expect": Field(Maybe(EXPECT), None),
        "detail": Field(Maybe(Text(limit=120, others=SITE_BLANKS)), None),
        "warning": Field(Maybe(Text(limit=60, others=SITE_BLANKS)), None),
        "skip_at": LEVEL_LIST,
        "list": ref_or_null("lists"),
        "could_not": ref_or_null("lists"),
        "needs": Field(Many(Ref("items", 2)), []),
        "conditional": Field(Flag(), default=False),
        "two_persons": Field(Flag(), default=False),
        "due": NULL_FIGURE,
        "contacts": refs("contacts"),
        "scripts": refs("scripts"),
        "clock": Field(Maybe(STEP_CLOCK), None),
        "customers": Field(Maybe(Choice(("battery", "others"))), None),
        "photo": Field(Flag(), default=False, sparse=True),
    }
)
GATE = RecordShape(
    {
        "in_order": Field(Flag(), default=False),
        "min_gap": NULL_FIGURE,
        "two_persons": Field(Flag(), default=False),
        "after": refs("lists"),
    }
)
HAZARD = RecordShape(
    {
        "kinds": Many(Choice(HAZARDS), 1),
        "qualified": Text(limit=60),
        "stop_when": Text(limit=60),
        "tell": refs("contacts", 1),
    }
)
SHEET = RecordShape({"name": Field(Maybe(NAME), None), "items": Many(ITEM, 5, 9, "page-size")})
LIST = RecordShape(
    {
        "id": Ident("lists"),
        "name": NAME,
        "when": TEXT,
        "style": Choice(("read_do", "do_confirm")),
        "scope": Field(Choice(("once", "area", "asset")), "once"),
        "areas": refs("areas"),
        "asset_kind": Field(Maybe(Plain(r"[a-z_]+", "lift")), None),
        "skip_at": LEVEL_LIST,
        "hazard": Field(Maybe(HAZARD), None),
        "call_and_response": Field(Flag(), default=False),
        "gate": Field(GATE, {}),
        "pages": Many(SHEET, 1),
    }
)
TOPIC = RecordShape({"id": Ident("topics"), "name": NAME, "lists": refs("lists", 1)})
CLOCK_LIMIT = RecordShape(
    {
        "id": Ident("clock_limits", 2),
        "name": Text(limit=40),
        "after": Figure(),
        "repeats": Field(Flag(), default=False),
        "list": ref_or_null("lists"),
        "contacts": refs("contacts"),
    }
)
CLOCK = RecordShape(
    {
        "id": Ident("clocks"),
        "name": NAME,
        "about": TEXT,
        "scope": Field(Choice(("once", "area", "asset")), "once"),
        "asset_kind": Field(Maybe(Plain(r"[a-z_]+", "lift")), None),
        "starts": Choice(("by_hand", "incident", "people_in_lift", "generator")),
        "stops_when": TEXT,
        "limits": Many(CLOCK_LIMIT, 1),
    }
)
DANGER = RecordShape(
    {
        "id": Ident("dangers"),
        "name": NAME,
        "asset_kind": Field(Maybe(Plain(r"[a-z_]+", "lift")), None),
        "list": Ref("lists"),
        "contacts": refs("contacts", 1),
        "scripts": refs("scripts"),
        "clock": ref_or_null("clocks"),
    }
)
ROUTE = RecordShape(
    {
        "kind": Choice(("phone", "sms", "app", "web", "wechat", "walk")),
        "name": NAME,
        "value": Field(Maybe(Number()), None),
    }
)
CONTACT = RecordShape(
    {
        "id": Ident("contacts"),
        "name": NAME,
        "kind": Plain(r"[a-z_]+", "utility"),
        "for": Text(others=SITE_BLANKS),
        "spoken": Field(Maybe(NAME), None),
        "hours": NULL_TEXT,
        "routes": Field(Many(ROUTE), []),
        "duty": Field(Maybe(DUTY), None),
        "next": ref_or_null("contacts"),
        "scripts": refs("scripts"),
    }
)
CALL = RecordShape(
    {"duty": Field(Maybe(DUTY), None), "contact": ref_or_null("contacts"), "next_after": Figure()}
)
CALL_OUT = RecordShape({"level": LEVEL_SHAPE, "order": Many(CALL, 1)})
SCRIPT_TEXT = RecordShape(
    {
        "channel": Choice(CHANNELS),
        "text": Text(blanks=True, limit=400),
        "prompts": Field(Many(Text(limit=60)), []),
    }
)
SCRIPT = RecordShape(
    {
        "id": Ident("scripts"),
        "name": NAME,
        "purpose": Plain(r"[a-z_]+", "first_notice"),
        "to_customers": Field(Flag(), default=True),
        "texts": Many(SCRIPT_TEXT, 1),
    }
)
ANSWER = RecordShape(
    {
        "id": Ident("answers"),
        "kind": Plain(r"[a-z_]+", "when_back"),
        "question": NAME,
        "answer": Text(blanks=True, limit=200),
    }
)
LATER = Field(Maybe(RecordShape({"after": Figure(), "every": Figure()})), None)
REPORT_LIMIT = RecordShape({"level": LEVEL_SHAPE, "first": Figure(), "repeat": NULL_FIGURE, "later": LATER})
REPORT = RecordShape(
    {
        "id": Ident("reports"),
        "name": NAME,
        "by": DUTY,
        "to": Ref("contacts"),
        "channel": Choice(("voice", "sms", "wechat", "written")),
        "clock": ref_or_null("clocks"),
        "limits": Many(REPORT_LIMIT, 1),
        "script": ref_or_null("scripts"),
        "outline": Many(TEXT, 1),
    }
)
AUDIENCE = RecordShape(
    {
        "id": Ident("audiences"),
        "name": NAME,
        "areas": refs("areas", 1),
        "scripts": refs("scripts"),
        "channels": Many(Choice(CHANNELS), 1),
        "every": Figure(),
        "later": LATER,
        "sleeps": Field(Flag(), default=False),
    }
)
SERVICE = RecordShape(
    {"id": Ident("services"), "name": NAME, "areas": refs("areas", 1), "after": refs("lists")}
)
AFTER_CARE = RecordShape(
    {
        "id": Ident("after_care"),
        "name": Text(limit=40),
        "by": DUTY,
        "due": Figure(),
        "list": ref_or_null("lists"),
    }
)
ANNOUNCED = RecordShape({"lists": refs("lists", 1), "scripts": refs("scripts", 1)})
RECOVERY = RecordShape(
    {
        "before": refs("lists", 1),
        "power_up": refs("lists", 1),
        "checks": refs("lists", 1),
        "lost_again": ref_or_null("lists"),
        "services": Many(SERVICE, 1),
        "after_care": Many(AFTER_CARE, 1),
        "stable_for": Figure(),
    }
)

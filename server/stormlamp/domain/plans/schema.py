"""The whole plan's schema: every part, and those for the weeks between outages."""

from stormlamp.catalogue import CAUSES
from stormlamp.domain.plans import schema_response as response
from stormlamp.domain.plans.schema_response import DUTY, LEVEL_SHAPE, NAME, NULL_FIGURE, TEXT, refs
from stormlamp.domain.plans.shapes import Choice, Field, Flag, Ident, Many, RecordShape, Shape, Whole
from stormlamp.domain.plans.texts import UNITS, Figure, Text

CAUSE = Choice(CAUSES)
SCORE = Whole(1, 5)
FIGURE_RECORD = RecordShape(
    {
        "id": Ident("figures"),
        "name": TEXT,
        "value": Whole(1),
        "unit": Choice(UNITS),
        "source": TEXT,
        "decided": Field(Flag(), default=True, sparse=True),
    }
)
SUPPLY = RecordShape(
    {
        "id": Ident("supplies"),
        "name": NAME,
        "kind": Choice(("lighting", "communication", "power", "tools", "safety")),
        "place": TEXT,
        "quantity": Whole(0),
        "minimum": Whole(1),
        "counted_in": NAME,
        "owner": DUTY,
        "inspect_every": Figure(),
    }
)
CHANNEL = RecordShape(
    {
        "id": Ident("channels"),
        "name": NAME,
        "kind": Choice(("wired", "wireless", "radio", "data", "runner")),
        "posts": TEXT,
        "without_power": Flag(),
        "test_every": Figure(),
    }
)
CONTROL = RecordShape(
    {
        "id": Ident("controls"),
        "kind": Choice(("prevent", "prepare", "transfer", "train")),
        "text": TEXT,
        "owner": DUTY,
        "every": NULL_FIGURE,
    }
)
SEVERITY = RecordShape(dict.fromkeys(("operations", "satisfaction", "safety", "information"), SCORE))
RISK = RecordShape(
    {
        "id": Ident("risks"),
        "name": NAME,
        "cause": CAUSE,
        "likelihood": SCORE,
        "severity": SEVERITY,
        "controls": Many(CONTROL, 1),
    }
)
TRAINING = RecordShape(
    {
        "id": Ident("training"),
        "name": NAME,
        "form": Choice(("lecture", "hands_on", "case")),
        "duties": Many(DUTY, 1),
        "every": Figure(),
        "guides": refs("guides"),
    }
)
DRILL = RecordShape(
    {
        "id": Ident("drills"),
        "name": NAME,
        "cause": CAUSE,
        "level": LEVEL_SHAPE,
        "areas": refs("areas", 1),
        "every": Figure(),
        "goals": Many(TEXT, 1),
        "story": Many(RecordShape({"minute": Whole(0, 600), "text": TEXT}), 2),
    }
)
QUESTION = RecordShape(
    {
        "id": Ident("questions", 2),
        "question": TEXT,
        "options": Many(TEXT, 2, 4),
        "right": Whole(0, 3),
        "why": TEXT,
    }
)
GUIDE = RecordShape(
    {
        "id": Ident("guides"),
        "name": NAME,
        "duties": Many(DUTY, 1),
        "paragraphs": Many(TEXT, 1, 9),
        "check": Many(QUESTION, 1, 5),
    }
)
TERM = RecordShape({"id": Ident("glossary"), "term": NAME, "meaning": Text(limit=80)})
_RESPONSE: dict[str, Shape] = {
    "goals": response.GOAL,
    "causes": response.CAUSE,
    "figures": FIGURE_RECORD,
    "areas": response.AREA,
    "assets": response.ASSET,
    "levels": response.LEVEL_RECORD,
    "stages": response.STAGE,
    "duties": response.DUTY_CARD,
    "first_ten": response.FIRST_TEN,
    "lists": response.LIST,
    "topics": response.TOPIC,
    "clocks": response.CLOCK,
    "dangers": response.DANGER,
    "contacts": response.CONTACT,
    "call_out": response.CALL_OUT,
    "scripts": response.SCRIPT,
    "answers": response.ANSWER,
    "reports": response.REPORT,
    "audiences": response.AUDIENCE,
}
_BETWEEN: dict[str, Shape] = {
    "supplies": SUPPLY,
    "channels": CHANNEL,
    "risks": RISK,
    "training": TRAINING,
    "drills": DRILL,
    "guides": GUIDE,
    "glossary": TERM,
}
# Without these a phone could do nothing in an outage; the others may be empty.
_NEEDED = {"areas", "causes", "levels", "stages", "duties", "first_ten", "lists", "contacts", "scripts"}


def _part(name: str, shape: Shape) -> Shape | Field:
    return Many(shape, 1) if name in _NEEDED else Field(Many(shape), [])


PLAN = RecordShape(
    {
        "site": response.SITE,
        "words": response.WORDS,
        **{name: _part(name, shape) for name, shape in _RESPONSE.items()},
        "recovery": response.RECOVERY,
        "announced": Field(response.ANNOUNCED, {"lists": [], "scripts": []}),
        **{name: _part(name, shape) for name, shape in _BETWEEN.items()},
    }
)
THINGS: dict[str, Shape] = {**_RESPONSE, **_BETWEEN}  # by list part the shape of what it lists
LIST_PARTS = tuple(THINGS)

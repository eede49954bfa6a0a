"""Rules on words: the site's own data stands in one place, and what is sent holds nothing else."""

import re
from collections.abc import Iterator
from typing import Any

from stormlamp.domain.plans.findings import Node, Path, Reading, each
from stormlamp.domain.plans.texts import BLANK, SITE_BLANKS

# Seven digits and more, however parted or spelt out, are a number of ours; public services have fewer.
_PARTING = r" \u00a0\u3000.·()（）\-\u2010-\u2015\u2212－"
_SPELT = "zero|one|two|three|four|five|six|seven|eight|nine"
_NUMBER = re.compile(
    rf"\d(?:[{_PARTING}]{{0,2}}\d){{6,}}"
    rf"|[零〇幺一二三四五六七八九](?:[，、 ]?[零〇幺一二三四五六七八九]){{6,}}"
    rf"|(?:(?:{_SPELT})[ ,]+){{6,}}(?:{_SPELT})"
)
_BRACKETS = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]")
_SIGNATURE = re.compile(r"^[【\[][^】\]]*\{site\}[^】\]]*[】\]]")
# Where the site's own data belongs; a number that one calls, in the first three alone.
_NUMBERS_HOME = {"site", "contacts", "figures"}
_HOME = {*_NUMBERS_HOME, "areas", "assets"}


def texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:  # noqa: ANN401 - walks a plan
    """Give (path, words) for every string in a plan, below its languages too."""
    if isinstance(value, str):
        yield path, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each_value in inner:
        yield from texts(each_value, (*path, key))


def _elsewhere(plan: Node, home: set[str]) -> Iterator[tuple[Path, str]]:
    """Give the strings of all parts but those at `home`, without sources and policies."""
    for path, words in texts({part: content for part, content in plan.items() if part not in home}):
        # The numbers of a law and of a policy are none that one calls.
        if "source" not in path and "insurance" not in path:
            yield path, words


def own_data(plan: Node, log: Reading) -> None:
    """Numbers, address, account and name of the site are blanks everywhere but at home."""
    site = plan.get("site", {})
    own = [
        (value, "site" if name == "name" else name)
        for name in ("name", "address", "account")
        for _, value in texts(site.get(name))
        if len(value) > 1
    ]
    for path, words in _elsewhere(plan, _NUMBERS_HOME):
        if found := _NUMBER.search(words):
            log.report(path, "number-literal", value=found[0])
    for path, words in _elsewhere(plan, _HOME):
        for value, blank in own:
            if value in words:
                log.report(path, "site-literal", blank=blank)


def unfilled(plan: Node, log: Reading) -> None:
    """A blank that the site is to fill has something to fill it with."""
    site = plan.get("site", {})
    for path, words in texts(plan):
        for blank in BLANK.findall(words):
            if blank in SITE_BLANKS and not site.get("name" if blank == "site" else blank):
                log.report(path, "blank-unfilled", blank=blank)


def directions(plan: Node, log: Reading) -> None:
    """What is said or sent holds no stage direction: that stands in `prompts`. A signature may come first."""
    said = [
        ((*path, "texts", index, "text"), row.get("text"))
        for path, script in each(plan, "scripts")
        for index, row in enumerate(script.get("texts", []))
    ]
    said += [((*path, "answer"), answer.get("answer")) for path, answer in each(plan, "answers")]
    for path, text in said:
        for place, words in texts(text, path):
            bare = _SIGNATURE.sub("", words).replace("[[", "").replace("]]", "")
            if found := _BRACKETS.search(bare):
                log.report(place, "direction", words=found[0])


def labels(plan: Node, log: Reading) -> None:
    """No name says 来电, which on a button or a chip is an incoming call."""
    for path, words in texts(plan):
        label = "name" in path or "term" in path or (path[0] == "answers" and "question" in path)
        if label and "来电" in words:
            log.report(path, "label-call")


def places(plan: Node, log: Reading) -> None:
    """A script that says where speaks of one danger: of two it would send help to the place of the other."""
    owners: dict[object, list[str]] = {}
    for _, danger in each(plan, "dangers"):
        for name in set(danger.get("scripts", [])):
            owners.setdefault(name, []).append(str(danger.get("id")))
    for path, script in each(plan, "scripts"):
        one, other, *_ = [*owners.get(script.get("id"), []), "", ""]
        if other and "place" in BLANK.findall(str(script.get("texts"))):
            log.report(path, "place-two-dangers", id=str(script.get("id")), one=one, other=other)


WORD_RULES = (own_data, unfilled, directions, labels, places)

"""Rules on steps that can kill: power given before anybody asked for people, engine pumps below ground."""

import re
from collections.abc import Iterator

from stormlamp.domain.plans.findings import Node, Path, Reading, Rule, each
from stormlamp.domain.plans.rules.hazards import hazardous, list_steps, said
from stormlamp.domain.plans.rules.lists import items

_GIVING_POWER = re.compile(
    r"切到发电|按一?次?启动|由持证电工(?:送电|合)"
    r"|[Pp]ress start|^Transfer: |electrician (?:energises|switches it on)",
    re.MULTILINE,
)
_PEOPLE = re.compile(r"没人|有没有人|[Nn]obody|[Aa]ny(?:one|body)")
_PORTABLE_PUMP = re.compile(r"移[动動][^，。；]{0,3}泵|[Pp]ortable pump")
_ELECTRIC = re.compile(r"电动|電動|[Ee]lectric")


def people_are_asked_for(plan: Node, log: Reading) -> None:
    """A set is started, and power given, only after a step that asks whether anybody is in the way of it."""
    for at, entry in each(plan, "lists"):
        asking = {step.get("id") for step in list_steps(entry) if _asks(step)}
        if not hazardous(entry, "electrical") or (entry.get("gate") or {}).get("after"):
            continue
        for path, _, _, item in items({"lists": [entry]}):
            giving = _GIVING_POWER.search(said(item.get("text")))
            if giving and asking.isdisjoint(item.get("needs", [])):
                log.report((*at, *path[2:]), "people-unasked", item=str(item.get("id")), act=giving[0])


def _asks(item: Node) -> bool:
    expect = (item.get("expect") or {}).get("text")
    return bool(expect) and bool(_PEOPLE.search(said(item.get("text"), expect)))


def pumps_are_electric(plan: Node, log: Reading) -> None:
    """A pump that is carried to a pit runs on electricity: the fumes of an engine kill below ground."""
    for path, text in _pumps(plan):
        for words in text.values() if isinstance(text, dict) else ():
            found = _PORTABLE_PUMP.search(str(words))
            if found and not _ELECTRIC.search(str(words)):
                log.report(path, "pump-engine", words=found[0])


def _pumps(plan: Node) -> Iterator[tuple[Path, object]]:
    for path, _, _, item in items(plan):
        yield (*path, "text"), item.get("text")
    for path, supply in each(plan, "supplies"):
        yield (*path, "name"), supply.get("name")


HAZARD_ACT_RULES: tuple[Rule, ...] = (people_are_asked_for, pumps_are_electric)

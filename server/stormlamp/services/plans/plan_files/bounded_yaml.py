"""Parses YAML that may come from anybody: only so deep and so large, with all that its aliases repeat."""

from dataclasses import dataclass

import yaml

from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.strict_json import DEPTH
from stormlamp.services.plans.plan_files.found_files import FolderRoom

# libyaml reads ten times as fast; the pure reader says the same where it is missing.
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


class UnreadableYaml(Exception):
    """It is not read; `line`, from 1, and `finding` say why."""

    def __init__(self, line: int, finding: Finding) -> None:
        """Keep what is found, and where."""
        super().__init__(finding.code)
        self.line = line
        self.finding = finding


def parsed(data: bytes, room: FolderRoom) -> yaml.Node | None:
    """Give the one document of a file; None where it is empty.

    Raises:
        UnreadableYaml: it is no YAML, or deeper than any plan.
        FolderLarge: it has more values than there is room for.
    """
    try:
        _refuse_unbounded(data, room)
        return yaml.compose(data, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        line = mark.line + 1 if mark else 1
        raise UnreadableYaml(line, Finding((), "yaml", {"problem": str(said)})) from error


@dataclass
class _Weight:
    """How much a node comes to with all that is in it: values, characters, levels below it."""

    anchor: str | None = None
    values: int = 1
    size: int = 0
    levels: int = 0

    def add(self, inside: "_Weight") -> None:
        self.values += inside.values
        self.size += inside.size
        self.levels = max(self.levels, inside.levels + 1)


def _refuse_unbounded(data: bytes, room: FolderRoom) -> None:
    """Weigh it step by step, before anything is built of it: an alias weighs what it names."""
    above = [_Weight()]
    named: dict[str, _Weight] = {}
    for event in yaml.parse(data, Loader=_LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            above.append(_Weight(event.anchor))
            named.pop(str(event.anchor), None)  # within itself it is not whole yet
        whole = _ended(event, above, named)
        if len(above) + (0 if whole is None else whole.levels) > DEPTH + 1:
            raise UnreadableYaml(_line(event), Finding((), "yaml-deep", {"high": DEPTH}))
        if whole is None:
            continue
        is_alias = isinstance(event, yaml.AliasEvent)
        room.take(values=whole.values if is_alias else 1, size=whole.size if is_alias else 0)
        above[-1].add(whole)
        if whole.anchor is not None:
            named[whole.anchor] = whole


def _ended(event: yaml.Event, above: list[_Weight], named: dict[str, _Weight]) -> _Weight | None:
    """Give the node that ends with this event; an alias is all that it names."""
    if isinstance(event, yaml.CollectionEndEvent):
        return above.pop()
    if isinstance(event, yaml.ScalarEvent):
        return _Weight(event.anchor, size=len(event.value))
    if not isinstance(event, yaml.AliasEvent):
        return None
    whole = named.get(str(event.anchor))
    if whole is None:
        raise UnreadableYaml(_line(event), Finding((), "yaml-alias", {"field": str(event.anchor)}))
    return whole


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1

"""Shapes of plan data: each reads a parsed value, reports what is wrong, gives the edition's form."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from stormlamp.domain.plans.findings import Path, Reading

REQUIRED = object()
# The regions of IANA: libraries know more files (`right/…`) than phones; no clock on a wall runs by `UTC`.
_ZONE = "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)(/[A-Za-z0-9_+-]+)+"
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


class Shape(Protocol):
    """Reads `value` at `path`; reports to `log`; gives the value as the edition holds it."""

    def read(self, value: Any, path: Path, log: Reading) -> Any:  # noqa: ANN401 - parsed YAML is anything
        """Read one value; never raises."""


@dataclass(frozen=True)
class Plain:
    """A string, optionally of a pattern that the finding names by `like`."""

    pattern: str = r"(?s).+"
    like: str = "…"

    def read(self, value: object, path: Path, log: Reading) -> str:
        """Give the string."""
        if value in (None, ""):
            log.report(path, "text-empty")
        elif not isinstance(value, str):
            log.report(path, "not-text")
        elif not re.fullmatch(self.pattern, value):
            log.report(path, "not-like", value=value, like=self.like)
        return str(value)


@dataclass(frozen=True)
class Zone:
    """A time zone's name that phones know; another one would stop each of their clocks."""

    like: str = "Asia/Shanghai"

    def read(self, value: object, path: Path, log: Reading) -> str:
        """Give the name."""
        plain = Plain(_ZONE, self.like).read(value, path, log)
        try:
            ZoneInfo(plain)
        except (ValueError, OSError, ZoneInfoNotFoundError):
            log.report(path, "zone-unknown", value=plain, like=self.like)
        return plain


@dataclass(frozen=True)
class Whole:
    """A whole number within bounds, both included."""

    low: int
    high: int = 1_000_000

    def read(self, value: object, path: Path, log: Reading) -> int:
        """Give the number, the lower bound for anything else."""
        if isinstance(value, bool) or not isinstance(value, int):
            log.report(path, "text-empty" if value is None else "not-whole")
            return self.low
        if not self.low <= value <= self.high:
            log.report(path, "out-of-range", value=value, low=self.low, high=self.high)
        return value


@dataclass(frozen=True)
class Flag:
    """True or false."""

    def read(self, value: object, path: Path, log: Reading) -> bool:
        """Give the flag."""
        if not isinstance(value, bool):
            log.report(path, "not-flag")
        return value is True


@dataclass(frozen=True)
class Choice:
    """One of a few words."""

    options: tuple[str, ...]

    def read(self, value: object, path: Path, log: Reading) -> str:
        """Give the word."""
        if value in (None, ""):
            log.report(path, "not-chosen")
        elif value not in self.options:
            log.report(path, "not-one-of", value=str(value), options=", ".join(self.options))
        return str(value)


@dataclass(frozen=True)
class Ident:
    """An id that this place defines; unique for its kind within the first `depth` steps of its path."""

    kind: str
    depth: int = 0

    def read(self, value: object, path: Path, log: Reading) -> str:
        """Give the id and remember it."""
        if not isinstance(value, str) or not _ID.fullmatch(value):
            log.report(path, "id-bad", value=str(value))
        else:
            log.define((self.kind, path[: self.depth]), value, path)
        return str(value)


@dataclass(frozen=True)
class Ref:
    """An id that another place defines."""

    kind: str
    depth: int = 0

    def read(self, value: object, path: Path, log: Reading) -> str:
        """Give the id and remember its use."""
        if value in (None, ""):
            log.report(path, "not-chosen")
        elif isinstance(value, str):
            log.used.append(((self.kind, path[: self.depth]), value, path))
        else:
            log.report(path, "not-text")
        return str(value)


@dataclass(frozen=True)
class Maybe:
    """A shape, or null."""

    shape: Shape

    def read(self, value: object, path: Path, log: Reading) -> object:
        """Give what the shape gives, or None."""
        return None if value is None else self.shape.read(value, path, log)


@dataclass(frozen=True)
class Many:
    """A list of one shape, of at least `low` and at most `high`."""

    shape: Shape
    low: int = 0
    high: int = 10_000
    code: str = "count"

    def read(self, value: object, path: Path, log: Reading) -> list[Any]:
        """Give the list, empty for anything else."""
        if not isinstance(value, list):
            log.report(path, "not-list")
            return []
        if not self.low <= len(value) <= self.high:
            few = self.code == "count" and len(value) < self.low
            code = "count-few" if few else self.code
            log.report(path, code, count=len(value), low=self.low, high=self.high)
        return [self.shape.read(each, (*path, index), log) for index, each in enumerate(value)]


@dataclass(frozen=True)
class Field:
    """A field of a record: its shape, the value it has when left out; `sparse`: then the edition has none."""

    shape: Shape
    default: Any = REQUIRED
    sparse: bool = False


@dataclass(frozen=True)
class RecordShape:
    """A mapping with exactly these fields; the edition has them in this order, all but sparse ones."""

    fields: Mapping[str, Shape | Field]

    def read(self, value: object, path: Path, log: Reading) -> dict[str, Any]:
        """Give the record with defaults filled in; a field that is missing and required is left out."""
        if not isinstance(value, dict):
            log.report(path, "not-record")
            return {}
        for name in value:
            if name not in self.fields:
                log.report((*path, name), "unknown-field", field=name, options=", ".join(self.fields))
        read = {}
        for name, each in self.fields.items():
            known = each if isinstance(each, Field) else Field(each)
            if name not in value and known.default is REQUIRED:
                log.report(path, "missing-field", field=name)
                continue
            # A default is read too, so that it takes the edition's form.
            taken = known.shape.read(value.get(name, known.default), (*path, name), log)
            if not (known.sparse and taken == known.default):
                read[name] = taken
        return read

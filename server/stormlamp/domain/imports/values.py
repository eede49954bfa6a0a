"""Reads the text of a cell as what its field takes, or says why it cannot."""

import re
from collections import ChainMap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from stormlamp.domain.imports.cells import letters, narrow
from stormlamp.domain.imports.columns import Unit
from stormlamp.domain.imports.fields import FieldKind, TableField
from stormlamp.domain.imports.kinds import amounts, days, numbers, periods, shifts
from stormlamp.domain.imports.kinds.areas import Areas
from stormlamp.domain.imports.plan import plan_values
from stormlamp.domain.imports.unclear import Unclear
from stormlamp.domain.names import tidy

# What people write where there is nothing to say: it changes nothing.
NOTHING_SAID: Final = frozenset(
    {"", "-", "--", "—", "——", "/", "\\", "无", "没有", "none", "n/a", "na", "nil", "暂无", "未知"}
)
_PARTS = re.compile(r"[、,;/|\n]|，|；|(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff])")
_SPACED_HAN = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
_DUTIES: Final = {
    "leader": ("leader 组长 总指挥 指挥 总负责 负责人 领导 队长 commander incidentleader"),
    "liaison": "liaison 联络 联络员 对外联络 联系 通讯 通信 communications",
    "technical": (
        "technical 技术 技术员 工程 工程部 电工 机电 维修 抢修 engineer engineering electrician maintenance"
    ),
    "service": ("service 客服 客户服务 服务 前台 管家 customerservice frontdesk concierge"),
    "safety": "safety 安全 安全员 安保 保安 秩序 消防 security guard",
}
_CHOICES: Final = {
    "consent_basis": {
        "consent": ("consent 本人同意 本人 自己同意 同意 已同意 已签 是 有 对 yes y true 1 ok ownconsent"),
        "guardian": (
            "guardian 家属 监护人 家属同意 监护人同意 家属或监护人同意 家人同意 family parent relative "
            "consentoffamilyorguardian"
        ),
        "vital": (
            "vital 紧急 保护生命 生命健康 紧急情况 紧急情况下为保护生命健康 emergency "
            "emergencytoprotectlifeandhealth vitalinterest lifeatrisk"
        ),
        None: "否 不同意 未同意 未签 还没有 没同意 no n false 0",
    }
}
_LANGUAGES: Final = {
    "zh-Hans": ("zhhans 中文 汉语 普通话 国语 简体 简体中文 华语 chinese mandarin simplifiedchinese"),
    "zh-Hant": "zhhant 繁体 繁体中文 粤语 广东话 台语 traditionalchinese cantonese",
    "en": "en 英文 英语 english",
}


def _words(table: Mapping[Any, str]) -> dict[str, Any]:
    return {letters(word): key for key, said in table.items() for word in said.split()}


@dataclass(frozen=True, slots=True)
class SiteNames:
    """What a site calls its things.

    Args:
        areas: of its plan.
        duties: by the letters of what its plan calls them; the usual words count besides.
        simplify: writes Chinese in simplified characters.
        contacts: ids of its plan's contacts, by the letters of their names.
        kinds: by group, kinds of things by the letters of what they are called.
        spans: hours that somebody here works.
    """

    areas: Areas
    duties: Mapping[str, str] = field(default_factory=dict)
    simplify: Callable[[str], str] = str
    contacts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    kinds: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    spans: tuple[shifts.Span, ...] = ()


_DUTY_WORDS, _LANGUAGE_WORDS = _words(_DUTIES), _words(_LANGUAGES)
_CHOICE_WORDS: Final = {name: _words(table) for name, table in _CHOICES.items()}


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is nothing to say."""
    return narrow(text).casefold() in NOTHING_SAID


def read_cell(what: TableField, text: str, unit: Unit | None, site: SiteNames) -> Any:  # noqa: ANN401 - by kind: a text, a number, a list, an area with its rest
    """Read a text that is not nothing.

    Raises:
        Unclear: it cannot be read, or not in one way only.
    """
    return _READERS[what.kind](what, text, unit, site)


def name(text: str) -> str:
    """Write a person's name in its one way; Chinese ones that were spaced to align have no space."""
    return _SPACED_HAN.sub("", tidy(text))


def _lines(text: str) -> str:
    """A name of several cells, or lines: each by itself."""
    return " ".join(filter(None, map(name, text.split("\n"))))


def _short(text: str, what: TableField) -> str:
    if len(text) > what.most:
        raise Unclear("too_long", most=what.most)
    return text


def _parts(text: str) -> list[str]:
    return list(dict.fromkeys(part.strip() for part in _PARTS.split(text) if not is_nothing(part)))


def _listed(text: str, known: Mapping[str, str], code: str) -> list[str]:
    """Read a list of words that we know; where only spaces part them, those count."""
    found = []
    for part in _parts(text):
        pieces = [part] if letters(part) in known else part.split()
        for piece in pieces:
            if (word := known.get(letters(piece))) is None:
                raise Unclear(code, text=piece[:60])
            found.append(word)
    return list(dict.fromkeys(found))


def _one(text: str, known: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a word of the API, or None for no
    if letters(text) not in known:
        raise Unclear("unknown_choice", text=text[:60])
    return known[letters(text)]


def _names(text: str) -> list[str]:
    return [name(part) for part in _parts(text)]


def _duties(text: str, site: SiteNames) -> list[str]:
    return _listed(site.simplify(text), ChainMap(dict(site.duties), _DUTY_WORDS), "unknown_duty")


def _duty(text: str, site: SiteNames) -> str:
    found = _duties(text, site)
    if len(found) != 1:
        raise Unclear("too_many", most=1)
    return found[0]


_READERS: Final[Mapping[FieldKind, Callable[[TableField, str, Unit | None, SiteNames], Any]]] = {
    "name": lambda what, text, _unit, _site: _short(name(text), what),
    "text": lambda what, text, _unit, _site: _short(text, what),
    "numbers": lambda what, text, _unit, _site: numbers.read(text, what.most),
    "day": lambda _what, text, _unit, _site: days.read(text),
    "minutes": lambda what, text, unit, site: amounts.read(site.simplify(text), "minutes", unit, what.most),
    "hours": lambda what, text, unit, site: amounts.read(site.simplify(text), "hours", unit, what.most),
    "person": lambda what, text, _unit, _site: _short(name(text), what),
    "people": lambda _what, text, _unit, _site: _names(text),
    "duties": lambda _what, text, _unit, site: _duties(text, site),
    "area": lambda _what, text, _unit, site: site.areas.find(text),
    "choice": lambda what, text, _unit, site: _one(site.simplify(text), _CHOICE_WORDS[what.name]),
    "languages": lambda _what, text, _unit, site: _listed(
        site.simplify(text), _LANGUAGE_WORDS, "unknown_language"
    ),
    "shifts": lambda _what, text, _unit, site: shifts.read(site.simplify(text), site.spans),
    "title": lambda what, text, _unit, _site: plan_values.title(name(text), what.most),
    "titles": lambda what, text, _unit, _site: plan_values.title(_lines(text), what.most),
    "path": lambda what, text, _unit, _site: _short(name(text), what),
    "kind": lambda what, text, _unit, site: plan_values.kind(site.simplify(text), what.group, site.kinds),
    "contact": lambda _what, text, _unit, site: plan_values.contact(text, site.contacts),
    "routes": lambda what, text, _unit, _site: numbers.read(text, what.most),
    "duty": lambda _what, text, _unit, site: _duty(text, site),
    "period": lambda _what, text, unit, site: periods.read(site.simplify(text), unit),
    "count": lambda what, text, _unit, _site: plan_values.count(text, what.most),
}

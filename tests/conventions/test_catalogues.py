"""Words on screen: each message in each language, used, and with the same blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import hatch_build
import pytest
from tests.conventions.catalogues import LITERAL, LOCALES, asked_for, catalogue, mentioned, parse, pattern_of
from tests.conventions.first_words import ROUTES, first_files, first_sources, phone_sources, said_by
from tests.support.source_tree import text

from stormlamp.catalogue import KINDS

if TYPE_CHECKING:
    from pathlib import Path

HANS, _WRONG_HANS = catalogue(LOCALES / "zh-Hans")
EN, _WRONG_EN = catalogue(LOCALES / "en")


def test_every_catalogue_can_be_read_and_names_each_message_once() -> None:
    assert not _WRONG_HANS + _WRONG_EN


def test_both_languages_have_the_same_messages_in_the_same_files() -> None:
    place = {key: message.file.split("/")[1] for key, message in HANS.items()}
    assert {key: message.file.split("/")[1] for key, message in EN.items()} == place


def test_a_message_has_the_same_blanks_in_both_languages() -> None:
    both = HANS.keys() & EN.keys()
    assert [key for key in both if HANS[key].variables != EN[key].variables] == []


def test_every_message_that_the_client_asks_for_exists() -> None:
    plain, patterns = asked_for()
    assert plain - HANS.keys() == set()
    assert [pattern.pattern for pattern in patterns if not any(map(pattern.fullmatch, HANS))] == []


def test_the_sentence_of_every_type_of_action_exists() -> None:
    assert {kind.sentence for kind in KINDS.values() if kind.sentence} - HANS.keys() == set()


def test_no_message_is_unused() -> None:
    literals, patterns = mentioned()
    named = literals | {key for message in HANS.values() for key in message.references}
    built = {key for key in HANS if any(pattern.fullmatch(key) for pattern in patterns)}
    assert sorted(HANS.keys() - named - built) == []


@pytest.mark.parametrize("path", sorted((LOCALES / "zh-Hans").glob("*.ftl")), ids=lambda path: path.name)
def test_no_label_says_of_power_what_is_said_of_a_call(path: Path) -> None:
    # 来电: power is back, or somebody calls. A sentence, which ends with its full stop, says which.
    lines = [line for line in text(path).splitlines() if not line.startswith("#")]
    assert [line for line in lines if "来电" in line and "。" not in line] == []


@pytest.mark.parametrize("path", sorted((LOCALES / "zh-Hans").glob("*.ftl")), ids=lambda path: path.name)
def test_the_derived_traditional_catalogue_keeps_ids_and_blanks(path: Path) -> None:
    before, _ = parse(text(path), path.name)
    after, wrong = parse(hatch_build.to_traditional(text(path)), path.name)
    assert (after, wrong) == (before, [])


def test_the_first_screen_says_nothing_that_waits_behind_it() -> None:
    first = first_files()
    rest = {key for key, message in HANS.items() if message.file.split("/")[1] not in first}
    assert _said(first_sources(), rest) == []


def test_a_phone_says_nothing_that_only_the_desk_has() -> None:
    desks = {
        key for key, message in HANS.items() if message.file.split("/")[1].startswith(("desk-", "plan-"))
    }
    assert len(desks) > 0
    assert _said(phone_sources(), desks) == []
    assert set(LITERAL.findall(text(ROUTES))) & desks == set(), "what cannot be opened is still named"
    kept = HANS.keys() - desks
    assert [key for key in kept if HANS[key].references & desks] == []


def _said(by: set[Path], waiting: set[str]) -> list[str]:
    literals, templates = said_by(by)
    patterns = [(pattern_of(template), file) for template, file in templates.items()]
    late = {f"{file} says {key}" for key, file in literals.items() if key in waiting}
    late |= {f"{file} says {key}" for pattern, file in patterns for key in waiting if pattern.fullmatch(key)}
    return sorted(late)

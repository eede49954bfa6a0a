"""docs/protocol.md says of every type of action what the catalogue says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest
from tests.protocol.document import ROOT, section

from stormlamp import catalogue

# A text of this form in the code is a type of action, unless it names a view or a file.
TYPE = re.compile(
    rf"[\"'`]((?:{'|'.join(catalogue.NOUNS)})\.(?!get_|post_|html\b|db\b|json\b|txt\b)[a-z][a-z_]+)[\"'`]"
)


@dataclass(frozen=True)
class TypeRow:
    """A row of the document's tables of types: what it says of the body, and all of it."""

    body: str
    whole: str


def types_in_code() -> set[str]:
    """All action types that the product's sources name."""
    files = [*ROOT.glob("server/stormlamp/**/*.py"), *ROOT.glob("web/src/**/*.ts*")]
    return {kind for path in files for kind in TYPE.findall(path.read_text("utf-8"))}


def types_in(title: str) -> dict[str, TypeRow]:
    """The types that a table of the document gives fields and meaning."""
    rows = re.findall(r"^\| ((?:`[a-z_.]+`(?:, )?)+) \| (.*?) \|(.*)\|$", section(title), re.MULTILINE)
    return {
        type_: TypeRow(body, f"{body} {meaning}")
        for types, body, meaning in rows
        for type_ in re.findall(r"`([a-z_.]+)`", types)
    }


def quoted(words: str) -> set[str]:
    """What stands as code in a text."""
    return set(re.findall(r"`([^`]+)`", words))


def fields(schema: Any) -> set[str]:  # noqa: ANN401 - a JSON Schema
    """The fields of a body as the document writes them."""
    required = schema.get("required", ())
    return {name if name in required else f"{name}?" for name in schema.get("properties", {})}


def enumerated(schema: Any) -> set[str]:  # noqa: ANN401 - a JSON Schema
    """The words of a body that its own schema lists; shared ones the document lists once, above."""
    own = {str(word) for word in schema.get("enum", ()) if isinstance(word, str)}
    inner = [*schema.get("properties", {}).values(), *schema.get("anyOf", ()), schema.get("items", {})]
    return own.union(*(enumerated(each) for each in inner if each))


def test_every_action_type_in_the_code_stands_in_the_catalogue() -> None:
    assert types_in_code() - catalogue.KINDS.keys() == set()


def test_the_tables_have_the_types_of_the_catalogue_each_in_its_place() -> None:
    own = {type_ for type_, kind in catalogue.KINDS.items() if kind.records == "server"}
    written = {type_ for type_, kind in catalogue.KINDS.items() if kind.body is not None}
    assert types_in("### Written so far").keys() == written - own
    assert types_in("### The server's own logbook").keys() == written & own
    reserved = quoted(section("### Reserved"))
    families = catalogue.NOUNS.keys() - {type_.split(".")[0] for type_ in written}
    assert {word for word in reserved if word.endswith("…")} <= {f"{noun}.…" for noun in families}
    assert {word for word in reserved if not word.endswith("…")} == catalogue.KINDS.keys() - written


@pytest.mark.parametrize("title", ["### Written so far", "### The server's own logbook"])
def test_the_tables_give_each_body_its_fields_and_words(title: str) -> None:
    for type_, row in types_in(title).items():
        body = catalogue.KINDS[type_].body
        assert body is not None
        said = quoted(row.body)
        assert fields(body) - said == set(), type_
        assert {word for word in said if word.endswith("?")} <= fields(body), type_
        assert enumerated(body) - quoted(row.whole) == set(), type_


def shown(noun: str) -> list[bool]:
    """Of each type of a noun whether a wallboard may be told of it."""
    return [kind.board for type_, kind in catalogue.KINDS.items() if type_.split(".")[0] == noun]


def test_the_document_says_who_may_record_and_read_what() -> None:
    said = section("## Action types").split("\n### ", 1)[0]
    for type_, kind in catalogue.KINDS.items():
        if kind.records == "supervisor" or kind.lowers is not None:
            assert f"`{type_}`" in said, type_
    reading, _, wall = section("## Reading").partition("**A wallboard**")
    paragraph = wall.split("\n\n", 1)[0]
    board = {f"{noun}.…" for noun, kind in catalogue.NOUNS.items() if kind.board and all(shown(noun))}
    assert {word for word in quoted(paragraph) if word.endswith("…")} == board
    for type_, kind in catalogue.KINDS.items():
        noun = type_.split(".")[0]
        if catalogue.NOUNS[noun].board and not all(shown(noun)):
            assert (f"`{type_}`" in paragraph) == kind.board, type_
    for noun, kind in catalogue.NOUNS.items():
        limited = kind.reads != "everyone" or kind.about is not None
        assert (f"`{noun}.…`" in reading) == limited, noun
    access = {type_ for type_, kind in catalogue.KINDS.items() if kind.reads == "overseers"}
    told = [type_ for type_ in types_in("### The server's own logbook") if type_ in access]
    assert told == list(types_in("### The server's own logbook"))[-len(told) :]
    assert "The last seven tell of access" in section("### The server's own logbook")
    assert len(told) == 7


def test_the_document_says_what_is_told_of_people_in_danger_and_what_is_never_late() -> None:
    opened = types_in("### Written so far")["incident.opened"].body
    people = re.search(r"`people_in_danger\?`: `\{(.*?)\}`", opened)
    assert people is not None
    assert set(people[1].split(", ")) == fields(catalogue.WORDS["people_in_danger"])
    late = next(line for line in section("## Handing in").splitlines() if line.startswith("| `late` |"))
    after = {f"{noun}.…" for noun, kind in catalogue.NOUNS.items() if kind.after_end}
    for type_, kind in catalogue.KINDS.items():
        if kind.after_end and not catalogue.NOUNS[type_.split(".")[0]].after_end:
            after.add(type_)
    assert {word for word in quoted(late) if "." in word} == after


def test_the_document_has_the_shared_words_in_their_order() -> None:
    words = section("## Words")
    assert ", ".join(f"`{duty}`" for duty in catalogue.DUTIES) in words
    assert " < ".join(f"`{role}`" for role in catalogue.ROLES if role not in catalogue.READS_ONLY) in words
    said = " ".join(section("## Action types").split())
    for name in (catalogue.STAGES, catalogue.CAUSES):
        assert ", ".join(f"`{word}`" for word in name) in said
    channels = ", ".join(f"`{channel}`" for channel in catalogue.CHANNELS)
    assert channels in types_in("### Written so far")["notice.given"].body

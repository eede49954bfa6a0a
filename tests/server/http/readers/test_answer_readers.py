"""Who reads what was said of another entry: every role, every kind of answer, by every route there is."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from tests.server.http.readers.every_address import addresses, all_said

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

OVERSEE = {"supervisor", "plan_keeper", "admin", "auditor"}
ROLES = ("staff", "service", "author", "wallboard", *sorted(OVERSEE))
STAFF = OVERSEE | {"staff", "service", "author"}
EVERYBODY = STAFF | {"wallboard"}
# Written by hand: who may read the entry, and so what is said of it. The author is who recorded the entry.
READ_BY = {
    "accident.recorded": OVERSEE | {"author"},
    "review.scored": OVERSEE | {"author"},
    "note.written": STAFF,
    "contact.tried": STAFF,
    "customer.checked": STAFF,
    "photo.taken": STAFF,
    "step.done": EVERYBODY,
    "request.opened": EVERYBODY,
}
ANSWERS = ("entry.corrected", "entry.undone", "entry.pinned", "entry.decided", "matter.left", "matter.given")
NOT_HERE = "aaaaaaaaaa.1"


def word(of: str, answer: str) -> str:
    """What is said in an answer."""
    return f"said-{of}-{answer}".replace(".", "-")


def said(answer: str, of: str, ref: str, person: str) -> dict[str, Any]:
    """An answer to an entry. The word stands where a type has no field for words, too."""
    body = {"text": "x", "to": word(of, answer), "matter": f"kind:{ref}"}
    refs = [] if answer.startswith("matter") else [ref]
    return {"type": answer, "refs": refs, "body": body, "incident": word(of, answer), "actor": person}


@pytest.fixture(scope="module")
def readers(shared: World) -> dict[str, Browser]:
    """A site with an entry of each type, all that a supervisor says of it, and a browser of each role."""
    found = {role: shared.enrolled(role) for role in ROLES if role not in {"service", "author"}}
    found |= {"author": shared.enrolled(), "service": shared.enrolled("staff", duties=("service",))}
    author = found["author"]
    found["other"] = other = shared.enrolled("supervisor")
    author.push(*({"type": type_, "actor": author.person} for type_ in READ_BY))
    refs = {type_: f"{author.phone.id}.{n}" for n, type_ in enumerate(READ_BY, 1)} | {"nothing": NOT_HERE}
    other.push(*(said(answer, of, refs[of], other.person) for of, answer in product(refs, ANSWERS)))
    # And what is said of the first answer to each in turn.
    again = [(of, f"{other.phone.id}.{1 + place * len(ANSWERS)}") for place, of in enumerate(refs)]
    other.push(*(said("entry.corrected", f"{of}-again", ref, other.person) for of, ref in again))
    return found


@pytest.mark.parametrize("role", ROLES)
def test_what_is_said_of_an_entry_is_read_by_who_reads_the_entry(
    shared: World, readers: dict[str, Browser], role: str
) -> None:
    heard = all_said(readers[role], addresses(shared, readers["author"]))
    told = set(re.findall(r'"ref": ?"([^"]+)"', heard))
    for place, (of, roles) in enumerate((*READ_BY.items(), ("nothing", OVERSEE))):
        first = place * len(ANSWERS) + 1
        numbers = [*range(first, first + len(ANSWERS)), (len(READ_BY) + 1) * len(ANSWERS) + 1 + place]
        answers = {f"{readers['other'].phone.id}.{n}" for n in numbers}
        assert answers & told == (answers if role in roles else set()), of
        words = [*(word(of, answer) for answer in ANSWERS), word(f"{of}-again", "entry.corrected")]
        assert role in roles or not any(each in heard for each in words), of


def test_who_says_something_of_what_is_not_here_reads_it(shared: World) -> None:
    staff = shared.enrolled()
    staff.push(said("entry.corrected", "own", NOT_HERE, staff.person))
    assert word("own", "entry.corrected") in all_said(staff, addresses(shared, staff))

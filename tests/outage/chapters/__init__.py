"""The chapters of scenario.md in the order in which they are played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.outage.afterwards.reported import reported
from tests.outage.afterwards.reviewed import noted_late, reviewed
from tests.outage.chapters.accident import accident, looked_into
from tests.outage.chapters.announced import announced, dark
from tests.outage.chapters.called_out import called_out, duties_move
from tests.outage.chapters.callers import by_hand, given, hotline, settled
from tests.outage.chapters.closing import afterwards, closing
from tests.outage.chapters.computer import computer
from tests.outage.chapters.customers import customers
from tests.outage.chapters.generator import generator
from tests.outage.chapters.power import gone_again, power
from tests.outage.chapters.trapped import trapped
from tests.outage.chapters.words_given import comes_back, first_words, leader_comes, leader_leads

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.outage.cast import Cast

ALL: tuple[tuple[str, Callable[[Cast], None]], ...] = (
    ("1 announced", announced),
    ("2 dark", dark),
    ("3 trapped", trapped),
    ("4 called out", called_out),
    ("4 duties move", duties_move),
    ("5 the generator", generator),
    ("6 the hotline", hotline),
    ("6 requests by hand", by_hand),
    ("6 the front desk's computer", computer),
    ("6 given and taken", given),
    ("7 special customers", customers),
    ("8 the cleaner", accident),
    ("9 first words", first_words),
    ("9 the leader comes, a phone dies", leader_comes),
    ("9 the leader leads", leader_leads),
    ("8 looked into", looked_into),
    ("9 the phone is back", comes_back),
    ("6 settled", settled),
    ("10 the power is back", power),
    ("10 gone again, and back", gone_again),
    ("11 noted without a network", noted_late),
    ("11 the end", closing),
    ("12 after", afterwards),
    ("13 the review", reviewed),
    ("14 the report", reported),
)
# Without these nothing else can be played.
NEEDED = ("announced", "dark")

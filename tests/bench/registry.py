"""All measures, in the order of the table. A group of measures adds its `MEASURES` here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench import documents, fresh, holds, live, postgres, proof, slow, storm, thousand, views
from tests.bench.browser import registry as browser

if TYPE_CHECKING:
    from tests.bench.measures import Measure

MEASURES: tuple[Measure, ...] = (
    *storm.MEASURES,
    *slow.MEASURES,
    *postgres.MEASURES,
    *live.MEASURES,
    *thousand.MEASURES,
    *views.MEASURES,
    *fresh.MEASURES,
    *holds.MEASURES,
    *proof.MEASURES,
    *documents.MEASURES,
    *browser.MEASURES,
)

"""The measures of a real browser."""

from __future__ import annotations

from tests.bench.browser import stores, timeline

MEASURES = (stores.MEASURE, timeline.MEASURE)

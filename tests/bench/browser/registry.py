"""The measures of a real browser."""

from __future__ import annotations

from tests.bench.browser import stores, taps, timeline

MEASURES = (taps.MEASURE, stores.MEASURE, timeline.MEASURE)

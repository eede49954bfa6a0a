"""The measures of a real browser."""

from __future__ import annotations

from tests.bench.browser import arriving, idle, phone, stores, timeline, weights

MEASURES = (phone.MEASURE, weights.MEASURE, stores.MEASURE, timeline.MEASURE, arriving.MEASURE, idle.MEASURE)

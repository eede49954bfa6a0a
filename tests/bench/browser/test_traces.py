"""What a browser's trace says: when frames stood on the glass, and the figure that few exceed."""

from __future__ import annotations

from tests.bench.browser import traces


def test_a_frame_counts_when_it_brought_all_that_was_new() -> None:
    renderer = {"name": "thread_name", "pid": 7, "tid": 8, "ts": 0, "args": {"name": "CrRendererMain"}}
    other = {"name": "thread_name", "pid": 9, "tid": 9, "ts": 0, "args": {"name": "CrBrowserMain"}}
    told = [
        *_frame(7, "0x1", (1000, 17_000), "STATE_PRESENTED_ALL", "SCROLL_NONE"),
        *_frame(7, "0x2", (18_000, 34_000), "STATE_PRESENTED_PARTIAL", "SCROLL_MAIN_THREAD"),
        *_frame(7, "0x3", (19_000, 51_000), "STATE_PRESENTED_ALL", "SCROLL_MAIN_THREAD"),
        *_frame(9, "0x1", (1000, 60_000), "STATE_PRESENTED_ALL", "SCROLL_NONE"),
    ]
    trace = traces.Trace([renderer, other, *told])
    assert trace.frames() == [17, 51]
    assert trace.frames(scrolling=True) == [51]
    assert traces.gaps(trace.frames()) == [34]


def test_what_is_new_is_shown_by_the_first_frame_that_was_handed_over_after_it() -> None:
    renderer = {"name": "thread_name", "pid": 7, "tid": 8, "ts": 0, "args": {"name": "CrRendererMain"}}
    told = [
        *_frame(7, "0x1", (1000, 19_000), "STATE_PRESENTED_ALL", "SCROLL_NONE", 17_000),
        *_frame(7, "0x2", (17_000, 36_000), "STATE_PRESENTED_ALL", "SCROLL_NONE", 34_000),
        *_frame(7, "0x1", (34_000, 53_000), "STATE_PRESENTED_ALL", "SCROLL_NONE", 51_000),
    ]
    trace = traces.Trace([renderer, *told])
    assert trace.shown_after(18) == 36
    assert trace.shown_after(35) == 53


def test_p95_is_exceeded_by_five_of_a_hundred() -> None:
    assert traces.p95(range(1, 101)) == 95
    assert traces.p95([3.0]) == 3


def _frame(
    pid: int, name: str, times: tuple[int, int], state: str, scrolling: str, handed_over: int | None = None
) -> list[dict[str, object]]:
    said = {"frame_reporter": {"state": state, "scroll_state": scrolling}}
    base = {"name": "PipelineReporter", "pid": pid, "tid": 3, "id2": {"local": name}}
    commit = {**base, "name": "Commit", "ph": "b", "ts": handed_over, "args": {}}
    return [
        {**base, "ph": "b", "ts": times[0], "args": said},
        *([] if handed_over is None else [commit]),
        {**base, "ph": "e", "ts": times[1], "args": {}},
    ]

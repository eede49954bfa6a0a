"""14: the report goes out in three languages, an entry comes late, the next version goes out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.issued_report import fetched, issue
from tests.outage.actor import SOON_MS
from tests.outage.afterwards.report_files import AGAIN, Handed, compare_files
from tests.outage.afterwards.reviewed import opens_review, records
from tests.support.screen_words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.outage.actor import Actor
    from tests.outage.cast import Cast

PART, SAID = "问题", "楼道里没有应急灯的地方，手电筒不够。"
LANGUAGES = ("简体中文", "繁体中文", "English")
PAPERS = ("PDF", "Word", "Excel", "CSV")
# Hundreds of entries, in a dozen files one after the other.
MAKING_MS = 240_000


def files_of(*languages: str) -> tuple[str, ...]:
    """What a version has: each paper in each language, and the record by itself."""
    papers = (f"{paper} · {language}" for language in languages for paper in PAPERS)
    return (*papers, words("paper-format-json"))


def downloads(who: Actor, handed: Handed, version: int, languages: Sequence[str]) -> None:
    """The files of a version; each PDF is read at once: a browser drops the eleventh download of a second."""
    for name in files_of(*languages):
        who.taps += 1
        handed.takes(version, name, fetched(who.page, version, name))


def hands_out(who: Actor, version: int, also_in: Sequence[str] = ()) -> None:
    """The next version, in all formats."""
    who.taps += 2 + len(also_in)
    issue(who.page, version, also_in, MAKING_MS)


def exports(who: Actor) -> bytes:
    """The whole case, as the desk hands it to people outside."""
    who.at(f"/desk?incident={who.page.url.rpartition('=')[2]}")
    who.press("case-export")
    with who.page.expect_download(timeout=MAKING_MS) as saved:
        who.in_sheet(words("case-export-do"))
    expect(who.page.get_by_role("dialog")).to_be_hidden()
    return Path(saved.value.path()).read_bytes()


def reported(cast: Cast) -> None:
    """Chapter 14."""
    mao, sun, handed = cast["mao"], cast["sun"], Handed()
    versions = mao.card(words("report-versions"))
    outdated = mao.page.get_by_text("已过时：之后又来了 1 条", exact=False)
    with mao.act("the report: rewords a part"):
        mao.press("report-screen")
        mao.says(f"改写：{PART}")
        mao.types(words("report-words"), SAID, mao.page.get_by_role("dialog"))
        records(mao)
        expect(mao.card(PART)).to_contain_text(SAID)
    with mao.act("version 1, in three languages and every format"):
        hands_out(mao, 1, LANGUAGES[1:])
        expect(versions.get_by_role("button")).to_have_count(len(files_of(*LANGUAGES)))
    with mao.act("downloads each of its files"):
        downloads(mao, handed, 1, LANGUAGES)
    sun.phone.online()
    with mao.act("what came late makes it outdated by one"):
        expect(outdated).to_be_visible(timeout=4 * SOON_MS)
    with mao.act("version 2"):
        hands_out(mao, 2)
        expect(outdated).to_have_count(0)
    with mao.act("downloads its files, and one of version 1 again"):
        downloads(mao, handed, 2, LANGUAGES[:1])
        mao.taps += 1
        handed.again = fetched(mao.page, 1, AGAIN)
    with mao.act("exports the case"):
        handed.case = exports(mao)
    with mao.act("the review is over"):
        opens_review(mao)
        mao.press("review-complete")
        mao.in_sheet(words("review-complete"))
        mao.sees("复盘已结束：毛云亭")
    compare_files(cast, handed)

"""11 and 13: what is noted without a network; the review of what ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.outage.actor import SOON_MS
from tests.outage.chapters.closing import ended
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.actor import Actor
    from tests.outage.cast import Cast

LATE = "电梯机房的门禁断电后一直开着，守到锁好才走"
SCORES = (
    ("预案全不全、好不好用", 4),
    ("各项措施的效果", 5),
    ("人员、物资、通信的准备", 2),
    ("内外配合", 4),
)
NOTES = (
    ("问题", "手电筒不够，楼道里摸黑"),
    ("有效的做法", "热线转到手机，没有断过"),
    ("表扬", "电梯困人，赵大勇处理得稳"),
)
TORCHES, CRANK = "每层配两支手电筒", "发电机每月试启动一次"
IMPROVEMENTS = ((TORCHES, "周丽敏", "2027-03-01"), (CRANK, "陈志强", "2027-02-01"))
PROOF = "试了三次，都起来了"
PLACE, ATTENDEES = "三楼会议室", ("林建宇", "毛云亭", "陈志强")
STEPS = ("写出复盘分析", "开复盘会")


def noted_late(cast: Cast) -> None:
    """Before the end, in a machine room without a network: it comes when the report is out."""
    sun = cast["sun"]
    sun.phone.offline()
    with sun.act("notes something without a network"):
        sun.at("/")
        sun.press("shell-log")
        sun.types(words("log-what"), LATE)
        sun.press("answer-record")
        expect(sun.page.get_by_role("textbox", name=words("log-what"))).to_be_hidden()


def records(who: Actor) -> None:
    """What is filled in at the desk is recorded."""
    who.in_sheet(words("answer-record"))
    expect(who.page.get_by_role("dialog")).to_be_hidden()


def reviewed(cast: Cast) -> None:
    """Chapter 13."""
    mao = cast["mao"]
    with mao.act("opens the review of what ended"):
        opens_review(mao)
    for topic, score in SCORES:
        with mao.act(f"scores: {topic}, {score}"):
            mao.says(f"打分：{topic}")
            mao.chip(f"{score} 分")
            records(mao)
    for kind, text in NOTES:
        with mao.act(f"writes: {text}"):
            mao.press("review-note-new")
            mao.chip(kind, "review-note-kind")
            mao.types(words("review-words"), text)
            records(mao)
            expect(mao.card(words("review-notes"))).to_contain_text(text)
    for what, owner, day in IMPROVEMENTS:
        with mao.act(f"is to be better: {what}, {owner}, by {day}"):
            improves(mao, what, owner, day)
    with cast["chen"].act("proves that the generator was tried, and closes it"):
        proves(cast["chen"])
    with mao.act("sees that it is done"):
        expect(mao.card(words("improvement-all"))).to_contain_text(words("answer-done"), timeout=SOON_MS)
    with mao.act("the meeting: when, where, who"):
        mao.press("review-meeting-plan")
        mao.types(words("review-meeting-day"), "2026-12-02")
        mao.types(words("review-meeting-time"), "15:00")
        mao.types(words("review-meeting-place"), PLACE)
        for name in ATTENDEES:
            mao.chip(name)
        records(mao)
        expect(mao.card(words("review-meeting"))).to_contain_text(PLACE)
    for step in STEPS:
        with mao.act(f"done: {step}"):
            mao.says(f"做完了：{step}")
            expect(mao.page.get_by_role("button", name=f"做完了：{step}")).to_have_count(0)


def opens_review(who: Actor) -> None:
    """From the desk, of the outage that ended."""
    who.at("/desk")
    panel = who.page.get_by_role("region", name=words("after-title"))
    panel.get_by_role("link").first.wait_for(timeout=SOON_MS)
    who.tap(panel.get_by_role("link").first)
    who.press("review-screen")
    who.sees(words("review-figures"))


def improves(who: Actor, what: str, owner: str, day: str) -> None:
    """Something is to be better: whose it is, and by when."""
    who.press("improvement-new")
    dialog = who.page.get_by_role("dialog")
    who.types(words("improvement-what"), what, dialog)
    dialog.get_by_role("combobox").select_option(owner)
    who.types(words("improvement-day"), day, dialog)
    records(who)
    expect(who.card(words("improvement-all"))).to_contain_text(what)


def proves(who: Actor) -> None:
    """On the owner's phone."""
    ended(who)
    link = who.page.get_by_role("link").filter(has_text=CRANK)
    link.wait_for(timeout=SOON_MS)
    who.tap(link)
    who.types(words("improvement-prove-words"), PROOF)
    who.press("improvement-prove-save")
    expect(who.page.get_by_role("region", name=words("improvement-course"))).to_contain_text(PROOF)
    who.press("improvement-close")
    expect(who.page.get_by_role("button", name=words("improvement-close"))).to_have_count(0)

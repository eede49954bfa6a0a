"""Ten acts on paper are typed in at the desk within three minutes, and stand at their own times."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.phone import Look
from tests.e2e.phone_acts import WHOLE_SITE, as_written, end_outage, png
from tests.e2e.screen_checks import SCRIPTS, faults, walk
from tests.support.screen_words import words
from tests.support.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
ZONE = ZoneInfo("Asia/Shanghai")
AGO = 60
# What a key takes; the keys of a sign, three letters and what chooses it; what it takes to read a line.
KEY_S, KEYS_A_SIGN, LINE_S, MOST_S = 0.2, 4, 2, 180
ROWS = "(rows) => rows.map((row) => [row.querySelector('time').innerText, row.innerText])"
SIGN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Line:
    """One line of a sheet as somebody types it, and what is told of it."""

    ago: int
    who: str
    what: str
    told: str
    place: str = ""
    words: str = ""


SHEET = (
    Line(55, "lm", "困在电梯", "有人遇险：困在电梯里 · A 座 1 号梯", "A座1号", "两个大人"),
    Line(52, "", "打给电梯维保", "电梯维保 安达电梯：接通了"),
    Line(48, "wjg", "升到2级", "定为二级"),
    Line(44, "", "发电机 第6步", "做完：看油位", words="先看了油"),
    Line(40, "", "发电机 第7步 做不了", "没做成：看启动电瓶。没油了", words="没油了"),
    Line(35, "lm", "告诉A座业主", "短信告诉A 座业主租户"),
    Line(30, "", "报公司", "报公司值班室：报过了"),
    Line(25, "", "报修", "接到报修：水泵不转", "B座", "水泵不转"),
    Line(20, "wjg", "脱险", "脱险：困在电梯里"),
    Line(15, "", "记一笔", "大堂加了两盏灯", words="大堂加了两盏灯"),
)

# Who is named in no cell is the one of the line above.
DOERS = ("李敏",) * 2 + ("王建国",) * 3 + ("李敏",) * 3 + ("王建国",) * 2


@dataclass
class Typist:
    """Types as a person does, and counts the keys."""

    page: Page
    keys: int = field(default=0)

    def type(self, text: str) -> None:
        """Letters by their keys, what an input method writes at once."""
        for part in re.findall(rf"{SIGN.pattern}+|[^{SIGN.pattern[1:-1]}]+", text):
            signs = bool(SIGN.match(part))
            self.keys += len(part) * (KEYS_A_SIGN if signs else 1)
            if signs:
                self.page.keyboard.insert_text(part)
            else:
                self.page.keyboard.type(part)

    def press(self, key: str) -> None:
        """One key."""
        self.keys += 1
        self.page.keyboard.press(key)

    def line(self, line: Line, begun: datetime) -> None:
        """Its cells with Tab between them, no further than anything stands."""
        cells = [clock(line, begun), line.who, line.what, line.place, line.words]
        while not cells[-1]:
            cells.pop()
        for index, cell in enumerate(cells):
            if index > 0:
                self.press("Tab")
            self.type(cell)
        self.press("Enter")


def clock(line: Line, begun: datetime) -> str:
    """The line's time in four digits."""
    return (begun - timedelta(minutes=line.ago)).strftime("%H%M")


def an_hour_in_the_dark(phone: Phone) -> None:
    """An outage that began an hour ago, and has ended."""
    phone.press("now-report")
    phone.page.get_by_text(WHOLE_SITE, exact=True).click()
    phone.page.locator(f"input[type=radio] + svg + :text('{AGO}'), label", has_text=str(AGO)).first.click()
    phone.press("report-confirm")
    phone.page.locator(styled("incident-strip.strip")).wait_for()
    walk(phone.page, "/close")
    end_outage(phone.page)


def told_in(page: Page) -> list[tuple[str, str]]:
    """The time and the words of each row that tells a line of the sheet, the oldest first."""
    # All in one step: rows come and go as the list finds out how high they are.
    rows = page.locator(f"button:has({styled('timeline-row.text')})").evaluate_all(ROWS)
    read = [(time.replace(":", ""), as_written(text)) for time, text in reversed(rows)]
    # The end and the beginning of the outage were recorded, not written.
    return [row for row in read if any(line.told in row[1] for line in SHEET)]


@pytest.mark.faults
def test_ten_acts_on_paper_are_entered_in_three_minutes_each_at_its_own_time(
    server: Server, phones: Phones
) -> None:
    phone, desk = phones("phone"), phones("desk", DESK, scripts=SCRIPTS)
    phones("other").enrol(server.code("staff"), name="李敏")
    phone.enrol(server.code("supervisor"), name="王建国")
    desk.enrol(server.code("supervisor"), name="林建宇")
    an_hour_in_the_dark(phone)
    page = desk.open(f"{server.url}/desk/paper/written")
    page.get_by_role("textbox", name=re.compile(words("on-paper-time"))).wait_for()
    page.locator("input[type=file]").set_input_files(
        {"name": "sheet.png", "mimeType": "image/png", "buffer": png()}
    )
    expect(page.get_by_role("img", name=words("on-paper-sheet"))).to_be_visible()

    begun = datetime.now(ZONE)
    typist = Typist(page)
    page.get_by_role("textbox", name=re.compile(words("on-paper-time"))).focus()
    for line in SHEET:
        typist.line(line, begun)
    groups = page.get_by_role("group", name=re.compile(r"^第 \d+ 行$"))
    expect(page.get_by_text("没写清楚")).to_have_count(0)
    assert faults(page, "desk") == []
    typist.press("Control+Enter")
    expect(groups).to_have_count(1)
    seconds = typist.keys * KEY_S + len(SHEET) * LINE_S
    sys.stdout.write(f"{len(SHEET)} acts by {typist.keys} keys: {seconds:.0f} s\n")
    assert seconds <= MOST_S

    page.get_by_role("link", name=words("on-paper-timeline")).click()
    page.locator(styled("timeline-row.text"), has_text="大堂加了两盏灯").wait_for()
    # After midnight an hour lies in two days, whose headings would leave no room for the oldest rows.
    page.set_viewport_size({"width": DESK.width, "height": 2 * DESK.height})
    until(lambda: len(told_in(page)) == len(SHEET))
    told = told_in(page)
    assert [time for time, _ in told] == [clock(line, begun) for line in SHEET]
    for line, (_, row), who in zip(SHEET, told, DOERS, strict=True):
        assert line.told in row
        assert f"{who}（林建宇补记）" in row
    assert [phone.errors, desk.errors] == [[], []]

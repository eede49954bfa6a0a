"""Tables of people and special customers as they lie on somebody's desk: nothing in them is tidy."""

from __future__ import annotations

import quopri
from typing import TYPE_CHECKING, Any

from tests.server.services.imports.workbooks import workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

SURNAMES = "赵钱孙吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范"
GIVEN = ("秀英", "国华", "桂芳", "志远", "晓雯")
NAMES = tuple(f"{each}{GIVEN[at % len(GIVEN)]}" for at, each in enumerate(SURNAMES))
IN_WORKBOOK, IN_TEXT, ON_CARDS = NAMES[:24], NAMES[24:34], NAMES[34:]
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
SERIAL_2025_03_01 = 45717  # as spreadsheets count days


def staff() -> bytes:
    """Eight people with deputies and shifts, one of whom stands in the table before their own deputy."""
    names = ("王伟", "李娜", "张敏", "刘洋", "黄磊", "周静", "徐强", "马丽")
    duties = ("技术", "安全", "客服", "客服", "联络", "技术", "安全", "组长")
    rows = [
        [at + 1, name, 13700137000.0 + at, duty, names[(at + 1) % len(names)], "周一至周五 20:00-08:00"]
        for at, (name, duty) in enumerate(zip(names, duties, strict=True))
    ]
    head = ["序号", "姓 名", "手机号", "停电职责", "代理人", "班次"]
    return workbook([["2026 年停电值班人员", *[None] * 5], head, *rows], merges=["A1:F1"])


def _customer(at: int, name: str) -> list[Any]:
    number = 13800138000 + at
    numbers: tuple[Any, ...] = (
        float(number),
        str(number).translate(FULL_WIDTH),
        f"{number}\n028-5550-{at:04}",
    )
    days: tuple[Any, ...] = (SERIAL_2025_03_01, "2025年3月1日", "2025/03/01")
    told = ["独居，耳背", None, None] if at % 2 else ["在家吸氧", "制氧机", "1.5小时"]
    return [
        name,
        "A座",
        f"{at % 9 + 11}层{at:02}",
        numbers[at % 3],
        *told,
        "30分钟",
        "王伟",
        "是",
        days[at % 3],
    ]


def customers_workbook(more: Sequence[Sequence[Any]] = ()) -> bytes:
    """Twenty-four customers under a title and a merged head, with rows more at the end."""
    head = [
        "住户姓名",
        "住址",
        None,
        "联系方式",
        "特殊需求",
        "医疗设备",
        "电池能撑",
        "多久看一次",
        "负责人",
        "是否同意",
    ]
    rows = [_customer(at, name) for at, name in enumerate(IN_WORKBOOK)]
    title = ["特殊客户登记表（2026 年 9 月更新）", *[None] * 10]
    return workbook([title, [*head, "同意日期"], *rows, [None] * 11, *more], merges=["A1:K1", "B2:C2"])


def same_again() -> list[Any]:
    """The first customer of the workbook a second time."""
    return _customer(0, IN_WORKBOOK[0])


def customers_text() -> bytes:
    """Ten customers as an old program on Windows writes them."""
    rows = [f"{name},裙楼,{at + 1}层,冷库不能停,028-5550-1{at:03}" for at, name in enumerate(IN_TEXT)]
    return "\r\n".join(["客户名称,楼栋,铺位,情况说明,电话", *rows, ""]).encode("gb18030")


def customers_cards() -> bytes:
    """Six customers out of an old phone's address book."""
    return b"".join(_card(at, name) for at, name in enumerate(ON_CARDS))


def _card(at: int, name: str) -> bytes:
    said = quopri.encodestring(name.encode()).replace(b"=\n", b"=\r\n")
    place = quopri.encodestring(f"B座 {at + 10}层".encode())
    how = b";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
    lines = (b"BEGIN:VCARD", b"VERSION:2.1", b"N" + how + said + b";;;;", b"FN" + how + said)
    more = (b"TEL;CELL:1360013%04d" % at, b"ADR;HOME" + how + b";;" + place + b";;;;", b"END:VCARD", b"")
    return b"\r\n".join((*lines, *more))

"""Tables of the plan's things as departments have them, and how a plan keeper takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.server.http.imports.handing_in import csv, hand_in, preview, sheet
from tests.server.http.plans.drafting import DRAFT, seen
from tests.server.services.imports.workbooks import workbook

if TYPE_CHECKING:
    from tests.support.server_in_process import Answer, Browser

KINDS = ("contacts", "areas", "assets", "supplies")
CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:张工\r\nORG:安达电梯\r\nTITLE:维保主管\r\nTEL:13800138000\r\n"
    "TEL;TYPE=WORK:028-5550-0190\r\nEND:VCARD\r\n"
).encode()
AREAS = workbook(
    [
        ["场地清单（2026）", None, None],
        ["地点", "上级", "类型"],
        ["C座", None, "楼栋"],
        ["Ｃ座大堂", "C座", None],
        ["12楼", "C座", "楼层"],
        ["12楼", "A 座", None],
        ["茶水间", "C座 / 12楼", "房间"],
    ],
    merges=["A1:C1"],
)
ASSETS = csv(
    "设备名称,设备类型,安装位置,维保单位,维保周期,能撑多久（小时）",
    "C座1号梯,客梯,全园区,电梯维保 安达电梯,半个月,",
    "值班室UPS,UPS,A座大堂,,每月,1.5",
    encoding="gb18030",
)
SUPPLIES = sheet(
    ["物资名称", "类别", "数量", "最低库存", "存放位置", "检查周期(天)"],
    ["强光手电", "照明", "12把", 10.0, "前台", 30],
    ["强光手电", "照明", "4把", 2, "岗亭", 30],
)
TABLES = {
    "contacts": (CARDS, "通讯录.vcf"),
    "areas": (AREAS, "场地.xlsx"),
    "assets": (ASSETS, "设备.csv"),
    "supplies": (SUPPLIES, "物资.xlsx"),
}


def draft(keeper: Browser) -> dict[str, Any]:
    """The draft."""
    found: dict[str, Any] = keeper.get(DRAFT).json
    return found


def confirm(keeper: Browser, kind: str, shown: dict[str, Any], version: object, **more: Any) -> Answer:  # noqa: ANN401 - fields of the API
    """Take what was shown of a version of the draft."""
    data, name = TABLES[kind]
    headers = {} if version is None else seen(version)
    more = {"confirm": shown["digest"], **more}
    return hand_in(keeper, kind, data, name, headers=headers, **more)


def take_in(keeper: Browser, kind: str, data: bytes, name: str = "表.csv", **more: Any) -> dict[str, Any]:  # noqa: ANN401 - likewise
    """Have a table shown, and take it."""
    shown = preview(keeper, kind, data, name)
    headers = {} if shown["version"] is None else seen(shown["version"])
    answer = hand_in(keeper, kind, data, name, headers=headers, confirm=shown["digest"], **more)
    assert answer.status_code == 200, answer.json
    found: dict[str, Any] = answer.json
    assert found["taken"] is True
    return found


def named(keeper: Browser, kind: str) -> dict[str, dict[str, Any]]:
    """Things of the draft by name."""
    return {each["name"]["zh-Hans"]: each for each in draft(keeper)["plan"][kind]}

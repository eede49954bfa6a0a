"""What a table may say of a person or a special customer: one field a thing, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

FieldKind = Literal[
    "name",
    "text",
    "numbers",
    "day",
    "minutes",
    "hours",
    "person",
    "people",
    "duties",
    "area",
    "choice",
    "languages",
    "shifts",
    # Of the plan's things alone.
    "title",
    "titles",
    "path",
    "kind",
    "contact",
    "routes",
    "duty",
    "period",
    "count",
]
# Several columns may say one of these together: a mobile and a landline, a building and a floor.
JOINED: Final = frozenset(
    {"text", "numbers", "area", "people", "duties", "languages", "shifts", "titles", "path", "routes"}
)


@dataclass(frozen=True, slots=True)
class TableField:
    """One thing that a column may say.

    Args:
        name: as the API has it.
        kind: how its cells are read.
        heads: what may stand over it, simplified Chinese and English; the words shown for it count as well.
        required: whether a new row must have it.
        most: greatest length of a text, or greatest amount.
        group: of a kind, which kinds there are.
    """

    name: str
    kind: FieldKind
    heads: str
    required: bool = False
    most: int = 0
    group: str = ""

    @property
    def joined(self) -> bool:
        """Whether several columns may say it together."""
        return self.kind in JOINED


TableFields = Mapping[str, TableField]


def fields_by_name(*fields: TableField) -> TableFields:
    """Give fields by name, in their order."""
    return {field.name: field for field in fields}


NUMBER_HEADS = (
    "电话 电话号码 联系电话 联系方式 手机 手机号 手机号码 移动电话 座机 固定电话 固话 "
    "办公电话 分机 号码 备用电话 紧急联系电话 家属电话 phone phones number numbers "
    "tel telephone mobile cell landline contact"
)
_LANGUAGES = "语言 会说的语言 语种 沟通语言 language languages speaks"

PEOPLE_FIELDS: Final = fields_by_name(
    TableField(
        "name",
        "name",
        "姓名 名字 员工 员工姓名 人员 人员姓名 name full_name employee staff",
        required=True,
        most=60,
    ),
    TableField("numbers", "numbers", NUMBER_HEADS, most=5),
    TableField(
        "duties",
        "duties",
        (
            "职责 停电职责 停电时职责 停电时负责 停电负责 停电时做什么 应急职责 分工 停电分工 应急分工 "
            "岗位职责 duty duties responsibility in_an_outage"
        ),
    ),
    TableField(
        "deputies",
        "people",
        ("代理人 代理 替补 后备 替岗 顶班人 接替人 第二负责人 deputy deputies stand_in backup"),
    ),
    TableField(
        "deputy_of", "people", "代理谁 替谁 接替谁 是谁的代理 代理对象 deputy_of stands_in_for backup_for"
    ),
    TableField("shifts", "shifts", "班次 排班 值班时间 上班时间 工作时间 shift shifts hours working_hours"),
    TableField("languages", "languages", _LANGUAGES),
)
CUSTOMER_FIELDS: Final = fields_by_name(
    TableField(
        "name",
        "name",
        (
            "姓名 名字 称呼 客户 客户姓名 客户名称 住户 住户姓名 业主 业主姓名 租户 商户 "
            "商户名称 name customer resident tenant"
        ),
        required=True,
        most=60,
    ),
    TableField(
        "area",
        "area",
        (
            "区域 楼栋 楼座 楼宇 楼号 栋号 座号 楼栋号 楼栋房号 楼栋单元房号 楼栋房间号 位置 地址 住址 "
            "所在区域 area building tower location address"
        ),
    ),
    TableField(
        "place",
        "text",
        ("房号 房间 房间号 室 楼层 门牌 门牌号 单元 具体位置 铺位 room unit floor flat place apartment"),
        most=80,
    ),
    TableField(
        "need",
        "text",
        (
            "需要 需求 特殊需求 特殊情况 情况 情况说明 需要什么 备注 说明 need needs "
            "condition situation remarks notes"
        ),
        most=500,
    ),
    TableField("device", "text", "设备 医疗设备 用电设备 依赖设备 device equipment medical_device", most=120),
    TableField(
        "battery_hours",
        "hours",
        (
            "电池 备用电池 设备电池 电池能撑 电池时长 电池续航 续航 备用电源时长 备用电源 能撑多久 "
            "battery battery_hours battery_life"
        ),
        most=1000,
    ),
    TableField("numbers", "numbers", NUMBER_HEADS, most=5),
    TableField("languages", "languages", _LANGUAGES),
    TableField(
        "agreed_help",
        "text",
        ("约定 约定的帮助 说好的帮助 帮助 帮助方式 帮什么 应对措施 措施 agreed_help help plan assistance"),
        most=500,
    ),
    TableField("agreed_by", "text", "谁约定的 约定人 谁说好的 agreed_by agreed_with", most=60),
    TableField(
        "helper",
        "person",
        (
            "负责人 帮扶人 协助人 帮手 帮忙的人 联络人 谁去 谁去帮 责任人 对接人 跟进人 "
            "helper responsible assigned_to"
        ),
        most=60,
    ),
    TableField(
        "check_every",
        "minutes",
        "多久看一次 查看间隔 巡查间隔 探访间隔 间隔 check_every check_interval interval",
        most=7 * 24 * 60,
    ),
    TableField(
        "consent_basis", "choice", "同意 是否同意 知情同意 同意依据 授权 consent consent_basis agreed"
    ),
    TableField("consent_by", "text", "同意人 谁同意的 签字人 consent_by consented_by signed_by", most=60),
    TableField("consent_at", "day", "同意日期 签字日期 同意时间 consent_at consent_date signed_on"),
    TableField(
        "reviewed_on", "day", "复核日期 核对日期 更新日期 上次核对 reviewed_on reviewed last_reviewed"
    ),
    TableField("ends_on", "day", "到期 到期日 截止日期 结束日期 有效期至 ends_on end_date until expires"),
)
FIELDS: Final[Mapping[str, TableFields]] = {"people": PEOPLE_FIELDS, "customers": CUSTOMER_FIELDS}
# Rights are given at the desk, one by one: such a column is passed over, and says so.
RIGHTS: Final = "角色 权限 权限级别 role permission access"
# Who is away says so on the phone, or at the desk: likewise.
AWAY: Final = "外出 外出哪天回来 哪天回来 离岗 away away,backon away_until back_on"

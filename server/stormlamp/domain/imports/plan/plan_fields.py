"""What a table may say of the plan's contacts, areas, assets and supplies: one field a thing, as data."""

from collections.abc import Mapping
from typing import Final

from stormlamp.domain.imports.fields import NUMBER_HEADS, TableField, TableFields, fields_by_name

_TITLE: Final = 24  # what the plan's schema gives a name
_TEXT: Final = 600
_MOST: Final = 1_000_000
_KIND = "类型 类别 种类 分类 kind type category"

CONTACT_FIELDS: Final = fields_by_name(
    TableField(
        "name",
        "titles",
        (
            "名称 姓名 名字 联系人 单位 单位名称 公司 公司名称 机构 部门 联系单位 "
            "name company organisation organization contact_person"
        ),
        required=True,
        most=_TITLE,
    ),
    TableField("kind", "kind", f"{_KIND} 行业", group="contact_kind"),
    TableField(
        "for",
        "text",
        (
            "什么时候打 什么时候找 用途 事由 职务 职责 岗位 职位 角色 业务 负责什么 备注 说明 服务内容 "
            "for role title position purpose notes remarks"
        ),
        most=_TEXT,
    ),
    TableField("hours", "text", "时间 服务时间 值班时间 工作时间 营业时间 hours opening_hours", most=_TEXT),
    TableField("numbers", "routes", f"{NUMBER_HEADS} 手机1 手机2 值班电话 抢修电话 热线", most=20),
)
AREA_FIELDS: Final = fields_by_name(
    TableField(
        "name",
        "title",
        "名称 区域 区域名称 地点 地点名称 位置 场所 楼层 房间 name area place floor room",
        required=True,
        most=_TITLE,
    ),
    TableField(
        "parent",
        "path",
        (
            "上级 上级区域 上级地点 所属 所属区域 所属楼栋 所在楼栋 在哪里面 楼栋 楼座 "
            "parent within inside part_of building"
        ),
        most=200,
    ),
    TableField("kind", "kind", _KIND, group="area_kind"),
)
ASSET_FIELDS: Final = fields_by_name(
    TableField(
        "name",
        "title",
        "名称 设备 设备名称 设备名 资产 资产名称 设备编号名称 name asset equipment device",
        required=True,
        most=_TITLE,
    ),
    TableField("kind", "kind", f"{_KIND} 设备类型 设备类别 设备种类", group="asset_kind"),
    TableField(
        "area",
        "area",
        "区域 楼栋 楼座 所在区域 所在楼栋 所在位置 安装位置 位置 地点 area building location",
    ),
    TableField(
        "place",
        "text",
        "具体位置 详细位置 安装地点 楼层 房间 机房 在哪 place room floor where",
        most=_TEXT,
    ),
    TableField(
        "maintainer",
        "contact",
        "维保单位 维保公司 维保 维护单位 保养单位 维修单位 厂家 maintainer service_company maintained_by",
    ),
    TableField(
        "maintain_every", "period", "维保周期 保养周期 维护周期 多久维保一次 maintain_every maintenance_cycle"
    ),
    TableField(
        "test_every",
        "period",
        "测试周期 试验周期 检测周期 试机周期 检查周期 多久试一次 test_every test_cycle",
    ),
    TableField("lasts", "period", "能撑多久 续航 供电时间 后备时间 运行时间 lasts runtime autonomy"),
)
SUPPLY_FIELDS: Final = fields_by_name(
    TableField(
        "name",
        "title",
        "名称 物资 物资名称 品名 物品 物品名称 name supply item",
        required=True,
        most=_TITLE,
    ),
    TableField("kind", "kind", _KIND, group="supply_kind"),
    TableField(
        "place",
        "text",
        "存放位置 存放地点 存放处 位置 地点 放在哪 放哪 place location stored_at where",
        most=_TEXT,
    ),
    TableField("quantity", "count", "数量 现有数量 库存 库存数量 件数 quantity amount stock", most=_MOST),
    TableField(
        "minimum", "count", "最少 最低数量 最低库存 应有数量 配备标准 标配 至少 minimum least", most=_MOST
    ),
    TableField("counted_in", "title", "单位 计量单位 counted_in unit", most=_TITLE),
    TableField("owner", "duty", "职责 负责职责 归谁管 责任岗位 管理岗位 owner duty"),
    TableField(
        "inspect_every",
        "period",
        "检查周期 检查间隔 多久查一次 巡查周期 inspect_every check_interval check_every",
    ),
)
PLAN_FIELDS: Final[Mapping[str, TableFields]] = {
    "contacts": CONTACT_FIELDS,
    "areas": AREA_FIELDS,
    "assets": ASSET_FIELDS,
    "supplies": SUPPLY_FIELDS,
}

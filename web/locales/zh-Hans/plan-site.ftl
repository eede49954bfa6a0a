## 场所
plan-site-who = 我们是谁
plan-site-name = 场所名称
plan-site-name-hint = 通知里、电话里怎么自称，就怎么写。
plan-site-address = 地址
plan-site-address-hint = 打 119、120、95598 时照着念。
plan-site-account = 供电户号
plan-site-account-hint = 电费单上有，报修时要用。
plan-site-numbers = 客户打哪个号码
plan-site-hotline = 服务热线
plan-site-hotline-hint = 写在通知里给客户打的。
plan-site-mobile = 热线转到的手机
plan-site-mobile-hint = 总机停了，热线转到这部手机。
plan-site-again = 打不通，隔多久再打
plan-site-again-hint = 不写，占线隔 2 分钟，没人接隔 5 分钟。
plan-site-again-busy = 占线
plan-site-again-no-answer = 没人接
plan-site-rules = 定下的规矩
plan-site-night = 夜里不打扰
plan-site-night-hint = 这段时间，没有新消息就不再通知睡着的人。
plan-site-night-from = 从几点
plan-site-night-to = 到几点
plan-site-night-hours = 整点，0 到 23。
plan-site-short = 从哪一级起用简表记诉求
plan-site-short-hint = 到了这一级或更重，接电话的人只问什么事、在哪里、号码，别的以后补登。
plan-site-short-never = 不用简表
plan-site-channels = 至少要有几路通信
plan-site-channels-hint = 还能用的少于这个数，就要提醒。
plan-site-rare = 发布、语言和时区
plan-site-two = 发布要两个人
plan-site-two-hint = 一个人改好，另一位预案管理员看过才能发布。带着这一条的版发布以后起作用。
plan-site-example = 这是示例预案
plan-site-example-hint = 勾着，每部手机上都写“示例预案”，不能真拨号。换成自己的资料以后去掉。
plan-site-languages = 预案写哪几种语言
plan-site-languages-hint = 第一种必须写全，别的没写到就显示第一种。繁体由简体自动转换。
plan-site-language = 语言
plan-site-zone = 时区
plan-site-zone-hint = 日期和几点按这里的算。
plan-zone-home = 北京时间

## 用词
plan-words-date = 日期和时间怎么写
plan-words-date-hint = { "{month}" } 是月，{ "{day}" } 是日，{ "{time}" } 是几点几分，三个都要有。
plan-words-joiner = 几个地方连着说，中间用什么
plan-words-joiner-hint = 比如“A 座、B 座”中间的顿号。

## 目标
plan-goal-name = 目标
plan-goal-text = 意思是
plan-goal-text-hint = 一句话，新来的人也听得懂。

## 原因
plan-cause-name = 通知里怎么说
plan-cause-name-hint = 接在“因为”后面要通顺。
plan-cause-means-equipment = 自己楼里的设备坏了。
plan-cause-means-maintenance = 事先安排好的检修。
plan-cause-means-weather = 台风、雷雨、冰雪、洪水。
plan-cause-means-grid = 外面的电网、线路坏了。
plan-cause-means-other = 知道原因，但不是上面几种。
plan-cause-means-unknown = 还没查出来。

## 地点
plan-area-what = 这个地方
plan-area-name = 名称
plan-area-name-hint = 单独念出来也听得懂：写“A 座大堂”，不写“大堂”。
plan-area-kind = 是什么
plan-area-kind-site = 整个场所
plan-area-kind-building = 楼
plan-area-kind-floor = 楼层
plan-area-kind-unit = 户、铺、房间
plan-area-kind-zone = 一片区域
plan-area-parent = 属于哪里
plan-area-parent-hint = 整个场所在最外面，不用选。
plan-area-retired = 不再用了
plan-area-retired-hint = 没有了的勾上，别删：以前的记录里还有它。

plan-area-tree = 地点
plan-area-tree-hint = 点一个地方，在旁边改。按住左边的柄可以拖；也可以用 Alt 加方向键。
plan-area-acts = 挪动选中的地方
plan-area-add = 在里面加一个
plan-area-paste = 粘贴一整张地点表
plan-area-up = 上移
plan-area-down = 下移
plan-area-out = 移出一层
plan-area-in = 移进上一个里面
plan-area-is-retired = 不再用了
plan-area-revive = 恢复使用
plan-area-retire = { $count ->
    [0] 不再用了
   *[other] 连同里面的 { $count } 处不再用了
  }
plan-area-remove = { $count ->
    [0] 去掉
   *[other] 连同里面的 { $count } 处去掉
  }
plan-paste-how = 一行一个地方，里面的往右缩进；也可以写成“A 座 / 1 层 / 101”，或者从表格里直接复制几列。
plan-paste-text = 地点
plan-paste-into = 放到哪个地方下面
plan-paste-full = 名称前面带上外面的：“1 层”变成“A 座 1 层”，单独念也听得懂
plan-paste-preview = 会变成这样
plan-paste-would = { $fresh ->
    [0] 这 { $there } 处都已经有了。
   *[other] 新加 { $fresh } 处，已经有 { $there } 处。
  }
plan-paste-there = 已经有
plan-paste-back = 恢复使用
plan-paste-long = 名称太长，最多 { $most } 个字
plan-paste-take = 放进预案

## 设备
plan-asset-what = 这台设备
plan-asset-name = 名称
plan-asset-name-hint = 和设备上贴的一致，被困的人报得出来。
plan-asset-is = 是什么
plan-asset-is-hint = 清单和计时按它找设备。
plan-asset-area = 在哪
plan-asset-area-hint = 它管的那一片，比如电梯选整栋楼。
plan-asset-place = 具体位置
plan-asset-place-hint = 怎么找到它，钥匙在哪。
plan-asset-care = 维护
plan-asset-maintainer = 谁来修
plan-asset-maintain = 多久保养一次
plan-asset-test = 多久试一次
plan-asset-test-hint = 到期没试会提醒。
plan-asset-lasts = 停电后能撑多久
plan-asset-lasts-hint = 电池或油能用的时间，保守一点。
plan-asset-rare = 保险、停用
plan-asset-insured = 有保险
plan-asset-policy = 保单号
plan-asset-expires = 哪天到期
plan-asset-cover = 保什么
plan-asset-cover-hint = 比如“机器损坏险，含抢修”。
plan-asset-retired = 不再用了
plan-asset-kind-lift = 电梯
plan-asset-kind-escalator = 扶梯
plan-asset-kind-generator = 发电机
plan-asset-kind-ups = UPS
plan-asset-kind-desk_ups = 柜台 UPS
plan-asset-kind-battery = 移动电源、蓄电池
plan-asset-kind-switchgear = 配电柜
plan-asset-kind-transformer = 变压器
plan-asset-kind-pump = 生活水泵
plan-asset-kind-fire_pump = 消防泵
plan-asset-kind-sump_pump = 排污泵
plan-asset-kind-fire_alarm_panel = 火灾报警主机
plan-asset-kind-emergency_lighting = 应急照明
plan-asset-kind-smoke_fan = 排烟风机
plan-asset-kind-air_conditioning = 空调
plan-asset-kind-gate = 道闸
plan-asset-kind-door = 门、门禁
plan-asset-kind-cold_room = 冷库、冰柜
plan-asset-kind-boiler = 锅炉、热水器
plan-asset-kind-charger = 充电桩
plan-asset-kind-aed = AED
plan-asset-kind-oxygen = 制氧、医疗设备
plan-asset-kind-exchange = 电话总机
plan-asset-kind-server = 服务器
plan-asset-kind-network = 网络设备
plan-asset-kind-till = 收银、自助机
plan-asset-kind-queue_machine = 叫号机
plan-asset-kind-camera = 监控
plan-asset-kind-other = 其他设备

# 预案编辑：对照、批准、发布
plan-publish = 发布
plan-publish-title = 对照并发布第 { $n } 版
plan-publish-open = 对照和发布
plan-publish-errors = 这些必须先改好
plan-publish-notes = 还有 { $n } 处要留意，不改也能发布
plan-publish-differences = 和现行预案相比
plan-publish-differences-example = 和示例预案相比
plan-publish-own = 现行的还是示例预案。下面一部分一行：多少和示例不同，多少还一样；点开看每一处。
plan-own-changed = 和示例不同
plan-own-count = 和示例不同 { $n } 项
plan-own-same = 一样 { $n } 项
plan-own-gone = 删掉示例的 { $n } 项
plan-own-none = 全都和示例一样：{ $parts }。
plan-publish-same = 和现行预案一样
plan-publish-same-text = 草稿里没有改动，不用发布。
plan-publish-joiner = { " · " }
plan-publish-nothing = （空）
plan-publish-yes = 是
plan-publish-no = 否
plan-difference-added = 新增
plan-difference-removed = 删除
plan-difference-moved = 移动
plan-difference-changed = 修改

plan-publish-do = 发布第 { $n } 版
plan-publish-sure = 发布第 { $n } 版？
plan-publish-what = 发布后，各手机连上服务器就会收到新的一版，并看到改了什么。正在进行的停电：联系人和电话马上用新的；清单、话术和各项规定照旧版用到停电结束。
plan-propose-do = 请第二个人批准
plan-propose-sure = 请第二个人批准第 { $n } 版？
plan-propose-what = 本项目要求两个人把关：另一位预案管理员看过对照，由他发布。之后草稿再有改动，要重新申请。
plan-proposed = { $name }于 { $time } 申请发布。看过下面的改动，没问题就由你发布。
plan-proposed-mine = 你已于 { $time } 申请发布，等另一位预案管理员批准。
plan-published-done = 已发布第 { $n } 版
plan-proposed-done = 已申请，等另一位预案管理员批准
plan-publish-unsaved = 有改动还没存到服务器，先等它保存好。
plan-publish-unheard = 没连上服务器。连上后看看下面的版本，再决定要不要重来。
plan-publish-changed = 草稿刚被别人改过，改动已取回。请再看一遍对照。
plan-publish-needs-second = 本项目要求两个人把关，不能由申请的人自己发布。
plan-publish-refused = 服务器查出还有必须改的，没有发布。

plan-editions = 发布过的版本
plan-edition-n = 第 { $n } 版
plan-edition-in-force = 现行
plan-edition-shipped = 随程序安装
plan-edition-by-server = 在服务器上发布
plan-edition-example = 示例预案
plan-go-back = 改回这一版
plan-go-back-now = 草稿重新从这一版改起
plan-go-back-title = 改回第 { $n } 版？
plan-go-back-what = 草稿会换成第 { $n } 版的内容，现在草稿里没发布的改动会丢掉。看过对照再发布，就成为新的一版。
plan-go-back-do = 换掉草稿

plan-field =
    { $field ->
        [about] 说明
        [account] 户号
        [activate] 启动
        [address] 地址
        [after] 在这些之后，或多久以后
        [after_care] 善后
        [allocate] 调配
        [amount] 数值
        [answer] 答复
        [area] 位置
        [areas] 区域
        [asset_kind] 设备种类
        [assets] 设备
        [before] 送电之前
        [busy] 占线多久再打
        [by] 由谁负责
        [call_again] 再打的间隔
        [call_and_response] 一人念一人应
        [cause] 原因
        [channel] 渠道
        [channels] 渠道
        [check] 检查题
        [checks] 系统检查
        [clock] 计时
        [colour] 颜色
        [contact] 联系人
        [conditional] 有这种情况才做
        [contacts] 联系人
        [controls] 控制措施
        [could_not] 做不了时转到
        [counted_in] 单位
        [cover] 保障范围
        [covered_by] 由谁兼
        [covers] 兼哪些职责
        [criteria] 分级标准
        [customers] 要联系的特殊客户
        [date] 日期写法
        [detail] 说明
        [does] 计时动作
        [due] 时限
        [duration] 持续时间
        [duties] 职责
        [duty] 职责
        [effect] 影响
        [ends_when] 什么时候结束
        [evaluate] 总结
        [every] 多久一次
        [expect] 应该看到
        [expires] 到期日
        [figures] 数字
        [first] 首报时限
        [for] 找他做什么
        [form] 形式
        [from] 从
        [gate] 前提条件
        [goal] 目标
        [goals] 目标
        [guides] 学习卡
        [hand_over] 交接
        [hazard] 危险
        [hotline] 热线
        [hotline_mobile] 热线转接手机
        [hours] 时间
        [in_order] 按顺序做
        [information] 信息影响
        [inspect_every] 多久检查一次
        [insurance] 保险
        [items] 步骤
        [joiner] 连接符
        [kind] 种类
        [kinds] 危险种类
        [languages] 语言
        [lasts] 能撑多久
        [later] 以后改为
        [leader] 总指挥
        [level] 级别
        [liaison] 联络
        [likelihood] 可能性
        [limits] 时限
        [list] 清单
        [lists] 清单
        [lost_again] 电来了又停的清单
        [maintain_every] 多久保养一次
        [maintainer] 维保单位
        [meaning] 解释
        [min_channels] 最少可用通信方式
        [min_gap] 最短间隔
        [minimum] 最少数量
        [minute] 第几分钟
        [name] 名称
        [needs] 要先做完
        [never] 绝不能做
        [next] 打不通找谁
        [next_after] 多久没接找下一个
        [night] 夜间
        [no_answer] 没人接多久再打
        [operations] 运营影响
        [options] 选项
        [order] 顺序
        [outline] 提纲
        [owner] 负责人
        [pages] 分页
        [paragraphs] 段落
        [parent] 属于
        [place] 位置
        [policy] 保单号
        [posts] 岗位
        [power_up] 送电顺序
        [procedure] 做法
        [prompts] 要补充的话
        [proposes] 由什么提议
        [publish] 发布
        [purpose] 用途
        [qualified] 谁可以做
        [quantity] 数量
        [question] 问题
        [raise_on_passed_promise] 承诺过时提议升级
        [repeat] 续报间隔
        [repeats] 重复
        [report] 上报
        [restore] 恢复
        [retired] 停用
        [right] 正确答案
        [routes] 联系方式
        [safety] 安全
        [satisfaction] 满意度影响
        [scope] 范围
        [script] 话术
        [scripts] 话术
        [seats] 分工
        [serve] 服务
        [service] 客服
        [services] 恢复的服务
        [severity] 严重程度
        [short_form_from] 简表起用级别
        [skip_at] 哪些级别跳过
        [sleeps] 夜间不打扰
        [source] 依据
        [spoken] 对外怎么称呼
        [stable_for] 稳定多久才能结束
        [starts] 从什么时候计时
        [steps] 步骤
        [stop_when] 什么时候停手
        [stops_when] 什么时候停
        [story] 情景
        [style] 用法
        [technical] 技术
        [tell] 告诉谁
        [term] 词语
        [test_every] 多久测试一次
        [text] 内容
        [texts] 文字
        [to] 到
        [to_customers] 发给客户
        [two_approve] 两人批准
        [two_persons] 要两个人
        [unit] 单位
        [value] 号码
        [warning] 警告
        [when] 什么时候用
        [why] 为什么
        [without_power] 停电能用
        [zone] 时区
       *[other] 内容
    }

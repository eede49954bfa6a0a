## 级别
plan-level-name = 叫什么
plan-level-criteria = 什么情况算这一级
plan-level-scope = 多大范围
plan-level-scope-hint = 定级别的人照这三条选。
plan-level-duration = 要停多久
plan-level-duration-hint = 照最坏的估计；没人说得准，往高算。
plan-level-effect = 有什么影响
plan-level-effect-hint = 先想人，再想设备和营业。
plan-level-proposes = 什么时候建议升到这一级
plan-level-proposes-hint = 到了这里写的程度，手机会提醒组长；定不定由人。
plan-level-from-scope = 停电的范围到了
plan-level-from-site = 整个场所
plan-level-from-building = 一栋楼
plan-level-from-zone = 一个区域
plan-level-from-unit = 一户、一间铺
plan-level-from-age = 停的时间到了
plan-level-from-age-hint = 不选，就不按时间建议。
plan-level-from-effects = 出了这样的事
plan-level-from-trapped = 有人被困、遇险
plan-level-from-hurt = 有人受伤、不舒服
plan-level-from-promise = 说好的恢复时间过了，建议再升一级
plan-level-from-promise-hint = 已经在这一级，供电公司答应的时间到了还没电。
plan-level-limits = 每个阶段最晚什么时候完成
plan-level-limits-hint = 都从报告停电那一刻算起，后一个不能比前一个早。
plan-level-signs = 颜色和编号
plan-level-colour = 颜色
plan-level-colour-red = 红
plan-level-colour-orange = 橙
plan-level-colour-yellow = 黄
plan-level-colour-blue = 蓝
plan-level-numeral = 编号

## 阶段
plan-stage-what = 这个阶段
plan-stage-name = 叫什么
plan-stage-goal = 要做到
plan-stage-ends = 怎样算完
plan-stage-ends-hint = 看得见的，谁都判断得了。
plan-stage-lists = 谁做哪些清单
plan-stage-lists-hint = 按先后排。到了这个阶段，各人手机上先出现这些。

## 职责卡
plan-duty-what = 这个职责
plan-duty-name = 叫什么
plan-duty-purpose = 干什么的
plan-duty-procedure = 怎么做
plan-duty-procedure-hint = 3 到 9 条，按先后。
plan-duty-never = 千万别做
plan-duty-never-hint = 会伤人、会惹祸的事。
plan-duty-others = 换人的时候
plan-duty-hand-over = 交班说什么
plan-duty-hand-over-hint = 接手的人最要知道的。
plan-duty-covered = 没人担任时谁代
plan-duty-covered-hint = 从第一个找起。

## 头十分钟
plan-ten-title = { $people } 个人的时候
plan-ten-when = 什么时候
plan-ten-people = 现场有几个人
plan-ten-people-hint = 1、2、3、4 都要有；人再多，按最后一种。
plan-ten-seats = 谁干什么
plan-ten-seats-hint = 一个人一行。五个职责都要有人，每个只归一个人。
plan-ten-seat = 怎么称呼
plan-ten-seat-hint = 比如“第一人：守前台”。
plan-ten-covers = 担哪些职责
plan-ten-steps = 先后做什么
plan-ten-steps-hint = 2 到 9 步。
plan-ten-minute = 第几分钟
plan-ten-step = 做什么
plan-ten-list = 打开哪张清单

## 叫人
plan-call-when = 什么时候
plan-call-level = 哪一级
plan-call-order = 依次叫谁
plan-call-order-hint = 从第一个打起。
plan-call-duty = 担任这个职责的人
plan-call-contact = 或者这个联系人
plan-call-one = 两个里只选一个。
plan-call-next = 没人接，隔多久叫下一个
plan-call-next-hint = 不用等前一个回话。

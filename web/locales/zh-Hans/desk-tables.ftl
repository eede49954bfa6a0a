# 桌面：人员、手机、特殊客户、历次停电的表

desk-place-customers = 客户
desk-missing = 还缺什么
desk-table-among = ，其中
desk-table-order = 排列
desk-table-order-own = 缺的在前
desk-table-order-by = 按{ $head }
desk-table-none = 没有符合的。
desk-table-acts = 操作
desk-remove = 去掉
desk-filter-any-role = 所有权限
desk-filter-any-helper = 所有负责人
desk-gap-no_number = 没留号码
desk-gap-no_deputy = 缺代理人
desk-gap-no_phone = 没登记手机
desk-gap-phone_silent = 手机一周没消息
desk-gap-card_not_read = 职责卡没看
desk-gap-end_passed = 已过期限
desk-gap-no_area = 没写在哪
desk-gap-no_helper = 没人负责
desk-gap-no_consent = 没记同意
desk-gap-review_overdue = 一年没核对

## 人员
desk-people-search = 找人：姓名、拼音、号码、职责
desk-people-count = { $more ->
    [yes] { $shown } / { $count } 人
   *[no] { $count } 人
  }
desk-person-deputies = 谁代他
desk-person-today = 今天
desk-person-off-today = 今天休息
desk-person-away-until = 外出到 { $time }
desk-person-read = 看过
desk-person-cards = 职责卡 { $read } / { $count }
desk-person-guides = 指南 { $read } / { $count }
desk-person-phone = 手机上次联系
desk-languages = 会说什么
language-zh-Hans = 中文
language-zh-Hant = 中文（看繁体）
language-en = 英语
desk-part-who = 是谁
desk-part-does = 做什么
desk-part-deputies = 他不在时
desk-part-times = 什么时候在
desk-deputies-hint = 他不在、打不通，就找这些人。
desk-deputy-add = 选一个人…
desk-deputy-nobody = 没有别人可选了
desk-deputy-remove-who = 不再由 { $name } 代
desk-person-back = 外出，哪天回来
desk-person-back-hint = 空着就是在。到这天零点自动算回来。
desk-numbers = 电话
desk-number-other = 号码 { $n }
desk-number-add = 再加一个号码
desk-number-remove-which = 去掉号码 { $n }
desk-number-wrong = 不像电话号码，看看是不是写错了
desk-shift-none = 没写班次：随时都可能在。
desk-shift-which = 班次 { $n }
desk-shift-days = 哪几天
desk-shift-from = 几点上班
desk-shift-to = 几点下班
desk-shift-over-midnight = 到第二天。
desk-shift-add = 加一个班次
desk-shift-remove-which = 去掉班次 { $n }
desk-shift-wrong = 选上哪几天，写全几点到几点
desk-day-1 = 一
desk-day-2 = 二
desk-day-3 = 三
desk-day-4 = 四
desk-day-5 = 五
desk-day-6 = 六
desk-day-7 = 日
desk-day-not-yet = 这一天还没到

## 表单
desk-form-unheard = 服务器没有回应，没存上。填的都还在，连上了再存一次。
desk-form-refused = 没存上：{ $why }
desk-form-resumed = 上次填的还没存，接着填就行。
desk-form-discard = 不要了，重来

## 特殊客户
desk-customers-search = 找客户：姓名、拼音、房号、需要、设备
desk-customers-needs-server = 改资料要连服务器。现在没有回应，下面是本机留着的。
desk-customers-reads = 改资料由主管来做。下面是你能看到的。
desk-customers-none = 还没有特殊客户
desk-customers-none-text = 停电时离不开电、离不开人的住户和商户，先记在这里：用氧气机的、独居老人、行动不便的、有冷库的。加一个，或者把手头的表格导进来。
desk-customer-add = 加一位客户
desk-customer-name = 称呼
desk-customer-where = 在哪
desk-customer-area = 楼栋、区域
desk-customer-area-none = 还没选
desk-customer-place = 楼层房号
desk-customer-place-hint = 比如：12 楼 1203
desk-customer-need = 需要什么
desk-customer-need-hint = 比如：在家吸氧，停电先看她；听力不好，要敲门
desk-customer-device = 要用电的设备
desk-customer-battery = 设备电池能撑几小时
desk-customer-battery-wrong = 写 0 到 1000 之间的数，比如 4 或 1.5
desk-customer-help = 说好怎么帮
desk-customer-help-hint = 比如：一停电就送备用氧气瓶，扶下楼
desk-customer-agreed-by = 谁跟他说好的
desk-customer-helper = 谁负责
desk-customer-helper-none = 还没定
desk-customer-every = 停电时多久问一次
desk-customer-every-none = 没定
desk-customer-reviewed = 上次核对
desk-customer-reviewed-hint = 跟本人把上面这些对过一遍的日子。
desk-customer-reviewed-today = 今天对过
desk-customer-ends = 到哪天为止
desk-customer-ends-hint = 过了这天，手机上就不再列他。不知道就空着。
desk-customer-ended = 已结束
desk-customer-active = 还要照看（取消后，手机上不再列他）
desk-customer-basis-missing = 选上是谁同意的
desk-part-need = 停电时需要什么
desk-part-agreed = 说好的
desk-part-consent = 同意我们记这些
desk-part-review = 核对和期限
desk-consent-basis = 谁同意的
desk-consent-consent = 本人同意
desk-consent-guardian = 家属或监护人同意
desk-consent-vital = 紧急情况，为保护生命健康
desk-consent-none = 还没有
desk-consent-by = 同意人姓名
desk-consent-at = 哪天同意的

## 手机
desk-devices-search = 找手机：谁的、型号
desk-devices-count = { $more ->
    [yes] { $shown } / { $count } 部
   *[no] { $count } 部
  }
desk-device-whose = 谁的
desk-device-wrong = 有什么问题
desk-device-since = 登记
desk-device-silent = 一周没消息
desk-device-incomplete = 记录没传全
desk-device-unreadable-any = 打不开新预案
desk-device-gone = 已停用

## 历次停电
desk-incidents-search = 找停电：地点、日期
desk-incidents-order = 最近的在前
desk-incidents-count = { $more ->
    [yes] { $shown } / { $count } 次
   *[no] { $count } 次
  }
desk-incidents-none-text = 谁的手机一报停电，这里就有一条，以后随时能回来看。
desk-incident-when = 什么时候
desk-incident-status = 情况
desk-incident-length = 多久

## 从表格导入
desk-export = 导出成表格
desk-customer-twin = 名单里已有同名、同住处或同号码的客户
desk-number-hint = 是谁的可以写在后面，比如：13800138000 儿子

desk-device-edition = 预案
desk-device-behind = 不是现行预案
desk-edition = 第 { $number } 版
desk-edition-since = 第 { $number } 版，{ $time } 起
desk-edition-unknown = 还没报过
desk-editions = 哪一版在谁手里
desk-editions-running = 正在进行的停电按第 { $number } 版处置：拿到新版的手机，联系人和电话马上用新的，其余到停电结束才换。
desk-editions-have = 现行第 { $number } 版：{ $all } 台里有 { $have } 台已经拿到。没开机的，开机联网后自己会拿。
desk-edition-count = 第 { $number } 版：{ $count } 台
desk-edition-unknown-count = 还没报过：{ $count } 台
desk-filter-guide = 没看哪篇指南
desk-filter-any-guide = 所有指南
desk-guide-unread = 没看过：{ $name }
desk-person-unread = 还没看的指南：{ $names }

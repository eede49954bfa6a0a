# 联系

contacts-119 = 消防
contacts-120 = 急救
contacts-110 = 报警
contacts-search = 姓名、拼音、号码
contacts-none-found = 没找到，换个写法试试
contacts-this-step = 这一步要找的人
contacts-customers = 特殊客户
contacts-lasts = 设备能撑 { $span }
contacts-every = 每 { $span }问一次
contacts-plan = 单位和公共服务
contacts-empty = 联系人还没存进来
contacts-no-number = 这里没有号码
contact-unknown = 预案里没有这个联系人
contact-other-ways = 别的办法
contact-next = 打不通就找：{ $name }
contact-deputies = 不在就找
contact-tried = 这次的经过

call-again-at = { $time } 再打
call-also = { $who }也在打
call-other = 改打{ $what }
call-next = 改打{ $name }
call-what-said = 对方答应了什么？没有就不选
call-by-when = 什么时候？
call-note = 原话（可不填）
call-nothing-said = 没说什么
call-words-noted = 原话记下了
time-in = { $span }后
time-exactly = 或者写几点几分

promise-power = 恢复供电
promise-arrival = 派人来
promise-delivery = 送东西
promise-call_back = 回话
promise-passed = 过点了
promise-press = 时间过了，再打一次问。
promise-kept = 做到了
promise-off = 不算数了
promise-kept-said = 记下了：做到了
promise-off-said = 记下了：不算数了

contacts-again = 还没办妥，再打
contacts-now = 现在用得上
contacts-recent = 刚联系过
contact-last = { $time } { $outcome } · { $who }
contact-copy = 复制 { $number }
contact-copied = 复制好了：{ $number }
contact-not-copied = 没复制上，照着按吧
contact-otherwise = 用别的电话联系了，记一笔

customer-check = 人怎么样？
customer-said = 记下了：{ $who } · { customer-result }
customer-last = { $time } { customer-result } · { $who }
customer-last-powered = { $time } { customer-power } · { $who }
customer-send-help = 叫支援过去
customer-unheard = 还没传出去，别人不知道：你继续照看。
customer-mine = 归你看
customer-late = { $time } 就该问了，已经过点
customer-due = 到点了，现在就问

customer-new = 记一位特殊客户
customer-waits = 还没收录
customer-waits-here = 还没传出去，联上网就送去收录。
customer-waits-desk = 等主管在电脑上收进名单。能看特殊客户的同事也看得到。
customer-new-said = 记下了，等电脑上收录
customer-new-who = 是谁
customer-new-who-hint = 姓名，不知道全名就写怎么称呼
customer-new-place = 楼层、房号
customer-new-need = 需要什么照顾
customer-new-need-hint = 比如：在家用制氧机、行动不便
customer-new-number = 电话（可不填）
customer-new-more = 用电的设备、约好的帮忙
customer-new-device = 什么设备
customer-new-hours = 停电后还能撑几小时
customer-new-agreed = 约好怎么帮
customer-new-drill = 现在是演练：这里记下的不会收进名单。
customer-say-reported = 上报了一位特殊客户，等电脑上收录
customer-reported-one = 上报的特殊客户

customer-need = 需要什么
customer-device = 要用电的设备
customer-ends = 停电后设备大约撑到 { $time }
customer-ended = 设备大约 { $time } 就该没电了
customer-is-back = 外面有电了：先问家里有没有电，有才点“平安”
customer-power-ask = 设备停了，现在靠什么撑着？
customer-power-change = 设备还有电，换了别的，或者送医了？
customer-power-said = { $time } { customer-power }
customer-power-lasts = { $power ->
    [own] 设备还能撑多久？
    [bottle] 这瓶氧气还能撑多久？
   *[backup] 备用电还能撑多久？
  }
customer-agreed-by = { $who }约的
customer-helper = 谁去帮
customer-every = 多久问一次
customer-never = 这次还没人问过
contacts-lasts-not = 没有备用电池
customer-new-no-battery = 没电池，停电就停
customer-new-clear = 不记了，清空
customer-taken = 电脑上已经收录了

round-title = 特殊客户巡查
round-count = 要看 { $n } 位{ $late ->
    [0] {""}
   *[other] ，{ $late } 位到点了
  }{ $help ->
    [0] {""}
   *[other] ，{ $help } 位要帮忙
  }
round-no-place = 没写在哪儿
round-goes = { $who }去看
round-take = 我去看
round-all = 全部情况
round-helper = 约好由{ $who }去帮
round-help = 给他叫的帮手
round-help-what = 特殊客户要人帮
round-helps = { $who }负责
round-help-take = 我去帮
round-help-state = 帮手：{ $state }
round-result-of = { $where }：{ customer-result }
round-next = 下一位：{ $where }
round-others = 别的特殊客户，还有 { $n } 位
round-none = 停电的地方没有要看的特殊客户
customers-unseen = 这部手机看不到特殊客户名单，问{ $who }
customers-unseen-part = 这部手机只看得到一部分特殊客户，别的问{ $who }
customers-unseen-ask = 问谁
round-none-hint = 路上遇到要照顾的人，记下来，别人也看得到。
round-left = 停电之后还要看的
round-quiet = 现在没停电，不用巡查

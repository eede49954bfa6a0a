# 联系

contacts-119 = 消防
contacts-120 = 急救
contacts-110 = 报警
contacts-search = 姓名、拼音首字母、号码
contacts-none-found = 没找到，换个写法试试
contacts-this-step = 这一步要找的人
contacts-customers = 特殊客户
contacts-lasts = 设备能撑 { $span }
contacts-every = 每 { $span }问一次
contacts-helper = { $who }帮忙
contacts-team = 同事
contacts-plan = 单位和公共服务
contacts-empty = 联系人还没存进来
contacts-no-number = 没有号码
contact-unknown = 预案里没有这个联系人
contact-other-ways = 别的办法
contact-next = 打不通就找：{ $name }
contact-tried = 这次的经过

call-again-at = { $time } 再打
call-also = { $who }也在打
call-other = 改打{ $what }
call-next = 改打{ $name }
call-what-said = 对方答应了什么？没有就不选
call-by-when = 什么时候？
call-note = 原话（可不填）
call-nothing-said = 没说什么
call-keep = 记下
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
customer-late = { $time } 就该再问，过点了

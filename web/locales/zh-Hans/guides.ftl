# 指南

guides-quick = 一分钟指南
guides-cards = 职责卡
guides-glossary = 名词解释
guides-empty = 指南还没存进来
guides-current = 读过
guides-seconds = 约 { $n } 秒读完
guide-unknown = 预案里没有这份指南
guide-check = 考考你
guide-right = 对。
guide-wrong = 不对，再想想。
guide-answer-first = 先把题答对
guide-confirm = 我读过，也答对了
guide-confirmed = 读过，已记下
card-unknown = 预案里没有这个职责
card-procedure = 怎么做
card-never = 千万别
card-held-by = 这次由{ $who }管
card-hand-over = 交接时
card-covered-by = 没人时由{ $duties }代
card-confirm = 第 { $number } 版，我读过了
card-old-edition = 上次读的是旧版，再读一遍

guides-changed = 改过，再读
guides-unread = 没读
guides-progress = 读过 { $read } / { $all }
guide-changed = 你读过，后来改了。再读一遍。
glossary-words = { $n } 个词
glossary-search = 找个词

news-title = 预案换成第 { $number } 版了
news-none-mine = 你管的这次没有改。
news-own-plan = 换成本单位自己的预案了，不再是示例。
news-more = 还有 { $n } 处
news-part =
    { $part ->
        [duties] 职责卡
        [lists] 清单
        [guides] 指南
        [contacts] 联系方式
        [scripts] 话术
       *[other] 标准答复
    }
news-what =
    { $part }{ $what ->
        [removed] ，删掉了
       *[other] ，新加的
    }
news-of = { $part }：{ $changes }
news-and = ，
news-joiner = { " · " }
news-steps =
    { $what ->
        [added] 新增 { $n } 项
        [removed] 删 { $n } 项
        [moved] 挪动 { $n } 项
       *[other] 改 { $n } 项
    }
news-step = 第 { $n } 项
news-step-words = （第 { $n } 项：{ $words }）
news-fields = 改了{ $fields }
news-field-now = { $field }改为：{ $now }
news-whole =
    { $what ->
        [added] 新增
        [removed] 删掉了
        [moved] 挪了位置
       *[other] 改了
    }
news-field =
    { $field ->
        [name] 名称
        [text] 内容
        [paragraphs] 内容
        [texts] 内容
        [procedure] 做法
        [never] 绝不能做
        [hand_over] 交接
        [covered_by] 由谁兼
        [purpose] 用途
        [when] 什么时候用
        [expect] 应该看到
        [detail] 说明
        [warning] 警告
        [due] 时限
        [hazard] 危险提示
        [kinds] 危险提示
        [qualified] 谁可以做
        [stop_when] 什么时候停手
        [tell] 告诉谁
        [conditional] 有这种情况才做
        [two_persons] 要两个人
        [in_order] 按顺序做
        [min_gap] 最短间隔
        [could_not] 做不了转到哪张
        [list] 转到哪张清单
        [needs] 要先做完什么
        [skip_at] 哪些级别不用做
        [areas] 地方
        [routes] 号码
        [value] 号码
        [hours] 什么时候有人
        [for] 找他做什么
        [spoken] 对外怎么称呼
        [next] 打不通找谁
        [contacts] 联系谁
        [scripts] 话术
        [question] 问题
        [answer] 答复
        [check] 检查题
       *[other] 其他内容
    }
news-open = 看全文

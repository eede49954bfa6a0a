# 指南

guides-quick = 一分钟指南
guides-cards = 职责卡
guides-glossary = 词怎么讲
guides-empty = 指南还没存进来
guides-current = 读过
guides-seconds = 读 { $n } 秒
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
card-hand-over = 交接时
card-covered-by = 没人时由{ $duties }代
card-confirm = 第 { $number } 版，我读过了
card-old-edition = 上次读的是旧版，再读一遍
card-reading-current = 读过
card-reading-changed = 新版，要再读
card-reading-unread = 没读

guides-changed = 改过，再读
guides-unread = 没读
guides-progress = 读过 { $read } / { $all }
guide-changed = 你读过，后来改了。再读一遍。
glossary-words = { $n } 个词
glossary-search = 找个词

news-title = 预案换成第 { $number } 版了
news-none-mine = 你管的这次没有改。
news-more = 还有 { $n } 处
news-seen = 知道了
news-what =
    { $part ->
        [duties] 职责卡
        [lists] 清单
        [guides] 指南
        [contacts] 联系方式
        [scripts] 话术
       *[other] 标准答复
    }{ $what ->
        [added] ，新加的
        [removed] ，删掉了
       *[other] ，改过
    }

# 事故：伤人、坏东西，记下来，查清楚

accident-title = 事故
accident-new = 出了什么事
accident-readers = 经过、名字和伤情，只有记的人和主管能看到。
accident-none-quiet = 停电时有人受伤、坏了东西，在这里记。
accident-lead = 有人受伤：写下事故
accident-ask = 有人受伤？写下事故
accident-call = 伤得重，先打 120
accident-report-danger = 有人受伤，先报
accident-what = 伤了人，还是坏了东西
accident-kind = { $kind ->
    [injury] 有人受伤
    [damage] 东西坏了
   *[other] 事故
  }
accident-people = 伤了几个人
accident-report = { $name }
accident-report-yes = 要报，或拿不准（{ $span }内）
accident-known-at = 几点知道的
accident-known-hint = 期限从这一刻算起；不填，从现在算
accident-text = 怎么回事
accident-hurt = 伤的是谁
accident-injury = 伤得怎样
accident-private = 名字、电话、伤情只有少数人能看到。
accident-name = 姓名
accident-number = 电话
accident-seen = 看到了什么
accident-said = 事故记下了
accident-said-part = { $part ->
    [account] 更正记下了
    [evidence] 证据记下了
    [witness] 证人记下了
    [authority] 记下了：已上报
    [cause] 原因记下了
    [finding] 认定记下了
   *[measure] 整改记下了
  }
accident-part = { $part ->
    [account] 更正经过和伤者
    [evidence] 加证据
    [witness] 加证人
    [cause] 写原因
    [finding] 写认定
   *[measure] 写整改
  }
accident-part-hint = { $part ->
    [evidence] 留下了什么，放在哪里
    [cause] 为什么会出事
    [finding] 查下来是怎么回事
   *[other] 以后怎么防，谁来做
  }
accident-start = 要上报，开始计时
accident-tell = 已经报了
accident-told = 已经上报
accident-known = 已经知道的
accident-hurt-count = 伤 { $n } 人
accident-open = 没查完
accident-found = 查完了
accident-until-found = 写了认定，才算查完。
accident-unknown = 看不到这起事故

# 客户诉求：谁要什么、办到哪一步；热线打哪个号

request-title = 客户诉求
request-new = 记一件诉求
request-none-quiet = 停电后，客户打来的求助、报修、投诉都记在这里。
request-none-open = 没有等着办的诉求
request-none-open-now = 这次停电没有等着办的诉求
request-earlier = 之前停电的诉求
request-earlier-open = 之前停电的诉求还有 { $n } 件没办
request-none-here = 这次停电里没有这件诉求
request-kind = 什么事？
request-kind-first = 先选是什么事
request-area = 在哪里？（可不选）
request-trapped = 有人被困，先打电话、报险情，再回来记。
request-to-danger = 报有人被困
request-equipment = 医疗设备靠电：按这个来
request-answers = 大家都问的：照着答，点一下记一次
request-short = 简表：什么事、在哪里、号码，别的以后补登。
request-use-full = 有时间，问全一点
request-use-short = 来不及细问，用简表，以后补登
request-paste = 群里发来的？粘贴过来
request-paste-here = 长按这里粘贴，号码、房号、什么事会自动填
request-caller = 答应回电、留号码（可不填）
request-caller-private = 只给要联系他的人看
request-caller-number = 号码
request-caller-name = 称呼
request-caller-place = 房号或位置
request-caller-words = 原话
request-caller-show = 看是谁打来的
number-odd = 手机号一般是 11 位，这里是 { $n } 位，看看有没有错
request-before = 这个号码打过 { $n } 次
request-same = 是同一个人
request-who = 是谁打来的？
request-other = 另一个人，同一个号
request-perhaps = 同一个号码还打来说过
request-same-said = 记下了：是同一个人
request-times = 同一个人打过 { $n } 次
request-call-back = 答应回电
request-call-back-when = 答应什么时候回电？
request-call-back-set = 改回电时间
request-what = 出了什么事，要什么
request-approved = 同意了什么
request-approved-who = 谁口头同意的？
request-approved-by = { $who }口头同意
request-approved-fact = 口头同意
request-said = 记下了：{ $what }
request-closed-word = 办结了
request-taken = { $time } 打来
request-to-fill = 待补登 { $n } 件
request-settled = 办结的 { $n } 件
request-where = 在哪里
request-since = 什么时候打来
request-keeper = 谁在办
request-untaken = 还没人接，该谁办
request-call = 打回去
request-call-drill = 演练或示例里的号码，不会真的拨出去。
request-done = 做了什么？
request-done-other = 别的
request-act-sent = 派人去了
request-act-called = 回过电话
request-act-asked = 转告负责的人
request-act-waiting = 在等东西或人
request-close = 办结
request-close-how = 怎么办结的？点一下就记下
request-told-them = 跟客户怎么说的（可不填）
request-outcome = { $outcome ->
    [solved] 解决了
    [told] 已答复
    [passed_on] 转给别的单位
    [mistaken] 误报
   *[other] 办结
  }
request-fill = 补登：当时没来得及问的
request-add = 补号码、改内容
request-no-number = 答应了回电，还没有号码
request-fill-kind = 到底是什么事？
request-fill-save = 补好了
request-filled = 补登好了
request-course = 办理经过

hotline-title = 热线
hotline-none = 热线还没开
hotline-open = 开通热线
hotline-change = 改号码或换人接
hotline-close = 关闭热线
hotline-to-this = 总机没电，改用 { $number }
hotline-exchange = 总机没电
hotline-why = 为什么？（可不填）
hotline-answers = { $who }接
hotline-answers-nobody = 没定谁接
hotline-to-mobile = 总机没电转 { $number }
hotline-untested = 还没试打，不知道通不通
hotline-test = 试打
hotline-through = 打通了
hotline-number = 热线号码
hotline-mobile = 总机没电时转到
hotline-who-answers = 谁来接？
hotline-said = 热线：{ $number }

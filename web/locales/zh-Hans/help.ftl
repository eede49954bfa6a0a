# 支援：要人要东西，谁答应了，到了多少

help-title = 支援
help-ask = 还要支援
help-ask-save = 请求支援
help-none-quiet = 停电时缺人缺东西，在这里记下来。
help-of = 要什么
help-of-people = 要人
help-of-material = 要东西
help-which = 哪一种
help-often-hands = 人手
help-often-guards = 保安
help-often-electricians = 电工
help-often-lift = 电梯维保
help-often-cleaners = 保洁
help-often-carers = 护理、急救
help-often-generator = 发电车
help-often-fuel = 柴油
help-often-lights = 照明灯
help-often-pump = 水泵
help-often-water = 水
help-often-food = 吃的
help-other = 别的，写在这里
help-count = 几个
help-uncounted = 没说几个
help-from = 向谁要
help-from-others = 向别的单位要
help-who = 谁答应的
help-where = 哪里要？（可不选）
help-what = { $count ->
    [0] { $what }
   *[other] { $what } × { $count }
  }
help-unpromised = 还没人答应
help-until = { $time } 前到
help-some = 到了 { $arrived }，要 { $count }
help-wanted = { $area }要
help-place = 在{ $area }
help-here = 都到了
help-gone = 撤了
help-promise = 对方答应了
help-promise-more = 几点、谁答应、来几个
help-by-when = 什么时候到
help-promise-save = 记下答应的时间
help-came = 到了
help-came-part = 没到齐，或改送别处
help-sent-to = 派到哪里
help-sent-on = 改派到别处
help-release = 用完了，撤了
help-said-asked = 请求支援：{ $what }
help-said-promised = { $what }：答应了
help-said-arrived = { $what }：到了
help-said-placed = { $what }：改派了
help-said-released = { $what }：撤了
help-so-far = 到现在为止
help-unknown = 这部手机上没有这条支援

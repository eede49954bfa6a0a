# 召集：按预案的顺序叫人，谁到了

call-out-title = 召集
call-out-order = 要叫的人
call-out-order-of = { $level }要叫的人
call-out-no-level = 还没定级，先按一级叫。
call-out-none = 预案没写要叫谁。
call-out-none-quiet = 停电时，在这里按预案的顺序叫人。
call-out-all = 都叫到了。
call-out-done = 叫到的 { $n } 个
call-out-nobody = 这部手机里没有能叫的人
call-out-others = 还能叫 { $n } 个人
call-out-has = { $who }已接手
call-out-state = { $state ->
    [told] 通知到了，等回话
    [vain] 没打通
    [coming] 在路上
    [arrived] 到了
    [cannot] 来不了，叫下一位
    [left] 走了
   *[open] 还没叫
  }
call-out-at = { $time } 到
call-out-next-at = { $time } 叫下一位
call-out-answer = { $answer ->
    [coming] 在路上
    [arrived] 到了
    [cannot] 来不了
   *[left] 走了
  }
call-out-said = { $answer ->
    [coming] { $who }在路上
    [arrived] { $who }到了
    [cannot] { $who }来不了
   *[left] { $who }走了
  }
call-out-later = 改时间
call-out-later-of = { $who }改时间
call-out-when = { $who }什么时候到？
call-out-when-unsaid = 没说几点
call-out-here = 在场 { $n } 人
call-out-unreported = 记录过东西，但没报到：{ $who }
call-out-here-nobody = 还没有人报到
call-out-since = { $time } 到的
call-out-where = { $who }现在在哪里
call-out-calls-me = { $who }在叫你来：来得了吗？几点到？
call-out-me = 我自己

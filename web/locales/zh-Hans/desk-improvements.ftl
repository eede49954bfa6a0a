# 改进：所有停电和演练的

improvement-all = 改进
improvement-everywhere = 所有停电和演练的改进
improvements-list = 全部改进
improvements-none = 还没有改进
improvements-none-text = 停电或演练结束以后，在复盘里添。
improvements-search = 搜改进、谁负责、哪次停电
improvements-order = 逾期的在前
improvements-count = { $more ->
    [yes] { $shown } / { $count } 项
   *[no] { $count } 项
  }
improvements-overdue = 逾期 { $n } 项
improvements-open = { $n ->
    [0] 都做完了
   *[other] 没做完 { $n } 项
  }
improvement-what-head = 改什么
improvement-due-head = 期限
improvement-is-open = 没做完
improvement-is-overdue = 逾期
improvement-is-closed = 已了结
improvement-any-owner = 所有负责人
improvement-any-incident = 所有停电
improvement-any-taken = 全部
improvement-taken-yes = 写进去了
improvement-taken-no = 还没写进
improvement-taken-up-head = 写进了哪里
improvement-taken-none = 还没写进哪里
improvement-take-up = 写进了…
improvement-not-there = 不在这里
improvement-not-there-of = 不在这里：{ $what }
improvement-from-head = 哪次
improvement-from = { $areas }停电，{ $day }
improvement-from-drill = { $areas }演练，{ $day }
improvement-from-unknown = 这台设备不知道是哪次
improvement-proofs = 凭据
improvement-proofs-none = 还没有凭据
improvement-proof-entry = 看那条记录
improvement-proof-which = 哪条记录能证明？
improvement-proof-no-entry = 不用记录证明
improvement-proof-there = 已有凭据，再补也行，不补也行。
improvement-ask-change = 改一改
improvement-ask-later = 还没做完
improvement-ask-later-of = 还没做完：{ $what }
improvement-ask-drop = 不做了
improvement-ask-drop-of = 不做了：{ $what }
improvement-ask-done = 做完了
improvement-ask-done-of = 做完了：{ $what }
improvement-ask-again = 没做完，重新打开
improvement-ask-proof = 记下凭据
improvement-why-not = 为什么还没做完？
improvement-new-day = 改到哪天之前
improvement-before = 上次说好要改的
improved-from-whose = （{ $from }，{ $who }提出）
improved-edition = 第 { $n } 版{ $next ->
    [yes] （下一版）
   *[no] {""}
  }
improved-which = 哪一项？
improved-other = 别的，写上叫什么
improved-name = 叫什么？
improved-day = 哪天？
improved-kind = 哪一类？

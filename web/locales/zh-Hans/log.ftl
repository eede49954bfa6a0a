# 记一笔

log-what = 看到什么、做了什么？
log-photo = 拍照
log-photo-another = 重拍
log-photo-yours = 刚拍的照片
log-photo-drop = 不要这张
log-photo-failed = 照片没存上，手机可能满了。文字还可以记。
log-paper = 之前发生的，先写在了纸上
log-happened-at = 发生在
log-paper-hint = 按纸上写的填，不填就是刚才。
log-day = 哪一天？
log-precision = 这个时间有多准？
precision-minute = 就是这一分钟
precision-quarter = 前后一刻钟
precision-hour = 前后一小时
log-photo-saved = 照片存好了，记在这次停电里
log-saved = 记下了，已保存到本机
log-no-incident = 现在没有停电，这一笔记在平时。

entries-title = 记录
entries-which = 看哪些？
entries-mine = 我的
entries-waiting = 没送到
entries-all = 全部
entries-none = 还没有记录
entries-none-hint = 用“记一笔”或清单记下的，都会在这里。
entries-more = 再看一些
entries-sync = 现在就传一次
entries-all-received = 这部手机记的，服务器都收到了
entries-waiting-online = { $n } 条正在等着传，先开着马灯
entries-waiting-offline = { $n } 条存在本机。有网了打开马灯，会自己传。

entry-title = 记录详情
entry-unknown = 这部手机上没有这条
entry-unknown-hint = 可能还没传过来，过一会儿再看。
entry-happened = 发生
entry-received = 服务器收到
entry-not-yet = 还没收到
entry-late = 晚到 { $by }
entry-phone-time = 手机当时显示
entry-who = 谁记的
entry-done-by = { $who }（{ $by }补记）
entry-ref = 编号
entry-correct = 更正这条
entry-correct-hint = 原来的会留着，更正附在下面。
entry-correct-danger = 会另记一条“遇险的人有新情况”，大家照新的办；原话留着。
entry-correct-what = 改成
entry-correct-empty = 写上更正的内容。
entry-correct-ahead = 现在还没到 { $time }。改时间；要是前一天的，点下面。
entry-correct-it-was = 是{ $time }
entry-correct-really = 其实怎样？
entry-correct-field = { $field ->
    [kind] 是什么事
    [until] 说好几点
    [stated_at] 几点发生的
    [at] 几点到
    [call_back] 几点前回电
    [next] 下次几点看
    [since] 从几点起
    [expected_back] 预计几点恢复
    [next_word_at] 几点再告知
    [what] 怎么说的
    [people] 几个人
    [cause] 什么原因
    [area] 哪里
   *[count] 几个
  }
entry-correct-word = { $word ->
    [well] 没事
    [needs_help] 要帮忙
    [not_met] 没见到人
    [injury] 有人受伤
    [damage] 东西坏了
    [trapped] 有人被困
    [urgent] 紧急求助
    [repair] 报修
    [complaint] 投诉
   *[enquiry] 咨询
  }
entry-correct-only-words = { $of ->
    [level] 只改文字；级别还是{ $level }，要改就去调整级别
    [stage] 只改文字；阶段不变，要改就到“阶段”里进入或离开
    [supply] 只改文字；哪里有电还是原来的，要改就另记一条
   *[other] 只改文字；别的还照原来的算
  }
entry-correct-unknown = 不知道
entry-correct-said = { $field }：{ $words }
entry-take-back = 撤回这条
entry-taken-back-call = 撤回了，连这通电话里记的一起不算
entry-correct-save = 记下更正
entry-corrected = 更正记下了
entry-missing = 服务器丢了这条，正在补传
entry-not-allowed = 这个人没有权限做这件事，只作备注，不算数
entry-photo-here = 照片还在这部手机上，有网了会传
entry-photo-elsewhere = 照片还在拍它的手机上
quality-synced = 时间已核对
quality-estimated = 时间是估的
quality-clamped = 时间已按先后调整
quality-stated = 按纸上写的
quality-local = 按本机时间
photo-waits-saver = 省电中：照片先存在本机，关掉省电再传

# What follows an outage: its review, its report, what is to be better next time.

review-topic = { $topic ->
    [plan] 预案全不全、好不好用
    [measures] 各项措施的效果
    [readiness] 人员、物资、通信的准备
   *[cooperation] 内外配合
  }
review-step = { $step ->
    [analysis] 写出复盘分析
    [meeting] 开复盘会
   *[report] 交总结报告
  }
review-say-scored = 复盘打分，{ $what }：{ $score } 分
review-say-commented = 复盘意见，{ $what }
review-say-met = 复盘会：{ $time }
review-say-noted = { $kind ->
    [problem] 复盘问题
    [measure] 有效的做法
   *[commendation] { $who ->
        [none] 表扬
       *[other] 表扬{ $who }
      }
  }
review-say-performed = { $who }在演练中的表现
review-say-step-done = 做完了：{ review-step }
review-say-step-skipped = 不做了：{ review-step }
review-say-completed = 复盘结束
report-say-edited = 改了总结报告
report-say-issued = 发布了总结报告第 { $version } 版
improvement-say-opened = 要改进
improvement-say-changed = 改进有变动
improvement-say-proved = 改进有了凭据
improvement-say-taken-up = 改进已写进{ improved-thing }
improvement-say-reopened = 改进没做完，重新打开
improvement-say-closed = { $outcome ->
    [dropped] 改进不做了
   *[done] 改进做完了
  }

review-screen = 复盘
report-screen = 总结报告
review-meeting = 复盘会
improvement-title = 改进
improvement-why = 为什么
improvement-owner = 谁负责
improvement-state = 到哪一步
improvement-due = { $day }前
improvement-no-day = 没定日期
improvement-proved = 有凭据，等关闭
improvement-dropped = 不做了
improvement-unknown = 没有这项改进，或还没传到这台设备
improvement-prove-words = 写一句，或拍一张
improvement-prove-save = 记下凭据
improvement-said-proved = 凭据记下了
improvement-said-done = 这项改进做完了
improvement-said-dropped = 记下了，不做了
improvement-taken-up = 写进哪里了？
improved-thing = { $by ->
    [edition] 新版预案
    [list] 清单
    [script] 话术
    [training] 培训
    [guide] 速查
    [supply] 物资清单
   *[channel] 通信方式
  }
improvement-overdue = 你负责的改进，逾期了
improved-from = 来自改进：{ $what }
improvement-close = 做完了，关闭
improvement-drop-why = 为什么不做了？
improvement-course = 经过

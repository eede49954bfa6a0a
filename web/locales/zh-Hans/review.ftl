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
improvement-say-opened = 要改进
improvement-say-changed = 改进有变动
improvement-say-proved = 改进有了凭据
improvement-say-taken-up = 改进已写进{ $by ->
    [edition] 新版预案
    [training] 培训
    [guide] 速查
    [supply] 物资清单
   *[channel] 通信方式
  }
improvement-say-closed = { $outcome ->
    [dropped] 改进不做了
   *[done] 改进做完了
  }
report-say-edited = 改了报告的一段
report-say-issued = 发布了总结报告第 { $version } 版

# 报告：报给谁，几点前

reports-title = 该上报的
reports-level = 按 { $level }，要报这些。
reports-no-level = 级别还没定，先报这些。
reports-none = 这个级别没有要报的。
report-by = { $duty } → { $to }
report-first-at = { $time } 前报第一次
report-next-at = { $time } 前再报一次
report-settled = 报过了，不用再报
report-settled-skipped = 这次不用报
report-give = 报过了：{ $report }
report-give-short = 报过了
report-skip = 这次不用报：{ $report }
report-skip-short = 不用报
report-not-asked = 这次用不上
report-said-given = 记下了，报过：{ $report }
report-said-skipped = 记下了，不用报：{ $report }
reports-none-quiet = 停电后，报给谁、几点前报，都列在这里。

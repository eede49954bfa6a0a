# Reports: to whom, by when

reports-title = Reports due
reports-level = { $level } asks for these.
reports-no-level = No level is set yet: these first.
reports-none = This level asks for no report.
report-by = { $duty } → { $to }
report-first-at = First by { $time }
report-next-at = Again by { $time }
report-settled = Reported; nothing more due
report-settled-skipped = Not needed this time
report-give = Given: { $report }
report-give-short = Given
report-skip = Not needed this time: { $report }
report-skip-short = Not needed
report-not-asked = does not apply this time
report-said-given = Recorded as given: { $report }
report-said-skipped = Recorded as not needed: { $report }
reports-none-quiet = In an outage, whom to report to and by when appears here.

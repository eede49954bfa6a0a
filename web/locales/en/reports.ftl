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
draft-lead = See the draft, change it, give it
draft-title = Draft (written from the record; change what you like)
draft-hint = When you say that it was given, these words are kept as they stand.
draft-anew = Write it anew as things stand
draft-outline = To be said: { $points }
draft-facts = Facts
draft-done = Done
draft-open = Open
draft-next = Next
draft-since = Power out since { $time }: { $areas }; { $why }
draft-cause-unknown = cause not known yet
draft-level = { $level }, now: { $stage }
draft-back = Power expected { $time }
draft-back-unknown = Nobody knows yet when power comes back
draft-ended = Ended { $time }
draft-returned = Power back { $time }
draft-safe = { $n ->
    [one] { $n } rescue over
   *[other] { $n } rescues over
  }
draft-lists = Lists finished: { $lists }
draft-steps = { $n ->
    [one] { $n } step done
   *[other] { $n } steps done
  }
draft-told = Told: { $who }
draft-help = { $n ->
    [one] { $n } lot of help arrived
   *[other] { $n } lots of help arrived
  }
draft-more = { $words } and others, { $n } in all
draft-by = By { $time }: { $what }
draft-next-word = Next word at { $time }
draft-given = { $n ->
    [one] Given once
   *[other] Given { $n } times
  }
draft-given-at = Given { $time }
draft-given-bare = Only that it was given is on record, not the words.
draft-checks = Special customers still to look in on: { $n }

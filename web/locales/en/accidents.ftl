# Accidents: injury and damage, recorded and looked into

accident-title = Accidents
accident-new = What happened
accident-readers = Only whoever records it and supervisors see what happened, to whom, and how badly.
accident-none-quiet = In an outage, injuries and damage are recorded here.
accident-lead = Somebody was hurt: write the accident down
accident-ask = Somebody hurt? Write the accident down
accident-call = Badly hurt: call 120 first
accident-report-danger = Somebody is hurt: report it
accident-what = Injury or damage
accident-kind = { $kind ->
    [injury] Somebody hurt
    [damage] Something broken
   *[other] Accident
  }
accident-people = How many are hurt
accident-report = { $name }
accident-report-yes = Yes, or not sure (within { $span })
accident-known-at = When it became known
accident-known-hint = The time to report runs from then; left empty, from now
accident-text = What happened
accident-hurt = Who is hurt
accident-injury = How badly
accident-private = Few may read names, numbers and injuries.
accident-name = Name
accident-number = Number
accident-seen = What they saw
accident-said = Accident recorded
accident-said-part = { $part ->
    [account] The correction is noted
    [evidence] Evidence recorded
    [witness] Witness recorded
    [authority] Recorded: authority told
    [cause] Cause recorded
    [finding] Finding recorded
   *[measure] Measure recorded
  }
accident-part = { $part ->
    [account] Correct what happened, or who was hurt
    [evidence] Add evidence
    [witness] Add a witness
    [cause] Write the cause
    [finding] Write the finding
   *[measure] Write a measure
  }
accident-part-hint = { $part ->
    [evidence] What was kept, and where it is
    [cause] Why it happened
    [finding] What it turned out to be
   *[other] How it is prevented, and who does it
  }
accident-start = It must be reported: start the clock
accident-tell = Authority told
accident-told = The authority has been told
accident-known = What is known
accident-hurt-count = Hurt: { $n }
accident-open = being looked into
accident-found = looked into
accident-until-found = It is looked into until a finding is written.
accident-unknown = This accident can’t be shown here

# The hand-over sheet that is printed

sheet-title = Hand-over sheet
sheet-title-drill = Hand-over sheet (drill)
sheet-none = No outage: nothing to hand over
sheet-open = Print the hand-over
sheet-print = Print
sheet-origin = { $site } · plan edition { $number } · { $date } { $time }
sheet-level = Level and stage
sheet-where = Where
sheet-since = Since
sheet-others = Other outages
sheet-handed = Handed over so far
sheet-over = over by { $by }
sheet-covers = { $who } covers
sheet-what = What
sheet-how = How
sheet-who = Who
sheet-by = By
sheet-people = Who they are
sheet-duties = Who hands over to whom
sheet-duty = Duty
sheet-from = From
sheet-to = To
sheet-dangers = People in danger
sheet-promises = What others promised
sheet-calls = Calls made
sheet-urgency-0 = Most urgent
sheet-urgency-1 = Urgent
sheet-urgency-2 = By plan
sheet-urgency-3 = Can wait
sheet-sign = Signatures
sheet-sign-from = Signed, handing over
sheet-sign-to = Signed, taking over
sheet-sign-at = Date, time
sheet-recovery = How far the power-up is
sheet-list = List
sheet-far = Done
sheet-last = Last done by
sheet-handed-line = { $duty }: { $from } to { $to }{ $both ->
    [yes] , both recorded it
   *[no] { "" }
  }
sheet-handed-what = Hand-over
far-lost-now = Out again
far-lost-now-words = { $time } { $areas }. Power-up begins anew
far-lost-before = Was out again
far-lost-before-words = { $time } { $areas }. Power-up began anew; what was done before does not count
far-tripped = { $time } { $what ->
    [0] { $step }
   *[other] { $what } ({ $step })
  }, { $now ->
    [safe] “{ $list }” is all done, this step is not yet
    [off] off and tagged, waiting for repair
    [list] “{ $list }” is not all done yet
   *[open] not settled yet
  }
far-unchecked = Opened before its checks
far-why = { $words }. { $why }

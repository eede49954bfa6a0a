# Afterwards: what is left after the end, until it is done or let go with a reason

after-title = Afterwards
after-title-drill = After the drill
after-hint = The outage is over; these are still open. Do them, or say why not.
after-unshown = Supervisors see to the { $n } of the review, which are not listed.
after-none = All settled.
after-unknown = Nothing left to do
after-open = { $areas }, after the outage: { $left }
after-open-drill = { $areas }, after the drill: { $left }
after-where = { $areas } ({ $time })
after-left-count = { $n } to do{ $review ->
    [0] {""}
   *[other] , { $review } for the review
  }
after-next = Next: { $what }
after-ended-at = ended { $time }
after-response = Left from the outage
after-reports = Written reports
after-lists = Lists and after-care
after-calls = Calls to make, answers awaited
after-review = Review and improvements
after-due = by { $time }
after-passed = was due by { $time }
after-leave = Drop it
after-leave-of = Drop it: { $what }
after-leave-rest = { $review ->
    [0] Drop the remaining { $n }
   *[other] Drop all { $n } but the review’s
  }
after-leave-others = Drop the other { $n }
after-leave-mine = Drop mine and what nobody has: { $n }
after-leave-each = { $faults ->
    [0] { $harm } about people in danger, hurt or to be looked after: each is dropped by itself.
   *[other] { $harm ->
        [0] { $faults } that tripped or did not come on: each is dropped by itself.
       *[other] { $faults } that tripped or did not come on, { $harm } about people in danger, hurt or to be looked after: each is dropped by itself.
    }
  }
after-urgent = The outage has ended; urgent and not done: { $n }
after-urgent-title = Urgent matters left by an outage
after-faults = The outage has ended; { $n } of the power-up not done
after-faults-hint = Tripped or not switched on, not mended yet: do these first
after-leave-live = Only a supervisor drops this: not settled yet
after-why = Why let this go? { $what }
after-why-live = This failed and is not settled yet. If it is let go, write why.
after-why-rest = Why let these { $n } go?
after-reason-already = Already done
after-reason-needless = Not needed this time
after-reason-elsewhere = Handled elsewhere
after-reason-mistake = False report, no outage
after-said = Noted, let go: { $what }
after-said-rest = { $n } things
after-settled = Settled: { $n }
after-left = { $who } let it go: { $reason }
after-take-up = Take up again
after-take-up-of = Take up again: { $what }
after-said-of-me = What was said of you in the drill
after-said-of-me-hint = Only supervisors and you see it.

# Improvements of all outages and drills

improvement-all = Improvements
improvement-everywhere = Improvements of all outages and drills
improvements-list = All improvements
improvements-none = No improvements yet
improvements-none-text = They are added in the review, once an outage or drill has ended.
improvements-search = Find an improvement, a person, an outage
improvements-order = Overdue first
improvements-count = { $more ->
    [yes] { $shown } of { $count }
   *[no] { $count }
  }
improvements-overdue = { $n } overdue
improvements-open = { $n ->
    [0] none open
   *[other] { $n } open
  }
improvement-what-head = What
improvement-due-head = Due
improvement-is-open = Open
improvement-is-overdue = Overdue
improvement-is-closed = Closed
improvement-any-owner = Whoever sees to it
improvement-any-incident = Any outage
improvement-any-taken = All
improvement-taken-yes = Taken up
improvement-taken-no = Not taken up
improvement-taken-up-head = Taken up by
improvement-taken-none = Nothing has taken it up yet
improvement-take-up = Taken up by…
improvement-not-there = Not there
improvement-not-there-of = Not there: { $what }
improvement-from-head = From
improvement-from = Outage, { $areas }, { $day }
improvement-from-drill = Drill, { $areas }, { $day }
improvement-from-unknown = An outage that this device does not know
improvement-proofs = Proof
improvement-proofs-none = No proof yet
improvement-proof-entry = See that entry
improvement-proof-which = Which entry proves it?
improvement-proof-no-entry = No entry
improvement-proof-there = There is a proof already; another one is welcome, not needed.
improvement-ask-change = Change
improvement-ask-later = Not done yet
improvement-ask-later-of = Not done yet: { $what }
improvement-ask-drop = Drop it
improvement-ask-drop-of = Drop: { $what }
improvement-ask-done = Done
improvement-ask-done-of = Done: { $what }
improvement-ask-again = Not done, open again
improvement-ask-proof = Record the proof
improvement-why-not = Why is it not done yet?
improvement-new-day = New day
improvement-before = Agreed last time
improved-from-whose = ({ $from }; said by { $who })
improved-edition = Edition { $n }{ $next ->
    [yes] { " " }(the next)
   *[no] {""}
  }
improved-which = Which one?
improved-other = Another, by name
improved-name = Its name
improved-day = Which day?
improved-kind = Which kind?

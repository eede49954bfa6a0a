# The written report: as it reads, and the page where it is worded and handed out
report-title = Report on the outage: { $areas }
report-title-drill = Report on the drill: { $areas }
report-version = Version { $version } · ended { $time } · issued by { $who }
report-draft = Draft of version { $version }, not issued · ended { $time }
report-draft-unproved = A draft has neither the record nor its proof attached; the PDF of an issued version has both.
report-file-draft = draft
report-made = Made { $time }
report-personal = Holds personal data: names, numbers and what only few may read. Do not pass it on.
report-not-personal = Holds no names of customers, no telephone numbers and nothing that only few may read.
report-number = [number left out]
report-customer = { $where ->
    [none] Special customer
   *[other] Special customer, { $where }
  }
report-gap = {" "}
report-part = { $part ->
    [summary] What happened
    [course] Course
    [measures] Measures taken
    [times] Times of stages, reports and notices
    [figures] Other figures
    [customers] Special customers
    [requests] Customers’ requests
    [not_done] What could not be done or was left out
    [problems] Problems
    [improvements] Improvements
    [commendations] Commendations
    [scores] Scores and review meeting
    [photos] Photos
   *[entries] Appendix: the whole record
  }

report-sum-outage = The power went out on { $from }: { $areas }.
report-sum-hours = It went out at different times: { $hours }.
report-sum-drill = An outage was drilled on { $from }: { $areas }.
report-sum-cause = Cause: { $cause }.
report-sum-cause-unknown = The cause was not found before the end.
report-sum-level = The response level went up to { $level }.
report-sum-back = { $whole ->
    [yes] All power was back
   *[no] Power was back
  } on { $time }, { $times ->
    [1] after { $span }.
   *[other] after { $times } times without it, { $span } in all.
  }
report-sum-not-up = The power-up was not finished: { $what }.
report-not-up = { $what } { $how ->
    [tripped] tripped and did not come on
    [list] is not all done
   *[could_not] did not come on
  }
report-not-up-later = it came on in a later outage
report-not-up-more = { $words } ({ $more })
report-sum-dark = At the end not all power was back.
report-sum-ended = It ended on { $time }, after { $span }.
report-sum-danger = { $n ->
    [one] People were in danger once;
   *[other] People were in danger { $n } times;
  } { $open ->
    [0] all are safe.
    [one] of one nobody noted that they are safe.
   *[other] of { $open } nobody noted that they are safe.
  }
report-sum-accidents = { $n ->
    [one] There was one accident.
   *[other] There were { $n } accidents.
  }
report-sum-requests = { $n ->
    [one] One request came in,
   *[other] { $n } requests came in,
  } { $open ->
    [0] all settled.
   *[other] { $open } not settled.
  }
report-sum-people = { $n ->
    [one] One person
   *[other] { $n } people
  } took part; { $entries ->
    [one] one entry was recorded (those of the review, of who has what, and of the report itself not counted).
   *[other] { $entries } entries were recorded (those of the review, of who has what, and of the report itself not counted).
  }

report-lane-supply = No power
report-stage-until = until { $time }
report-lane-supply-of = No power: { $areas }
report-lane-level = Level
report-lane-arrivals = Arrived
report-course-text = { $n ->
    [0] No key moments were recorded.
   *[other] { $left ->
        [0] { $n ->
            [one] One key moment;
           *[other] { $n } key moments;
        }
       *[other] The first { $shown } of { $n } key moments;
    } the appendix has the whole record.
  }
report-measures-none = Nothing was done by a list.
report-measures-text = { $n ->
    [one] One step
   *[other] { $n } steps
  } done, by { $lists ->
    [one] one list.
   *[other] { $lists } lists.
  }
report-measures-rest = Of the { $total } steps of the rows below { $left } were not done: { $rest }.
report-measures-again = What was to be done from its beginning once the power had gone again has a row for each time.
report-list-time = { $n ->
    [0] after the loss at { $after }
    [1] first time
    [2] second time
    [3] third time
   *[other] time { $n }
  }{ $n ->
    [0] {""}
   *[other] { $after ->
        [none] {""}
       *[other] , after the loss at { $after }
    }
  }
report-rest = { $part ->
    [skipped] { $n } left out
    [could_not] { $n } could not be done
    [tripped] { $n } tripped and not done again
   *[open] { $n } not begun
  }
report-head-list = List
report-head-done = Done
report-head-rest = The rest
report-head-time = Which time
report-head-when = Time
report-head-what = Kind
report-head-which = Which
report-head-took = Took
report-head-limit = Limit
report-head-mark = Result
report-head-n = Times
report-head-half = Half within
report-head-longest = Longest
report-head-customer = Customer
report-head-checks = Checks
report-head-gap = Longest without
report-head-where = Where
report-head-request = What
report-head-outcome = Outcome
report-head-not-done-what = What
report-head-who = Who
report-head-improvement = What
report-head-owner = Owner
report-head-due = By
report-head-state = State
report-head-topic = Topic
report-head-score = Score
report-head-comment = Comment
report-late = Late
report-times-well = { $open ->
    [0] { $n ->
        [0] Nothing had a limit.
        [one] It was within its limit.
       *[other] All { $n } were within their limits.
    }
   *[other] { $n ->
        [0] Nothing was done that had a limit;
        [one] What was done was within its limit;
       *[other] All { $n } that were done were within their limits;
    } { $open ->
        [one] one was not done.
       *[other] { $open } were not done.
    }
  }
report-times-from = Stages are timed from the report of the outage.
report-times-late = { $late } of { $n } were late: { $what }.
report-figures-text = { $n ->
    [0] No other figures.
    [one] One more figure.
   *[other] { $n } more figures.
  }
report-customers-none = Nobody recorded a check on a special customer.
report-customers-text = { $n ->
    [one] One special customer was looked after,
   *[other] { $n } special customers were looked after,
  } { $checks ->
    [one] once;
   *[other] { $checks } times in all;
  } the longest time without was { $longest }.
report-customers-unasked = { $n ->
    [one] One special customer was never asked.
   *[other] { $n } special customers were never asked.
  }
report-requests-none = No requests came in.
report-requests-text = { $n ->
    [one] One request came in,
   *[other] { $n } requests came in,
  } { $open ->
    [0] all settled.
   *[other] { $open } not settled.
  }
report-request-open = Not settled
report-not-done-none = None.
report-not-done = { $part ->
    [could_not] { $n ->
        [one] one step that could not be done
       *[other] { $n } steps that could not be done
    }
    [skipped] { $n ->
        [one] one step left out
       *[other] { $n } steps left out
    }
    [tripped] { $n ->
        [one] a breaker tripped once
       *[other] breakers tripped { $n } times
    }
    [all_the_same] { $n ->
        [one] one thing gone on with although something was missing
       *[other] { $n } things gone on with although something was missing
    }
   *[never] { $n ->
        [one] one thing never done
       *[other] { $n } things never done
    }
  }
report-not-done-text = In all: { $what }.
report-not-done-lists = { $begun ->
    [0] { $unbegun ->
        [one] One list that was due was not begun.
       *[other] { $unbegun } lists that were due were not begun.
    }
   *[other] { $unbegun ->
        [0] { $begun ->
            [one] One list was not finished.
           *[other] { $begun } lists were not finished.
        }
       *[other] { $all } lists were not finished: { $begun } begun, { $unbegun } due and not begun.
    }
  }
report-not-done-left = Afterwards, as this report was made: { $left }.
report-owing = These phones may not have delivered all that they recorded: { $who }.
report-not-done-since = { $what } ({ $since ->
    [open] not done since
    [skipped] skipped afterwards{ $why ->
        [none] {""}
       *[other] : { $why }
    }
    [could_not] failed again at { $time }
    [tripped] tripped again at { $time }
   *[done] done later
  })
report-step-gap = {"; "}
report-unfinished = { $begun ->
    [no] Not begun
    [safe] The people are safe, not finished
   *[yes] Not finished
  }: { $list }{ $time ->
    [none] {""}
   *[other] {" "}({ $time })
  }, { $n }/{ $of }. Left: { $steps }{ $more ->
    [yes] {" …"}
   *[no] {""}
  }
report-unfinished-rest = { $n ->
    [one] One more:
   *[other] { $n } more:
  } { $lists }
report-unfinished-rest-list = { $list }{ $places ->
    [1] {""}
   *[other] {" "}({ $places } places)
  } { $n }/{ $of }
report-never = { $part ->
    [notice] Never told
    [customer] Never asked
    [service] Not opened again
    [call_out] { $how ->
        [told] Called out, never answered
        [vain] Called out, not reached
        [coming] Called out, said to be coming, never came
        [cannot] Called out, could not come
       *[other] Never called out
    }
   *[report] Not reported
  }: { $what }
report-problems-none = The review noted no problems.
report-commendations-none = Nobody was commended.
report-commended = { $who }: { $text }
report-head-proof = Proof
report-head-taken-up = Taken up by
report-proof-photo = a photo
report-proof-entry = an entry
report-improvements-none = No improvements were agreed.
report-improvements-text = { $n ->
    [one] One improvement was agreed,
   *[other] { $n } improvements were agreed,
  } { $done } of them closed.
report-improvement-open = Not done yet
report-mean = { $what } { $mean }
report-scores-none = Nobody gave a score.
report-scores-text = Mean scores, of 5: { $means }.
report-met = The review meeting was at { $time }{ $place ->
    [none] {""}
   *[other] , { $place }
  }, with { $who }.
report-entries-text = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
  }, in the order in which they happened.{ $beside ->
    [0] {""}
   *[other] {" "}The timeline has { $beside } more, of the review, of who was given what, and of this report.
  }
report-photos-none = No photos were chosen.
report-photos-text = { $n ->
    [one] One photo was chosen.
   *[other] { $n } photos were chosen.
  }

# The page where it is worded and handed out
report-how = How it is made
report-preview = Download draft
report-photos = Which photos?
report-personal-legend = Personal data
report-personal-with = Include personal data
report-personal-hint = Unticked: no names of customers, no telephone numbers, nothing that only few may read. If you tick it, that is recorded.
report-parts = Text
report-words = What should this part say?
report-word = Reword
report-word-of = Reword: { $what }
report-worded = Reworded
report-again = Generate again
report-again-of = Generate again: { $what }
report-generated = Back to the generated text
report-worded-by = Reworded by { $who }
report-by-generated = Back to the generated text by { $who }
report-earlier = { $n ->
    [one] One earlier wording
   *[other] { $n } earlier wordings
  }
report-below = Below it: { $what }
report-below-table = { $n ->
    [one] a table of one row
   *[other] a table of { $n } rows
  }
report-below-chart = the chart
report-issue = Issue
report-issue-title = Issue version { $version }
report-issue-what = Once issued, supervisors and auditors can download it any time and nobody can change it. If things change, issue the next version; this one stays.
report-issue-nothing = Choose a language and a format
report-issued = Version { $version } issued
report-versions = Issued
report-versions-none = Nothing issued yet
report-version-name = Version { $version }
report-fetch = Download version { $version }: { $what }
report-outdated = Out of date: { $n ->
    [one] one entry came
   *[other] { $n } entries came
  } since. You can issue the next version.
report-replaced = Out of date: version { $version } replaced it.
report-version-entries = { $n ->
    [one] one entry
   *[other] { $n } entries
  }
report-of = { $areas } · ended { $time }
report-worded-elsewhere = { $language }: “{ $what }” was reworded in another language only; the generated text stands here.

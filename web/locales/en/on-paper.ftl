# What was written on paper, entered afterwards

on-paper-title = Enter what is on paper
on-paper-lead = Enter what is on paper
on-paper-none = No outage yet, so nothing to enter
on-paper-which = Which outage?
on-paper-drill = Drill
on-paper-since = since { $time }
on-paper-hint = One thing a line, in the sheet’s order. Times: four digits, such as 2305; after midnight, the next day. Tab: next field. Enter: next line. Ctrl+Enter: record all.
on-paper-line = Line { $n }
on-paper-field = Line { $n }: { $field }
on-paper-time = Time
on-paper-time-like = 2305
on-paper-who = Done by
on-paper-what = What was done
on-paper-what-like = What: call whom, which step, level…
on-paper-words = Words, reason
on-paper-drop = Drop line { $n }
on-paper-says = { $time } · { $who }: { $what }
on-paper-time-missing = Give the time as four digits, such as 2305.
on-paper-time-unreadable = This is no time. Four digits, such as 2305; after several days the day first: 282305.
on-paper-time-outside = This is not within the outage: the power failed at { $from }, and now it is { $to }.
on-paper-nobody = Nobody here is called “{ $typed }”. Type a name and choose from the list.
on-paper-no-act = Say what was done.
on-paper-unknown = Nothing fits “{ $typed }”. Try another word, or choose “Note it as it stands”.
on-paper-nothing = This line changes nothing. Say it another way, or note it.
on-paper-lacks-place = This is done in several places: say where.
on-paper-lacks-turn = It was not its turn yet. Say why it was done first.
on-paper-lacks-nobody-in-danger = Nobody is recorded to be in this danger. Enter that line first, or note it.
on-paper-lacks-ended = The outage was over by then. Change the time, or note it.
on-paper-early = The power there went at { $time }: check the time
on-paper-unclear = { $n ->
    [one] { $n } line is not clear yet and stays here.
   *[other] { $n } lines are not clear yet and stay here.
  }
on-paper-save = { $n ->
    [one] Record { $n } line
   *[other] Record { $n } lines
  }
on-paper-saved = { $n ->
    [one] Recorded { $n } line
   *[other] Recorded { $n } lines
  }
on-paper-sheet = Photo of this sheet
on-paper-sheet-hint = Take it once: every line below names it. All who read the record see it: cover customers’ names and numbers.

on-paper-as-note = Note it as it stands
on-paper-note = Note
on-paper-call = Call { $who }: { $outcome ->
    [reached] reached
    [busy] busy
    [no_answer] no answer
   *[left_word] left word
  }
on-paper-step = { $list } step { $n } { $step }: { $verdict ->
    [done] done
    [skipped] skipped
   *[could_not] could not
  }
on-paper-level = Set { $level }
on-paper-level-sought = raise to { $n } lower to { $n } level { $n } raise to { $level } lower to { $level }
on-paper-stage = Enter stage “{ $stage }”
on-paper-notice = Tell { $audience } ({ $channel })
on-paper-report = Report: { $report }
on-paper-check = Look after { $who }: { $result ->
    [well] well
    [needs_help] needs help
   *[not_met] not met
  }
on-paper-request = Customer’s request: { $kind ->
    [trapped] somebody is trapped
    [urgent] urgent need
    [repair] repair
    [complaint] complaint
   *[enquiry] enquiry
  }
on-paper-arrived = Arrived
on-paper-duty = Take the duty { $duty }
on-paper-danger-sought = danger people in danger
on-paper-safe = Safe now: { $danger }
on-paper-supply = { $lost ->
    [true] Power failed again
   *[false] Power is back
  }
on-paper-supply-sought = supply returned

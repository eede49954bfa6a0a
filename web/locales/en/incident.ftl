# People in danger, the level, duties, the end

danger-call = Call first
danger-what = What is it?
danger-where = Where?
danger-floor = Floor or room (optional)
danger-who = Who is it?
danger-who-nobody = None of these
danger-goes = { $how ->
    [taken] { $who } went
   *[given] Given to { $who }
  } · { $time }
danger-on-list = { $all ->
    [yes] { $who } finished the list · { $time }
   *[no] { $who } is working on the list · { $time }
  }
danger-nobody-goes = Nobody has gone yet
danger-lasts = How long will the equipment last?
danger-lasts-known = How long will the equipment last? Noted: until { $time }
danger-lasts-until = The equipment lasts until about { $time }
danger-no-battery = No battery: the equipment has stopped. Call 120 now, send a power station
danger-stopped = { $time } has passed: the equipment may have stopped. Call 120 now, send a power station
danger-lasts-unknown = Ask first: how long will the equipment last?
danger-dark-untold = { $place } not reported dark yet: report it
danger-now = What to do now
danger-asked = Just asked: still all right
danger-asked-said = Recorded: ask again when it is due
danger-confirm-care = Record, see what to do now
danger-recorded-care = Recorded: what to do and when to ask again is here
danger-how-many = How many?
danger-people = { $n ->
    [one] 1 person
   *[other] { $n } people
  }
danger-confirm = Record it, act now
danger-confirm-nowhere = Record it, add the place later
danger-confirm-unclear = Record it, add the rest later
danger-news = What is known now
danger-revise = Record what is known
danger-over = Somebody has recorded that they are safe
danger-revised-offline = Recorded. No network: nobody else sees it yet
danger-unsafe = A mistake: still in danger
danger-unsafe-said = Recorded, still in danger: { $place }
danger-revised = Recorded: everybody will see it
danger-place-unknown = place not known
danger-safe = They are safe
danger-safe-text = { $place }
danger-safe-said = Recorded, safe: { $place }
danger-recorded-offline = Recorded, but with no network nobody else sees it yet: call for help
danger-unseen = No network: nobody else can see this yet. Only a call fetches help.
danger-reached = Reached: { $who }
danger-tell = Call now: { $who }
danger-recorded = Recorded: follow the list
condition-calm = Calm
condition-frightened = Frightened
condition-hurt = Hurt
condition-ill = Unwell
condition-unknown = No contact

level-title = Change the level
level-now = Now: { $level }
level-proposed = Raise to { $level }?
level-proposed-first = Set { $level }?
level-means = { $level } means: { $effect }
level-leave = Leave it as it is
level-left = The level stays. This comes up again when something changes
level-ground-scope = { $breadth ->
    [site] The whole site is dark
    [building] A building, or several zones, are dark
    [zone] A zone is dark
   *[unit] A unit is dark
  }
level-ground-age = It has lasted { $span } or more
level-ground-duration = It is said to last { $span } or more
level-ground-trapped = People are trapped or in danger
level-ground-hurt = People are hurt or ill
level-ground-promise = { $who } said power would be back at { $time }; it is not
level-ground-told = Customers were told { $time }; there is no power yet
level-present = now
level-no-incident = There is no outage now
level-choose = Choose a level
level-choose-why = Choose why
level-set = Set { $level }
level-why = Why?
level-why-sets = Why? One tap sets { $level }
level-why-wider = More areas
level-why-longer = It takes longer
level-why-danger = People in danger
level-why-promise = The promised time has passed
level-why-back = The power is back
level-why-narrower = Fewer areas
level-why-own = Another reason, in your own words
level-disputed = Someone lowered the level without having seen a later raise. Please decide again.
level-changed = Now { $level }

duties-title = Who does what
duties-no-incident = There is no outage now: this is the usual roster.
duties-none = You have no duty yet.
duties-roster = usually { $names }
duties-covered = Covered by { $by } ({ $who })
duties-nobody = Nobody yet
duties-take-over = Take over
duties-release = Step down
duties-took = You now do: { $duty }
duties-took-over = Taken over from { $who }: { $duty }
duties-let-go = You no longer do: { $duty }

close-title = End this outage
close-title-drill = End this drill
close-title-of = End the outage: { $areas }
close-title-of-drill = End the drill: { $areas }
close-unsteady = Power has not been back for long enough. By the plan, end this only if it stays on until { $time }.
close-nothing-open = No list is left half done
close-left-over = { $n } to be done after the end
close-left-over-hint = Tap one to say who does it and by when, or why nobody needs to.
close-faults = Tripped or not switched on: give each to somebody, or say why nobody need
close-begins = After the end the plan asks for { $n } more: after-care, last lists and review
close-begins-of = { $n } of them begin after the end by the plan: after-care, last lists and review
close-sure = End it now, really?
close-early = End it now, without waiting until { $time }
close-wait = Wait
close-rest-mine = I take the { $n } that nobody has, within a day
close-rest-mine-said = Yours now, within a day: { $n }
close-still-open = { $n } dropped when you end it; they go on record
close-left = { $where }: { $far }
close-left-safe = { $where }: the people are safe, not finished ({ $far })
close-left-out = { $where }: { $n } skipped ({ $steps })
close-service-early = { $what }: opened before all was checked ({ $lists })
close-late = Overdue: { $what } ({ $where })
close-dark = No power yet: { $areas }
close-unbegun = Due and never begun ({ $n }): { $lists }{ $more ->
    [yes] {" …"}
   *[no] {""}
  }
close-uncalled = Called out and not reached, or never called ({ $n }): { $who }
close-untold = Never told ({ $n }): { $who }
close-unasked = { $n ->
    [one] One special customer was never asked
   *[other] { $n } special customers were never asked
  }
close-shut = Without power, not opened: { $what }
close-silent = { $name }’s phone is silent
close-may-come-late = Phones without a network may still hold entries: they are added to this outage.
close-note = A word to add (optional)
close-confirm = End it
close-danger = People are in danger: it cannot end
close-anyway = End it, leaving { $n } open
close-closed = This outage has ended
close-closed-drill = This drill has ended
close-still-on = { $ended }; the outage of { $areas } goes on
close-nobodys = { $n } still nobody’s: settle first
close-dark-first = First say why it ends without power
close-dark-back = Power is back after all? Record it first
close-dark-why = No power: why end it now?
close-dark-long = A long outage from now on, arranged apart
close-dark-unused = No power is needed here any more
close-dark-false = False report: power never went
close-dark-drill = The drill stops here
close-dark-own = Another reason, or a word to add
close-take-back = Take this end back
close-take-back-what = The outage goes on: every phone and the wall turn to it again. Nothing recorded is lost.
close-take-back-what-drill = The drill goes on: every phone and the wall turn to it again. Nothing recorded is lost.
close-take-back-yes = Take it back and go on
close-take-back-no = Leave it ended
close-undone = Taken back: this outage goes on
close-undone-still = Yours is taken back; somebody else ended it too, so it stays ended

stages-title = Stages
stages-level = Limits of { $level }, counted from the report.
stages-no-level = There are no limits before a level is set.
stage-by = by { $time }
stage-passed = not entered by itself
stage-done = done { $time }
stage-done-late = done { $time }, { $span } late
stage-leave = { $stage } is done
stage-left = { $stage } is done: recorded
close-by-supervisor = A supervisor ends it
close-ask-supervisor = A supervisor ends an outage. Once power is steady and everybody is safe, call whoever leads.

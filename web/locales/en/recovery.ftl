# Recovery: power-up, checks, services
recovery-title = Recovery
recovery-holds = Power-up, system checks, services
recovery-before = Before power-up
recovery-power-up = Power-up
recovery-checks = System checks
recovery-services = Services
recovery-stop = Stop the power-up
recovery-why-stop = Why stop?
recovery-stop-smoke = Smoke, a burnt smell
recovery-stop-tripped = A breaker tripped
recovery-stop-unsteady = Unsteady voltage
recovery-stop-people = People at the equipment
recovery-stop-utility = The utility says stop
recovery-stopped = Power-up stopped: { $reason }
recovery-go-on = Go on
recovery-why-on = Why can it go on?
recovery-on-people = Everybody is clear of it
recovery-on-utility = The utility says go on
recovery-said-stopped = Recorded: power-up stopped
recovery-said-resumed = Recorded: power-up goes on
recovery-well = In order
recovery-faulty = Faulty
recovery-data = Is the data from before the outage there?
recovery-data-whole = All of it
recovery-data-lost = Some is lost
recovery-data-unknown = Not looked yet
recovery-data-none = It keeps no data
recovery-said-checked = Recorded: the result
recovery-checked = { $status ->
    [well] In order
    [faulty] Faulty
   *[early] Called in order, does not count yet
  } · { $who } { $time }
recovery-well-early = Before what comes first was done: { $reason }
recovery-look-again = Something changed since: look again and record it again
recovery-result-of = { $result ->
    [well] In order: { $what }
   *[faulty] Faulty: { $what }
  }
recovery-not-yet = { $what }: not in order yet
recovery-wait-danger = People are still inside: { $who }
recovery-wait-dark = No power yet: { $area }
recovery-wait-here = here
recovery-wait-step = Its turn has not come: first “{ $step }”
recovery-wait-steps = { $n ->
    [one] One step of “{ $list }” is left
   *[other] { $n } steps of “{ $list }” are left
  }
recovery-all-the-same = In order all the same, with a reason
recovery-why-well = Why is it in order already?
recovery-all-the-same-generator = Runs on the generator, looked at
recovery-all-the-same-rescue = Needed for a rescue, guarded
recovery-all-the-same-looked = All that has power was looked at
recovery-danger-title = People still in danger
recovery-danger = Still in danger: { $who }
recovery-danger-first = Save them first; no power here yet
recovery-danger-holds = Save them first; power comes after that: { $who }
recovery-danger-spares = { $who }: power does no harm there, go on
recovery-danger-why = { $who }: why may power come first?
recovery-danger-why-saves = Power is what saves them
recovery-danger-why-elsewhere = They are not where power comes on
recovery-danger-spared = Recorded: power comes first, people are still in danger
recovery-failed-again = { $now ->
    [back] Power went again at { $time } ({ $areas }) and is back. Bring it up from the start.
   *[dark] Out again ({ $time }): { $areas }. Power-up begins anew.
  }
recovery-failed = Could not be done, or tripped
earlier-fault = Last outage ({ $day }), here { $how ->
    [tripped] this tripped
   *[could_not] this could not be done
  }{ $why ->
    [0] {""}
   *[other] { " " }({ $why })
  }: { $step }. { $left ->
    [0] Not settled yet
   *[other] { $left }
  }
recovery-out-again = Out again { $time }, { $who }: { $areas }. Stop the power-up
step-lines = { $list }: who did it, who confirmed
step-line-done = Done by { $who }, { $time }
step-line-skipped = Skipped by { $who }, { $time }: { $why }
step-line-could_not = { $who } could not, { $time }: { $why }
step-line-open = Not done yet
step-line-tripped = It tripped: to be done again
step-line-confirmed = { $said }; confirmed by { $who }
step-line-awaits = { $said }. Waits for somebody else’s word
step-line-you = { $said }. Waits for your word
recovery-service-open = Open, { $time }
recovery-service-power = Waits for power
recovery-service-after = Waits for: { $lists }
recovery-well-without = { $list }: called in order before all of it was done ({ $why })
recovery-open = Open
recovery-open-of = Open: { $what }
recovery-early = Open all the same
recovery-early-why = { $what }: not all is checked. Why open it all the same?
recovery-early-missing = Not finished
recovery-shut = Shut
recovery-shut-of = Shut: { $what }
recovery-said-open = Recorded: { $what } is open
recovery-said-shut = Recorded: { $what } is shut
recovery-tell = { $whom ->
    [staff] Staff told
   *[customers] Customers told
  }
recovery-tell-of = { $whom ->
    [staff] Staff told: { $what }
   *[customers] Customers told: { $what }
  }
recovery-told = { $whom ->
    [staff] Staff told
   *[customers] Customers told
  } · { $who } { $time }
recovery-said-told = Recorded: told of { $what }

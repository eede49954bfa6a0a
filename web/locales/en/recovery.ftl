# Recovery: power-up, checks, services
recovery-title = Recovery
recovery-holds = Power-up, system checks, services
recovery-nothing = There is no outage now
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
recovery-service-open = Open, { $time }
recovery-service-power = Waits for power
recovery-service-after = Waits for: { $lists }
recovery-open = Open
recovery-open-of = Open: { $what }
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

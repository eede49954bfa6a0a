# What must be done: by whom, by when

matter-title = To do
matter-all = All { $n }
matter-mine = Mine
matter-nobodys = Nobody has it yet
matter-others = { $n } that others have
matter-none = Nothing to do
matter-nobody = nobody
matter-own-untaken = recorded by you; nobody has taken it
matter-colon = { ": " }
matter-take = I’ll do it
matter-take-of = I’ll do it: { $what }
matter-more = Give to…
matter-more-of = Give to somebody: { $what }
matter-give-person = Or to one person
matter-give-title = Who does it: { $what }?
matter-taken = Yours now: { $what }
matter-given-you = given to you by { $who }
matter-unheard = { $said }. No network: others see it only once this phone is connected
matter-request = { $kind ->
    [trapped] Somebody trapped
    [urgent] Urgent need
    [repair] Repair
    [complaint] Complaint
    [enquiry] To be answered
   *[other] Call
  }
request-untold = called { $time }, nothing noted{ $back ->
    [yes] , awaits a call
   *[no] {""}
  }
matter-check = Look in on: { $where }
matter-check-power = { $where }: { customer-power-ask }
matter-help = Help awaited: { $what }
matter-accident = Accident to look into
matter-call-out = Call out { $who }
matter-system = Faulty: { $system }
matter-service = { $open ->
    [yes] Tell all: { $service } reopened
   *[no] Reopen { $service }
  }
matter-could-not = { $how ->
    [before] Not possible last time: { $step }
    [tripped] Tripped last time: { $step }
    [unconfirmed] Done, confirmed by nobody: { $step }
    [skipped] Left out, confirmed by nobody: { $step }
   *[now] Not possible: { $step }
  }
matter-still-runs = Still running: “{ $list }” is to be done
matter-fault = “{ $list }” { $left ->
    [0] is all done, this step is not yet
   *[other] { $done }/{ $total } done, not done: { $steps }
  }
matter-fault-off = Off and tagged, waiting for repair
matter-do = Go to it
matter-by-when = By when
matter-within = within { $span }
matter-me = myself
matter-not-told = Not told yet: { $who }
matter-improvement = Improve: { $what }
matter-unsent = { $who } (not sent yet)

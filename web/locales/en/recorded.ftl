# Words that are written into the record: what and where, never who

recorded-check = { $where ->
    [0] Look in on a special customer
   *[other] Look in on a special customer: { $where }
  }
recorded-help = Help awaited: { $of ->
    [people] people
   *[material] material
  }
recorded-who = { $of ->
    [customer] a special customer
    [call] somebody not reached
    [call_out] people
   *[promise] somebody
  }
recorded-other = something else
recorded-kept = somebody has it
recorded-silent = A phone is silent
recorded-rest = { $kind ->
    [danger] Other people in danger
    [request] Other requests
    [check] Other special customers to look in on
    [help] Other help awaited
    [clock] Other clocks
    [could_not] Other steps not possible
    [step] Other steps in dispute
    [accident] Other accidents to look into
    [call_out] Other people to call out
    [promise] Other promises
    [report] Other reports
    [notice] Other notices
    [call] Other calls to make again
    [system] Other faults
    [service] Other services to reopen
    [left_out] Other steps left out of the power-up
    [list] Other lists
    [overdue] Other things overdue
    [silent] Other silent phones
   *[other] Others
  }

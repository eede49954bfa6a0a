# Call-out: people called by the plan's order, and who is here

call-out-title = Call-out
call-out-order = To be called
call-out-order-of = To be called at { $level }
call-out-no-level = No level set yet: this is the order of level I.
call-out-none = The plan names nobody to call.
call-out-none-quiet = In an outage, people are called out here in the plan’s order.
call-out-all = Everybody has been called.
call-out-done = { $n } called
call-out-nobody = This phone knows nobody to call
call-out-others = { $n } more to turn to
call-out-has = { $who } has it
call-out-state = { $state ->
    [told] told, answer awaited
    [vain] not reached
    [coming] on the way
    [arrived] here
    [cannot] can’t come: call the next
    [left] left
   *[open] not called yet
  }
call-out-at = there by { $time }
call-out-next-at = the next one at { $time }
call-out-answer = { $answer ->
    [coming] Coming
    [arrived] Here
    [cannot] Can’t come
   *[left] Left
  }
call-out-said = { $answer ->
    [coming] { $who }: coming
    [arrived] { $who }: here
    [cannot] { $who }: can’t come
   *[left] { $who }: left
  }
call-out-later = New time
call-out-later-of = { $who }: new time
call-out-when = When will { $who } be there?
call-out-when-unsaid = They didn’t say
call-out-here = On site: { $n }
call-out-unreported = Recording, not reported in: { $who }
call-out-here-nobody = Nobody has reported in yet
call-out-since = since { $time }
call-out-where = Where { $who } is now
call-out-calls-me = { $who } is calling you in: can you come, and by when?
call-out-me = Myself

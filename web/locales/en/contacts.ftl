# Contacts

contacts-119 = Fire
contacts-120 = Ambulance
contacts-110 = Police
contacts-search = Name or number
contacts-none-found = Not found: try another spelling
contacts-this-step = For this step
contacts-customers = Special customers
contacts-lasts = device lasts { $span }
contacts-every = ask every { $span }
contacts-plan = Services and firms
contacts-empty = The contacts are not on this phone yet
contacts-no-number = no number here
contact-unknown = This contact is not in the plan
contact-other-ways = Other ways
contact-next = If not reached: { $name }
contact-deputies = If not there, call
contact-tried = This time

call-again-at = Try again at { $time }
call-also = { $who } is trying too
call-other = Try { $what }
call-next = Call { $name } instead
call-what-said = What did they promise? Choose none if nothing
call-by-when = By when?
call-note = Their words (optional)
call-nothing-said = Nothing
call-words-noted = Their words are recorded
time-in = in { $span }
time-exactly = or an exact time

promise-power = Power back
promise-arrival = Someone comes
promise-delivery = Delivery
promise-call_back = Call back
promise-passed = overdue
promise-press = The time has passed. Call and ask.
promise-kept = Kept
promise-off = No longer holds
promise-kept-said = Recorded: kept
promise-off-said = Recorded: no longer holds

contacts-again = Still open: call again
contacts-now = Needed now
contacts-recent = Just called
contact-last = { $time } { $outcome } · { $who }
contact-copy = Copy { $number }
contact-copied = Copied: { $number }
contact-not-copied = Not copied: dial it by hand
contact-otherwise = Called from another phone: record it

customer-check = How are they?
customer-said = Recorded: { $who } · { customer-result }
customer-last = { $time } { customer-result } · { $who }
customer-last-powered = { $time } { customer-power } · { $who }
customer-send-help = Send help there
customer-unheard = Nobody else sees this yet: keep looking in.
customer-mine = You look in
customer-late = Was to be asked again at { $time }
customer-due = Due: ask now

customer-new = Add a special customer
customer-waits = not taken in yet
customer-waits-here = Not sent yet: it goes to the desk once there is a network.
customer-waits-desk = Recorded; the desk is to take it in. Colleagues who may see special customers see it here too.
customer-new-said = Recorded; waits to be taken in at the desk
customer-new-who = Who
customer-new-who-hint = Name, or what they are called
customer-new-place = Floor, room
customer-new-need = What they need
customer-new-need-hint = Such as: oxygen machine at home, hard to walk
customer-new-number = Telephone (optional)
customer-new-more = Device that needs power, agreed help
customer-new-device = Which device
customer-new-hours = Hours it lasts without power
customer-new-agreed = Agreed help
customer-new-drill = This is a drill: what you record here is not taken into the list.
customer-say-reported = A special customer was reported, to be taken in at the desk
customer-reported-one = a reported special customer

customer-need = Need
customer-device = Device that needs power
customer-ends = No power: lasts until about { $time }
customer-ended = Should have run out at about { $time }
customer-is-back = Power is back outside: tap “Is fine” only if they have it too
customer-power-ask = Device stopped: what keeps them going?
customer-power-change = Still running, on something else, or taken to hospital?
customer-power-said = { $time } { customer-power }
customer-power-lasts = { $power ->
    [own] How long will the device last?
    [bottle] How long will this bottle last?
   *[backup] How long will that supply last?
  }
customer-agreed-by = agreed by { $who }
customer-helper = Who helps
customer-every = How often to ask
customer-never = Nobody has asked yet this time
contacts-lasts-not = no battery
customer-new-no-battery = No battery: it stops at once
customer-new-clear = Clear the form
customer-taken = Taken in at the desk

round-title = Special customers: the round
round-count = { $n } to look after{ $late ->
    [0] {""}
   *[other] , { $late } due
  }{ $help ->
    [0] {""}
   *[other] , { $help } in need of help
  }
round-no-place = Nobody wrote where
round-goes = { $who } goes
round-take = I’ll go
round-all = All about them
round-helper = { $who } agreed to help
round-help = The help asked for
round-help-what = hands for a special customer
round-helps = { $who } sees to it
round-help-take = I go and help
round-help-state = Help: { $state }
round-result-of = { $where }: { customer-result }
round-next = Next: { $where }
round-others = { $n } other special customers
round-none = No special customers where it is dark
customers-unseen = This phone cannot show special customers. Ask: { $who }
customers-unseen-part = This phone can show some special customers only. For the others ask: { $who }
customers-unseen-ask = Whom to ask
round-none-hint = Write down whoever you meet who needs care: others will see it.
round-left = Still to look after, of an outage that ended
round-quiet = No outage: there is no round

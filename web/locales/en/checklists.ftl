# Lists: tick, skip, could not do it

answer-done = Done
answer-done-early = Already done
answer-could_not = Could not do it
answer-skipped = Skip
answer-said-done = Recorded: done
answer-said-could_not = Recorded: could not do it. The leader will see it
answer-said-could_not-leading = Noted: could not do it
answer-said-could_not-offline = Recorded: could not do it. No network: the leader cannot see it yet
answer-said-skipped = Recorded: skipped
answer-undone = Taken back: this step is open again
answer-undone-stands = { $by ->
    [me] Taken back. Your other answer stands: { $verdict }
   *[other] Taken back. What { $who } recorded stands: { $verdict }
  }
answer-why-could_not = Why not?
answer-why-skipped = Why skip it?
answer-why-early = It is not its turn yet. Why was it done first?
answer-why-early-about = It is recorded as it was. What comes after waits until what comes before is done.
answer-why-early-found = It was so when I came
answer-why-early-electrician = The certified electrician decided
answer-why-early-saves = It saves people and cannot wait
answer-why-now = { $how ->
    [tripped] It tripped last time. Why close it now?
   *[could_not] Not possible last time. Why now?
  }
answer-why-now-mended = Fault found and mended
answer-why-now-electrician = The electrician says so
answer-record = Record
answer-never-mind = Never mind, go back
follow-left-out = { $list } ({ $words })
answer-follow-on = Go on with: { $list }
answer-said = The answer: who, when
answer-note = Write it here (may stay empty)
answer-said-missing = Write first who answered, and when
answer-wanted = Write it here
answer-wanted-missing = Write it down first, then tap “Done”
reason-not-so = Not the case here
reason-not-here = Does not apply here
reason-already = Someone has done it
reason-closed = It was closed (on) already
reason-unsafe = Not safe now
reason-no-time = More urgent things first
reason-tripped = It tripped at once
reason-no-answer = No answer
reason-no-access = No access
reason-missing = Something is missing
reason-broken = Equipment is broken
reason-no-hands = Too few people
take-back-why = Why take back what { $who } recorded?
take-back-not-so = They say it was a mistake
take-back-twice = It was recorded twice
take-back-elsewhere = It was about another place
reason-other = Another reason
reason-own = Why, in a few words

lists-by-mine = Mine
lists-by-topics = By topic
lists-by-stages = By stage
lists-how = Which lists?
lists-mine-now = To do now
lists-danger = People in danger
lists-search = Find a list
lists-places = { $n } places; open to choose
lists-this-stage = Now
lists-practise = There is no outage now: read them. In an outage you work through them here, step by step.
lists-expected = The planned outage has not begun; its lists can be worked on now.
lists-no-plan = The plan is not on this phone yet
lists-no-plan-hint = Connect once: Stormlamp fetches and keeps it by itself.
lists-failed = { $n } could not be done
lists-failed-before = { $n } failed last time
lists-skipped = { $n } skipped
lists-finished = done
lists-begin = Begin: { $list }
lists-go-on = Go on: { $list }
lists-look = Look at it first: { $list }
lists-enter = Enter “{ $stage }”
lists-entered = Entered “{ $stage }”

list-unknown = This list is not in the plan
list-where = Where?
list-no-place = Nothing to do in the areas that are dark
list-elsewhere = Other places
list-only-reading = There is no outage now: read only.
list-step-of = Step { $n } of { $total }
list-done-of = { $n } of { $total } done
list-you-were-here = You were here
list-reported-again = Reported here again at { $time }: from the first step
list-for-fault = This time it is for: { $step } ({ $time })
list-fault-left = Not settled in the last outage ({ $day }); left at: { $step }{ $why ->
    [0] {""}
   *[other] . Let go then: { $why }
  }
list-answered = { $who }, { $time }: { $verdict }
list-contradiction = Two people say different things: check
list-no-number = { $name }: no number here
list-take-back = Take this answer back
list-take-back-by = { $who } said so: to change it, ask them or a supervisor
list-no-customers-battery = Nobody on medical equipment is on the list where the power is out.
list-no-customers-others = No other special customer is on the list where the power is out.
list-nowhere = Not known yet
gate-to-list = To that list
gate-to-step = Go to that step
list-first = First: { $steps }
list-two-persons = Needs two people
gate-list = Finish “{ $list }” first
gate-left-out = “{ $step }” was not done: power waits
gate-went-on = Skipped before this: { $n } ({ $why }): { $steps }
gate-skipped = Skipped: { $why }. It waits until the second person taps “confirm”.
gate-skipped-before = Step { $n } was skipped: { $why }. This one waits until the second person taps “confirm”.
gate-skipped-title = { $list }: { $n } skipped, waiting for the second person
gate-skipped-alone = No second person: go on anyway
gate-alone-why = Nobody else confirms it. Why go on alone?
gate-alone-nobody = Called, and nobody can come
gate-alone-away = The second person is needed elsewhere
gate-alone-saves = It saves people and cannot wait
left-undone-title = { $list }: { $n } not done
left-undone-step = { $step } ({ $why })
left-undone-go-on = { $n } not done: power up anyway
left-undone-why = { $n } not done. Why power up all the same?
left-undone-list = { $list }: { $n } not done, do not go on yet
left-undone-list-go-on = { $n } not done: go on anyway
left-undone-list-why = { $n } not done. Why go on all the same?
left-undone-said = Recorded: not all is done, it goes on
left-undone-why-needless = There is no such thing here
left-undone-why-looked = Looked at on the spot, it is safe
left-undone-why-saves = It saves people and cannot wait
all-the-same-gap = { "; " }
gate-gap = Keep the gap: { $left } to wait
gate-gap-unsure = This phone has not timed the whole gap (locked or off does not count): { $left } to wait
gate-stop-tripped = a breaker tripped
gate-second = “{ $step }” still needs the other person’s word
gate-lacks = Who did it, or what was answered, is missing: somebody else looks and confirms
gate-stopped = Power-up stopped: { $reason }. Wait until somebody says go on.
gate-early = This was done before what comes first
gate-early-holds = Do what comes first: until then nothing goes on from here
gate-confirm = I was there and saw it: confirm
gate-confirmed = { $who } watched and confirmed at { $time }
gate-beside = The person beside me confirms
gate-beside-title = Who is watching?
gate-beside-about = Show them the phone and let them tap their own name. The record says on whose phone it was.
gate-confirmed-beside = { $who } confirmed at { $time } on { $phone }’s phone
gate-said-confirmed = Recorded: the other person confirms
gate-tripped = It tripped
gate-said-tripped = Recorded: tripped, this step is to be done again
failed-before = { $how ->
    [tripped] Last time, { $time }: a breaker tripped
   *[could_not] Last time, { $time }: could not be done
  }
failed-before-why = { $how }: { $why }
follow-first = { $how ->
    [tripped] { $step } tripped: first do “{ $list }”
   *[could_not] { $step } could not be done: first do “{ $list }”
  }
failed-since = { $verdict ->
    [skipped] { $how }; skipped: { $why }
   *[done] { $how }; done, not confirmed
  }
list-call-response = One reads, the other looks at the equipment and answers; tick what was answered right.
hazard-signs = Hazards of this list
hazard-electrical = Electricity
hazard-fire = Fire
hazard-lift = Lift
hazard-water = Water
hazard-fuel = Fuel, gas
hazard-height = Fall
hazard-who = Who may: { $who }
doer-ask = First: who does it?
doer-first = Say first who does it
doer-myself = Myself: { $who }
doer-other = Electrician from outside: write the name
doer-name = They do it
doer-does = Done by { $who }
doer-outside = { $who } (from outside)
doer-not-technical = { $who } does not have the duty “{ $duty }”. Ask for the certificate; without one, name somebody else
doer-change = Somebody else
step-noted = Noted: { $answer }
doer-answered = Answer: { $answer }
second-asked = A second person must confirm
second-asked-hint = Whoever was there and saw it opens it and confirms
second-asked-more = { $n } more
hazard-stop = Stop if: { $when }
hazard-tell = Stopped? Tell
hazard-unconfirmed = No certified person has signed off this list yet
hazard-signed = Signed off by { $who }, until { $day }
hazard-ended = Signed off by { $who } until { $day }: to be signed again
hazard-changed = Changed since it was signed off: to be signed again
expect-see = Look for
expect-answer = Answer
expect-note = Write down
expect-source = From: { $source }
list-next-open = To the next open step
list-settled = It works now: leave the other { $n } steps
list-settled-said = Recorded: it works, { $n } steps left out
reason-settled = It works now, no need
list-before = Previous
list-back-to = Back to step { $n }: { $list }
list-to-recovery = On to Recovery
list-to-after = Back to afterwards
list-finished = This list is all answered
list-finished-but = All answered: { $done } done, { $words }
list-tick = Tick: { $step }
list-ticked = { $step } ({ $verdict })
verdict-open = open
verdict-done = done
verdict-skipped = skipped
verdict-could_not = could not do it
list-left-out = { $level }: not done at this level
list-left-out-steps = { $n ->
    [one] { $n } step
   *[other] { $n } steps
  }

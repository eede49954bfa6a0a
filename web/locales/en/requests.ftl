# What customers ask for, and how far it is; which number the hotline has

request-title = Requests
request-new = Take a request
request-none-quiet = In an outage, what customers call for stands here: help, repairs, complaints.
request-none-open = Nobody waits
request-none-open-now = Nobody waits in this outage
request-earlier = Requests of earlier outages
request-earlier-open = Requests of an earlier outage still open: { $n }
request-none-here = This outage has no such request
request-kind = What is it?
request-kind-first = First choose what it is
request-area = Where? (optional)
request-trapped = Somebody is trapped: call and report that first, then come back.
request-to-danger = Report people trapped
request-equipment = Medical equipment needs power: go by this
request-answers = Often asked: answer and count it
request-short = Short form: what, where, number. The rest is filled in later.
request-use-full = Ask for everything
request-use-short = No time: short form, filled in later
request-paste = From a chat? Paste it
request-paste-here = Paste here: number, room and kind fill themselves in
request-caller = Call back, their number (optional)
request-caller-private = Only for those who call them back
request-caller-number = Number
request-caller-name = Name
request-caller-place = Room or place
request-caller-words = In their words
request-caller-show = Show who asks
number-odd = Mobile numbers have 11 digits, this one has { $n }: is it right?
request-before = { $n ->
    [one] This number called once before
   *[other] This number called { $n } times before
  }
request-same = It is the same person
request-who = Who is it?
request-other = Somebody else, same number
request-perhaps = The same number called about this too
request-same-said = Noted: the same person
request-times = { $n } calls by the same person
request-call-back = Call back
request-call-back-when = When did you promise to call back?
request-call-back-set = Another time to call back
request-what = What happened, what they need
request-approved = What was approved
request-approved-who = Who agreed by word of mouth?
request-approved-by = { $who } agreed
request-approved-fact = Approved by word of mouth
request-said = Taken down: { $what }
request-closed-word = closed
request-taken = called at { $time }
request-to-fill = { $n } to fill in
request-settled = { $n } closed
request-where = Where
request-since = Called at
request-keeper = Who has it
request-untaken = Nobody has it yet; it falls to
request-call = Call back
request-who-called = The caller
request-done = What was done?
request-done-other = Something else
request-act-sent = Sent somebody
request-act-called = Called back
request-act-asked = Told whoever is in charge
request-act-waiting = Waiting for people or parts
request-close = Close it
request-close-how = How did it end? One tap records it
request-told-them = What they were told (optional)
request-outcome = { $outcome ->
    [solved] Solved
    [told] Answered
    [passed_on] Passed on
    [mistaken] False alarm
   *[other] Closed
  }
request-fill = Fill in what there was no time to ask
request-add = Add a number, change it
request-change-caller = Change flat, number, content
request-no-number = A call was promised, and there is no number yet
request-fill-kind = What was it?
request-fill-save = Filled in
request-filled = Filled in
request-course = What was done

hotline-title = Hotline
hotline-none = The hotline is not open
hotline-open = Open the hotline
hotline-change = Change number or who answers
hotline-close = Close the hotline
hotline-to-this = Exchange dead: use { $number }
hotline-exchange = Exchange without power
hotline-why = Why? (optional)
hotline-answers = answered by { $who }
hotline-answers-nobody = nobody answers yet
hotline-to-mobile = { $number } when the exchange is dead
hotline-untested = Not tested: nobody knows whether it rings
hotline-test = Test call
hotline-through = It rang
hotline-number = Hotline number
hotline-mobile = Goes to when the exchange is dead
hotline-who-answers = Who answers?
hotline-said = Hotline: { $number }

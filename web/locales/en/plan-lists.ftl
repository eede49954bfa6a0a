# The editor of the plan: lists, topics, clocks, dangers
plan-list-what = This list
plan-list-when = When to use it
plan-list-style = How it is worked on
plan-list-style-read_do = Step by step
plan-list-style-do_confirm = Do it, then check
plan-list-style-hint = “Step by step” shows one step at a time; “Do it, then check” shows all, to be ticked afterwards.
plan-list-steps = Steps
plan-list-where = Where it is done, and at which levels not
plan-list-call-and-response = One reads, another looks and answers
plan-list-call-and-response-hint = Every step must say what is to be seen: that is the answer.
plan-skip-at = Left out at these levels
plan-scope = How many of it
plan-scope-once = One for the whole outage
plan-scope-area = One for each area
plan-scope-asset = One for each device
plan-scope-areas = Which areas
plan-scope-kind = Which kind of device
plan-gate = What comes first, order, how many people
plan-gate-in-order = Must be done in order
plan-gate-two-persons = The whole list needs two people
plan-gate-min-gap = Least time between two steps
plan-gate-after = Can begin only when these lists are finished

plan-hazard = Hazards
plan-hazard-hurts = This list can hurt somebody
plan-hazard-hint = Anything with electricity, lifts, pumps or fuel, or that needs two people. Phones show the hazard all through, and who may do it.
plan-hazard-kinds = Which hazards
plan-hazard-qualified = Who may do it
plan-hazard-qualified-hint = With electricity or a lift, name a certified person.
plan-hazard-stop-when = When to stop at once
plan-hazard-tell = Whom to tell then

plan-page-number = Page { $n }
plan-page-named = Page { $n } · { $name }
plan-page-steps = { $count ->
    [1] 1 step
   *[other] { $count } steps
  }
plan-page-wants = { $count ->
    [1] 1 step
   *[other] { $count } steps
  } · a page has { $least } to { $most }
plan-page-name = Name of the page
plan-page-rename = Rename
plan-page-add = Add a page
plan-page-join = Join with the page before

plan-step-keys = Enter adds the next step; Alt and an arrow move it; Esc folds it.
plan-step-add = Add a step
plan-step-add-next = Add a step below
plan-step-part = Begin a page here
plan-step-take-out = Remove this step
plan-step-needed = { $steps } must wait for this step. Without it they wait no more.
plan-step-numbered = { $n }. { $words }
plan-step-unwritten = (not written yet)
plan-step-text = What to do: one thing only
plan-step-expect = What to see
plan-step-expect-text = It is right if one sees this
plan-step-expect-figures = Figures in it
plan-step-expect-figures-hint = If the sentence holds a number, say here which figure it is: phones show where it comes from.
plan-step-expect-figure = Figure
plan-step-expect-answer = It is written down (the answer, which branch, when)
plan-step-detail = Details
plan-step-warning = Warning
plan-step-warning-hint = What may happen, what never to do. Leave it empty where there is nothing to warn of.
plan-step-conditional = Done only where it applies
plan-step-two-persons = This step needs two people
plan-step-photo = This step asks for a photo
plan-step-could-not = If it cannot be done, go to
plan-step-offers = Contacts, scripts, list
plan-step-contacts = Whom to contact
plan-step-scripts = What to say
plan-step-list = The list that it leads to
plan-step-customers = Special customers to be called
plan-step-customers-battery = Those whose device runs on a battery
plan-step-customers-others = The others
plan-step-timing = Order, time limit, clock
plan-step-needs = Steps that must be done before
plan-step-due = To be done within, counted from the list’s start
plan-step-clock = This step works a clock
plan-step-clock-which = Which clock
plan-step-clock-does = When the step is done, the clock
plan-step-clock-start = starts
plan-step-clock-reset = starts anew
plan-step-clock-stop = stops

plan-topic = Topic
plan-topic-lists = Lists of this topic
plan-topic-lists-hint = Lists of no topic are still found by stage and by search.

plan-clock-what = What is counted
plan-clock-about = What it is about
plan-clock-runs = When it starts and stops
plan-clock-starts = Started
plan-clock-starts-hint = A step of a list can start it too.
plan-clock-starts-by_hand = by hand
plan-clock-starts-incident = when the outage begins
plan-clock-starts-people_in_lift = when somebody is stuck in a lift
plan-clock-starts-generator = when the generator starts
plan-clock-stops-when = When it stops
plan-clock-limits = Reminders
plan-limit-name = What is said then
plan-limit-name-hint = A sentence to act on, such as “Speak to those in the lift again”.
plan-limit-after = How long after the start
plan-limit-repeats = Again each time so much more has gone by
plan-limit-list = Leads to the list
plan-limit-contacts = Whom to contact

plan-danger-what = Which danger
plan-danger-name-hint = A button under “People in danger” on the first screen.
plan-danger-asset-kind = Happens in a device of the kind
plan-danger-asset-kind-hint = If chosen, phones ask which one.
plan-danger-then = What to do then
plan-danger-list = The list to follow
plan-danger-clock = The clock that starts
plan-danger-contacts = Whom to call, the first one first
plan-danger-scripts = What to say

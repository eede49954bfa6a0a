# The review

review-title = Review of the outage, { $areas }
review-title-drill = Review of the drill, { $areas }
review-of = Review: { $areas }, { $time }
review-ended = Ended { $time }
review-unknown = No outage or drill to review here
review-figures = Figures
review-part = { $part ->
    [stage] Stages
    [report] Reports
    [notice] First word to audiences
    [could_not] Could not be done
    [skipped] Left out
    [tripped] Breakers that tripped
    [all_the_same] Gone on with although something was missing
    [list] Lists not finished
    [call_out] Not reached of those to call out
    [service] Services not opened again
    [request] Calls and requests
    [customer] Special customers
    [arrival] Records that came late
    [promise] What others promised
    [help] Help from outside
    [danger] People in danger
    [enquiry] Enquiries
   *[accident] Accidents
  }
review-all-the-same = { $what ->
    [power] Power
    [list] Went on with steps left out
    [system] Checks called well before what comes first was done
   *[service] Services
  }
review-n = { $n }×
review-steps-n = { $n ->
    [one] { $n } step
   *[other] { $n } steps
  }{ $since ->
    [0] {""}
   *[other] , { $since } of them done since
  }
review-danger-now = { $what } (put right: { $place })
review-list = { $begun ->
    [no] not begun, 0/{ $total }
    [safe] the people are safe, not finished, { $n }/{ $total }
   *[yes] { $n }/{ $total } done
  }
review-list-left = Left: { $steps }
review-call-out = { $how ->
    [told] told, never answered
    [vain] not reached
    [coming] said to be coming, never came
    [cannot] could not come
   *[other] nobody called
  }
review-took = took { $time }
review-median = half within { $time }
review-longest = longest { $time }
review-never = not done
review-notice-none = never told
review-customer-none = never asked
review-service-none = not opened again
review-stage-open = entered, not said to be through
review-stage-none = not entered
review-stage-passed = not entered by itself
review-report-skipped = left out, with its reason
review-limit = limit { $time }
review-promise = { $how ->
    [kept] Kept
    [broken] Broken
   *[open] Nothing further heard
  }
review-help = From asking to arriving
review-danger = From the report to safety
review-steps = Steps
review-step-done = Done
review-step-done-of = Done: { $what }
review-step-is-done = Done by { $who }
review-step-skipped = Left out by { $who }
review-scores = Scores
review-score = { $score } of 5
review-score-legend = How well? 5 is best
review-score-act = Score
review-score-of = Score: { $what }
review-mean = mean { $mean }
review-comment = Why?
review-said = Recorded
review-notes = Problems, what worked, commendations
review-notes-none = Nothing written yet
review-note-new = Write a note
review-note-kind = What kind?
review-note = { $kind ->
    [problem] Problem
    [measure] What worked
   *[commendation] Commendation
  }
review-person = Who?
review-everybody = Everybody
review-words = In words
review-performances = How each person did
review-performances-hint = Only supervisors and the person see it.
review-performance-new = Write about a person
review-meeting-none = Not planned yet
review-meeting-plan = Plan it
review-meeting-change = Change
review-meeting-day = Day
review-meeting-time = Time
review-meeting-place = Place
review-meeting-agenda = Agenda
review-meeting-who = Who takes part?
review-complete = Complete the review
review-complete-what = After this nobody scores or writes here any more; improvements go on until each is closed.
review-complete-left = Not finished: { $what }
review-completed = Review completed
review-is-completed = Completed by { $who }, { $time }
improvement-none = None yet
improvement-new = Add an improvement
improvement-what = What is to be better?
improvement-day = By which day

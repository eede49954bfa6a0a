# What follows an outage: its review, its report, what is to be better next time.
review-topic = { $topic ->
    [plan] Was the plan complete and workable
    [measures] What each measure achieved
    [readiness] People, supplies, communications
   *[cooperation] Working together, inside and outside
  }
review-step = { $step ->
    [analysis] Write the analysis
    [meeting] Hold the review meeting
   *[report] Hand in the report
  }
review-say-scored = Review, { $what }: { $score } of 5
review-say-commented = Review, { $what }
review-say-met = Review meeting: { $time }
review-say-noted = { $kind ->
    [problem] Problem
    [measure] What worked
   *[commendation] { $who ->
        [none] Commendation
       *[other] Commendation for { $who }
      }
  }
review-say-performed = How { $who } did in the drill
review-say-step-done = Done: { review-step }
review-say-step-skipped = Left out: { review-step }
review-say-completed = Review completed
improvement-say-opened = To improve
improvement-say-changed = Improvement changed
improvement-say-proved = Improvement proved
improvement-say-taken-up = Improvement taken up by { $by ->
    [edition] a new plan
    [training] a training
    [guide] a guide
    [supply] the supplies
   *[channel] the channels
  }
improvement-say-closed = { $outcome ->
    [dropped] Improvement dropped
   *[done] Improvement done
  }

# The review's screen
review-screen = Review
review-title = Review of the outage, { $areas }
review-title-drill = Review of the drill, { $areas }
review-ended = Ended { $time }
review-unknown = No outage or drill to review here
review-figures = Figures
review-part = { $part ->
    [stage] Stages
    [report] Reports
    [notice] First word to audiences
    [could_not] Could not be done
    [skipped] Left out
    [request] Calls and requests
    [customer] Special customers
    [arrival] Records that came late
    [promise] What others promised
    [help] Help from outside
    [danger] People in danger
    [enquiry] Enquiries
   *[accident] Accidents
  }
review-n = { $n }×
review-took = took { $time }
review-median = half within { $time }
review-longest = longest { $time }
review-never = not done
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
review-meeting = Review meeting
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
improvement-title = Improvement
improvement-all = Improvements
improvement-none = None yet
improvement-new = Add an improvement
improvement-what = What is to be better?
improvement-why = Why
improvement-owner = Who sees to it
improvement-day = By which day
improvement-state = How far
improvement-due = by { $day }
improvement-no-day = no day set
improvement-proved = proved, to be closed
improvement-done = Done
improvement-dropped = Dropped
improvement-unknown = No such improvement, or it has not reached this device yet
improvement-prove = What was done?
improvement-prove-words = A sentence, or a photo
improvement-prove-save = Record the proof
improvement-said-proved = Proof recorded
improvement-said-opened = Improvement recorded
improvement-said-done = Improvement done
improvement-said-dropped = Recorded: dropped
improvement-taken-up = Where does it stand now?
improved-thing = { $by ->
    [edition] The new plan
    [training] A training
    [guide] A guide
    [supply] The supplies
   *[channel] The channels
  }
improvement-close = Done, close it
improvement-drop = Drop it
improvement-drop-why = Why is it dropped?
improvement-course = What happened

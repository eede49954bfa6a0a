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
report-say-edited = Report reworded
report-say-issued = Report issued, version { $version }
improvement-say-opened = To improve
improvement-say-changed = Improvement changed
improvement-say-proved = Improvement proved
improvement-say-taken-up = Improvement taken up: { improved-thing }
improvement-say-reopened = Improvement open again
improvement-say-closed = { $outcome ->
    [dropped] Improvement dropped
   *[done] Improvement done
  }

review-screen = Review
report-screen = Report
review-meeting = Review meeting
improvement-title = Improvement
improvement-why = Why
improvement-owner = Who sees to it
improvement-state = How far
improvement-due = by { $day }
improvement-no-day = no day set
improvement-proved = proved, to be closed
improvement-dropped = Dropped
improvement-unknown = No such improvement, or it has not reached this device yet
improvement-prove-words = A sentence, or a photo
improvement-prove-save = Record the proof
improvement-said-proved = Proof recorded
improvement-said-done = Improvement done
improvement-said-dropped = Recorded: dropped
improvement-taken-up = Where does it stand now?
improved-thing = { $by ->
    [edition] The new plan
    [list] A list
    [script] A script
    [training] A training
    [guide] A guide
    [supply] The supplies
   *[channel] The channels
  }
improvement-overdue = Your improvements past their day
improved-from = From an improvement: { $what }
improvement-close = Done, close it
improvement-drop-why = Why is it dropped?
improvement-course = What happened

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
report-say-edited = A paragraph of the report was rewritten
report-say-issued = Report issued, version { $version }

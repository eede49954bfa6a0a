# Log

log-what = What did you see or do?
log-photo = Photo
log-photo-another = Take another
log-photo-yours = The photo just taken
log-photo-drop = Drop this one
log-photo-failed = The photo was not saved: the phone may be full. Text can still be recorded.
log-paper = It happened earlier, on paper first
log-happened-at = It happened at
log-paper-hint = As the paper says; left empty it is just now.
log-day = Which day?
log-precision = How exact is this time?
precision-minute = To the minute
precision-quarter = Within a quarter of an hour
precision-hour = Within an hour
log-photo-saved = Photo saved in this outage’s record
log-saved = Recorded, saved on this phone
log-no-incident = There is no outage now: this goes into the everyday record.

entries-title = Entries
entries-which = Which ones?
entries-mine = Mine
entries-waiting = Waiting
entries-all = All
entries-none = Nothing recorded yet
entries-none-hint = What you record with Log or on lists appears here.
entries-more = Show more
entries-sync = Sync now
entries-all-received = The server has everything from this phone
entries-waiting-online = { $n } waiting to be sent: keep Stormlamp open
entries-waiting-offline = { $n } kept on this phone. With a network, open Stormlamp: they go by themselves.

entry-title = One entry
entry-unknown = This entry is not on this phone
entry-unknown-hint = It may not have come yet: look again in a while.
entry-happened = Happened
entry-received = Received
entry-not-yet = not yet
entry-late = { $by } late
entry-phone-time = The phone showed
entry-who = Recorded by
entry-done-by = { $who } (entered by { $by })
entry-ref = Number
entry-correct = Correct this entry
entry-correct-hint = The original stays; the correction stands below it.
entry-correct-danger = Recorded as an update; everybody follows it. The words here stay as they are.
entry-correct-what = Should read
entry-correct-empty = Write what it should say.
entry-correct-ahead = It is not { $time } yet. Change it, or say below that it was the day before.
entry-correct-it-was = It was { $time }
entry-correct-really = How did it really go?
entry-correct-field = { $field ->
    [kind] What it is
    [until] Promised for
    [stated_at] When it was
    [at] There at
    [call_back] Call back by
    [next] Look again at
    [since] Since
    [expected_back] Expected back
    [next_word_at] Next update
    [what] What was said
    [people] How many people
    [cause] Cause
    [area] Where
   *[count] How many
  }
entry-correct-word = { $word ->
    [well] Fine
    [needs_help] Needs help
    [not_met] Not met
    [injury] Somebody hurt
    [damage] Something damaged
    [trapped] People trapped
    [urgent] Urgent
    [repair] Repair
    [complaint] Complaint
   *[enquiry] Enquiry
  }
entry-correct-only-words = { $of ->
    [level] Only the words change; the level is still { $level }: use “Change level”
    [stage] Only the words change; the stage stays as it is: enter or leave it under “Stages”
    [supply] Only the words change; where there is power stays as it is: record it anew
   *[other] Only the words change; all else still goes by the first text
  }
entry-correct-unknown = Not known
entry-correct-said = { $field }: { $words }
entry-take-back = Take this back
entry-taken-back-call = Taken back, with what was noted in that call: it does not count
entry-correct-save = Record the correction
entry-corrected = Correction recorded
entry-missing = The server has lost this entry: it is being sent again
entry-not-allowed = This person may not do that: kept as a remark, it does not count
entry-photo-here = The photo is on this phone; it is sent once there is a network
entry-photo-elsewhere = The photo is still on the phone that took it
quality-synced = time checked
quality-estimated = time estimated
quality-clamped = time adjusted to keep the order
quality-stated = as on paper
quality-local = by this phone
photo-waits-saver = Saving power: the photo stays on this phone until the saver is off

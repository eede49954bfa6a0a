# How an entry reads
desk-say-with = { $head }: { $tail }
desk-say-also = { $head }{ $ended ->
    [yes] {" "}
   *[no] {". "}
  }{ $tail }
desk-say-opened = Outage
desk-say-drill = Drill begun
desk-say-danger = People in danger
desk-say-danger-news = News of people in danger
desk-say-unsafe = Still in danger
desk-say-expected = Planned outage, { $from } to { $to }
desk-say-expected-open = Planned outage from { $from }
desk-say-moved = Moved: { $what }
desk-say-cancelled = Planned outage cancelled
desk-say-closed = Outage over, nothing left open
desk-say-closed-open = Outage over; this is left
desk-say-withdrawn = Outage reported by mistake: taken back
desk-say-reopened = The end was taken back: the outage goes on
desk-say-joined = Joined into one outage
desk-say-separated = Separated into two outages
desk-say-lost = Power lost again
desk-say-returned = Power back
desk-say-level = { $way ->
    [raised] Raised to level { $level }
    [lowered] Lowered to level { $level }
   *[set] Set to level { $level }
  }
desk-say-stage-in = Stage “{ $stage }” begun
desk-say-stage-out = Stage “{ $stage }” left
desk-say-duty-taken = { $person } takes duty: { $duty }
desk-say-duty-handed = { $duty } handed from { $from } to { $to }
desk-say-duty-released = { $person } releases duty: { $duty }
desk-say-done = Done: { $step }
desk-say-skipped = Skipped: { $step }
desk-say-could-not = Could not do it: { $step }
desk-say-undone = Taken back: { $step }
desk-say-contact = { $outcome ->
    [reached] { $who }: reached
    [busy] { $who }: busy
    [no_answer] { $who }: no answer
    [left_word] { $who }: left message
   *[other] Tried { $who }
  }
desk-say-clock-started = Clock started: { $clock }
desk-say-clock-reset = Clock restarted: { $clock }
desk-say-clock-stopped = Clock stopped: { $clock }
desk-say-report-given = { $report }: reported
desk-say-report-skipped = { $report }: no report needed
desk-say-left = Not pursued: { $what }
desk-say-left-level = level { $level }, as proposed
desk-say-left-other = something to do
desk-say-enquiry = Somebody asked: { $question }
desk-say-taken-back = An entry was taken back
desk-say-facts = Facts changed
desk-fact-since-unknown = start unknown
desk-fact-back = power expected { $time }
desk-fact-back-unknown = return unknown
desk-fact-next-unknown = next update not set
desk-say-empty-note = (blank)
desk-say-photo = Photo
desk-say-corrected = Correction
desk-say-corrected-of = Correction to “{ $what }”
desk-mark-corrected = corrected
entry-corrected-by = Corrected by { $who }
entry-taken-back-by = Taken back by { $who }
entry-put-aside-by = Put aside by { $who }
desk-say-put-right = Correction, they were safe by then
desk-say-safe = Out of danger
desk-say-pinned = Pinned an entry
desk-say-unpinned = Unpinned an entry
desk-say-decided = Marked an entry as a decision
desk-say-undecided = Took back the mark “decision”
desk-say-card = Read the duty card “{ $duty }”
desk-say-guide = Read the guide “{ $guide }”
desk-say-signed = { $who } signed off “{ $list }”
desk-say-rehearsal = Did the offline rehearsal
desk-say-edition = Plan edition { $number } published
desk-say-checkpoint = Journal stamped up to entry { $size }
desk-say-revoked = Blocked { $device }
desk-say-set-aside = All from { $device } put aside
desk-say-brought-back = { $n ->
    [0] All from { $device } brought back
   *[other] { $n } from { $device } said to be true
  }
desk-say-redacted = { $count ->
    [one] Words of { $count } entry redacted
   *[other] Words of { $count } entries redacted
  }
desk-say-filled = { $why ->
    [given] Who asked is shown to whoever sees to it: { $count }
    [told] More entries can be read: { $count }
   *[other] Texts of entries filled in: { $count }
  }
say-time-confirmed = Confirmed at the server: its clock is right
desk-say-generation = { $why ->
    [first] The server’s record began
    [secret] The server has a new key and began anew
    [snapshot] An older state of the server came back; it began anew
    [restored] The server was restored from a backup and began anew
   *[other] The server began anew: { $reason }
  }
desk-say-nothing = { $why ->
    [unreadable] This entry cannot be read
    [withheld] Its text has not come yet; its place is kept
    [redacted] Its words were redacted
   *[hidden] This entry is not for you
  }
desk-say-other = An entry of a later version ({ $type })

access-code = Made a code ({ $role })
access-code-for = Made a code for { $who } ({ $role })
access-enrolled = { $who } enrolled { $device }
access-begun = { $how ->
    [enrolment] { $who } signed in by a code
    [device] { $who }’s phone renewed its sign-in
    [password] { $who } signed in by password on someone else’s computer
    [kept] { $who } stayed signed in when the server was upgraded
   *[other] { $who } signed in
  }
access-role = Role of { $who }: { $role }
access-left = { $who } is no longer on staff
access-person = Details of { $who } changed
access-password = { $who } has a new password
access-password-gone = The password of { $who } is void
access-read = { $what ->
    [directory] { $who } read the directory, { $count ->
        [one] { $count } row
       *[other] { $count } rows
      }
    [people] { $who } read the list of people, { $count ->
        [one] { $count } person
       *[other] { $count } people
      }
    [customers] { $who } read the list of special customers, { $count ->
        [one] { $count } customer
       *[other] { $count } customers
      }
    [kept] { $who } read all that is kept of somebody
    [entries] { $who } read restricted entries, { $count ->
        [one] { $count } entry
       *[other] { $count } entries
      }
   *[other] { $who } read personal data, { $count ->
        [one] { $count } row
       *[other] { $count } rows
      }
  }
access-exported = { $what ->
    [people] Exported the list of people
    [customers] Exported the list of special customers
    [incident] Exported a whole case
    [incident_personal] Exported a whole case, with personal data
   *[other] Exported the record
  }
access-field-name = name
access-field-numbers = phone number
access-field-duties = duties
access-field-deputy_of = deputy
access-field-languages = languages
access-field-shifts = shifts
access-field-away_until = absence

promise-say-made = { $who }: { $promised }
promise-say-kept = A promise was kept
promise-say-off = A promise no longer holds
customer-result = { $result ->
    [well] Is fine
    [needs_help] Needs help
    [not_met] Not reached
   *[other] Looked after
  }
customer-power = { $power ->
    [own] Device still runs
    [bottle] Changed to an oxygen bottle
    [backup] On another supply
    [taken] Taken to hospital
   *[none] Device not needed now
  }
customer-power-until = lasts until { $time }
customer-one = A special customer
customer-say-checked = { $who }: { customer-result }
customer-say-powered = { $who }: { customer-power }
customer-say-changed = Details of the special customer { $who } changed
customer-say-taken-in = A reported special customer, { $who }, was taken into the directory
customer-again = Ask again by { $time }
notice-say = { $audience } told ({ $channel })

request-say-opened = { $kind ->
    [trapped] Call: somebody trapped
    [urgent] Call: urgent need
    [repair] Call: repair
    [complaint] Call: complaint
    [enquiry] Call: enquiry
   *[other] Call
  }
request-say-acted = Call followed up
request-say-back = call back at { $time }
request-say-filled = Call filled in
request-say-closed = { $outcome ->
    [solved] Call closed: solved
    [told] Call closed: answered
    [passed_on] Call closed: passed on
    [mistaken] Call closed: mistaken
   *[other] Call closed
  }
hotline-say-opened = Hotline open: { $number }
hotline-say-moved = Hotline moved to { $number }
hotline-say-closed = Hotline closed
hotline-tested = tested by a call
call-out-say-called = { $outcome ->
    [reached] Called out { $who }: told
    [busy] Called out { $who }: busy
    [no_answer] Called out { $who }: no answer
    [left_word] Called out { $who }: left word
   *[other] Called out { $who }
  }
call-out-say-answered = { $answer ->
    [coming] { $who } is coming
    [arrived] { $who } arrived
    [cannot] { $who } cannot come
    [left] { $who } left the site
   *[other] { $who } answered
  }
help-say-asked = { $count ->
    [0] Help asked for: { $what }
   *[other] Help asked for: { $what } × { $count }
  }
help-say-here = { $count ->
    [0] People came to help: { $what }
   *[other] People came to help: { $what } × { $count }
  }
help-say-promised = { $who } promised help by { $time }
help-say-arrived = { $count ->
    [0] Help arrived
   *[other] Help arrived: { $count }
  }
help-say-released = { $count ->
    [0] Help released
   *[other] Help released: { $count }
  }
accident-say = { $part ->
    [account] Accident: what happened, corrected
    [first] Accident
    [evidence] Accident: evidence
    [witness] Accident: witness
    [authority] Accident: authority told
    [cause] Accident: cause
    [finding] Accident: finding
    [measure] Accident: measure
   *[other] Accident
  }
accident-say-hurt = { $n ->
    [one] 1 person hurt
   *[other] { $n } people hurt
  }
step-say-confirmed = Second person confirms: { $step }
step-say-confirmed-by = Second person { $who } confirms: { $step }
step-by = done by { $who }
powerup-say-stopped = Power-up stopped
powerup-say-resumed = Power-up goes on
powerup-say-all-the-same = Power-up all the same
powerup-say-alone = Went on with no second person
step-say-early = done early: { $why }
powerup-say-list-all-the-same = Went on all the same
breaker-say = Breaker tripped
system-say = { $result ->
    [faulty] { $list }: faulty
   *[well] { $list }: in order
  }
system-say-early = before what comes first was done: { $reason }
system-say-lost = data lost
service-say-opened = Open again: { $service }
service-say-all-the-same = Opened all the same: { $service }
service-say-closed = Shut: { $service }
service-say-told = { $whom ->
    [staff] Staff were told: { $service }
   *[customers] Customers were told: { $service }
  }
matter-say-taken = Taken: { $what }
matter-say-given = Given to { $who }: { $what }

shell-fallback = Original only
state-phone = On this phone
state-sending = Sending
state-received = Received
state-attention = Needs attention
role-staff = Staff
role-supervisor = Supervisor
role-plan_keeper = Plan keeper
role-admin = Administrator
role-auditor = Auditor
role-wallboard = Wallboard

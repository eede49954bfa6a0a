## Desk: the frame
desk-place-now = Now
desk-place-devices = Phones
desk-place-people = People
desk-setup-left = Set up · { $n } left
desk-place-phone = Phone view
desk-places = Desk pages
desk-drill = DRILL · not a real outage
desk-asof = Data as of
desk-unheard = No answer from the server
desk-unheard-long = The server does not answer. Below is what was known at { $time }. What you record here stays on this device and is sent once connected.
desk-never-heard = The server has not been heard yet
desk-signed-out = Your sign-in has ended; nothing new can be seen.
desk-sign-in = Sign in again
desk-needs-server = This step needs the server. Do it once connected.
desk-column-needs = Needs action
desk-column-timeline = Timeline
desk-column-progress = Progress
desk-close-panel = Close
desk-cancel = Never mind
desk-loading = Fetching…
desk-failed = Could not load: { $why }
desk-again = Try again

## Desk: the incident’s header
desk-level = Level { $level }
desk-level-none = No level
desk-incident-title = Outage: { $areas }
desk-incident-title-drill = Outage: { $areas } (drill)
desk-incident-title-back = Power is back: { $areas }
desk-incident-title-back-drill = Power is back: { $areas } (drill)
desk-incident-title-expected = Planned outage: { $areas }
desk-expected-from-to = { $from } to { $to }
desk-expected-from = from { $from }, end not known
desk-expected-not-yet = nobody has reported it yet
desk-called-off-at = called off at { $time }, power stayed on
desk-stage = Stage { $number } { $stage }
desk-since-line = since { $time }
desk-danger-lasts = { $lasts ->
    [none] no battery: stopped
    [over] past { $time }: may have stopped
    [lasts] lasts until { $time }
   *[other] nobody has said how long it lasts
  }
desk-planned-line = planned for { $time }
desk-back-line = power expected { $time }
desk-back-passed = promised for { $time }, overdue
desk-next-word = Next update
desk-word-over = Update overdue by
desk-over = Overdue
desk-closed-at = ended { $time }
desk-change-level = Change level
desk-set-level = Set level
desk-facts-change = Update the facts
desk-close-incident = End outage
desk-close-incident-drill = End drill
desk-joined = { $count } reports, joined into one outage
desk-part-which = Which reports are of another outage?
desk-part-what = Those ticked become another outage, worked on and closed by itself. The rest stay as one. Whom they told, and steps, requests and looks after special customers there, go on counting after the parting.
desk-part-stays = stays here
desk-part-went = out since { $time }
desk-part-planned = planned for { $time }
desk-part-told = { $who } told at { $time }
desk-part-along = { $n ->
    [one] one entry goes with it
   *[other] { $n } entries go with it
  }
desk-part-do = { $n ->
    [one] Separate the one ticked
   *[other] Separate the { $n } ticked
  }
desk-separated-done = Separated: two outages now.
desk-separated-undone = Joined again.
desk-join = Join with another outage…
desk-join-which = Which one is the same outage?
desk-join-what = It becomes one with the outage of { $areas }: recorded and closed as one.
desk-join-done = Joined: one outage now.
desk-join-undone = Apart again

## Desk: no outage
desk-quiet = All quiet
desk-quiet-text = There is no outage. The moment a phone reports one it shows here, without a reload.
desk-ready = Ready
desk-ready-plan = Plan
desk-ready-edition = edition { $number }
desk-ready-phones = Phones enrolled
desk-ready-count = { $count }
desk-ready-people = People
desk-ready-persons = { $count }
desk-ready-none = none yet
desk-quiet-report = Report an outage

## Desk: left column
desk-need-contradiction = Two people say different things
desk-need-said = { $who }: { $verdict }
desk-need-level = Someone lowered the level when it was already higher: please look again
desk-need-promise = Power promised for { $time }: overdue, not back
desk-need-word = Update was due at { $time }
desk-need-attention = { $count ->
    [one] { $count } entry on this device did not get through
   *[other] { $count } entries on this device did not get through
  }
desk-silent = Silent phones
desk-silent-title = Phones
desk-silent-owing = Phones that may not have delivered all
desk-silent-may-hold = Not heard since the outage ended; may hold entries that have not come in
desk-silent-unheard = Others not heard since the outage ended: { $n }; they may hold entries that have not come in.
desk-silent-others = { $n } not heard yet
desk-silent-quiet = Nothing is missing among what has come in.
desk-silent-none = All phones are heard; nothing is missing among what has come in.
desk-silent-more = { $count ->
    [one] { $count } more silent phone takes no part
   *[other] { $count } more silent phones take no part
  }
desk-silent-local = The server does not answer; this is what was known until then.
desk-keeper-silent = silent for { $time }
desk-dangers = People in danger in { $n } places, first: { $place }
desk-danger-apart = A blocked phone tells of people in danger, not let in yet: { $what }
desk-silent-never = no contact yet
desk-counts = { $recorded } recorded, { $held } here
desk-gap = entry { $n } missing
desk-gap-run = entries { $from }–{ $to } missing
desk-call-who = Call { $name }
desk-no-call-example = no calls by the example
desk-no-call-drill = no calls in a drill
desk-no-number = no number
desk-duties = Duties
desk-duty-nobody = nobody
desk-duty-covered = { $person } covers

## Desk: timeline
desk-timeline = Timeline
desk-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
  }
desk-entries-of = { $shown } of { $count }
desk-timeline-empty = Nothing recorded yet.
desk-filter-empty = No entries match.
desk-filter-clear = Show all
desk-filter-person = Recorded by
desk-filter-duty = Duty
desk-filter-area = Place
desk-filter-kind = Kind
desk-filter-any-person = Everyone
desk-filter-any-duty = All duties
desk-filter-any-area = All places
desk-filter-any-kind = All kinds
desk-filter-late = Late
desk-filter-decided = Decisions
desk-filter-pinned = Pinned
desk-filter-more = Filter
desk-filter-more-on = Filter ({ $count })
desk-search = Search
desk-late = { $minutes ->
    [0] late
   *[other] { $minutes } min late
  }
desk-late-hours = { $hours } h { $minutes } min late
desk-late-days = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
  }
desk-received-at = came { $time }
desk-new = new
desk-new-since = { $count ->
    [one] { $count } new since you looked
   *[other] { $count } new since you looked
  }
desk-new-next = Next one
desk-new-seen = All seen
desk-flag-not_allowed = not allowed, does not count
desk-flag-unreadable = cannot be read
desk-flag-late = came after the end
desk-flag-fork = record forks
desk-flag-before_ref = earlier than what it answers
desk-flag-withheld = text not here yet
desk-flag-missing = not on the server now
desk-mark-pinned = pinned
desk-mark-decision = decision
desk-mark-safe = safe now
desk-state-phone = on this device only
desk-state-sending = sending
desk-state-attention = did not get through
desk-via = carried by { $device }

## Desk: one entry
desk-detail = This entry
desk-detail-happened = Happened
desk-detail-recorded = Written down
desk-detail-stated = Said to be
desk-detail-received = Received
desk-detail-not-received = not yet
desk-detail-phone = Phone showed
desk-detail-phone-fast = { $time }, { $by } fast, corrected
desk-detail-phone-slow = { $time }, { $by } slow, corrected
desk-detail-phone-right = { $time }, right
desk-by-seconds = { $n } s
desk-by-minutes = { $n } min
desk-by-hours = { $n } h
desk-by-days = { $n } d
desk-by-hours-minutes = { $n } h { $rest } min
desk-by-days-hours = { $n } d { $rest } h
# Longer than a limit by so little that both would read alike.
desk-by-over = { $limit } and { $rest }
desk-detail-quality = How sure
desk-quality-synced = clock measured, within 2 s
desk-quality-estimated = clock not measured then, reckoned from another time
desk-quality-clamped = time adjusted: not before what it answers
desk-quality-stated = as the person said
desk-quality-stated-minute = as the person said, ±1 min
desk-quality-stated-quarter = as the person said, ±15 min
desk-quality-stated-hour = as the person said, ±1 h
desk-quality-local = this device’s clock, not measured yet
desk-detail-who = Recorded by
desk-detail-device = Device
desk-detail-number = Number
desk-detail-copies = Recorded again after enrolling again
desk-detail-flags = Marks
desk-detail-corrections = Corrections
desk-detail-original = As written first
desk-detail-changed = { $before } → { $now }
desk-detail-photo = Photo
desk-detail-photo-waiting = Photo still on the phone
desk-detail-photo-missing = Photo not here yet
desk-detail-private = For those who may read it
desk-pin = Pin
desk-unpin = Unpin
desk-decide = Mark as decision
desk-undecide = Not a decision
desk-detail-accident = Open this accident
desk-detail-request = Open this request
desk-correct = Correct
desk-redact = Redact
desk-redact-title = Redact this entry
desk-redact-what = Only where something was written that must not be kept. Words, photos and corrections are deleted from the server and from every phone. When it was and which phone recorded it stay.
desk-redact-no-undo = Nobody can bring it back. Record first, in an entry of its own, what is still needed.
desk-redact-part = What to redact
desk-redact-private = Only the private text
desk-redact-text = All words and photos
desk-redact-reason = Why
desk-redact-name = A name or number was written
desk-redact-health = Somebody’s health was written
desk-redact-other = Something else was written
desk-redact-sure =
    { $part ->
        [private] Redact only the private text? “{ $text }” stays.
       *[other] Redact it for good? “{ $text }”
    }
desk-redact-shown =
    { $count ->
        [one] { $count } other entry shows a photo of this one: it is deleted once that is redacted too.
       *[other] { $count } other entries show a photo of this one: it is deleted once they are redacted too.
    }
desk-redact-do = Redact for good
desk-redact-doing = Redacting…
desk-redact-failed = Not redacted: { $why }. The words are still there.
desk-redact-done = Redacted.
desk-saved-pinned = Pinned.
desk-saved-unpinned = Unpinned.
desk-saved-decided = Marked as a decision.
desk-saved-undecided = No longer a decision.
desk-needs-device = This computer can only read. To record, enrol it first.

## Desk: right column
desk-matrix = Progress by place
desk-matrix-none = The plan has no list for this yet.
desk-matrix-finished = { $count ->
    [one] { $count } list finished
   *[other] { $count } lists finished
  }
desk-matrix-safe = { $count ->
    [one] { $count } list not finished, the people are safe
   *[other] { $count } lists not finished, the people are safe
  }
desk-matrix-waiting = { $count ->
    [one] { $count } list not begun
   *[other] { $count } lists not begun
  }
desk-cell-done = done
desk-cell-none = nothing to do
desk-cell-bad = { $done } of { $all }, some could not be done
desk-cell-some = { $done } of { $all }
desk-cell-skipped = { $words }, { $n } skipped
desk-facts = Facts
desk-fact-areas = Where
desk-fact-cause = Cause
desk-fact-planned-from = Planned from
desk-fact-planned-to = Planned until
desk-fact-started = Since
desk-fact-again = { $from }, again { $at }
desk-fact-expected = Expected back
desk-fact-word = Next update
desk-fact-supply = Power
desk-fact-unknown = unknown
desk-fact-not-set = not set
desk-supply-back = { $areas }: back
desk-supply-out = { $areas }: out
desk-incidents = Outages
desk-incident-open = in progress
desk-incident-expected = Planned
desk-incident-closed = ended
desk-incident-cancelled = cancelled
desk-incident-left = { $n } left to do
desk-incident-lasted = lasted { $time }
desk-incident-back = Back to Now
desk-incident-paper = Print the timeline
case-export = Export the whole case
case-export-what = One archive with all entries, the photos, the plan as it was, and a page that says how to read and check it. Anybody can open it, and find out whether it was changed.
case-export-personal = With what only few may read (callers’ names and numbers, health)
case-export-told = Who exported it, and whether with this, is recorded.
case-export-offline = The server cannot be reached now; it can be exported once it can.
case-export-do = Export
case-exporting = Exporting …
case-exported = Downloaded: { $name }
case-failed = Not exported: { $why }
case-file = Case { $ref }.zip
desk-level-short = no level
desk-incident-drill = drill
desk-others = Also on
desk-incidents-all = All outages
desk-incidents-none = There has been no outage yet.
desk-incidents-help = Choose one to see its timeline.

## Desk: level
desk-stage-over = { $stage }: over by
desk-stage-left = Left for: { $stage }
desk-level-title = Change level
desk-level-head = Level
desk-level-pick = Choose a level
desk-level-reason = Why
desk-level-reason-hint = One sentence; it goes into the timeline.
desk-level-no-lower = Lowering is for a supervisor.
desk-level-save-raise = Raise to level { $level }
desk-level-save-lower = Lower to level { $level }
desk-level-save-set = Set level { $level }
desk-level-saved = Level recorded: { $level }.

## Desk: the end

## Desk: phones
desk-devices-none = No phone is enrolled yet. Give someone a code under “People”.
desk-devices-old = The server does not answer. Below is what it said last.
desk-devices-needs-server = This page needs the server, which does not answer. Look again once connected.
desk-device-nobody = nobody
desk-device-enrolled = enrolled { $time }
desk-device-heard = Last heard
desk-device-never = never
desk-device-counts = Record
desk-device-all-here = { $held }, all here
desk-device-here-until = { $held }, all here up to { $time } (last contact)
desk-device-revoked = blocked { $time }
desk-device-this = this one
desk-device-ago = { $ago } ago
desk-device-now = just now
desk-device-quarantined = { $count ->
    [one] { $count } page kept apart
   *[other] { $count } pages kept apart
  }
desk-device-unreadable = Cannot read plan edition { $number }
desk-device-unreadable-held = Cannot read plan edition { $number }, still goes by { $held }
desk-device-revoke = Block
desk-requests-of = { $n } from { $whose }
desk-aside = Put aside
desk-aside-title = Put aside what { $whose } recorded
desk-aside-what = Outages, requests, help and notes from it count no longer. They stay in the timeline, marked; what comes later too, until you bring it back. What others took or did still counts.
desk-aside-count = { $n } to put aside now
desk-aside-danger = { $n } tell of danger to life: look through them first
desk-aside-looked = I have looked at these { $n }: none is true
desk-aside-kept = Without that they go on counting.
desk-aside-from = Recorded since
desk-aside-from-all = Everything
desk-aside-from-hour = The last hour
desk-aside-why-false = All false
desk-aside-why-lost = Phone in other hands
desk-aside-why-slip = By mistake
desk-aside-done = What { $whose } recorded is put aside.
desk-aside-here = { $n } from { $whose } put aside
desk-aside-look = { $n } from { $whose } put aside: look through
desk-aside-find = Find among them
desk-aside-true = It is true
desk-aside-true-of = It is true: { $what }
desk-aside-more = { $n } more
desk-aside-back = Bring all back
desk-aside-back-done = All that { $whose } recorded counts again.
desk-access = Who got in, and who read what
desk-access-text = The server notes every code, enrolment, sign-in, change of role and look at personal data. Only supervisors and auditors see it.
desk-access-none = Nothing of the kind on this computer yet.
desk-access-machine = a command on the server
desk-access-more = Show { $count } more
desk-revoke-title = Block { $whose }
desk-holds = What is still on the phone
desk-holds-heard = Last heard: { $time }
desk-holds-heard-ago = Last heard: { $time } ({ $ago })
desk-holds-missing = { $n ->
    [one] 1 entry is still on it, stays there and is handed in when it connects
   *[other] { $n } entries are still on it, stay there and are handed in when it connects
}
desk-holds-nobody = Nobody is signed in, so no contacts and entries are on it
desk-holds-next = When it next connects, contacts, special customers, entries, photos and the plan are all deleted
desk-holds-no-directory = It was never given the contacts
desk-holds-customers = If it never does: the list of special customers is erased { $time }
desk-holds-customers-gone = The list of special customers was erased: it was not heard for too long
desk-holds-numbers = Colleagues’ numbers are erased { $time }
desk-holds-numbers-gone = Colleagues’ numbers were erased too
desk-holds-rest = Entries it has read, and the plan’s public numbers, stay until it connects
desk-holds-no-phone = This person is signed in on no phone now
desk-revoke-what = From then on this phone can read nothing, and what it hands in is kept apart until you release it. All that has arrived stays.
desk-revoke-no-undo = This cannot be taken back. A phone that turns up again needs a new code.
desk-made = Goes with it
desk-made-text = All this was set or given with this phone. What is marked goes with it, the rest stays.
desk-made-used = In use within the last minutes, so not marked, as nobody at work should be thrown out: { $what }. Mark it if you do not know one of them.
desk-made-devices = { $count ->
    [one] A phone or computer enrolled by its code
   *[other] { $count } phones and computers enrolled by its codes
  }
desk-made-passwords = Passwords set with it
desk-made-sessions = Sign-ins by these passwords on other computers
desk-made-codes = { $count ->
    [one] A code that nobody has used yet
   *[other] { $count } codes that nobody has used yet
  }
desk-revoke-reason = Why block it
desk-revoke-lost = Lost
desk-revoke-left = Person left
desk-revoke-other = Replaced
desk-sure-next = Next
desk-revoke-sure = Really block { $device } of { $people }?
desk-revoke-also = Blocked with it: { $what }
desk-revoke-do = Block this phone
desk-revoke-doing = Blocking…
desk-revoke-failed = Not blocked: { $why }. This phone still works.
desk-revoked-done = { $whose } is blocked.
desk-revoked-title = { $whose } is blocked
desk-revoked-next = Still at work? Let them scan a new code with another phone and go on. Supervisors can see who made a code for whom.
desk-revoked-first = { $n ->
    [one] { $name } has another phone. Block it too; then you can make a new code.
   *[other] { $name } has { $n } other phones. Block them too; then you can make a new code.
 }
desk-revoked-code = New code for { $name }
desk-quarantine = Kept apart
desk-quarantine-text = These pages come from a phone that was blocked, or claim a number that is taken. Ask the person, and release them if all is well.
desk-quarantine-page = { $device } page { $page }, { $actions ->
    [one] { $actions } entry
   *[other] { $actions } entries
  }, came { $time }
desk-quarantine-why = { $why ->
    [revoked] The phone was blocked
    [page_taken] The page number is taken
    [number_taken] A number on it is taken
   *[other] { $reason }
  }
desk-apart = { $from ->
    [stopped] { $count ->
        [one] A blocked phone handed in { $count } entry
       *[other] Blocked phones handed in { $count } entries
      }
   *[other] { $count ->
        [one] { $count } entry has a number that is taken
       *[other] { $count } entries have numbers that are taken
      }
  }: read, then let in
desk-apart-danger = { $danger } of people in danger
desk-apart-unread = { $count } not read yet
desk-apart-says = What page { $page } says
desk-apart-here = In the timeline already
desk-release = Release
desk-released = Released into the timeline.

## Desk: people
desk-people-none = Nobody is here yet. Add someone first.
desk-people-needs-server = Changing people and making codes needs the server, which does not answer. Below is the list this device holds.
desk-person-add = Add someone
desk-person-edit = Edit
desk-person-edit-who = Edit { $name }
desk-person-name = Name
desk-person-name-missing = Write a name.
desk-person-role = Role
desk-person-duties = Duties
desk-person-no-duty = no usual duty
desk-person-active = On staff (if not, all of this person’s phones are signed out)
desk-person-id = ID { $id } (for signing in and setting a password)
desk-person-away = not on staff
desk-person-save = Save
desk-person-saved = { $name } saved.
desk-code-give = Code for a phone
desk-code-others = { $by ->
    [admin] You cannot make a code for { $names }: ask an administrator ({ $admins }) to make it on this page, or run stormlamp code --person ID on the server
   *[server] You cannot make a code for { $names }: ask whoever runs the server for stormlamp code --person ID
 }
desk-code-fellow = Another supervisor lost their phone? Block every phone of theirs under Phones first; then you can make them a new code.
desk-code-give-who = Code for a phone: { $name }
desk-code-title = Code for { $name }
desk-code-how = Let { $name } scan this with the phone’s camera and open it in the browser. Enrolled before the network goes, the phone works without it.
desk-code-left = Still good for
desk-code-spent = Expired
desk-code-used = { $name }’s phone is enrolled: { $phone }
desk-code-renew = Make a new code
desk-code-link = No camera? Send this link
desk-code-copy = Copy link
desk-code-copied = Link copied.
desk-code-not-copied = Could not copy; select the link by hand.
desk-code-qr = QR code that enrols { $name }
desk-code-loopback = Other phones cannot open this address, only this computer can. First ask whoever runs the server to give it an address that phones can open (it begins with https).
desk-code-wall = Open the link below in the browser of the computer at { $name }. No phone is needed.
desk-code-wall-link = Link (good once)
desk-code-wall-used = { $name } is connected: { $phone }
desk-code-second = Two people on one phone? Let the second person scan their own code on that phone: it stays one phone, and each records under their own name.
desk-only-supervisor = This page is for supervisors.

## Desk: when the server says no
desk-problem-role_too_high = you cannot give a role above your own
desk-problem-needs_admin = only an administrator gives a code or a role to somebody of your own rank; where a supervisor lost their phone, block every phone of theirs first
desk-problem-name_taken = somebody has this name, or one that looks like it; add something that tells them apart, such as “Wang Wei (nights)”
desk-problem-unknown_person = nobody of that name is on the list
desk-problem-unknown_customer = there is no such special customer
desk-problem-unknown_area = the plan in force has no such area; choose one that it has
desk-problem-already_taken_in = somebody has taken this report in already
desk-problem-unknown_device = there is no such phone
desk-problem-not_signed_in = your sign-in has ended
desk-problem-not_allowed = you are not allowed to do that
desk-uncalled = Not called yet: { $who }
desk-call-out-open = Open call-out
desk-help-open = Open help
desk-outside = What others said
desk-notices = Who was told
desk-notices-told = { $n } told, nothing more needed

# What only the desk says of what phones show too.
on-paper-lead-hint = What was written on paper in the outage (blank log, duty cards, call lists) is entered here with its own time. It works with no network.
on-paper-timeline = See how this outage went
desk-hotline-asked = Hotline and enquiries: { $n } asked
desk-requests-waiting = { $n } requests waiting
matter-waiting = { $n ->
    [one] { $n } can wait
   *[other] { $n } can wait
  }
round-whole = Go the round of { $n }
desk-improvement-recorded = Improvement recorded
after-desk-open = Open all
stage-leave-short = Done
stage-enter-short = Enter
notice-cell-correction = to correct
notice-cell-passed = time passed
notice-cell-elsewhere = not needed
notice-cell-first = not yet
notice-cell-again = due again
notice-cell-news = to update

# Now

now-new-title = This phone is not enrolled yet
now-new-1 = Ask a supervisor to open People on the computer and show a QR code.
now-new-2 = Scan it with the phone’s camera and open it in the system browser.
now-new-3 = Tap “That’s me”: the plan is then kept on this phone and works with no network.
now-new-desk = On a computer? Sign in with name and password, and this browser can be used.
now-new-sign-in = Sign in with a password
now-new-danger = Someone in danger? Call first:
now-quiet = All quiet
now-report = Report an outage
now-danger = People in danger
now-signed-out = Your sign-in has ended. You can still record and it still arrives; you just do not see what others record.
now-update = A new version is ready: take it when there is time
now-look = Look
now-expected = Announced outage: { $areas }
now-it-began = It has begun
now-call-off = Called off
now-begun = The outage has begun: recorded
now-called-off = Recorded: called off
now-called-off-reason = Cancelled by notice
now-next = Next step
now-call = Call { $name }
now-all-answered = All your steps are answered
now-all-answered-hint = Look at the other lists, or lend a hand.
now-no-duty = You have no duty yet
now-no-duty-hint = Take one, and your next step appears here.
now-held-by = { $duty } is held by { $who } this time.
now-see-lists = See the lists
now-take-duty = Take a duty
now-my-duties = Your duties: { $duties }
now-in-danger = People in danger: { $place }
now-joined = { $n } reports, joined into one outage ({ $who })
now-standing = How it stands
now-back = back about { $time }
now-back-unknown = not known when it is back
now-word = next word at { $time }
now-level = { $level } · change it
now-close = Close this outage
now-recent = Just now
now-all-entries = All entries

ready-title = Works on this phone with no network
ready-plan = Plan edition { $number }, all of it on this phone
ready-plan-date = published { $date }
ready-no-plan = The plan is not on this phone yet: connect once
ready-offline = Opens with no network
ready-not-offline = Still preparing for offline use: keep it open
ready-persisted = The system will not clear what is kept here
ready-not-persisted = The system may clear data: add Stormlamp to the home screen
ready-persist-unknown = This browser does not say whether it clears data: do not clear it yourself
ready-clock-unknown = This phone’s clock has not been checked yet
ready-clock-right = This phone’s clock is right
ready-clock-slow = This phone is { $by } slow: corrected by itself
ready-clock-fast = This phone is { $by } fast: corrected by itself
ready-seconds = { $n } s
ready-rehearsal = Offline rehearsal: { $ago } ago
ready-rehearsal-never = No offline rehearsal done yet
ready-practise = Practise

report-where = Where is the power out? Any number
report-everywhere = None chosen means the whole site
report-no-plan = The plan is not here yet: report now, add the place later
report-since = Since when?
report-just-now = Just now
report-ago = { $n } min ago
report-cause = Which cause? Leave it if not known
report-confirm = Confirm the outage
report-opened = Outage recorded: the clock is running
report-already = An outage is open already. Another report is folded into it.

danger-title = People in danger
danger-call = Call first
danger-what = What is it?
danger-where = Where?
danger-floor = Floor or room (optional)
danger-how-many = How many?
danger-people = { $n ->
    [one] 1 person
   *[other] { $n } people
  }
danger-condition = How are they?
danger-confirm = Record it, act now
danger-place-unknown = place not known
danger-safe = They are safe
danger-safe-text = { $place }: they are safe
danger-safe-said = Recorded: they are safe
danger-unsafe-text = { $place }: still in danger
danger-recorded = Recorded: follow the list
condition-calm = Calm
condition-frightened = Frightened
condition-hurt = Hurt
condition-ill = Unwell
condition-unknown = No contact

level-title = Change the level
level-now = Now: { $level }
level-no-incident = There is no outage now
level-choose = Choose a level
level-set = Set { $level }
level-why = Why?
level-why-wider = It has spread
level-why-longer = It takes longer
level-why-danger = People in danger
level-why-promise = A promise has passed
level-why-back = The power is back
level-why-narrower = Fewer areas
level-why-none = no reason given
level-why-own = Another reason (optional)
level-only-supervisor = Only a supervisor lowers the level. Call one.
level-disputed = Someone lowered the level without having seen a later raise. Please decide again.
level-changed = Now { $level }

duties-title = Who does what
duties-no-incident = There is no outage now: this is the usual roster.
duties-none = You have no duty yet.
duties-roster = usually { $names }
duties-covered = Covered by { $by } ({ $who })
duties-nobody = Nobody yet
duties-take = I’ll do it
duties-release = Let go
duties-card = Tap a duty to read its card
duties-took = You now do: { $duty }
duties-let-go = You no longer do: { $duty }

close-title = Close this outage
close-only-supervisor = A supervisor closes it
close-still-dark = Nobody has recorded that the power is back. Be sure the supply is stable before you close.
close-nothing-open = No list is left half done
close-still-open = Still open: these go into the record
close-left = { $where }: { $answered }/{ $total }{ $failed ->
    [0] { "" }
   *[other] , { $failed } could not be done
  }
close-note = A word to add (optional)
close-confirm = Close
close-anyway = Close, leaving { $n } open
close-closed = This outage is closed

ready-plan-checked = checked { $ago } ago
ready-more = More about this phone, reminders, export
deadline-expected = the announced outage begins
now-remind = Remind me in the calendar
now-danger-list = Do the list
now-danger-safe = Safe now?
now-clocks = Running out
now-all-clocks = All { $n } clocks
now-deadlines = Due
deadline-next_word = Next word to customers
deadline-expected_back = Power was promised by
deadline-promise = { $who } promised
deadline-try_again = Try { $who } again
deadline-notice = Tell again: { $who }
now-covering = Covering: { $duties }
now-tally = Someone asks “When is it back?” Count it
now-reports = Reports due
now-dying = My phone is dying
now-left-open = Lists half done
ten-title = First ten minutes
ten-how-many = How many are here now?
ten-people = { $n } here
ten-or-more = { $n }+
ten-which = Which one are you?
ten-skip = Not now
ten-mine = First ten minutes · { $seat }
ten-minute = { $n ->
    [0] now
   *[other] min { $n }
  }
hand-over-title = My phone is dying
hand-over-to = Hand over to { $name }
hand-over-others = To somebody else
hand-over-nothing = There is nothing to hand over. Before it dies, tell somebody near you where you are.
hand-over-nobody = This phone knows nobody else by name. Call the leader.
hand-over-summary = A few words (written for you; change them if you like)
hand-over-next = Next: { $step }
hand-over-at = { $where }: { $answered }/{ $total }
hand-over-done = Handed over to { $name }
hand-over-offline = Recorded, and sent once there is a network. Better call or radio as well.
danger-intercom = Does the intercom work?
intercom-yes = Yes, they answer
intercom-no = No
intercom-untried = Not tried
ready-cards = Duty cards read
ready-card-unread = Duty card not read yet: { $duty }
ready-card-again = The plan is new: read again: { $duty }
ready-read = Read

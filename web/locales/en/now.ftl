# Now

now-new-title = This phone is not enrolled yet
now-new-1 = Ask a supervisor to open People on the computer and show a QR code.
now-new-2 = Scan it with the phone’s camera and open it in the system browser.
now-new-3 = Tap “That’s me”: the plan is then kept on this phone and works with no network.
now-new-offline = No network now: enrolling has to wait until there is one.
now-new-desk = On a computer? Sign in with name and password, and this browser can be used.
now-new-sign-in = Sign in with a password
now-first-title = Nobody uses this server yet
now-first-1 = Open the link shown where the server was started: you are then the first person, who may do all.
now-first-2 = If it was used, or is older than ten minutes, run this on that machine for a new one.
now-first-3 = Once in, look at the example, then choose “Set up” and make it your own.
now-new-danger = Someone in danger? Call first:
now-quiet = All quiet
now-quiet-at = No network. All quiet at { $time }
now-quiet-unknown = No network: outage status unknown
now-report = Report an outage
now-danger = People in danger
now-signed-out = Your sign-in has ended. You can still record and it arrives; you do not see what others record.
now-update = A new version is ready: take it when there is time
now-look = Look
now-all-entries = All entries

ready-title = Works on this phone with no network
ready-plan = Plan edition { $number }, all of it on this phone
ready-plan-date = published { $date }
ready-no-plan = The plan is not on this phone yet: connect once
ready-plan-unreadable = This phone cannot read plan edition { $number } and goes on by edition { $held }
ready-plan-unreadable-told = Supervisors can see that; another edition will mend it
ready-plan-unreadable-none = This phone cannot read plan edition { $number } and has no other: tell a supervisor
ready-example = This is the example plan. Its places, names and numbers are made up.
ready-example-ask = Ask a plan keeper to open “Set up” at the desk.
ready-example-begin = Set up
ready-offline = Opens with no network
ready-not-offline = Still preparing for offline use: keep it open
ready-persisted = The system will not clear what is kept here
ready-not-persisted = The system may clear data: add Stormlamp to the home screen
ready-persist-unknown = This browser does not say whether it clears data: do not clear it yourself
ready-clock-unknown = This phone’s clock has not been checked yet
ready-clock-right = This phone’s clock is right
ready-clock-slow = This phone’s clock is { $by } slow: corrected automatically
ready-clock-fast = This phone’s clock is { $by } fast: corrected automatically
ready-seconds = { $n } s
ready-rehearsal = Offline rehearsal: { $ago } ago
ready-rehearsal-never = No offline rehearsal done yet
ready-practise = Practise

expected-title = Enter a planned outage

ready-plan-checked = checked { $ago } ago
ready-more = More about this phone, reminders, export
now-clocks = Running out
hand-over-title = Hand over
ready-cards = Duty cards read
ready-card-unread = Duty card not read yet: { $duty }
ready-card-again = The plan is new: read again: { $duty }
ready-read = Read now

# Enrolling this phone

enrol-title = { $on ->
    [computer] Enrol this computer
   *[phone] Enrol this phone
  }
enrol-what = Press the button below to use Stormlamp here. Opening this page alone does not use up the code.
enrol-second = This phone is { $name }’s. It changes to whom the code is for; all that was recorded stays.
enrol-keeps-plan = The plan is kept here and can be read with no network
enrol-keeps-key = Every entry is signed: it is plain who recorded it, and nobody can change it
enrol-no-password = No password to remember
enrol-name = Your name
enrol-name-hint = Colleagues see it on the timeline.
enrol-redeem = Enrol
enrol-name-first = Enter your name first
enrol-busy = Enrolling…
enrol-no-code = Ask a supervisor for a QR code and scan it with the camera. Or paste the link here.
enrol-paste = Link or code
enrol-go-on = Go on
enrol-label-ios = iPhone
enrol-label-android = Android phone
enrol-label-other = Computer
enrol-other-title = Open it in the system browser
enrol-other-why = Inside this app, what you record may be cleared.
enrol-other-1 = Tap “···” at the top right.
enrol-other-2 = Choose “Open in browser”.
enrol-other-2-ios = Choose “Open in default browser”.
enrol-other-3 = If it is not there, copy the link and paste it in a browser.
enrol-other-unused = The code is not used up: it is good for ten minutes.
enrol-copy-link = Copy the link
enrol-link-copied = Link copied: paste it in the browser

welcome-title = Is this you?
welcome-you-are = This code is for
welcome-me = That’s me
welcome-not-me = Not me
welcome-plan-coming = Fetching the plan…
welcome-ios = On an iPhone, add it to the home screen: tap Share, then “Add to Home Screen”.
welcome-rehearse-why = Last step: cut the network once and see for yourself that nothing is lost.
welcome-rehearse = Rehearse offline
welcome-later = Later
welcome-desk = Open the desk

rehearsal-title = Offline rehearsal
rehearsal-what = Switch to flight mode, tick this, then switch flight mode off.
rehearsal-1 = Switch to flight mode
rehearsal-1-on = still online
rehearsal-1-off = now offline
rehearsal-1-done = was offline
rehearsal-2 = Tick this
rehearsal-2-todo = once offline, press the button below
rehearsal-2-saved = saved, on this phone
rehearsal-3 = Flight mode off
rehearsal-3-todo = once online, it goes by itself
rehearsal-3-received = the server has it
rehearsal-tick = Tick this
rehearsal-entry = Your tick
rehearsal-green = It works. What you record offline is never lost.
rehearsal-green-online = Received. You were online this time: try it offline next.
rehearsal-finish = Done

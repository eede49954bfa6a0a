# Settings

settings-look = Display
settings-language = Language
settings-theme = Theme
settings-text = Text size
settings-hand = Which hand
settings-this-phone = { $on ->
    [computer] This computer
   *[phone] This phone
  }
settings-person = In use by
settings-nobody = nobody yet
settings-no-device = not enrolled
settings-heard = Last heard
settings-never = not yet
settings-keep-data = Do not clear this browser’s data: what is not sent yet is only here.
settings-sign-out = Sign out
settings-sign-out-ask = Sign out of Stormlamp?
settings-sign-out-what = Nobody’s entries or numbers show here then. What you recorded is still sent. To come back: a supervisor’s code, or your password at a computer.
settings-signed-out = Signed out. What is waiting is still sent.
settings-sign-in-again = Try again
settings-sign-in-code = Still no? Ask a supervisor for a new code and scan it.
settings-update = A new version is ready. It will reload; all you recorded stays.
settings-update-now = Update now
settings-more = More
settings-lost = A phone is lost: block it
settings-lost-call = A phone is lost: call to block it
lost-phone-call = Call the leader now: a supervisor has to block that phone at a computer.
lost-phone-till = Until then whoever finds it can read the numbers and records on it.
settings-password = Password for signing in at a computer
theme-dark = Dark
theme-light = Light
theme-auto = Follow the system
text-usual = Usual
text-large = Large
text-larger = Larger
text-huge = Largest
hand-right = Right
hand-left = Left
about-title = About Stormlamp
about-build = build { $build }
about-what = What to do in an outage, and a record of what was done, with no network too.
about-record = Every entry is signed by its phone: it cannot be changed, only corrected.
about-parts = Software used, and its licences

settings-this-phone-what = What is ready, reminders, export

hand-title = Light and battery
hand-battery = Battery { $n }%
hand-charging = Battery { $n }%, charging
awake-title = Screen
awake-off = may go dark
awake-on = stays lit
awake-absent = This browser cannot keep the screen lit
awake-low = Under 15% battery the screen may go dark
awake-refused = The system does not keep the screen lit; its own power saver may be on
saver-title = Power saver
saver-auto = under 20%
saver-on = on
saver-off = off
saver-what = Saving: sends every 5 minutes, text only, photos wait. People in danger, outages and levels still go at once.
saver-unknown = This browser does not tell how full the battery is: switch it yourself.

ready-installed = On the home screen
install-ios = In Safari tap Share, then Add to Home Screen.
install-android = Open the browser’s menu (⋮ or ≡), then Install or Add to Home screen.
install-other = Use Install at the right of the address bar; if there is none, leave it.
ready-not-installed = Not on the home screen yet
ready-nothing-waits = All that was recorded has been sent
ready-waits = { $n ->
    [one] 1 entry is only on this phone
   *[other] { $n } entries are only on this phone
  }
ready-photos = { $n ->
    [one] 1 photo waits
   *[other] { $n } photos wait
  }
ready-photos-saver = { $n ->
    [one] 1 photo waits until the saver is off
   *[other] { $n } photos wait until the saver is off
  }

rescue-title = If nothing gets through
rescue-what = Anyone can hand in the file for you; the server can tell it is yours. No password and no key is in it.

reminder-title = When closed, Stormlamp cannot remind you
reminder-why = Once closed, by you or by the phone, Stormlamp cannot remind you. The phone’s calendar can.
reminder-next = Next: { $time } { $what }. The calendar rings 5 minutes before.
reminder-save = Add to the calendar
reminder-saved = Saved: open it, and the calendar asks to add it
reminder-none = Nothing is due now. Once the next update has a time, it can go to the calendar from here.
deadline-real = Stormlamp: { $what }
deadline-drill = Stormlamp DRILL: { $what }
deadline-example = Stormlamp, example plan: { $what }
settings-before = As of { $time }, updating…

# Settings

settings-look = Look
settings-language = Language
settings-theme = Theme
settings-text = Text size
settings-hand = Which hand
settings-this-phone = This phone
settings-person = In use by
settings-nobody = nobody yet
settings-device = Number
settings-no-device = not enrolled
settings-edition = Plan
settings-edition-number = edition { $number }
settings-no-edition = not here yet
settings-waiting = Waiting
settings-waiting-count = { $n ->
    [one] 1 entry
   *[other] { $n } entries
  }
settings-heard = Last heard
settings-never = not yet
settings-keep-data = Do not clear this browser’s data: what is not sent yet is only on this phone.
settings-sign-out = Sign out
settings-sign-out-ask = Sign out of Stormlamp?
settings-sign-out-what = This phone then no longer shows anyone’s entries or numbers. What you recorded is not lost and is still handed in. To come back, ask a supervisor for a code, or sign in at a computer with your password.
settings-signed-out = Signed out. What waits is still handed in.
settings-sign-in-again = Try again
settings-sign-in-code = Still no? Ask a supervisor for a new code and scan it.
settings-enrol = Enrol this phone
settings-update = A new version is ready. It opens anew; all you recorded stays.
settings-update-now = Update now
settings-more = More
settings-desk = The desk
settings-password = Password for signing in at a computer
theme-dark = Dark
theme-light = Light
theme-auto = As the system
text-usual = Usual
text-large = Large
text-larger = Larger
text-huge = Largest
hand-right = Right
hand-left = Left
about-title = About Stormlamp
about-build = build { $build }
about-what = What to do in an outage, and a record of what was done. It works with no network and sends when there is one.
about-record = Every entry is signed by its phone: it cannot be changed, only corrected.
about-parts = Software used, and its licences

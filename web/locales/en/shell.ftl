# The shell: words on every screen

shell-name = Stormlamp
shell-places = The five places
shell-log = Log
shell-back = Back
shell-close = OK
shell-undo = Undo
shell-taken-back = Taken back
shell-saved = Saved on this phone
shell-sent = All sent
shell-someone = Someone
shell-whole-site = Whole site
shell-joiner = { ", " }
shell-loading = Opening…
shell-not-found = No such page
shell-not-found-hint = It may be an old link. Go back to Now.
shell-to-now = Back to Now
shell-broken = This page has failed
shell-broken-hint = All you recorded is still here. Go to another page, or open this one again.
failed-part = Cannot be shown: { $what }
failed-kept = All that was recorded is still there.
failed-unknown = this part
failed-open = Open it
failed-again = Try again
failed-page = “{ $page }” could not be shown.
failed-strip = the outage in brief
failed-status = connection and what waits
failed-hints = notes about this phone
shell-reload = Open again
shell-under-a-minute = under a minute
shell-minutes = { $n } min
shell-hours = { $n } h
shell-days = { $n ->
    [one] 1 day
   *[other] { $n } days
  }
shell-reads-only = This computer can only read, not record.

place-now = Now
place-lists = Lists
place-contacts = Call
place-scripts = Scripts
place-guides = Guides
place-desk = Desk

status-online = Online
status-online-waiting = Online · { $n } waiting
status-asking = Connecting…
status-asking-waiting = Connecting… · { $n } waiting
status-offline = Offline
status-offline-waiting = Offline · { $n } waiting
status-sending = Sending { $n }
status-attention = { $n ->
    [one] 1 needs attention
   *[other] { $n } need attention
  }
status-last = synced { $time }
status-never = never synced


level-name = Level { $numeral }
level-none = No level yet

drill-banner = DRILL
example-mark = Example plan

duty-leader = Leader
duty-liaison = Liaison
duty-technical = Technical support
duty-service = Customer service
duty-safety = Safety supervisor


strip-dark = No power: { $areas }
strip-ended = { $areas }, ended { $time }
strip-returned = Power is back: { $areas }
strip-back = back about { $time }
strip-passed = promised for { $time }, overdue
strip-is-back = Power back?
strip-lost-again = Out again?

settings-title = Settings
settings-export = Export this phone’s logbook
settings-exported = Exported: look in your downloads
status-saving = saver on
light-title = Torch
light-screen = Light from the screen
light-screen-hint = Turn the screen’s brightness up for more.
light-out = Light off
shell-updating = Changing to the new version…
shell-find = Find

phone-of = { $who }’s phone
phone-unnamed = phone { $device }
promise-noted-power = Power back promised for { $time }
promise-noted-arrival = Arrival promised for { $time }
promise-noted-delivery = Delivery promised for { $time }
promise-noted-call_back = Call back promised by { $time }
promise-other = Promised by { $time }: { $what }
channel-voice = In person or by phone
channel-sms = SMS
channel-wechat = WeChat
channel-pa = Public address
channel-poster = Poster
channel-social = Social media

# Wallboard

wall-quiet = Power is on
wall-quiet-none = No outage, and none announced
wall-expected = Planned outage: { $areas }, from { $time }
wall-out = { $areas }: power out
wall-back = { $areas }: power is back
wall-since = Since { $time }
wall-back-passed = time passed
wall-word-over = Update due
wall-passed = Overdue: { $what }
wall-more = { $n } more
wall-other-open = { $n } to do{ $known ->
    [plan] {" "}(special customers not counted)
   *[other] {""}
  }
wall-other-late = { $n } overdue
wall-danger = In danger: { $n }
wall-devices = Special customers to look after now: { $n } (device on battery, or in need of help)
wall-urgency-0 = Most urgent { $n }
wall-urgency-1 = Urgent { $n }
wall-urgency-2 = By plan { $n }
wall-urgency-3 = Can wait { $n }
wall-stage = Stage
wall-plan-coming = Fetching the plan…
wall-nobody-leads = Nobody leads yet
wall-somebody-leads = Somebody leads
wall-as-of = As of { $time }
wall-unheard = Server not heard: this is as of { $time }
wall-nothing-yet = Server not heard: nothing has come yet
wall-sound = Turn sound on
wall-heard = Sounds when overdue
wall-leave = Back to the desk
wall-add = Add a wallboard
wall-add-name = Where it hangs
wall-add-hint = Open the link on the computer at the wall. It only reads, and sees no names or numbers of customers and no photos. Block it here when it goes.
wall-see = See the wallboard
wall-add-go = Make the link

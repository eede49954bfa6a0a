# The phone was blocked, or its person is not on staff any more: the one screen that is left.

shut-title-revoked = This phone has been blocked
shut-title-inactive = Your Stormlamp has been blocked
shut-why-revoked = A supervisor blocked this phone. (Heard of here: { $time })
shut-since-revoked = Blocked by a supervisor: { $time }
shut-why-inactive = A supervisor marked you as not on staff. (Heard of here: { $time })
shut-since-inactive = A supervisor marked you as not on staff: { $time }
shut-gone = Contacts, special customers, entries, photos and the plan from the server are deleted here. What you recorded stands below.
shut-recorded = What you recorded
shut-all-handed-in = All of it has been handed in.
shut-waits = { $n ->
    [one] 1 entry
   *[other] { $n } entries
  } not handed in yet: safe on this phone, and sent once there is a network.
shut-photos = { $n ->
    [one] 1 photo
   *[other] { $n } photos
  } not handed in yet either: kept on this phone.
shut-apart = { $n ->
    [one] 1 entry
   *[other] { $n } entries
  } on the server, waiting for a supervisor to release.
shut-export-what = If nothing gets through, export it for a supervisor. Whoever opens the file can read it: give it to nobody else.
shut-export = Export these entries
shut-next-revoked = To go on, ask a supervisor or administrator for a code and enrol again.
shut-next-inactive = A mistake? Ask a supervisor to put it right, then press below. Somebody else’s phone now? Enrol by a code.
shut-ask-again = It is put right, try again
shut-enrol = Enrol with a code

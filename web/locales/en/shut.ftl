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
    [one] 1 entry is not handed in yet. It is safe on this phone and goes to the server once there is a network.
   *[other] { $n } entries are not handed in yet. They are safe on this phone and go to the server once there is a network.
}
shut-photos = { $n ->
    [one] 1 photo is not handed in yet either, and stays on this phone.
   *[other] { $n } photos are not handed in yet either, and stay on this phone.
}
shut-apart = { $n ->
    [one] 1 entry is on the server, waiting for a supervisor to release it.
   *[other] { $n } entries are on the server, waiting for a supervisor to release them.
}
shut-export-what = If nothing gets through, export it for a supervisor. Whoever opens the file can read it: give it to nobody else.
shut-export = Export these entries
shut-next-revoked = To go on, ask a supervisor or administrator for a code and enrol again.
shut-next-inactive = A mistake? Ask a supervisor to put it right, then press below. Somebody else’s phone now? Enrol by a code.
shut-ask-again = It is put right, try again
shut-enrol = Enrol with a code

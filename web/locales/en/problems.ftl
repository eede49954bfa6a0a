# What went wrong and what to do

problem-StorageFull = Not saved: this phone’s storage is full. Delete some photos or videos, then record it again.
problem-StorageBlocked = Not saved: another window holds the data. Close other Stormlamp windows, then record it again.
problem-StorageNewer = Not saved: this window runs an old version. Close Stormlamp, open it again, then record it again.
problem-StorageFailed = Not saved: the phone could not write it. Note it on paper, then try again.
problem-NotEnrolled = Not saved: this phone is not enrolled. Ask a supervisor for a code, then record it again.
problem-ActionTooLong = Not saved: too long. Record it in two parts.

problem-quarantined = The server has put some entries aside until a supervisor releases them
problem-rejected = The server could not read some entries
problem-forked = This phone’s record has split in two: tell a supervisor
problem-not_ours = Something other than our server answers. This Wi-Fi may want a sign-in first; or use mobile data.
problem-storage_failed = This phone could not write: close Stormlamp and open it again
problem-storage_newer = This is an old version: close Stormlamp and open it again
problem-refused = The server does not take what this phone sends
problem-photo_refused = The server did not take a photo
problem-photo_metadata = A photo still tells of its camera or place, so the server does not take it. It stays on this phone.
problem-photos_full = The server has no room for more photos: they stay on this phone for now
problem-storage_full = This phone’s storage is full
problem-storage_full-advice = Delete photos, videos or apps you do not use. What you recorded is on this phone: do not clear Stormlamp’s data.
problem-unknown = Something is wrong with the sync
problem-advice = Everything is still on this phone: do not clear its data. Go on working, then tell a supervisor.

problem-used_code = This code has been used. Ask a supervisor for a new one.
problem-bad_code = This code has been used, is too old (good for ten minutes), or is wrong. Ask a supervisor for a new one.
problem-name_taken = Somebody has this name, or one like it. Add something, such as “Wang Wei (nights)”, and press again. The code still works.
problem-device_taken = This phone’s enrolment does not match. Ask a supervisor to look.
problem-key_used = This browser is somebody’s, so it cannot be a wallboard. Open the link in another one; the code still works.
problem-server_unheard = The server cannot be reached. Try again where there is a signal: the code still works.
problem-enrol_other = Not enrolled. Try again; if it fails, ask a supervisor for a new code.

problem-storage_blocked = An old window holds the data: read only for now
problem-wiped = This phone’s system has deleted Stormlamp’s data
problem-wiped-advice = What was not sent is mostly kept once more: ask a supervisor for a code and enrol again, and it is handed in; the server shows what is still missing. Until then write on paper.

older-storage_newer-title = This page is an old version
older-storage_newer-what = Stormlamp was updated in another window. Here you can still read, but not record.
older-storage_newer-bar = An old version: read only
older-storage_blocked-title = An old window holds the data
older-storage_blocked-what = Stormlamp was updated, but an older window is open. Close all other Stormlamp windows to record here.
older-storage_blocked-bar = An old window holds the data: read only
older-waiting = { $n ->
    [one] One entry
   *[other] { $n } entries
  } not sent yet: safe on this phone.
older-safe = Everything recorded is safe.
older-reopen = Reload this page
older-look = See what is not sent
older-go-on = Go on reading
older-still = Still the same after that? Export this phone’s logbook and give it to a supervisor.

cannot-open-title = This phone’s record does not open
cannot-open-why = The phone cannot read it just now. Stormlamp keeps trying.
cannot-open-what = Nothing is lost: do not clear the browser’s data. Close other Stormlamp windows, else write on paper.

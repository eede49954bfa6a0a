### The page that needs no server: it checks whether a file that Stormlamp handed out was changed.
prove-title = Check a file from Stormlamp
prove-language = Language
prove-intro = Choose a PDF, ZIP or JSON that Stormlamp exported, or drop it here. It is checked on this computer alone and goes nowhere.
prove-choose = Choose a file
prove-checking = Checking…
prove-no-crypto = This browser does not let the page check signatures. Use a current Chrome, Edge, Firefox or Safari, or save this page and open it from there.
prove-whole = Nothing was changed
prove-whole-record = The record in it was not changed
prove-pages-unproved = The words on the pages are not checked. What counts is the record in the PDF.
prove-broken = { $count ->
    [one] 1 thing does not fit
   *[other] { $count } things do not fit
  }
prove-more = and { $count } more
prove-site = Site
prove-incident = Outage
prove-entries = Entries
prove-entries-of = { $entries }, from { $devices ->
    [one] 1 device
   *[other] { $devices } devices
  }
prove-gone = Without their text
prove-gone-of = { $gone }: erased as the rules ask, or never handed in
prove-personal = Personal data
prove-personal-yes = Included: keep it safe
prove-personal-no = None
prove-size = Journal
prove-size-of = up to entry { $size }
prove-signed = Signed by the server
prove-server = The server’s key
prove-token = Time stamp by others
prove-token-none = None
prove-token-nameless = an authority without a name
prove-token-of = { $at }, { $authority }
prove-token-unchecked = { $at }, { $authority }; its signature cannot be checked here: use openssl ts -verify
prove-means = What this says
prove-means-yes = Nothing was changed: every entry is the text that its device signed, order and times are those of the server’s journal, and nobody touched the file after the server signed it.
prove-means-no = It does not say that what was written is true, that no other entry is left out, or that the server is that department’s: ask them whether “The server’s key” above is theirs. With a time stamp by others it is certain that the signing was no later than that.
prove-fault-file_unreadable = { $at }: cannot be opened, or holds no record of Stormlamp
prove-fault-file_shape = The record lacks “{ $at }”, or it is of another kind
prove-fault-file_signature = { $at }: changed after the server signed it
prove-fault-key = Device { $at }: the key is not its own
prove-fault-seal = Page { $at }: the signature is wrong
prove-fault-chain = Page { $at }: it does not follow the page before
prove-fault-entry_order = Entry { $at }: out of order, or there twice
prove-fault-entry_page = Entry { $at }: no page has it
prove-fault-entry_text = Entry { $at }: the text was changed
prove-fault-entry_case = Entry { $at }: not of this record’s outages
prove-fault-entry_private = Entry { $at }: the personal part was changed
prove-fault-entry_times = Entry { $at }: its times or its place were changed
prove-fault-head = The journal’s running hash does not fit
prove-fault-checkpoint = The server’s statement is wrong ({ $at })
prove-fault-token = The time stamp is of something else
prove-fault-token_signature = The time stamp’s signature is wrong
prove-fault-archive_bytes = The archive was changed at byte { $at }
prove-fault-archive_missing = The archive lacks { $at }
prove-fault-archive_unknown = The archive has { $at }, which does not belong to it
prove-fault-archive_changed = { $at }: changed

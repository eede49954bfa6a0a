desk-import-people = Import people from a table
desk-import-customers = Import special customers from a table
desk-import-to-people = To the people
desk-import-to-customers = To the customers
desk-import-drop = Drop your table here
desk-import-choose = Choose a file
desk-import-kinds = Excel or WPS workbook (.xlsx), CSV, phone contacts (.vcf), at most 2 MB
desk-import-how-people = One person a row, with heads that say which column holds name, phone, duty, deputy, shift. You see every row first; nothing counts until you take them in.
desk-import-how-customers = One customer a row, with heads that say which column holds name, building, room, need, device, phone, helper. You see every row first; nothing counts until you take them in.
desk-import-too-big = The file is too large: at most 2 MB. Save the sheet you need on its own and choose that.
desk-import-unreadable = The file cannot be read; it may have been moved. Choose it again.
desk-import-reading = Reading { $name }…
desk-import-failed = { $name } cannot be taken in: { $why }
desk-import-sheet = Which sheet
desk-import-sheet-first = The first that holds something
desk-import-columns = All { $count } columns were recognised
desk-import-columns-some = { $unmatched } of { $count } columns are not used: see whether that is right
desk-import-headless = Column { $n }
desk-import-pass-over = Not used
desk-import-empty = No row can be taken. Look at the columns above: one of them must hold the names.
desk-import-preview = Row by row
desk-import-search = Find in this table
desk-import-order = Refused first
desk-import-count = { $more ->
    [yes] { $shown } of { $count } rows
   *[no] { $count } rows
  }
desk-import-who = Who
desk-import-what = What
desk-import-nameless = (no name)
desk-import-row = Row
desk-import-state = Outcome
desk-import-says = Details
desk-import-new = New
desk-import-changed = Changed
desk-import-same = The same
desk-import-refused = Refused
desk-import-emptied = emptied
desk-import-would = This takes in { $new } new and { $changed } changed rows; { $same } stay the same, { $refused } are refused.
desk-import-nothing = Nothing to take in: all rows are here already, or are refused.
desk-import-skip = { $count ->
    [one] Leave out the refused row and take the others
   *[other] Leave out the { $count } refused rows and take the others
}
desk-import-take = Take all in
desk-import-take-some = { $count ->
    [one] Take 1 row in
   *[other] Take { $count } rows in
}
desk-import-other = Another file
desk-import-more = Import another
desk-import-done = Done: { $new } new, { $changed } changed.
desk-import-outdated = Something has changed here meanwhile, so this table would do something else now. Look again, then take it in.
desk-import-left = { $count ->
    [one] One row was left out: mend it
   *[other] { $count } rows were left out: mend them
} in the table and choose the same file again; nothing comes in twice.
desk-import-leave-row = Leave out
desk-import-take-row = Take in after all
desk-import-other-person = Another person
desk-import-same-person = The same person
desk-import-contacts = Import contacts from a table
desk-import-to-contacts = To the contacts
desk-import-how-contacts = One contact a row, with heads that say which column holds name, organisation, phone, role or when to call. A phone's contacts will do too. You see every row first; then it goes into the draft.
desk-import-areas = Import places from a table
desk-import-to-areas = To the places
desk-import-how-areas = One place a row, with heads that say which column holds its name, what it is inside, its kind. Write what holds it by name, or from large to small: Tower A / floor 12. You see every row first; then it goes into the draft.
desk-import-assets = Import assets from a table
desk-import-to-assets = To the assets
desk-import-how-assets = One asset a row, with heads that say which column holds name, kind, place, maintainer, how often it is maintained. Place and maintainer must be in the plan already. You see every row first; then it goes into the draft.
desk-import-supplies = Import supplies from a table
desk-import-to-supplies = To the supplies
desk-import-how-supplies = One kind of supply a row, with heads that say which column holds name, quantity, unit, where it is kept, how often it is checked. You see every row first; then it goes into the draft.
desk-import-done-draft = In the draft: { $new } new, { $changed } changed. It counts once the draft is published.
desk-import-draft-kinds = Excel or WPS workbook (.xlsx), CSV, at most 2 MB

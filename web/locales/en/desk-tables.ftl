# Desk: tables of people, phones, special customers, outages

desk-place-customers = Customers
desk-missing = Still missing
desk-table-among = , of them
desk-table-order = Order
desk-table-order-own = What is missing first
desk-table-order-by = By { $head }
desk-table-none = Nothing fits.
desk-table-acts = Actions
desk-remove = Remove
desk-filter-any-role = All rights
desk-filter-any-helper = All helpers
desk-gap-no_number = No number
desk-gap-no_deputy = No deputy
desk-gap-no_phone = No phone enrolled
desk-gap-phone_silent = Phone silent for a week
desk-gap-card_not_read = Duty card not read
desk-gap-end_passed = End date passed
desk-gap-no_area = No place
desk-gap-no_helper = No helper
desk-gap-no_consent = No consent noted
desk-gap-review_overdue = Not reviewed for a year

## People
desk-people-search = Find by name, pinyin, number or duty
desk-people-count = { $more ->
    [yes] { $shown } of { $count } people
   *[no] { $count } people
  }
desk-person-deputies = Deputies
desk-person-today = Today
desk-person-off-today = off today
desk-person-away-until = away until { $time }
desk-person-read = Has read
desk-person-cards = cards { $read } of { $count }
desk-person-guides = guides { $read } of { $count }
desk-person-phone = Phone last heard
desk-languages = Speaks
language-zh-Hans = Chinese
language-zh-Hant = Chinese (traditional script)
language-en = English
desk-part-who = Who
desk-part-does = What they do
desk-part-deputies = When they are not there
desk-part-times = When they are there
desk-deputies-hint = Called when this person is away or does not answer.
desk-deputy-add = Choose somebody…
desk-deputy-nobody = Nobody else to choose
desk-deputy-remove-who = { $name } no longer stands in
desk-person-back = Away, back on
desk-person-back-hint = Empty: not away. Counts as back from midnight on that day.
desk-numbers = Phone
desk-number-other = Number { $n }
desk-number-add = Add a number
desk-number-remove-which = Remove number { $n }
desk-number-wrong = This does not look like a phone number
desk-shift-none = No shifts: may be there at any time.
desk-shift-which = Shift { $n }
desk-shift-days = Days
desk-shift-from = From
desk-shift-to = To
desk-shift-over-midnight = Until the next day.
desk-shift-add = Add a shift
desk-shift-remove-which = Remove shift { $n }
desk-shift-wrong = Choose the days and fill in both times
desk-day-1 = Mon
desk-day-2 = Tue
desk-day-3 = Wed
desk-day-4 = Thu
desk-day-5 = Fri
desk-day-6 = Sat
desk-day-7 = Sun
desk-day-not-yet = This day has not come yet

## Forms
desk-form-unheard = The server does not answer, so nothing was saved. All you typed is still here: save again when it is back.
desk-form-refused = Not saved: { $why }
desk-form-resumed = This is what you typed last time and did not save.
desk-form-discard = Start over

## Special customers
desk-customers-search = Find by name, pinyin, room, need or device
desk-customers-needs-server = Changes need the server, which does not answer. Below is what this device holds.
desk-customers-reads = Supervisors change this. Below is what you may see.
desk-customers-none = No special customers yet
desk-customers-none-text = Note who cannot do without power or without a visit: oxygen at home, living alone, unable to walk, a cold store. Add one, or bring in the table you already have.
desk-customer-add = Add a customer
desk-customer-name = Name
desk-customer-where = Where
desk-customer-area = Building or area
desk-customer-area-none = Not chosen yet
desk-customer-place = Floor and room
desk-customer-place-hint = For example: floor 12, 1203
desk-customer-need = Need
desk-customer-need-hint = For example: oxygen at home, look in first; hard of hearing, knock
desk-customer-device = Device that needs power
desk-customer-battery = Hours its battery lasts
desk-customer-battery-wrong = A number from 0 to 1000, such as 4 or 1.5
desk-customer-help = Help agreed
desk-customer-help-hint = For example: bring the spare cylinder at once, help downstairs
desk-customer-agreed-by = Agreed by
desk-customer-helper = Helper
desk-customer-helper-none = Not settled
desk-customer-every = Check in an outage every
desk-customer-every-none = Not settled
desk-customer-reviewed = Last reviewed
desk-customer-reviewed-hint = The day all this was gone through with them.
desk-customer-reviewed-today = Reviewed today
desk-customer-ends = Until
desk-customer-ends-hint = After this day phones no longer list them. Leave it empty if you do not know.
desk-customer-ended = Ended
desk-customer-active = Still looked after (without this, phones no longer list them)
desk-customer-basis-missing = Choose whose consent it is
desk-part-need = In an outage
desk-part-agreed = What was agreed
desk-part-consent = Consent to note all this
desk-part-review = Review and end
desk-consent-basis = Consent
desk-consent-consent = Their own consent
desk-consent-guardian = Consent of family or guardian
desk-consent-vital = Emergency, to protect life or health
desk-consent-none = None yet
desk-consent-by = Given by
desk-consent-at = Given on

## Phones
desk-devices-search = Find by person or model
desk-devices-count = { $more ->
    [yes] { $shown } of { $count } phones
   *[no] { $count } phones
  }
desk-device-whose = Whose
desk-device-wrong = What is wrong
desk-device-since = Enrolled
desk-device-silent = Silent for a week
desk-device-incomplete = Record incomplete
desk-device-unreadable-any = Cannot read the new plan
desk-device-gone = Blocked

## Outages
desk-incidents-search = Find by place or date
desk-incidents-order = Latest first
desk-incidents-count = { $more ->
    [yes] { $shown } of { $count } outages
   *[no] { $count } outages
  }
desk-incidents-none-text = As soon as somebody's phone reports an outage it stands here, to come back to at any time.
desk-incident-when = When
desk-incident-status = State
desk-incident-length = Lasted

## Import from a table
desk-export = Export as a table
desk-customer-twin = A customer of this name is already listed at this place or with this number
desk-number-hint = Whose it is may stand behind it, such as 13800138000 son

desk-device-edition = Plan
desk-device-behind = Not the plan in force
desk-edition = Edition { $number }
desk-edition-since = Edition { $number } since { $time }
desk-edition-unknown = Has not said yet
desk-editions = Who holds which edition
desk-editions-running = The outage that is on goes by edition { $number }: devices that have the newer one call its contacts at once, and take all else from it when the outage is over.
desk-editions-have = Edition { $number } is in force: { $have } of { $all } devices have it. One that is off fetches it when it is on and has a network.
desk-edition-count = Edition { $number }: { $count ->
    [one] one device
   *[other] { $count } devices
}
desk-edition-unknown-count = Not said yet: { $count ->
    [one] one device
   *[other] { $count } devices
}
desk-filter-guide = Guide not read
desk-filter-any-guide = All guides
desk-guide-unread = Not read: { $name }
desk-person-unread = Guides not read yet: { $names }

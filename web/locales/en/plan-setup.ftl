# Setting up: making the example one's own

setup-what = Replace the example by your own, step by step. Stop whenever you like and go on later; until you publish, phones show the example.
setup-what-own = Your own plan is in force. Whatever is left can be done at any time.
setup-so-far = { $done } of { $all } steps done
setup-look-first = Look at the example first
setup-keepers-only = Only plan keepers write the plan. Ask an admin to make you one, or a plan keeper to do this.
setup-state-done = Done
setup-later = Later
setup-now = Do it now
setup-look = Look, change
setup-unfold = Open
setup-fold = Fold
setup-and-more = { $names } and { $n } more

setup-step-profile = Kind of site
setup-step-site = Name, hotline, address, account
setup-step-areas = Places: buildings, floors, zones
setup-step-assets = Assets: lifts, pumps, generator …
setup-step-services = Public services, with your city’s numbers
setup-step-contacts = Maintainers and other contacts
setup-step-figures = Figures of the first hours
setup-step-people = People: who does what, who stands in
setup-step-publish = Publish
setup-step-lists = Dangerous lists, signed by somebody certified
setup-step-customers = Special customers
setup-step-phones = Phones: enrolled, tried with no network

setup-choose-profile = Choose one: the plan begins from it
setup-left-no_phones = No phones enrolled yet
setup-left-no_areas = Only the whole site, no buildings or floors yet
setup-left-no_assets = No assets yet
setup-left-no_customers = No special customers yet
setup-left-own_areas_first = Publish first: only then can they be put in your own buildings
setup-left-unpublished = Ready to be published
setup-left-still_example = The draft is still marked as the example: replace what is made up, then take the mark off in “All of it” of step 2
setup-left-publish_first = Once published, somebody certified reads each list and signs
setup-left-facts = Still blank: { $names }
setup-left-earlier_first = First the steps above: { $n } left
setup-left-customers_lack = Missing: { $gaps }
setup-gap = { $gap } ({ $n })
setup-left-no_number = { $n } without a number: { $names }
setup-left-no_holder = Nobody does: { $duties }
setup-left-no_deputy = Nobody stands in: { $duties }
setup-left-unreachable = { $n ->
    [one] 1 person without a number
   *[other] { $n } people without a number
  }
setup-first = First, { $n } steps to fill in
setup-first-what = Most of what is wrong now comes from these blanks. What is left after them is mended one by one.
setup-left-undecided = { $n ->
    [one] { $n } figure not decided
   *[other] { $n } figures not decided
}
setup-left-errors = { $n } things must be mended
setup-left-unsigned = { $n } not signed yet
setup-left-no_phone = { $n ->
    [one] 1 person without a phone enrolled
   *[other] { $n } people without a phone enrolled
  }
setup-left-unrehearsed = { $n } phones never tried without a network

setup-profile-property = Managed property
setup-profile-property-what = Offices, homes, shops, an estate: owners and tenants
setup-profile-hotel = Hotel
setup-profile-hotel-what = Guests, rooms, restaurants
setup-profile-hall = Service hall
setup-profile-hall-what = Counters, and people who queue

setup-profile-change = Change the kind of site
setup-profile-keeps = All that you entered or changed stays.
setup-profile-replaces = What you did not change is replaced: { $parts }
setup-profile-part = { $part } ({ $n })
setup-profile-same = The rest says the same there: nothing is replaced.
setup-profile-take = Change to: { $profile }
setup-profile-changed = Changed to: { $profile }

setup-site-facts = What you are called, where you are found
setup-fact-name = Name
setup-fact-hotline = Hotline
setup-fact-hotline_mobile = Mobile that takes the hotline
setup-fact-hotline_mobile-hint = Where the hotline goes when the exchange is dead
setup-fact-address = Address
setup-fact-account = Account at the utility
setup-fact-account-hint = On the bill; the utility asks for it

setup-way-site-0 = All of it
setup-way-areas-0 = Enter places
setup-way-areas-1 = From a table
setup-way-assets-0 = Enter assets
setup-way-assets-1 = From a table
setup-way-services-0 = Enter numbers
setup-way-contacts-0 = Enter contacts
setup-way-contacts-1 = From a table
setup-way-figures-0 = All figures
setup-way-people-0 = Enter people
setup-way-people-1 = From a table
setup-way-customers-0 = Enter customers
setup-way-customers-1 = From a table
setup-way-publish-0 = Check and publish
setup-way-phones-0 = Make codes
setup-way-phones-1 = See phones

setup-sign = Sign
setup-sign-title =
    { $n ->
        [one] Sign one list
       *[other] Sign { $n } lists
    }
setup-sign-choose = Tick the lists that were read
setup-sign-what = Somebody certified has read each step and confirms that it can be done so. Once a list changes it is signed again.
setup-sign-by = Name of the certified person
setup-sign-certificate = Number of the certificate
setup-sign-until = Valid until
setup-sign-needed = This is needed
setup-sign-failed = It was not recorded
setup-sign-read = Read it
setup-signed =
    { $n ->
        [one] One list signed
       *[other] { $n } lists signed
    }

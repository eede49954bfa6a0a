## The site
plan-site-who = Who we are
plan-site-name = Name of the site
plan-site-name-hint = As you call yourselves in notices and on the phone.
plan-site-address = Address
plan-site-address-hint = Read out to the fire brigade, the ambulance, the utility.
plan-site-account = Account number at the utility
plan-site-account-hint = It stands on the bill; they ask for it.
plan-site-numbers = Numbers that customers call
plan-site-hotline = Hotline
plan-site-hotline-hint = Named in notices to customers.
plan-site-mobile = Mobile that the hotline goes to
plan-site-mobile-hint = When the exchange is dead, the hotline is forwarded here.
plan-site-again = How long until calling again
plan-site-again-hint = Without this: 2 minutes when busy, 5 minutes when nobody answers.
plan-site-again-busy = Busy
plan-site-again-no-answer = No answer
plan-site-rules = House rules
plan-site-night = Let people sleep
plan-site-night-hint = In these hours whoever sleeps hears nothing but news.
plan-site-night-from = From
plan-site-night-to = To
plan-site-night-hours = Full hours, 0 to 23.
plan-site-short = Requests by the short form from
plan-site-short-hint = At this level and graver ones, whoever takes a call asks for kind, place and number; the rest is filled in later.
plan-site-short-never = Never
plan-site-channels = Fewest ways to communicate
plan-site-channels-hint = Fewer that still work are an alarm.
plan-site-rare = Publishing, languages and time zone
plan-site-two = Publishing takes two people
plan-site-two-hint = One changes the plan, another plan keeper looks at it and publishes. It counts once an edition with it is published.
plan-site-example = This is the example plan
plan-site-example-hint = While it is ticked every phone says “example plan” and does not dial. Take it away once the facts are yours.
plan-site-languages = Languages of the plan
plan-site-languages-hint = The first must be complete; it stands in where another is missing. Traditional Chinese is made from simplified.
plan-site-language = Language
plan-site-zone = Time zone
plan-site-zone-hint = Days and times of day are those of this place.
plan-zone-home = Beijing time

## Words
plan-words-date = How a day and a time are written
plan-words-date-hint = { "{month}" }, { "{day}" } and { "{time}" } must all be in it.
plan-words-joiner = What stands between several places
plan-words-joiner-hint = As the comma in “Tower A, Tower B”.

## Goals
plan-goal-name = Goal
plan-goal-text = It means
plan-goal-text-hint = One sentence that a newcomer understands.

## Causes
plan-cause-name = How notices say it
plan-cause-name-hint = It must read well after “because of”.
plan-cause-means-equipment = Equipment in our own building has failed.
plan-cause-means-maintenance = Work that was planned before.
plan-cause-means-weather = Storm, lightning, ice, flood.
plan-cause-means-grid = The grid or a line outside has failed.
plan-cause-means-other = Known, but none of those above.
plan-cause-means-unknown = Nobody has found it yet.

## Places
plan-area-what = This place
plan-area-name = Name
plan-area-name-hint = Clear when spoken alone: “Tower A lobby”, not “lobby”.
plan-area-kind = What it is
plan-area-kind-site = The whole site
plan-area-kind-building = Building
plan-area-kind-floor = Floor
plan-area-kind-unit = Unit, shop, room
plan-area-kind-zone = Zone
plan-area-parent = Part of
plan-area-parent-hint = The whole site is the outermost; choose nothing there.
plan-area-retired = No longer in use
plan-area-retired-hint = Tick it when it is gone, do not remove it: older entries name it.

plan-area-tree = Places
plan-area-tree-hint = Choose a place to change it beside the tree. Drag it by its handle, or use Alt with the arrow keys.
plan-area-acts = Move the chosen place
plan-area-add = Add one inside
plan-area-paste = Paste a whole table of places
plan-area-up = Up
plan-area-down = Down
plan-area-out = One step out
plan-area-in = Into the one above
plan-area-is-retired = No longer in use
plan-area-revive = Use it again
plan-area-retire = { $count ->
    [0] No longer in use
    [one] No longer in use, with the one inside
   *[other] No longer in use, with the { $count } inside
  }
plan-area-remove = { $count ->
    [0] Remove
    [one] Remove with the one inside
   *[other] Remove with the { $count } inside
  }
plan-paste-how = One place a line, indented where it lies inside another; or “Tower A / Floor 1 / 101”; or columns copied from a spreadsheet.
plan-paste-text = Places
plan-paste-into = Put them into
plan-paste-full = Begin names with the place around: “Floor 1” becomes “Tower A Floor 1”, clear when spoken alone
plan-paste-preview = It would become
plan-paste-would = { $fresh ->
    [0] All { $there } are there already.
   *[other] { $fresh } new, { $there } there already.
  }
plan-paste-there = There already
plan-paste-back = Used again
plan-paste-long = Too long a name: { $most } characters at most
plan-paste-take = Put into the plan

## Assets
plan-asset-what = This asset
plan-asset-name = Name
plan-asset-name-hint = As on its plate, so that people inside can read it out.
plan-asset-is = What it is
plan-asset-is-hint = Lists and clocks find assets by it.
plan-asset-area = Where
plan-asset-area-hint = The part it serves: for a lift the whole building.
plan-asset-place = Exact place
plan-asset-place-hint = How to find it, where the key is.
plan-asset-care = Maintenance
plan-asset-maintainer = Who mends it
plan-asset-maintain = Maintained every
plan-asset-test = Tested every
plan-asset-test-hint = A missed test is reminded of.
plan-asset-lasts = Lasts without power
plan-asset-lasts-hint = How long battery or fuel hold; rather too little.
plan-asset-rare = Insurance, no longer in use
plan-asset-insured = It is insured
plan-asset-policy = Policy number
plan-asset-expires = Ends on
plan-asset-cover = What is covered
plan-asset-cover-hint = As “machinery breakdown, repair included”.
plan-asset-retired = No longer in use
plan-asset-kind-lift = Lift
plan-asset-kind-escalator = Escalator
plan-asset-kind-generator = Generator
plan-asset-kind-ups = UPS
plan-asset-kind-desk_ups = Desk UPS
plan-asset-kind-battery = Power bank, battery
plan-asset-kind-switchgear = Switchgear
plan-asset-kind-transformer = Transformer
plan-asset-kind-pump = Water pump
plan-asset-kind-fire_pump = Fire pump
plan-asset-kind-sump_pump = Sump pump
plan-asset-kind-fire_alarm_panel = Fire-alarm panel
plan-asset-kind-emergency_lighting = Emergency lighting
plan-asset-kind-smoke_fan = Smoke fan
plan-asset-kind-air_conditioning = Air conditioning
plan-asset-kind-gate = Barrier
plan-asset-kind-door = Door, access control
plan-asset-kind-cold_room = Cold room, freezer
plan-asset-kind-boiler = Boiler, water heater
plan-asset-kind-charger = Charging point
plan-asset-kind-aed = AED
plan-asset-kind-oxygen = Oxygen, medical equipment
plan-asset-kind-exchange = Telephone exchange
plan-asset-kind-server = Server
plan-asset-kind-network = Network equipment
plan-asset-kind-till = Till, self-service machine
plan-asset-kind-queue_machine = Queue machine
plan-asset-kind-camera = Cameras
plan-asset-kind-other = Other

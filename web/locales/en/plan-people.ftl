## Levels
plan-level-name = Name
plan-level-criteria = When it is this level
plan-level-scope = How far it reaches
plan-level-scope-hint = Whoever sets the level goes by these three.
plan-level-duration = How long it will last
plan-level-duration-hint = At the worst guess; when nobody can say, go higher.
plan-level-effect = What it does
plan-level-effect-hint = People first, then equipment and business.
plan-level-proposes = When this level is proposed
plan-level-proposes-hint = The leader’s phone says so once it has come this far; a person decides.
plan-level-from-scope = The outage reaches
plan-level-from-site = the whole site
plan-level-from-building = a building
plan-level-from-zone = a zone
plan-level-from-unit = a unit, a shop
plan-level-from-age = It has lasted
plan-level-from-age-hint = Choose nothing, and time alone proposes nothing.
plan-level-from-effects = Somebody is
plan-level-from-trapped = trapped or in danger
plan-level-from-hurt = hurt or ill
plan-level-from-promise = A promised time that has passed proposes the next higher level
plan-level-from-promise-hint = At this level already, and still no power at the time that was promised.
plan-level-limits = When each stage must be through
plan-level-limits-hint = All from the report of the outage; none before the one above it.
plan-level-signs = Colour and numeral
plan-level-colour = Colour
plan-level-colour-red = Red
plan-level-colour-orange = Orange
plan-level-colour-yellow = Yellow
plan-level-colour-blue = Blue
plan-level-numeral = Numeral

## Stages
plan-stage-what = This stage
plan-stage-name = Name
plan-stage-goal = What for
plan-stage-ends = It is over when
plan-stage-ends-hint = Something that anybody can see.
plan-stage-lists = Who works which lists
plan-stage-lists-hint = In order. In this stage they stand first on each one’s phone.

## Duty cards
plan-duty-what = This duty
plan-duty-name = Name
plan-duty-purpose = What it is for
plan-duty-procedure = How it is done
plan-duty-procedure-hint = 3 to 9 lines, in order.
plan-duty-never = Never
plan-duty-never-hint = What would hurt somebody or cost dearly.
plan-duty-others = When somebody else takes over
plan-duty-hand-over = What to say at hand-over
plan-duty-hand-over-hint = What the next one needs most.
plan-duty-covered = Who stands in when nobody holds it
plan-duty-covered-hint = The first one is tried first.

## First ten minutes
plan-ten-title = With { $people } people
plan-ten-when = When
plan-ten-people = How many people are there
plan-ten-people-hint = 1, 2, 3 and 4 are all needed; the last stands for more.
plan-ten-seats = Who does what
plan-ten-seats-hint = One row a person. Each of the five duties belongs to one of them.
plan-ten-seat = What they are called
plan-ten-seat-hint = As “First: stays at the desk”.
plan-ten-covers = Which duties
plan-ten-steps = What they do, in order
plan-ten-steps-hint = 2 to 9 steps.
plan-ten-minute = Minute
plan-ten-step = What to do
plan-ten-list = List that it opens

## Call-out
plan-call-when = When
plan-call-level = At which level
plan-call-order = Who is called
plan-call-order-hint = The first one first.
plan-call-duty = Whoever does this duty
plan-call-contact = Or this contact
plan-call-one = Choose one of the two.
plan-call-next = No answer: call the next after
plan-call-next-hint = Without waiting for the one before.

# Help: people and material asked for, promised, here

help-title = Help
help-ask = Ask for more help
help-ask-save = Ask for help
help-none-quiet = In an outage, people and material that are short are asked for here.
help-of = What is needed
help-of-people = People
help-of-material = Material
help-which = Which
help-often-hands = Hands
help-often-guards = Guards
help-often-electricians = Electricians
help-often-lift = Lift technicians
help-often-cleaners = Cleaners
help-often-carers = Carers, first aid
help-often-generator = Generator truck
help-often-fuel = Diesel
help-often-lights = Work lights
help-often-pump = Pump
help-often-water = Water
help-often-food = Food
help-other = Something else
help-count = How many
help-uncounted = Not said
help-from = From whom
help-from-others = From somebody else
help-who = Who promised it
help-where = Where is it needed? (optional)
help-what = { $count ->
    [0] { $what }
   *[other] { $what } × { $count }
  }
help-unpromised = nobody has promised it yet
help-until = by { $time }
help-some = { $arrived } of { $count } here
help-wanted = wanted at { $area }
help-place = at { $area }
help-here = all here
help-gone = released
help-promise = They promised it
help-promise-more = The exact time, by whom, how many
help-by-when = By when
help-promise-save = Save the promised time
help-came = It’s here
help-came-part = Not all of it, or sent elsewhere
help-sent-to = Sent to
help-sent-on = Send it elsewhere
help-release = Done: released
help-said-asked = Help asked for: { $what }
help-said-promised = { $what }: promised
help-said-arrived = { $what }: here
help-said-placed = { $what }: sent elsewhere
help-said-released = { $what }: released
help-so-far = So far
help-unknown = This phone has no such help

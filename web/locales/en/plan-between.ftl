# The editor of the plan: between outages
plan-supply-what = What it is and where
plan-supply-kind = Kind
plan-supply-kind-lighting = Lighting
plan-supply-kind-communication = Communication
plan-supply-kind-power = Power
plan-supply-kind-tools = Tools
plan-supply-kind-safety = Safety
plan-supply-place = Place
plan-supply-how-many = How many
plan-supply-quantity = There are
plan-supply-minimum = There must be
plan-supply-minimum-hint = With fewer, the regular check says so
plan-supply-counted-in = Counted in
plan-supply-looked-after = Who looks after it
plan-supply-owner = Duty
plan-supply-inspect-every = Checked every

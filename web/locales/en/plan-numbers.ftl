## Figures
plan-figure-what = This figure
plan-figure-name = What it decides
plan-figure-name-hint = One figure decides one thing, so that changing it moves nothing else.
plan-figure-decided = We have decided: this figure it is
plan-figure-decided-hint = One that is not decided serves the example; a plan of your own cannot be published with it.

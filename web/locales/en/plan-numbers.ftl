## Figures
plan-figure-what = This figure
plan-figure-name = What it decides
plan-figure-name-hint = One figure decides one thing, so that changing it moves nothing else.

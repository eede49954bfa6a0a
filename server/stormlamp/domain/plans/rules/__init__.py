"""What a plan must hold across its parts, a file a subject; `plan_check.py` above runs them all.

`lists`: their order, that each is reached; `dangerous_links`: where a list with a hazard may lead;
`hazards`: what a step with one must say; the others say it by their names.
"""

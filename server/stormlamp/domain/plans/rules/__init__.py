"""What a plan must hold across its parts, a file a subject; `reader.py` above runs them all.

`levels_and_areas`; `duties_and_contacts`; `lists`: their order, that each is reached;
`dangerous_links`: where a list with a hazard may lead; `hazards`: what a step with one must say; `words`; `figures`.
"""

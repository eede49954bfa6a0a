"""Proving the journal and what the server decides by, from what is stored.

`walk`: the running hash, seals, and what each page covers, in one pass; `acceptance`: the pages are accepted
once more and come out the same; `deeds`: what the server's own logbook tells; `tables`: rows that follow from
these; `vouched`: the server's word for the rest; `external_witnesses`: whoever saw the journal from outside.
"""

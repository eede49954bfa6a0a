"""The tables and every query of them. A table is declared in the module that asks for its rows.

access/codes.py                codes
access/customers.py            customers
access/devices.py              devices, device_people
access/password_tries.py       sign_in_tries
access/people.py               people
access/personal_reads.py       personal_reads
access/sessions.py             sessions, device_readers, used_nonces
files/editions.py              editions
files/named_files.py           named_files
files/stored_files.py          stored_files
journal/clocks.py              clock_samples
journal/entries.py             entries, closings
journal/entries_by_ref.py      waiting_entries, request_readers
journal/pages.py               pages
journal/quarantines.py         quarantined_pages
journal/sites.py               sites
plans/plan_drafts.py           plan_drafts
plans/plan_sources.py          plan_sources
"""

"""Allowances for tests that are about something else."""

from stormlamp.domain.upload_allowances import Allowance, Limits

UNLIMITED = Limits(Allowance(2**62, 2**40), Allowance(2**62, 2**40), 2**62)

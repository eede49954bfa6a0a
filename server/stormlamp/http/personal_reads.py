"""Records reads of personal data after the answer, so that nobody waits for it."""

from flask import Response

from stormlamp.http.context import runtime


def tell(response: Response) -> Response:
    """Let what is due be written once this answer is out."""
    reads = runtime().record.reads
    if reads.due:
        response.call_on_close(reads.write_due)
    return response

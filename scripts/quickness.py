"""How quick an interpreter is: prints the microseconds that a small loop takes it, the least of some runs.

One built without optimisations takes half as long again, and few builds tell how they were made.
"""

from time import process_time


def loop_us() -> int:
    """Processor time of a loop over a hundred thousand numbers, in microseconds."""
    return int(min(_once() for _ in range(7)) * 1e6)


def _once() -> float:
    began = process_time()
    found = {}
    for number in range(100_000):
        found[number % 1000] = str(number)
    return process_time() - began


if __name__ == "__main__":
    print(loop_us())  # noqa: T201 - it is asked for this

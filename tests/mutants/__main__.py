"""`make mutants`: breaks copies of the product, one fault at a time; the tests must notice.

First the faults written by hand, then those that two tools make: mutmut in the server's domain, StrykerJS
in the client's core and sync. The tools go on from their last run, so that a change costs minutes.
`MUTANT=clock`: those by hand alone whose fault or file has this word.
`FILE=web/src/core/folds/countable-acts.ts`: one file alone; what survives in it is shown.
`WHOLE=1`: forget earlier runs. `LOT=9`: in the client each ninth block of lines alone.
Scores go to var/mutants/scores.md.
"""

from __future__ import annotations

import os
import shutil
import sys

from tests.mutants import byhand, client, domain
from tests.mutants.scores import LEAST, VAR, Scored, by_file, shown, table


def main() -> int:
    """Run what is asked for; 0 where every fault by hand is caught and every area has its least score."""
    word, file = os.environ.get("MUTANT"), os.environ.get("FILE")
    if os.environ.get("WHOLE"):
        shutil.rmtree(VAR, ignore_errors=True)
    VAR.mkdir(parents=True, exist_ok=True)
    if file:
        byhand.say(shown(one(file)))
        return 0
    caught = byhand.run_all(word or "")
    if word:
        return 0 if caught else 1
    found = {"domain": domain.run(), "core": client.run("core"), "sync": client.run("sync")}
    text = table(found)
    (VAR / "scores.md").write_text(text, encoding="utf-8")
    byhand.say(text)
    return (
        0 if caught and all(by_file(found[area])[""].score >= least for area, least in LEAST.items()) else 1
    )


def one(file: str) -> list[Scored]:
    """Mutate one file anew."""
    if file.endswith(".py"):
        found = domain.run(file)
    else:
        found = client.run(file.removeprefix("web/src/").partition("/")[0], file)
    return [each for each in found if each.file == file]


if __name__ == "__main__":
    sys.exit(main())

/** Beginning to read: what is still in force of the time before, and from where to pull. */

import type { Entry } from "../../core/entries";
import type { Line } from "../../storage/journal/journal";
import type { Failed, Parts } from "../context";
import { sealed } from "../entries/stored-entries";
import { heardGeneration } from "../generation";
import { entryOf, type Pulled } from "./pull-reply";
import { obey, type ReadJournal } from "./server-orders";

/** What is read changes no faster than that; beyond it somebody plays with us. */
const TRIES = 4;

/**
 * Begins a line beside the one that is shown, part by part. Each is stored as it comes: who dies in between goes on with the
 * next, and nothing of it is shown before the line is whole.
 */
export async function begin(parts: Parts, person: string, read: ReadJournal): Promise<Failed> {
  const { shadow } = await parts.shelves.journal.lines();
  let line: Line | null = shadow?.start ? shadow : null;
  for (let tries = 0; tries < TRIES; ) {
    const pulled: Pulled | Failed = await nextPart(read, line);
    if (isPart(pulled)) {
      line = await keepPart(parts, person, line, pulled);
      const ended = endOf(parts, line);
      if (ended !== null) return ended;
    } else {
      if (pulled !== "anew") return pulled;
      tries++;
      line = null;
    }
  }
  return "foreign";
}

/** How it ended with the part that was kept last; null: there are more. */
function endOf(parts: Parts, line: Line | null): Failed | null {
  if (line === null) return parts.here() ? "anew" : "unheard";
  return line.start ? null : "fine";
}

const isPart = (pulled: Pulled | Failed): pulled is Pulled => typeof pulled === "object" && "entries" in pulled;

/** `anew`: it is of another journal, other rights or another beginning than the parts before. */
async function nextPart(read: ReadJournal, line: Line | null): Promise<Pulled | Failed> {
  if (!line?.start) return read("entries/start");
  const { after, fromSeq, generation } = line.start;
  const pulled = await read(`entries/start?after=${after}&from_seq=${fromSeq}`, line);
  if (!isPart(pulled)) return pulled;
  const goesOn = pulled.view === line.view && pulled.generation === generation && pulled.fromSeq === fromSeq;
  return goesOn ? pulled : "anew";
}

/** Stores a part, `former` being the line as the parts before made it. Null: somebody else is here, or began another. */
async function keepPart(parts: Parts, person: string, former: Line | null, pulled: Pulled): Promise<Line | null> {
  const { view, generation, receipt, last, more } = pulled;
  const { journal } = parts.shelves;
  if (former === null) await heardGeneration(parts, generation);
  const fromSeq = pulled.fromSeq ?? 0;
  const entries = await Promise.all(pulled.entries.map((entry) => sealed(parts, entry)));
  const brought = entries.map((entry) => entryOf(entry, null));
  // What was redacted before the start may still stand in this phone's own logbook.
  await obey(parts, brought, null);
  if (!parts.here()) return null;
  const start = more && last !== null ? { fromSeq, after: last, generation } : undefined;
  const from = start ? fromSeq : await whence(parts, former, brought, fromSeq);
  const grown = { person, view, receipt, from, after: from, start, generation: start ? null : generation };
  if (former === null) return journal.beginShadow({ ...grown, head: receipt?.seq }, entries);
  const line = { ...former, ...grown, receipt: receipt ?? former.receipt };
  return (await journal.append(line, entries)) ? line : null;
}

/** From where a line is pulled that is told whole now, `brought` being the last part. */
async function whence(parts: Parts, former: Line | null, brought: readonly Entry[], fromSeq: number): Promise<number> {
  const { journal } = parts.shelves;
  const { shown } = await journal.lines();
  if (shown === null) return fromSeq;
  const before = former === null ? [] : await journal.entriesOf(former.line);
  // Not later than the line that is shown began: what it holds must come again, or it would count as lost.
  return Math.min(fromSeq, sharedWith(parts, [...before.map((entry) => entryOf(entry, null)), ...brought], shown));
}

/**
 * Up to which seq, at most where the line shown began, the server's journal is the one shown here: what was lost after it
 * was handed in again at other seqs, and those may lie before the first that is shown.
 */
function sharedWith({ book }: Parts, brought: readonly Entry[], shown: Line): number {
  const both = [book.entries(), brought].map((all) =>
    all.filter(({ action, missingOnServer }) => action?.type === "generation.started" && !missingOnServer),
  );
  // Also what an older disk never heard of parts the two.
  const parting = both.flat().filter(({ ref }) => !both.every((all) => all.some((entry) => entry.ref === ref)));
  return Math.min(shown.from, ...parting.map(({ seq }) => (seq ?? 1) - 1));
}

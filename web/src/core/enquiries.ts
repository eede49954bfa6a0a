import { type Acts, actsFold, counted } from "./acts";
import type { Entry } from "./entries";
import { textField } from "./fields";

/** Every tap on "when is it back?" and its like: counted, not filed. */
export const enquiriesFold = actsFold(["enquiry.counted"], "kind");

/** How often one kind was asked, and of those how many from which area and on which channel, where that was said. */
export interface Tally {
  readonly count: number;
  readonly areas: ReadonlyMap<string, number>;
  readonly channels: ReadonlyMap<string, number>;
  /** The last one asked: what an undo takes back. */
  readonly last: Entry;
}

/** The tally by kind, in the order in which kinds were first asked. */
export function tallies(acts: Acts): ReadonlyMap<string, Tally> {
  const found = new Map<string, Tally>();
  for (const entry of counted(acts)) {
    const [kind, area, channel] = ["kind", "area", "channel"].map(
      (name) => entry.action && textField(entry.action, name),
    );
    if (!kind) continue;
    const { count, areas, channels } = found.get(kind) ?? { count: 0, areas: new Map(), channels: new Map() };
    found.set(kind, { count: count + 1, areas: more(areas, area), channels: more(channels, channel), last: entry });
  }
  return found;
}

function more(counts: ReadonlyMap<string, number>, name: string | null | undefined): ReadonlyMap<string, number> {
  return name ? new Map(counts).set(name, (counts.get(name) ?? 0) + 1) : counts;
}

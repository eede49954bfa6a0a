import { type Acts, counted } from "../folds/countable-acts";
import { textField } from "../record/fields";

/** How often one kind was asked, and of those how many from which area and on which channel, where that was said. */
export interface Tally {
  readonly count: number;
  readonly areas: ReadonlyMap<string, number>;
  readonly channels: ReadonlyMap<string, number>;
}

/** The tally by kind, or by the answer that was looked at, in the order in which they were first asked. */
export function tallies(acts: Acts, by: "kind" | "answer" = "kind"): ReadonlyMap<string, Tally> {
  const found = new Map<string, Tally>();
  for (const entry of counted(acts)) {
    const [about, area, channel] = [by, "area", "channel"].map((name) => entry.action && textField(entry.action, name));
    if (!about) continue;
    const { count, areas, channels } = found.get(about) ?? { count: 0, areas: new Map(), channels: new Map() };
    found.set(about, { count: count + 1, areas: more(areas, area), channels: more(channels, channel) });
  }
  return found;
}

function more(counts: ReadonlyMap<string, number>, name: string | null | undefined): ReadonlyMap<string, number> {
  return name ? new Map(counts).set(name, (counts.get(name) ?? 0) + 1) : counts;
}

import type { Chance } from "./chance";

/** Everything that can go wrong. A run has some of them: rarer mixtures come up than if all were always on. */
const FAULTS = [
  "lines", // requests and replies lost, doubled, late; portals; no network
  "clocks", // phones' clocks wrong by years, drifting, jumping
  "kills", // the app killed at any await point
  "power", // the phone's battery is taken out
  "wipes", // the system takes the storage away
  "rollbacks", // an old backup of a whole phone is put back
  "tabs", // two tabs of one browser, one of them frozen
  "sleeps", // hours in a pocket
  "carries", // pages handed in by another device, some with texts withheld
  "photos",
  "redactions",
  "revocations",
  "people", // signed out; another person signs in
  "server kills", // between commit and answer, or before the commit
  "outages",
  "snapshots", // an older disk of the server comes back, and nobody says so
  "restores", // likewise, by our own command
  "secrets", // the server's secret file is lost
  "server clock", // back an hour, and right again
  "servers", // two app servers on one database
  "long journal", // who begins reads but its end, and what of the rest is in force
] as const;

export type Fault = (typeof FAULTS)[number];

export interface Plan {
  readonly faults: ReadonlySet<Fault>;
  readonly phones: number;
  readonly steps: number;
  /** Longest pause between two steps, ms. */
  readonly pause: number;
  /** How many of the newest entries who begins reads whole. */
  readonly whole: number;
}

export function planOf(chance: Chance): Plan {
  const share = chance.pick([0.15, 0.3, 0.5]);
  const faults = new Set(FAULTS.filter(() => chance.one(share)));
  return {
    faults,
    phones: chance.pick([2, 2, 3, 3, 4]),
    steps: chance.int(25, 50),
    pause: chance.pick([1000, 2500, 5000]),
    whole: faults.has("long journal") ? chance.pick([1, 4, 12]) : 2000,
  };
}

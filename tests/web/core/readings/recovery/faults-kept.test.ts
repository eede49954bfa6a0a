/** What a check found faulty is not forgotten when power goes and comes back again. */

import { expect, it } from "vitest";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import { mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { currentRun } from "../../../../../web/src/core/readings/recovery/current-run";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { START } from "../limit-scenes";
import { act, EDITION, sceneOf } from "./gated";

const said = (n: number, type: string, areas: string[], at: number) => act(n, { type, body: { areas } }, at);
const back = said(20, "supply.returned", ["tower-a", "tower-b"], 5);
const gone = said(21, "supply.lost", ["tower-a"], 30);
const backAgain = said(22, "supply.returned", ["tower-a"], 40);

it("keeps a fault that a check found until that system is checked anew", () => {
  const checked = (n: number, result: string, at: number) =>
    act(n, { type: "system.checked", body: { list: "rounds", result } }, at);
  const asked = (entries: readonly Entry[]) => ({
    ...{ edition: EDITION, scene: currentRun(EDITION, sceneOf(entries)) },
    ...{ waits: WAITS, customers: [], now: START },
  });
  const open = (...entries: readonly Entry[]) =>
    mattersOf(asked([back, ...entries])).some(({ kind, settled }) => kind === "system" && settled === null);
  const [faulty, well] = [checked(50, "faulty", 12), checked(51, "well", 14)];
  expect(open(faulty, gone, backAgain)).toBe(true);
  expect(open(faulty, well, gone, backAgain)).toBe(false);
  expect(open(well, checked(52, "faulty", 16), gone, backAgain)).toBe(true);
  expect(open(faulty, gone, backAgain, checked(53, "well", 45))).toBe(false);
});

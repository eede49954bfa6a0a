/** What is offered to be taken back is then counted by no fold: an offer that a fold ignores would be a lie. */

import { describe, expect, it } from "vitest";
import { SENTENCES } from "../../../../web/src/core/catalogue/sentences";
import { countsUntilUndone } from "../../../../web/src/core/catalogue/takeable";
import { type Acts, counted } from "../../../../web/src/core/folds/countable-acts";
import { createScenes } from "../../../../web/src/core/scene";
import { entryOf } from "../boards";

const START = 1_800_000_000_000_000;
const [OPENED, SAID] = ["aaaaaaaaaa.1", "aaaaaaaaaa.2"];
const at = (n: number, ref: string, action: { readonly type: string; readonly [field: string]: unknown }) =>
  entryOf({ ref, happened_at: START + n * 1_000_000, action: { actor: "p1", incident: OPENED, ...action } });
const opened = at(0, OPENED, { type: "incident.opened", body: { kind: "outage", areas: [] } });
/** Of no fold, and of everything that a body may name. */
const body = {
  ...{ contact: "u", customer: "c", person: "p1", help: SAID, request: SAID, improvement: SAID, service: "s" },
  ...{ kind: "repair", what: "x", result: "well", outcome: "reached", answer: "coming", part: "first", number: "1" },
  ...{
    until: "2027-01-15T09:00:00Z",
    cause: "grid",
    by: "u",
    audience: "a",
    channel: "sms",
    clock: "k",
    list: "L",
    item: "i",
  },
  ...{ matter: "call:u", rule: "r", reason: "x", text: "x", stage: "serve", of: "people", score: 3, topic: "plan" },
};
const isActs = (part: unknown): part is Acts =>
  typeof part === "object" && part !== null && "undone" in part && "all" in part;
/** Who did anything at all is at it; what is named is kept, whether it comes or not, and what was said of the power. */
const LEFT_OUT = new Set(["view", "entries", "hands", "situation", "powerAndStages", "improvements"]);

/** Of no scene, or nothing without what it names. */
const NOTHING_ALONE = /^(?:customer\.reported$|improvement\.|note\.|photo\.|promise\.withdrawn|stage\.left)/u;

function folded(entries: Parameters<ReturnType<typeof createScenes>>[0]) {
  const scenes = createScenes()(entries);
  const scene = scenes.scene(scenes.real[0] as (typeof scenes.real)[number]);
  const parts = Object.entries(scene).filter(([name]) => !LEFT_OUT.has(name));
  const stages = [scene.situation.stages ?? null];
  return [...parts.map(([name, part]) => [name, isActs(part) ? counted(part) : part]), stages];
}

describe("what is offered to be taken back", () => {
  const types = Object.keys(SENTENCES).filter(countsUntilUndone);
  it("is of many kinds", () => expect(types.length).toBeGreaterThan(40));
  it.each(types)("%s counts in no fold once it was", (type) => {
    const said = at(1, SAID, { type, body });
    const undone = at(900, "bbbbbbbbbb.1", { type: "entry.undone", actor: "p2", refs: [SAID], body: {} });
    expect(folded([opened, said, undone])).toEqual(folded([opened, undone]));
  });
  it.each(types.filter((type) => !NOTHING_ALONE.test(type)))("%s counts until then", (type) => {
    expect(folded([opened, at(1, SAID, { type, body })])).not.toEqual(folded([opened]));
  });
});

import { describe, expect, it } from "vitest";
import { closeIncident, reopenIncident } from "../../../../web/src/core/commands/ending";
import type { Remainder } from "../../../../web/src/core/readings/lists/remainder";
import type { Matter } from "../../../../web/src/core/readings/matters/matter";
import { EDITION } from "../readings/limit-scenes";
import { decides, entry, given, lastOf } from "./given";

const told = { cause: "unknown", areas: ["a"], since: null, edition: "e".repeat(43) } as const;
const trapped = { type: "incident.opened", body: { ...told, kind: "outage", people_in_danger: { place: "电梯" } } };
const matter = (of: Partial<Matter>) =>
  ({ key: "k", settled: null, keepers: [], by: null, entries: [], due: null, ...of }) as unknown as Matter;

describe("closing", () => {
  const say = (remainder: Remainder) => `${remainder.kind} ${remainder.key}`;
  const sayRest = ({ kind }: Remainder) => `other ${kind}`;
  const closing = { now: 60_000_000, sayRest, say, reason: " 恢复了 ", supervises: true };
  const step = (verdict: string, item: string, of: string) => ({
    type: `step.${verdict}`,
    body: { list: of, item, reason: "没人" },
  });
  const [list] = EDITION.lists;
  const [first] = list?.pages.flatMap(({ items }) => items) ?? [];

  decides({
    "names what could not be done, what was begun, and where it is dark": {
      given: [step("could_not", "x", "gone"), step("done", first?.id ?? "", list?.id ?? "")],
      when: (scene) => closeIncident(scene, EDITION, closing),
      expected: [
        [
          "incident.closed",
          {
            still_open: ['step ["gone","","","x"]', `list ["${list?.id}","","",""]`, "supply supply"],
            reason: "恢复了",
          },
        ],
      ],
    },
    "names phones that are silent": {
      when: (scene) => closeIncident(scene, null, { ...closing, silent: [{ key: "b", name: "赵刚", at: null }] }),
      expected: [["incident.closed", { still_open: ["supply supply", "silent b"], reason: "恢复了" }]],
    },
    "waits for a reason where places are dark: blanks are none": {
      when: (scene) => closeIncident(scene, null, { ...closing, reason: " \u200b" }),
      expected: "dark-without-reason",
    },
    "waits for somebody to see to what it leaves": {
      when: (scene) => closeIncident(scene, EDITION, { ...closing, left: [matter({})] }),
      expected: "left-to-nobody",
    },
    "waits for nobody where a duty has it, or it is settled": {
      given: [{ type: "supply.returned", body: { areas: [] } }],
      when: (scene) =>
        closeIncident(scene, null, { ...closing, left: [matter({ by: "leader" }), matter({ settled: "left" })] }),
      expected: [["incident.closed", { still_open: ["matter k"], reason: "恢复了" }]],
    },
    "is taken back by its ref": {
      given: [{ type: "incident.closed", body: { still_open: [] } }],
      when: () => reopenIncident([lastOf({ type: "incident.closed", body: { still_open: [] } })]),
      expected: [["incident.reopened", {}, { refs: ["aaaaaaaaaa.2"] }]],
    },
    "names nothing where all is settled": {
      given: [{ type: "supply.returned", body: { areas: [] } }],
      when: (scene) => closeIncident(scene, null, { ...closing, reason: "" }),
      expected: [["incident.closed", { still_open: [] }]],
    },
    "waits for people in danger": {
      given: [trapped],
      when: (scene) => closeIncident(scene, null, closing),
      expected: "people-in-danger",
    },
    "is a supervisor's": {
      when: (scene) => closeIncident(scene, null, { ...closing, supervises: false }),
      expected: "closing-not-allowed",
    },
  });

  it("is written down however much is open: what is alike in one, the rest by kind", () => {
    const many = (n: number, of: (at: number) => string) =>
      Array.from({ length: n }, (_, at) => ({ key: `s${at}`, name: of(at), at: null }));
    const named = (silent: readonly { key: string; name: string; at: null }[]) => {
      const words = (of: Remainder) => (of.kind === "silent" ? of.name : of.kind);
      const decided = closeIncident(given(), null, { ...closing, say: words, silent });
      return (decided as unknown as readonly [{ body: { still_open: readonly string[] } }])[0].body.still_open;
    };
    expect(named(many(120, () => "求助"))).toEqual(["supply", "求助 ×120"]);
    const apart = named(many(120, (at) => `求助 ${at}`));
    expect([apart.length, apart[1], apart.at(-1)]).toEqual([41, "求助 0", "other silent ×81"]);
    const long = named(many(120, (at) => `${at}${"长".repeat(500)}`));
    expect(new TextEncoder().encode(JSON.stringify(long)).length).toBeLessThan(9000);
    expect(long.at(-1)).toBe("other silent ×115");
  });

  it("says the whole site where no area was named", () => {
    const scene = given({ type: "supply.lost", body: { areas: [] } });
    const [said, before] = [entry(2, trapped), null];
    const supply = new Map([["", { lost: true, entry: said, since: said, before }]]);
    const whole = { ...scene, situation: { ...scene.situation, supply } };
    const words = (remainder: Remainder) => JSON.stringify(remainder.kind === "supply" && remainder.areas);
    expect(closeIncident(whole, null, { ...closing, say: words })).toMatchObject([{ body: { still_open: ["[]"] } }]);
  });
});

import { describe, expect, it } from "vitest";
import { handsFold } from "../../../../../web/src/core/folds/duty-doers";
import { runner } from "../../../../../web/src/core/folds/fold";
import { entryOf } from "../../boards";

import {
  type Act,
  away,
  called,
  doing,
  entries,
  LIN,
  leads,
  lines,
  MAO,
  MINUTE,
  person,
  START,
  took,
  wrote,
  ZHOU,
} from "./nights";

describe("a deputy by person", () => {
  it("stands behind nobody who can be had", () => {
    expect(leads({ quiet: true })).toEqual(["lin"]);
    expect(leads({ acts: [took("lin")] })).toEqual(["lin"]);
  });

  it("leads where the first is away, who stays in line with the reason", () => {
    expect(leads({ quiet: true, roster: [away(LIN), MAO] })).toEqual(["mao for lin", "lin away"]);
    expect(leads({ acts: [took("lin"), wrote("mao")], roster: [LIN, MAO, ZHOU] })).toEqual(["lin", "zhou"]);
  });

  it("leads where the first is off shift", () => {
    const early = { ...LIN, shifts: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "20:00" }] };
    expect(leads({ quiet: true, roster: [early, MAO] })).toEqual(["mao for lin", "lin off_shift"]);
    expect(lines({ quiet: true, roster: [early] }).get("leader")?.[0]?.hindrance).toEqual({
      why: "off_shift",
      until: Date.parse("2026-11-30T08:00:00+08:00") * 1000,
    });
  });

  it("leads where the first was called in vain, by themselves or as who does the duty, and not reached since", () => {
    const inVain = { acts: [took("lin"), called("lin")] };
    expect(leads(inVain)).toEqual(["mao for lin", "lin unreached"]);
    expect(lines(inVain).get("leader")?.[1]?.hindrance).toEqual({ why: "unreached", at: START + MINUTE });
    expect(leads({ acts: [took("lin"), called("duty-leader", "busy", { person: "lin" })] })).toEqual([
      "mao for lin",
      "lin unreached",
    ]);
    expect(leads({ acts: [took("lin"), called("duty-leader")] })).toEqual(["lin"]);
    expect(leads({ acts: [took("lin"), called("lin"), called("duty-leader", "reached", { person: "lin" })] })).toEqual([
      "lin",
    ]);
    expect(leads({ acts: [took("lin"), called("lin"), called("lin", "left_word", { route: 1 })] })).toEqual(["lin"]);
  });

  it("leads where the first was called out and not heard of, and no longer once a later call got through", () => {
    const silent = new Map([["lin", { at: START + 2 * MINUTE, why: "silent" as const }]]);
    expect(leads({ acts: [took("lin")], heard: silent })).toEqual(["mao for lin", "lin silent"]);
    expect(
      leads({ acts: [took("lin"), wrote("zhou"), wrote("zhou"), called("lin", "reached")], heard: silent }),
    ).toEqual(["lin"]);
    const coming = new Map([["lin", { at: START + 9 * MINUTE, why: null }]]);
    expect(leads({ acts: [took("lin"), called("lin")], heard: coming })).toEqual(["lin"]);
  });

  it("gives the place back to whoever acts in the incident, away or not", () => {
    expect(leads({ acts: [took("lin"), called("lin"), wrote("lin")] })).toEqual(["lin"]);
    expect(leads({ acts: [wrote("lin")], roster: [away(LIN), MAO] })).toEqual(["lin"]);
    const early = { ...LIN, shifts: [{ days: [5], from: "08:00", to: "21:01" }] };
    expect(leads({ acts: [wrote("wang"), took("lin")], roster: [early, MAO] })).toEqual(["lin"]);
    expect(leads({ acts: [took("lin")], roster: [early, MAO] })).toEqual(["mao for lin", "lin off_shift"]);
  });

  it("gives way to the next, and to their own deputies, where they can not be had either", () => {
    const second = person("xu", { deputy_of: ["lin"] });
    const third = person("he", { deputy_of: ["mao"] });
    const roster = [away(LIN), away(MAO), second, third];
    expect(leads({ quiet: true, roster })).toEqual(["he for mao", "xu for lin", "lin away", "mao for lin away"]);
  });

  it("of each other ends", () => {
    const roster = [away({ ...LIN, deputy_of: ["mao"] }), away(MAO)];
    expect(leads({ quiet: true, roster })).toEqual(["lin away", "mao for lin away"]);
    const own = away({ ...LIN, deputy_of: ["lin"] });
    expect(leads({ quiet: true, roster: [own] })).toEqual(["lin away"]);
  });

  it("does the duty in the place of who had it, but of what nobody has only once they act", () => {
    expect(doing({ acts: [took("lin"), called("lin")] })).toEqual(["mao"]);
    expect(doing({ acts: [wrote("lin"), called("lin")] })).toEqual(["mao"]);
    expect(doing({ roster: [away(LIN), MAO] })).toEqual([]);
    expect(doing({ acts: [wrote("mao")], roster: [away(LIN), MAO] })).toEqual(["mao"]);
    expect(doing({ quiet: true, roster: [away(LIN), MAO] })).toEqual(["mao"]);
  });

  it("who gave it back does not stand in any longer", () => {
    const back: Act = ["duty.released", { duty: "leader", person: "mao" }, "mao"];
    expect(leads({ acts: [took("lin"), called("lin"), back] })).toEqual(["lin unreached"]);
  });

  it("stands behind others who have it in hand", () => {
    expect(leads({ acts: [took("lin"), took("zhou"), called("lin")], roster: [LIN, MAO, ZHOU] })).toEqual([
      "mao for lin",
      "zhou",
      "lin unreached",
    ]);
    expect(leads({ acts: [wrote("zhou")], roster: [away(LIN), MAO, ZHOU] })).toEqual([
      "zhou",
      "mao for lin",
      "lin away",
    ]);
  });
});

describe("whoever took a duty without an incident", () => {
  it("leads those of the roster in quiet times", () => {
    expect(leads({ quiet: true, roster: [LIN, MAO], standing: [took("mao")] })).toEqual(["mao", "lin"]);
  });
});

describe("a giving that is taken back", () => {
  it("leaves the duty whose it usually is", () => {
    const given: Act = ["duty.taken", { duty: "leader", person: "zhou" }];
    const [last] = entries([wrote("zhou"), given]).slice(-1);
    const undone = entryOf({
      ref: "aaaaaaaaaa.9",
      happened_at: START + 9 * MINUTE,
      action: { type: "duty.released", body: { duty: "leader", person: "zhou" }, refs: [last?.ref ?? ""] },
    });
    const hands = runner(handsFold)([...entries([wrote("zhou"), given]), undone]);
    expect(hands.letGo.size).toBe(0);
  });
});

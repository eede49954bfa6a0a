import { describe, expect, it } from "vitest";
import { everybodyInDanger, inDangerAt } from "../../../../../web/src/core/readings/recovery/in-danger";
import { back, checks, contextOf, inLift, inTurn, lift, ran, untilLifts, waits, well } from "./checked";
import { act, ready, up } from "./gated";

describe("a lift", () => {
  it("is called well before its turn by nobody: it says the area, the list and the steps that are missing", () => {
    expect(waits(lift([]))).toEqual(["dark", "list", "steps"]);
    expect(waits(lift([...ready, back]))).toEqual(["step meters", "steps"]);
    expect(waits(lift([...ready, back, ...untilLifts]))).toEqual(["steps"]);
    expect(waits(lift(inTurn))).toEqual([]);
  });

  it("that somebody called well before its turn does not count, also once its turn has come", () => {
    expect(lift([well(2)]).status).toBe("early");
    expect(lift([well(20, {}, 1), ...inTurn])).toMatchObject({ status: "early", blocks: [] });
    expect(lift([...inTurn, well(20)]).status).toBe("well");
    expect(lift([...inTurn, act(20, { type: "system.checked", body: { list: "lifts", result: "well" } })]).status).toBe(
      "open",
    );
  });

  it("counts before its turn with a reason, which is shown; a blank is none", () => {
    expect(lift([well(2, { reason: "发电机带着" })])).toMatchObject({ status: "well", reason: "发电机带着" });
    expect(lift([well(2, { reason: " " })])).toMatchObject({ status: "early", reason: null });
  });

  it("with somebody in it, or in one that nobody has named, is never well, whatever the reason", () => {
    for (const asset of ["lift-a1", null]) {
      const all = [...inTurn, well(20, { reason: "要用" }), inLift(21, asset)];
      expect(waits(lift(all))).toEqual(["danger"]);
      expect(lift(all).status).toBe("early");
    }
    expect(waits(lift([...inTurn, inLift(21, "lift-b1")]))).toEqual([]);
  });

  it("steps back with a breaker that trips and with power that is lost again in its area, and with no other", () => {
    const released = [...inTurn, well(20)];
    const tripped = act(21, up("main", "breaker.tripped"));
    expect(waits(lift([...released, tripped]))).toEqual(["step main"]);
    expect(lift([...released, tripped]).status).toBe("early");
    const stopped = act(21, { type: "powerup.stopped", body: { reason: "冒烟" } });
    // Who stops it holds what comes next; what was released stays so.
    expect(waits(lift([...released, stopped]))).toEqual(["stopped"]);
    expect(lift([...released, stopped]).status).toBe("well");
    expect(lift([...released, stopped, well(23)]).status).toBe("early");
    const lost = (area: string) => act(22, { type: "supply.lost", body: { areas: [area] } });
    expect(lift([...released, lost("tower-a")])).toMatchObject({ status: "open", last: null });
    const elsewhere = act(21, { type: "supply.returned", body: { areas: ["tower-b"] } });
    expect(lift([...released, elsewhere, lost("tower-b")]).status).toBe("well");
  });

  it("is faulty at any time", () => {
    expect(lift([well(2, { result: "faulty" })]).status).toBe("faulty");
  });
});

it("the systems are well once everything is back, and looked at anew when more comes back", () => {
  const all = [...ready, back, ...untilLifts, ran, act(11, up("air"))];
  const own = act(12, { type: "step.done", body: { list: "systems", item: "run" } });
  const systems = (more: Parameters<typeof checks>[0]) => checks([...all, own, ...more]).at(-1);
  const called = act(15, { type: "system.checked", body: { list: "systems", result: "well" } });
  expect(systems([called])?.blocks.map(({ kind }) => kind)).toEqual(["dark", "list"]);
  const other = ["meters", "main", "pumps", "air"].map((item, at) =>
    act(30 + at, { type: "step.done", body: { list: "up", area: "tower-b", item } }),
  );
  const rest = [act(13, { type: "supply.returned", body: { areas: ["tower-b"] } }), ...other];
  expect(systems([...rest, called])?.status).toBe("well");
  const later = act(40, { type: "supply.returned", body: { areas: ["tower-b"] } });
  expect(systems([...rest, called, later])?.status).toBe("early");
});

it("asks of data where equipment keeps any", () => {
  expect(new Map(checks([]).map(({ placed, keepsData }) => [placed.list.id, keepsData]))).toEqual(
    new Map([
      ["lifts", false],
      ["tills", true],
      ["systems", true],
    ]),
  );
});

it("people are in danger as long as somebody says so, or a clock runs for people that nobody reported", () => {
  const started = act(21, { type: "clock.started", body: { clock: "entrapment", area: "tower-a", asset: "lift-a1" } });
  const seen = (...entries: Parameters<typeof checks>[0]) =>
    everybodyInDanger(contextOf(entries)).map(({ danger, running, place, list }) => [
      ...[danger !== null, running !== null, place.asset, list],
    ]);
  expect(seen()).toEqual([]);
  expect(seen(inLift(20))).toEqual([[true, true, "lift-a1", "lift-people"]]);
  expect(seen(started)).toEqual([[false, true, "lift-a1", "lift-people"]]);
  expect(seen(inLift(20), started)).toEqual([[true, true, "lift-a1", "lift-people"]]);
  expect(waits(lift([...inTurn, started]))).toEqual(["danger"]);
  const { placed } = lift([], "lift-b1");
  expect(inDangerAt(contextOf([started]), placed)).toEqual([]);
});

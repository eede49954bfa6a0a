import { describe, expect, test as it } from "vitest";
import { readAction, statedAt } from "../../../web/src/core/actions";
import { adjustment, clamp, readAt, type Sample } from "../../../web/src/core/clock";
import { displayTime, type Entry, inDisplayOrder } from "../../../web/src/core/entries";
import { vectors } from "./vectors";

interface ActionCase {
  readonly name: string;
  readonly text: string;
  readonly reading: Record<string, unknown> | null;
}

describe("an action's text", () => {
  it.each(vectors<{ cases: ActionCase[] }>("record/actions.json").cases)("$name", ({ text, reading }) => {
    const action = readAction(text, 1);
    const found = action && {
      n: action.n,
      type: action.type,
      at: (readAt(action.at) ?? 0) * 1000,
      epoch: action.epoch,
      actor: action.actor,
      incident: action.incident,
      drill: action.drill,
      refs: action.refs,
      files: action.files.map(({ sha256: digest, size }) => ({ sha256: digest, size })),
      private: action.private,
      stated_at: statedAt(action),
    };
    const files = reading?.["files"] as { sha256: string; size: number }[] | undefined;
    const expected = reading && {
      ...reading,
      type: reading["type"] ?? "",
      files: files?.map(({ sha256: digest, size }) => ({ sha256: digest, size })),
    };
    expect(found).toEqual(expected);
  });
});

describe("a phone's time", () => {
  it.each(vectors<{ cases: { text: string; micros: number | null }[] }>("record/at.json").cases)(
    "reads $text",
    ({ text, micros }) => {
      const ms = readAt(text);
      expect(ms === null ? null : ms * 1000).toBe(micros);
    },
  );
});

interface ClockVectors {
  readonly adjustments: { name: string; epoch: number; samples: Sample[]; add: number; quality: string }[];
  readonly clamps: {
    name: string;
    wanted: number;
    after: number | null;
    received_at: number;
    previous: number | null;
    following: number | null;
    time: number;
    before_ref: boolean;
  }[];
}

describe("from a phone's clock to the journal's", () => {
  const { adjustments, clamps } = vectors<ClockVectors>("record/clock.json");
  it.each(adjustments)("adjusts by $name", ({ epoch, samples, add, quality }) => {
    expect(adjustment(epoch, samples)).toEqual({ micros: add, quality });
  });
  it.each(clamps)("clamps: $name", ({ wanted, after, received_at: receivedAt, previous, following, ...expected }) => {
    expect(clamp(wanted, { after, receivedAt, previous, following })).toEqual({
      time: expected.time,
      beforeRef: expected.before_ref,
    });
  });
});

interface OrderVectors {
  readonly entries: {
    ref: string;
    device: string;
    n: number;
    happened_at: number;
    stated_at: number | null;
    received_at: number;
    display_time: number;
  }[];
  readonly arrivals: number[][];
  readonly shown: string[];
}

describe("display order", () => {
  const { entries, arrivals, shown } = vectors<OrderVectors>("record/order.json");
  const read = entries.map(
    (each) =>
      ({
        ref: each.ref,
        device: each.device,
        n: each.n,
        happenedAt: each.happened_at,
        statedAt: each.stated_at === null ? null : Math.min(each.stated_at, each.received_at),
        receivedAt: each.received_at,
      }) as Entry,
  );
  it("reads the display time", () => {
    expect(read.map(displayTime)).toEqual(entries.map((each) => each.display_time));
  });
  it("is the same for every order of arrival", () => {
    for (const arrival of arrivals) {
      const arrived = arrival.map((index) => read[index] as Entry);
      expect(arrived.sort(inDisplayOrder).map((entry) => entry.ref)).toEqual(shown);
    }
  });
});

/** What is folded in one run, as after a start, is what is folded one entry at a time, as they come in. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { triesFold } from "../../../../web/src/core/folds/call-tries";
import { type Checklists, checklistsFold } from "../../../../web/src/core/folds/checklists";
import { requestsFold } from "../../../../web/src/core/folds/countable-acts";
import { customerChecksFold } from "../../../../web/src/core/folds/customer-checks";
import { dutiesFold } from "../../../../web/src/core/folds/duties";
import { handsFold } from "../../../../web/src/core/folds/duty-doers";
import { factsFold } from "../../../../web/src/core/folds/facts";
import { type Fold, runner } from "../../../../web/src/core/folds/fold";
import { incidentsFold } from "../../../../web/src/core/folds/incidents";
import { noticesFold } from "../../../../web/src/core/folds/notices";
import { promisesFold } from "../../../../web/src/core/folds/promises";
import { situationFold } from "../../../../web/src/core/folds/situation";
import type { Entry } from "../../../../web/src/core/record/entries";
import { entryOf } from "../boards";

const TYPES = [
  ...["step.done", "step.skipped", "step.could_not", "step.undone", "entry.undone", "entry.undone"],
  ...["incident.opened", "incident.joined", "supply.lost", "supply.returned", "facts.changed", "level.changed"],
  ...["stage.entered", "stage.left", "duty.taken", "duty.released", "duty.handed_over", "notice.given"],
  ...["contact.tried", "promise.made", "promise.changed", "request.opened", "request.acted", "customer.checked"],
];
const pick = (...of: readonly (string | null)[]) => fc.constantFrom(...of);
const body = fc.record({
  ...{ list: pick("L", "M"), item: pick("i", "j", "k"), area: pick(null, "tower-a"), reason: pick("缺东西") },
  ...{ areas: fc.constantFrom([], ["tower-a"], ["tower-b"]), to: fc.constantFrom(1, 2, "p2"), from: pick("p1") },
  ...{ stage: pick("activate", "respond"), duty: pick("leader", "service"), audience: pick("a"), channel: pick("sms") },
  ...{ contact: pick("c"), outcome: pick("reached", "busy"), by: pick("c"), text: pick("来"), customer: pick("luo") },
  ...{
    result: pick("well", "not_met"),
    power: pick("bottle", "taken"),
    request: pick("aaaaaaaaaa.1"),
    script: pick("s"),
  },
  ...{ person: pick("p1", "p2"), cause: pick("utility", "inside"), kind: pick("outage", "repair") },
});
const told = fc.record({
  ...{ type: fc.constantFrom(...TYPES), device: pick("aaaaaaaaaa", "bbbbbbbbbb"), actor: pick("p1", "p2"), body },
  refs: fc.array(fc.tuple(pick("aaaaaaaaaa", "bbbbbbbbbb"), fc.integer({ min: 1, max: 12 })), { maxLength: 2 }),
});

const recorded = fc.array(told, { minLength: 1, maxLength: 14 }).map((all) =>
  all.map(
    ({ type, device, actor, body: said, refs }, index): Entry =>
      entryOf({
        ...{ ref: `${device}.${index + 1}`, happened_at: index + 1, received_at: index + 1 },
        action: { type, actor, incident: "aaaaaaaaaa.1", refs: refs.map(([of, n]) => `${of}.${n}`), body: said },
      }),
  ),
);

/** A step is judged when it is read: what it says, and not how it is kept. */
function plainSteps({ steps, ...state }: Checklists): unknown {
  const plain = [...steps].map(([key, { target, status, leading, others, contradiction }]) => [
    ...[key, target, status, leading, others, contradiction],
  ]);
  return { ...state, steps: plain };
}

function oneByOne<S>(fold: Fold<S>, entries: readonly Entry[]): S {
  const read = runner(fold);
  return entries.map((_, index) => read(entries.slice(0, index + 1))).at(-1) ?? fold.initial;
}

const OTHERS: Readonly<Record<string, Fold<unknown>>> = {
  tries: triesFold as Fold<unknown>,
  requests: requestsFold as Fold<unknown>,
  looks: customerChecksFold as Fold<unknown>,
  duties: dutiesFold as Fold<unknown>,
  hands: handsFold as Fold<unknown>,
  facts: factsFold as Fold<unknown>,
  incidents: incidentsFold as Fold<unknown>,
  notices: noticesFold as Fold<unknown>,
  promises: promisesFold as Fold<unknown>,
  situation: situationFold as Fold<unknown>,
};

it("steps, and what was taken back of them", () => {
  fc.assert(
    fc.property(recorded, (entries) => {
      const steps = plainSteps(runner(checklistsFold)(entries));
      expect(steps).toEqual(plainSteps(oneByOne(checklistsFold, entries)));
    }),
  );
});

it.each(Object.entries(OTHERS))("%s", (_, fold) => {
  fc.assert(
    fc.property(recorded, (entries) => {
      expect(runner(fold)(entries)).toEqual(oneByOne(fold, entries));
    }),
  );
});

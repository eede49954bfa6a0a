/** Who is still to be called, or to be stood in for. */

import { displayTime } from "../../record/entries";
import { callOutIn, isCalled } from "../response/call-out";
import type { MatterReading } from "./context";
import type { Asked } from "./matter";

/** Whoever is not called yet is late once the time is over that the plan gives anybody to answer. */
export const callOutMatters: MatterReading = ({ edition, scene, now, doers }) => {
  if (scene.view.status !== "open") return [];
  const began = displayTime(scene.view.leading);
  return callOutIn(edition, scene, doers).map((called): Asked => {
    const { id, contact, turnAt, at, entries, askedAt, wait } = called;
    const last = entries.at(-1);
    const first = askedAt === null ? null : askedAt + wait;
    return {
      ...{ kind: "call_out", id, about: contact, by: "leader", urgency: 2, entries },
      ...{ since: last ? displayTime(last) : (askedAt ?? began), due: turnAt ?? at ?? first },
      done: isCalled(called, now),
    };
  });
};

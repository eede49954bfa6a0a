/** Who is still to be called, or to be stood in for. */

import { displayTime } from "../../record/entries";
import { callOutIn, isCalled } from "../response/call-out";
import type { MatterReading } from "./context";
import type { Asked } from "./matter";

export const callOutMatters: MatterReading = ({ edition, scene, now }) => {
  if (scene.view.status !== "open") return [];
  const began = displayTime(scene.view.leading);
  return callOutIn(edition, scene).map((called): Asked => {
    const { id, contact, turnAt, at, entries } = called;
    const last = entries.at(-1);
    return {
      ...{ kind: "call_out", id, about: contact, by: "leader", urgency: 2, entries },
      ...{ since: last ? displayTime(last) : began, due: turnAt ?? at ?? began, done: isCalled(called, now) },
    };
  });
};

/** What must be done in the outage on the desk. */

import { computed } from "@preact/signals";
import type { Of } from "../../../app/incident/situation";
import { mattersIn } from "../../../app/matters/matters";
import { recorded, thisMinute } from "../../../app/record/store";
import { isKnown } from "../../../core/readings/matters/after-care";
import type { Matter } from "../../../core/readings/matters/matter";
import { isOpen, isPressing } from "../../../core/readings/matters/matters";
import { deskEdition, deskScene } from "../shell/desk-state";

/** The outage on the desk and its plan; null in quiet times. */
export const deskOf = computed<Of | null>(() => {
  const [edition, scene] = [deskEdition.value, deskScene.value];
  return edition && scene ? { view: scene.view, scene, edition } : null;
});

/** Open ones, the most pressing first. */
export const deskMatters = computed<readonly Matter[]>(() => {
  const of = deskOf.value;
  // Of what ended before this device knew of it nobody can tell what was done.
  if (!of || (of.view.ended && !isKnown(of.scene.entries, of.view.ended, recorded.value))) return [];
  return mattersIn(of.edition, of.scene).filter(isOpen);
});

/** Requests that can wait are shown by who called, in a panel of their own, until the outage is over. */
const byCaller = ({ kind }: Matter) => kind === "request" && !deskOf.value?.view.ended;

/** What cannot wait, and the rest. */
export const pressing = computed(() => deskMatters.value.filter((each) => isPressing(each, thisMinute.value)));
export const waiting = computed(() =>
  deskMatters.value.filter((each) => !(isPressing(each, thisMinute.value) || byCaller(each))),
);

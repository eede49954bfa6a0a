/** Which entries of the timeline were taken back and count for nothing. */

import { computed } from "@preact/signals";
import { entries } from "../../../app/record/store";
import { isNamed, namedBy } from "../../../core/folds/countable-acts";
import { incrementalFilter } from "../../../core/list-changes";
import type { Entry } from "../../../core/record/entries";
import { effective } from "../../../core/record/fields";
import { deskScene } from "../shell/desk-state";

const TAKES_BACK = /^(?:entry\.undone|step\.undone|incident\.(?:withdrawn|reopened))$/u;
/** Of these only what was taken back on the spot counts for nothing: what is folded then says so in their place. */
const ON_THE_SPOT = /^(?:level\.changed|notice\.given|incident\.(?:opened|closed))$/u;

const sift = incrementalFilter((entry: Entry) => TAKES_BACK.test(effective(entry)?.type ?? ""));
const found = computed(() => sift(deskScene.value?.entries ?? entries.value));
const named = computed(() => namedBy(found.value.filter(({ corrections }) => corrections === undefined)));
const never = computed(() => new Set(found.value.flatMap(({ ref, corrections }) => (corrections ? [ref] : []))));

export const isWithdrawn = (entry: Entry): boolean =>
  ON_THE_SPOT.test(entry.action?.type ?? "") ? never.value.has(entry.ref) : isNamed(named.value, entry);

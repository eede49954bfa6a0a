/** Finds an entry by what others name it. */

import { computed } from "@preact/signals";
import type { Entry } from "../../core/record/entries";
import { counting, entries } from "../record/store";

const byRef = computed(() => new Map(entries.value.map((entry) => [entry.ref, entry])));

/** The entry that a ref names; undefined where it is not here. */
export const entryBy = (ref: string): Entry | undefined => byRef.value.get(counting(ref));

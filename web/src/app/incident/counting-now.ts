/** Leaves out of every screen the answers that count no longer, because power was lost again or a breaker tripped after them. */

import { currentRun } from "../../core/readings/recovery/current-run";
import { countingNow } from "../record/store";

countingNow.value = currentRun;

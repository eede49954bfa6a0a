/** Has every screen leave out what counts no longer. */

import { currentRun } from "../../core/readings/response/current-run";
import { countingNow } from "../record/store";

countingNow.value = currentRun;

/** Who is in danger and where, or for whom a clock runs. */

import type { InDanger } from "../../core/readings/recovery/in-danger";
import { clockWords } from "./clock-row";
import { dangerPlace } from "./danger-words";

export const inDangerWords = ({ danger, running }: InDanger): string =>
  danger ? dangerPlace(danger) : running ? clockWords(running) : "";

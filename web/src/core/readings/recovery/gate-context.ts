/** What is known where bringing power back is read. */

import type { Edition } from "../../plan/plan";
import type { Scene } from "../../scene";

export interface GateContext {
  readonly edition: Edition;
  readonly scene: Scene;
}

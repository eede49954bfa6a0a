/** Moving an incident on. */

import type { Stage } from "../catalogue/words";
import type { ActionDraft } from "../record/drafts";
import type { Scene } from "../scene";
import { type About, type Drafts, of } from "./decision";

/** An incident, and how it stands. */
type Situated = Pick<Scene, "situation"> & { readonly view: About };

/** The stages in hand are left, this one is entered. */
export function enterStage({ view, situation }: Situated, stage: Stage): Drafts {
  const running = [...situation.stages].filter(([, { left }]) => left === null);
  const leaving = running.map(([id]): ActionDraft => ({ ...of(view), type: "stage.left", body: { stage: id } }));
  return [{ ...of(view), type: "stage.entered", body: { stage } }, ...leaving];
}

/** A stage is through, and nothing else is begun with it. */
export const leaveStage = (about: About, stage: Stage): Drafts => [
  { ...of(about), type: "stage.left", body: { stage } },
];

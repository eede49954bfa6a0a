/** Gives a duty to somebody, or lets it go; ten seconds take it back. */

import type { Duty } from "../../core/catalogue/words";
import type { About, Drafts } from "../../core/commands/decision";
import { moveDuty, releaseDuty, takeDuty, undoGiving } from "../../core/commands/duties";
import { holderOf } from "../../core/readings/duties/candidates";
import type { Staffing } from "../../core/readings/duties/stand-ins";
import { untilConnected } from "../record/counted-acts";
import { record } from "../record/record";
import { offerUndo } from "../record/undo";
import { show } from "../shell/notify";
import { t } from "../words/i18n";

export interface Passing {
  readonly duty: Duty;
  /** What it is recorded of; null in quiet times. */
  readonly about: About;
  /** Who does what there, and who can be had. */
  readonly staffing: Staffing;
}

/** From whom it is passed on. In quiet times, and before what is announced, only who took it has it to pass on. */
export function passesFrom({ duty, about, staffing }: Passing): string | null {
  if (staffing.hands !== null) return holderOf(duty, staffing);
  return (about === null ? staffing.standing : staffing.taken).get(duty)?.[0]?.person ?? null;
}

/** Says that it is as before. */
export async function asBefore(drafts: Drafts): Promise<void> {
  if (await record(drafts)) show({ text: t("shell-taken-back") });
}

/** `said`: what is said of it, by whose it was. */
export async function passDuty(of: Passing, to: string, said: (from: string | null) => string): Promise<void> {
  const from = passesFrom(of);
  const [given] = (await record(moveDuty(of.about, { duty: of.duty, from, to }))) ?? [];
  if (given) offerUndo(untilConnected(said(from)), () => asBefore(undoGiving(of.about, given)));
}

export async function letGo({ duty, about }: Omit<Passing, "staffing">, person: string, said: string): Promise<void> {
  if (await record(releaseDuty(about, { duty, person })))
    offerUndo(untilConnected(said), () => asBefore(takeDuty(about, { duty, person })));
}

/** Takes, gives and lets go what must be done; each can be taken back for ten seconds. */

import { giveMatter, leaveMatters, type To, takeMatter } from "../../core/commands/matters";
import type { Matter } from "../../core/readings/matters/matter";
import type { Of } from "../incident/situation";
import { recordCounting, untilConnected } from "../record/counted-acts";
import { t } from "../words/i18n";
import { rfc3339 } from "../words/times";

export const take = (of: Of, matter: Matter, what: string): Promise<unknown> =>
  recordCounting(takeMatter(of.view, matter), untilConnected(t("matter-taken", { what })), of.view);

export const give = (of: Of, matter: Matter, to: To, said: string): Promise<unknown> =>
  recordCounting(giveMatter(of.view, matter, to, rfc3339), untilConnected(said), of.view);

/** Lets these go for one reason. */
export const leave = (
  of: Pick<Of, "view">,
  matters: readonly Matter[],
  reason: string,
  said: string,
): Promise<unknown> => recordCounting(leaveMatters(of.view, matters, reason), said, of.view);

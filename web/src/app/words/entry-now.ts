/** What an entry says by now, where other entries name it: put right, and a request filled in. */

import { viewWith } from "../../core/folds/incident-views";
import { type Request, requestsIn } from "../../core/readings/response/requests";
import { correctedBy } from "../../core/record/corrections";
import { type Action, changedAction, type Entry } from "../../core/record/entries";
import { textField } from "../../core/record/fields";
import { correctionsOf } from "../corrections/standing";
import { drills, sceneOf, views } from "../record/store";

/** Null: it asks for nothing, or was taken back. */
function requestOf({ ref, action }: Entry): Request | null {
  if (action?.type !== "request.opened" || action.incident === null) return null;
  const view = viewWith((action.drill ? drills : views).value, action.incident);
  return view && (requestsIn(sceneOf(view).requests).find(({ entry }) => entry.ref === ref) ?? null);
}

const filledIn = (action: Action, { kind, place: { area, asset }, what }: Request): Action =>
  changedAction(action, {
    body: { ...action.body, kind, ...(area && { area }), ...(asset && { asset }), ...(what && { what }) },
  });

const FILLED = ["kind", "area", "what"] as const;

/** What was said anew of a request since, by name of the field: its first entry no longer tells it. */
export function filledSince(entry: Entry): readonly string[] {
  const fills = requestOf(entry)?.acts.filter(({ action }) => action?.type === "request.filled") ?? [];
  return FILLED.filter((name) => fills.some(({ action }) => action && textField(action, name) !== null));
}

/** Its action, which is no longer as it was recorded. */
export function actionNow(entry: Entry): Action | null {
  const request = requestOf(entry);
  const { action } = request?.entry ?? correctedBy(entry, correctionsOf(entry));
  return action && request ? filledIn(action, request) : action;
}

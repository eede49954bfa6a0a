/** Who has people in danger and since when, or that nobody has yet. */

import { type Danger, whereOf } from "../../core/folds/dangers";
import { byId } from "../../core/plan/plan-lookups";
import { stepOf } from "../../core/readings/checklist-reading";
import type { Keeper, Matter } from "../../core/readings/matters/matter";
import { targetsIn } from "../../core/readings/placed-lists";
import { listNear } from "../../core/readings/recovery/way-on";
import { displayTime } from "../../core/record/entries";
import { doerOf } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { customerIn } from "../customers/endangered";
import { matterHere, type Of } from "../incident/situation";
import { take } from "../matters/matter-acts";
import { matterWords } from "../matters/matter-words";
import { matters } from "../matters/matters";
import { me, nameOf, readsOnly } from "../record/store";
import { t } from "../words/i18n";
import { nameIn, when } from "../words/words";

/** They are a matter by themselves, and where they are a special customer, one who is looked after in turn. */
export function mattersOfDanger(all: readonly Matter[], danger: Danger): readonly Matter[] {
  const customer = customerIn(danger)?.id;
  return all.filter(
    ({ kind, id }) => (kind === "danger" && id === danger.entry.ref) || (kind === "check" && id === customer),
  );
}

function goesWords({ edition }: Of, { person, duty, entry }: Keeper): string {
  const who = person ? nameOf(person) : nameIn(edition, "duties", duty ?? "");
  const how = entry.action?.type === "matter.taken" ? "taken" : "given";
  return t("danger-goes", { who, how, time: when(displayTime(entry)) });
}

/** Who did something on their list last, whether all of it is done, and when; "" where nobody has begun. */
function onListWords({ edition, scene }: Of, danger: Danger): string {
  const id = byId(edition.dangers, danger.kind ?? "")?.list ?? null;
  const placed = listNear(edition, id, whereOf(danger));
  const done = placed ? targetsIn(scene, placed).map((target) => stepOf(scene.checklists, target)) : [];
  const [last] = done.flatMap(({ leading }) => leading ?? []).toSorted((a, b) => displayTime(b) - displayTime(a));
  if (!last) return "";
  const all = done.every(({ status }) => status !== "open") ? "yes" : "no";
  return t("danger-on-list", { who: nameOf(doerOf(last)), all, time: when(displayTime(last)) });
}

/** "林建宇 去了 · 08:21", each person once; else who works on their list; or that nobody has gone yet. */
export function whoGoesWords(of: Of, danger: Danger, own = mattersOfDanger(matters.value, danger)): string {
  const keepers = own.flatMap((each) => each.keepers);
  const once = keepers.filter(
    (each, at) => keepers.findIndex(({ person, duty }) => person === each.person && duty === each.duty) === at,
  );
  const going = once.map((each) => goesWords(of, each)).join(t("shell-joiner"));
  return going || onListWords(of, danger) || t("danger-nobody-goes");
}

/** The same on their card, with the way to be the one who goes. `asks`: nothing else on the card has that. */
export function WhoGoes({ danger, asks }: { danger: Danger; asks: boolean }) {
  const of = matterHere.value;
  const own = mattersOfDanger(matters.value, danger);
  const [first] = own;
  if (!(of && first)) return null;
  const isGoing = own.some(({ keepers }) => keepers.some(({ person }) => person === me.value?.person));
  const words = whoGoesWords(of, danger, own);
  const nobody = words === t("danger-nobody-goes");
  return (
    <div class="row">
      <span class={nobody ? "grow bad" : "grow"}>{words}</span>
      {asks && !(isGoing || readsOnly.value) && (
        <Button onPress={() => void take(of, first, matterWords(of, first))}>{t("round-take")}</Button>
      )}
    </div>
  );
}

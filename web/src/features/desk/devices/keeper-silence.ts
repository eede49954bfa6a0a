/** Who has people in danger, and whether their phone was heard. */

import { mattersOfDanger, whoGoesWords } from "../../../app/danger/who-goes";
import { staffingOf } from "../../../app/duties/staffing";
import type { Of } from "../../../app/incident/situation";
import { keeperWords } from "../../../app/matters/matter-row";
import { mattersIn } from "../../../app/matters/matters";
import { me, nameOf } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import type { Danger } from "../../../core/folds/dangers";
import { doersOf, standIns } from "../../../core/readings/duties/stand-ins";
import type { Matter } from "../../../core/readings/matters/matter";
import { durationWords } from "../ui/durations";
import { heardDevices, knownUntil } from "./devices-state";
import { isOddSilence } from "./silent-phones";

/** How long ago any phone of these was heard, ms; "never": they have phones that never were; null: nothing is known. */
function silenceOf(people: readonly string[]): number | "never" | null {
  const own = heardDevices.value.filter((device) => device.people.some(({ id }) => people.includes(id)));
  if (own.length === 0) return null;
  const last = Math.max(...own.map(({ lastHeard }) => lastHeard ?? 0));
  return last === 0 ? "never" : Math.max(0, knownUntil.value - last);
}

/** "23 分钟没消息"; "" while they are heard, where they sit here, or where nobody can tell. */
function silenceWords(people: readonly string[]): string {
  if (people.includes(me.value?.person ?? "")) return "";
  const silence = silenceOf(people);
  if (silence === "never") return t("desk-silent-never");
  return silence !== null && isOddSilence(silence) ? t("desk-keeper-silent", { time: durationWords(silence) }) : "";
}

/** People in danger by who went and since when, else that nobody has yet and whose it is, and how long they were silent. */
export function dangerKeeperWords(of: Of, matter: Matter, own: readonly Matter[] = [matter]): string {
  const keepers = own.flatMap((each) => each.keepers);
  const duties = keepers.length > 0 ? keepers.flatMap(({ person, duty }) => (person ? [] : (duty ?? []))) : matter.by;
  const doers = doersOf(standIns(staffingOf(of.scene, true)));
  const doing = [duties ?? []].flat().flatMap((duty) => doers.get(duty) ?? []);
  const people = [...keepers.flatMap(({ person }) => person ?? []), ...doing];
  const named = doing.map(nameOf).join(t("shell-joiner"));
  const whose = [keepers.length > 0 ? "" : keeperWords(of, matter), named].filter(Boolean).join(" ");
  const danger = of.scene.situation.danger.find(({ entry }) => entry.ref === matter.id);
  return [danger ? whoGoesWords(of, danger, own) : "", whose, silenceWords(people)].filter(Boolean).join(" · ");
}

/** The same of people in danger in an outage; "" where its plan is not here. */
export function whoHas(of: Of, danger: Danger): string {
  const own = mattersOfDanger(mattersIn(of.edition, of.scene), danger);
  const matter = own.find(({ kind }) => kind === "danger");
  return matter ? dangerKeeperWords(of, matter, own) : "";
}

import { computed } from "@preact/signals";
import { contactCallee, dialWords } from "../../../app/calls/callees";
import { poweredWords } from "../../../app/customers/power-words";
import { dangerHead, type Equipment, equipmentIn } from "../../../app/danger/equipment";
import { dialHref } from "../../../app/device/platform";
import { useLimit } from "../../../app/incident/clock-row";
import { peopleWords } from "../../../app/incident/danger-words";
import { editionOf, mode, sceneOf, serverNow } from "../../../app/record/store";
import { Countdown } from "../../../app/words/countdown";
import { t } from "../../../app/words/i18n";
import { say, when } from "../../../app/words/words";
import type { Danger } from "../../../core/folds/dangers";
import type { Edition } from "../../../core/plan/plan";
import { byId } from "../../../core/plan/plan-lookups";
import type { Running } from "../../../core/readings/clocks";
import { dangerClock } from "../../../core/readings/matters/timed";
import { runningIn } from "../../../core/readings/overdue";
import { calleesInTurn } from "../../../core/readings/response/call-turns";
import { displayTime } from "../../../core/record/entries";
import type { Scene } from "../../../core/scene";
import { Icon } from "../../../ui/icons";
import { elapsed } from "../../../ui/signs";
import { whoHas } from "../devices/keeper-silence";
import { openEntry } from "./address";
import * as styles from "./danger-line.module.css";
import { deskEdition, openViews } from "./desk-state";

/** It alone renders each second. */
const Elapsed = ({ from }: { from: number }) => <>{elapsed((serverNow.value - from) / 1000)}</>;

/** What is to be done for them next, and by when. */
function Limit({ running }: { running: Running }) {
  const found = useLimit(running);
  return (
    found && (
      <span class={styles.limit}>
        {say(found.limit.name)} <Countdown at={found.at} />
      </span>
    )
  );
}

/** Whom the plan has called for them: the first and, after each who did not answer, the next. */
function ToCall({ danger, edition, scene }: { danger: Danger; edition: Edition; scene: Scene }) {
  const ids = byId(edition.dangers, danger.kind ?? "")?.contacts ?? [];
  const callees = ids.flatMap((id) => byId(edition.contacts, id) ?? []).map(contactCallee);
  const callable = callees.filter(({ numbers }) => numbers.length > 0);
  return calleesInTurn(callable, scene.tries, displayTime(danger.entry)).map(({ id, name, numbers: [number = ""] }) => {
    const href = dialHref(number, mode.value);
    const words = dialWords(name, number);
    return href ? (
      <a key={id} href={href}>
        {words}
      </a>
    ) : (
      <span key={id}>{words}</span>
    );
  });
}

/** Whom to call for people in danger, and what is to be done for them by when; nothing where the plan has neither. */
export function DangerNow({ of, scene }: { of: Danger; scene: Scene }) {
  const edition = deskEdition.value;
  const running = edition && dangerClock(edition, runningIn(edition, scene), of);
  if (!edition) return null;
  return (
    <div class={styles.now}>
      {running && <Limit running={running} />}
      <ToCall danger={of} edition={edition} scene={scene} />
    </div>
  );
}

/** An outage in which people are in danger. */
export interface DangersIn {
  readonly scene: Scene;
  readonly of: Danger;
}

/** How long their equipment lasts, that it has stopped, or what keeps them going since. */
function equipmentWords({ powered, asks, lasts, ends, hasStopped }: Equipment): string {
  if (asks) return t("customer-power-ask");
  if (powered && !hasStopped) return poweredWords(powered);
  return t("desk-danger-lasts", { lasts, time: ends === null ? "" : when(ends) });
}

const equipmentFor = ({ of, scene }: DangersIn): Equipment | null => {
  const edition = editionOf(scene.view);
  return edition && equipmentIn({ edition, scene }, of);
};

/** Where they are, by what the plan calls it as long as it is that. */
export const endangeredPlace = (each: DangersIn): string => dangerHead(each.of, equipmentFor(each));

/** Who is in danger, where, how many, since when, and who has it: until somebody says that they are safe. */
export function EndangeredWords({ of, scene, head }: DangersIn & { head: string }) {
  const edition = editionOf(scene.view);
  const since = displayTime(of.entry);
  const began = t("desk-since-line", { time: when(since) });
  const equipment = equipmentFor({ of, scene });
  const before = [head, equipment && equipmentWords(equipment), peopleWords(of), began].filter(Boolean);
  const who = edition ? whoHas({ view: scene.view, scene, edition }, of) : "";
  return (
    <>
      <Icon name="alert" size="small" />
      <span>
        {before.join(" · ")} · <Elapsed from={since} />
        {who && ` · ${who}`}
      </span>
    </>
  );
}

/** People in danger in the outage on the desk; it opens what tells of them. */
export function DangerLine({ of, scene }: DangersIn) {
  return (
    <>
      <button type="button" class={styles.line} onClick={() => openEntry(of.entry.ref)}>
        <EndangeredWords of={of} scene={scene} head={t("now-in-danger", { place: endangeredPlace({ of, scene }) })} />
      </button>
      <DangerNow of={of} scene={scene} />
    </>
  );
}

/** People in danger in all that is on, the longest first; those of a drill only where there are no others. */
export const dangersOn = computed<readonly DangersIn[]>(() => {
  const scenesOn = openViews.value.map(sceneOf);
  const real = scenesOn.filter(({ view }) => !view.drill && view.status === "open");
  const found = (all: readonly Scene[]) =>
    all.flatMap((scene) => scene.situation.danger.map((of): DangersIn => ({ scene, of })));
  const meant = found(real).length > 0 ? found(real) : found(scenesOn);
  return meant.toSorted((a, b) => displayTime(a.of.entry) - displayTime(b.of.entry));
});

import { useState } from "preact/hooks";
import { remainderAbout, remainderWords, type Unassigned } from "../../../app/incident/still-open-words";
import { Leftovers, leftIn } from "../../../app/matters/leftovers";
import { recordedRemainder, recordedRest } from "../../../app/matters/recorded-words";
import { record } from "../../../app/record/record";
import { serverNow, supervises } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { closeIncident } from "../../../core/commands/incidents";
import { isOpen } from "../../../core/readings/matters/matters";
import { type Remainder, type Silent, stillOpen } from "../../../core/readings/still-open";
import type { Scene } from "../../../core/scene";
import { Choices, Field } from "../../../ui/choices";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { silent } from "../devices/devices-state";
import { whoseWords } from "../devices/silent-phones-panel";
import { deskOf } from "../matters/desk-matters";
import { deskEdition, deskNames } from "../shell/desk-state";
import { Checkbox } from "../ui/checkbox";
import { SheetActs } from "../ui/sheet-acts";
import { submits, useOnce } from "../ui/use-once";
import * as styles from "./close-sheet.module.css";

const words = (remainder: Unassigned): string => remainderWords(deskNames.value, remainder);

const silentPhones = (): readonly Silent[] =>
  silent.value
    .filter((each) => each.missing > 0 || each.grade === "bad")
    .map((each) => ({ key: each.id, name: whoseWords(each), at: each.lastHeard && each.lastHeard * 1000 }));

/** What is open and nobody's to do afterwards, as it stands when the sheet opens. */
function othersOf(scene: Scene, now: number): readonly Unassigned[] {
  const of = deskOf.peek();
  const open = stillOpen(scene, deskEdition.peek(), { now, silent: silentPhones(), left: of ? leftIn(of) : [] });
  return open.filter((each) => each.kind !== "matter" && each.kind !== "danger");
}

/** By what has to be done about it. */
const GROUPS: readonly (readonly [title: string, kinds: readonly Unassigned["kind"][]])[] = [
  ["desk-close-undone", ["supply", "step", "list"]],
  ["close-overdue", ["overdue"]],
  ["desk-silent-title", ["silent"]],
];

interface OpenProps {
  readonly left: readonly Unassigned[];
  readonly dropped: readonly string[];
  readonly onToggle: (key: string) => void;
}

/** What is open, each with who and when, and a tick that takes it into the record. */
function OpenGroups({ left, dropped, onToggle }: OpenProps) {
  const groups = GROUPS.map(([title, kinds]) => [title, left.filter(({ kind }) => kinds.includes(kind))] as const);
  return (
    <Choices legend={t("desk-close-open")}>
      {groups.map(
        ([title, of]) =>
          of.length > 0 && (
            <section class={styles.group} key={title}>
              <h3>{t(title)}</h3>
              {of.map((each) => (
                <Checkbox key={each.key} checked={!dropped.includes(each.key)} onToggle={() => onToggle(each.key)}>
                  {words(each)} <span class="label">{remainderAbout(deskNames.value, each)}</span>
                </Checkbox>
              ))}
            </section>
          ),
      )}
    </Choices>
  );
}

/** Ends the outage. What is left open is said by name and goes into the entry; a tick taken out leaves it out. */
export function CloseSheet({ scene, onClose }: { scene: Scene; onClose: () => void }) {
  // Fixed when the sheet opens: a list that changes under the hand gets the wrong tick.
  const [others] = useState(() => othersOf(scene, serverNow.peek()));
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  // Asked each time: they may be safe by now.
  const inDanger = scene.situation.danger.length > 0;
  const { drill } = scene.view;
  const of = deskOf.value;
  const left = of ? leftIn(of) : [];
  const sayOf = (each: Remainder) => recordedRemainder(deskEdition.value, of, each);
  const toggle = (key: string) =>
    setDropped(dropped.includes(key) ? dropped.filter((each) => each !== key) : [...dropped, key]);
  const save = useOnce(async () => {
    if (inDanger) return;
    const input = { now: serverNow.peek(), left, say: sayOf, sayRest: recordedRest, silent: silentPhones(), dropped };
    const ending = { ...input, reason, supervises: supervises.value };
    if (!(await record(closeIncident(scene, deskEdition.value, ending)))) return;
    show({ text: t(drill ? "desk-close-saved-drill" : "desk-close-saved") });
    onClose();
  });
  return (
    <Sheet title={t(drill ? "desk-close-title-drill" : "desk-close-title")} onClose={onClose}>
      {of && <Leftovers of={of} left={left} />}
      <form class="stack wide" onSubmit={submits(save)}>
        {inDanger && <Notice tone="bad">{t("refused-people-in-danger")}</Notice>}
        {left.filter(isOpen).length + others.length === 0 && <Notice tone="ok">{t("desk-close-nothing")}</Notice>}
        {others.length > 0 && <OpenGroups left={others} dropped={dropped} onToggle={toggle} />}
        <div class={styles.end}>
          <Field name={t("desk-close-reason")}>
            <input type="text" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          </Field>
          <SheetActs
            words={t(drill ? "desk-close-save-drill" : "desk-close-save")}
            disabled={inDanger}
            onClose={onClose}
          />
        </div>
      </form>
    </Sheet>
  );
}

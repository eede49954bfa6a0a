import { useState } from "preact/hooks";
import { remainderWords } from "../../../app/incident/still-open-words";
import { record } from "../../../app/record/record";
import { serverNow, supervises } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { closeIncident } from "../../../core/commands/incidents";
import { type Remainder, type Silent, stillOpen } from "../../../core/readings/still-open";
import type { Scene } from "../../../core/scene";
import { Choices, Field } from "../../../ui/choices";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { silent } from "../devices/devices-state";
import { whoseWords } from "../devices/silent-phones-panel";
import { deskEdition, deskNames } from "../shell/desk-state";
import { Checkbox } from "../ui/checkbox";
import { SheetActs } from "../ui/sheet-acts";

const words = (remainder: Remainder): string => remainderWords(deskNames.value, remainder);

const silentPhones = (): readonly Silent[] =>
  silent.value
    .filter((each) => each.missing > 0 || each.grade === "bad")
    .map((each) => ({ key: each.id, name: whoseWords(each) }));

/** Ends the outage. What is left open is said by name and goes into the entry; a tick taken out leaves it out. */
export function CloseSheet({ scene, onClose }: { scene: Scene; onClose: () => void }) {
  // Fixed when the sheet opens: a list that changes under the hand gets the wrong tick.
  const [left] = useState(() => stillOpen(scene, deskEdition.value, serverNow.peek(), silentPhones()));
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  // Asked each time: they may be safe by now.
  const inDanger = scene.situation.danger.length > 0;
  const { drill } = scene.view;
  const toggle = (key: string) =>
    setDropped(dropped.includes(key) ? dropped.filter((each) => each !== key) : [...dropped, key]);
  const save = async (event: Event) => {
    event.preventDefault();
    if (inDanger) return;
    const input = { now: serverNow.peek(), say: words, silent: silentPhones(), dropped };
    const ending = { ...input, reason, supervises: supervises.value };
    if (!(await record(closeIncident(scene, deskEdition.value, ending)))) return;
    show({ text: t(drill ? "desk-close-saved-drill" : "desk-close-saved") });
    onClose();
  };
  return (
    <Sheet title={t(drill ? "desk-close-title-drill" : "desk-close-title")} onClose={onClose}>
      <form class="stack wide" onSubmit={(event) => void save(event)}>
        {inDanger && <Notice tone="bad">{t("refused-people-in-danger")}</Notice>}
        {left.length === 0 ? (
          <Notice tone="ok">{t("desk-close-nothing")}</Notice>
        ) : (
          <Choices legend={t("desk-close-open")}>
            <div class="stack">
              {left.map((each) => (
                <Checkbox key={each.key} checked={!dropped.includes(each.key)} onToggle={() => toggle(each.key)}>
                  {words(each)}
                </Checkbox>
              ))}
            </div>
          </Choices>
        )}
        <Field name={t("desk-close-reason")}>
          <input type="text" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
        </Field>
        <SheetActs
          words={t(drill ? "desk-close-save-drill" : "desk-close-save")}
          disabled={inDanger}
          onClose={onClose}
        />
      </form>
    </Sheet>
  );
}

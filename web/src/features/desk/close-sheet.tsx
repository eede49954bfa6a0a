import { useState } from "preact/hooks";
import { dangerPlace } from "../../app/danger-place";
import { t } from "../../app/i18n";
import { show } from "../../app/notify";
import { record, serverNow } from "../../app/store";
import type { Scene } from "../../core/scene";
import { Field } from "../../ui/choices";
import { Notice } from "../../ui/row";
import { Sheet } from "../../ui/sheet";
import { silent } from "./devices-state";
import { overdueWords } from "./overdue-words";
import { SheetActs } from "./sheet-acts";
import { whoseWords } from "./silence-panel";
import { deskEdition, names } from "./state";
import { type Remainder, stillOpen } from "./still-open";

function words(remainder: Remainder): string {
  if (remainder.kind === "danger") return t("desk-close-danger", { place: dangerPlace(remainder.danger) });
  if (remainder.kind === "supply") return t("desk-close-supply", { areas: names.value.areas(remainder.areas) });
  if (remainder.kind === "overdue") {
    const { what, where } = overdueWords(remainder.overdue);
    return t("desk-close-overdue", { what, where });
  }
  const { target, status } = remainder.step;
  const { list, item, area, asset } = target;
  const where = asset ? names.value.asset(asset) : area ? names.value.area(area) : names.value.list(list);
  const step = `${names.value.item(list, item)} · ${where}`;
  // The step's own words alone would tell what it asks for as if it were so.
  return status === "could_not" ? t("hand-over-failed", { step }) : step;
}

interface Left {
  readonly key: string;
  readonly words: string;
}

/** Fixed when the sheet opens: a list that changes under the hand gets the wrong tick. */
function leftNow(scene: Scene): readonly Left[] {
  const phones = silent.value.filter((each) => each.missing > 0 || each.grade === "bad");
  return [
    ...stillOpen(deskEdition.value, scene, serverNow.peek()).map((each) => ({ key: each.key, words: words(each) })),
    ...phones.map((each) => ({ key: each.id, words: t("desk-close-silent", { name: whoseWords(each) }) })),
  ];
}

/** Ends the outage. What is left open is said by name and goes into the entry; a tick taken out leaves it out. */
export function CloseSheet({ scene, onClose }: { scene: Scene; onClose: () => void }) {
  const [left] = useState(() => leftNow(scene));
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  // Asked each time: they may be safe by now.
  const inDanger = scene.situation.danger.length > 0;
  const { ref, drill } = scene.view;
  const toggle = (key: string) =>
    setDropped(dropped.includes(key) ? dropped.filter((each) => each !== key) : [...dropped, key]);
  const save = async (event: Event) => {
    event.preventDefault();
    if (inDanger) return;
    const open = left.filter((each) => !dropped.includes(each.key)).map((each) => each.words);
    const body = { still_open: open, ...(reason.trim() ? { reason: reason.trim() } : {}) };
    if (!(await record({ type: "incident.closed", incident: ref, drill, body }))) return;
    show({ text: t(drill ? "desk-close-saved-drill" : "desk-close-saved") });
    onClose();
  };
  return (
    <Sheet title={t(drill ? "desk-close-title-drill" : "desk-close-title")} onClose={onClose}>
      <form class="stack wide" onSubmit={(event) => void save(event)}>
        {inDanger && <Notice tone="bad">{t("close-danger-why")}</Notice>}
        {left.length === 0 ? (
          <Notice tone="ok">{t("desk-close-nothing")}</Notice>
        ) : (
          <fieldset class="choices">
            <legend>{t("desk-close-open")}</legend>
            <div class="stack">
              {left.map((each) => (
                <label class="desk-check" key={each.key}>
                  <input type="checkbox" checked={!dropped.includes(each.key)} onChange={() => toggle(each.key)} />
                  <span>{each.words}</span>
                </label>
              ))}
            </div>
          </fieldset>
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

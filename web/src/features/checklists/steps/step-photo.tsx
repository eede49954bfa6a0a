/** The camera of a step that asks for a photograph: what was taken is recorded at once, with the step's own words. */

import { useState } from "preact/hooks";
import { placeWords } from "../../../app/checklists/placed-lists";
import { kept } from "../../../app/photos/kept-photo";
import { PhotoField } from "../../../app/photos/photo-field";
import { record } from "../../../app/record/record";
import { workIncident } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { say } from "../../../app/words/words";
import { writeNote } from "../../../core/commands/notes";
import type { Item } from "../../../core/plan/plan";
import type { PlacedList } from "../../../core/readings/placed-lists";

/** Another picture is another entry; none is replaced. */
export function StepPhoto({ placed, item }: { placed: PlacedList; item: Item }) {
  const [photo, setPhoto] = useState<Blob | null>(null);
  const take = async (taken: Blob | null) => {
    const file = taken && (await kept(taken));
    if (!file) return;
    const words = [say(item.text), placeWords(placed.place)].filter(Boolean).join(" · ");
    if (!(await record(writeNote(workIncident.value, { words, photo: file, paper: {} })))) return;
    setPhoto(taken);
    show({ text: t("log-photo-saved") });
  };
  return <PhotoField photo={photo} onPhoto={(taken) => void take(taken)} stays />;
}

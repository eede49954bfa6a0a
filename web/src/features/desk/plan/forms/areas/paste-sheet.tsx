import { useState } from "preact/hooks";
import { t } from "../../../../../app/words/i18n";
import {
  areaLines,
  type TakenAreas,
  type TakenLine,
  takenAreas,
} from "../../../../../core/plan/draft/edits/area-lines";
import { Sheet } from "../../../../../ui/sheet";
import { Checkbox } from "../../../ui/checkbox";
import { LongField, SelectField } from "../../../ui/form/fields";
import { SheetActs } from "../../../ui/sheet-acts";
import { languages } from "../../state/draft-state";
import { freshId } from "../../state/fresh-id";
import { rowTitle } from "../row-titles";
import { kindWords } from "../site/area-form";
import { changeAreas, draftAreas, placedAreas } from "./areas-state";
import { Indent } from "./indent";
import * as styles from "./paste-sheet.module.css";

/** Signs of a name that fit a phone. */
const LONGEST = 24;

/** An id that none of these areas has. */
function unusedId(taken: ReadonlySet<string>): string {
  while (true) {
    const id = freshId("area");
    if (!taken.has(id)) return id;
  }
}

function Line({ line: { area, depth, is } }: { line: TakenLine }) {
  const name = rowTitle({ name: area.name });
  return (
    <li class={is === "new" ? styles.line : styles.there}>
      <Indent depth={depth} />
      <span class={styles.name}>{name}</span>
      {name.length > LONGEST && <span class="bad">{t("plan-paste-long", { most: LONGEST })}</span>}
      <span class="label">{is === "new" ? kindWords(area.kind) : t(`plan-paste-${is}`)}</span>
    </li>
  );
}

function Preview({ taken }: { taken: TakenAreas }) {
  const fresh = taken.lines.filter(({ is }) => is !== "there").length;
  return (
    <>
      <p role="status">{t("plan-paste-would", { fresh, there: taken.lines.length - fresh })}</p>
      <ul class={styles.preview} aria-label={t("plan-paste-preview")}>
        {taken.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
          <Line key={at} line={line} />
        ))}
      </ul>
    </>
  );
}

interface PasteSheetProps {
  /** Id of the area that they are put into. */
  readonly under: string;
  readonly onClose: () => void;
}

/** Takes in a whole tree of places that is typed or pasted: shown as it would be first, then all of it in one step. */
export function PasteSheet({ under, onClose }: PasteSheetProps) {
  const [text, setText] = useState("");
  const [into, setInto] = useState(under);
  const [full, setFull] = useState(true);
  const language = languages.value[0] ?? "zh-Hans";
  const lines = areaLines(text);
  const places = placedAreas.value.filter(({ area }) => area.retired !== true);
  const taken = takenAreas(draftAreas.value, lines, { language, under: into, full, makeId: unusedId });
  const take = (event: Event) => {
    event.preventDefault();
    changeAreas(() => taken.areas);
    onClose();
  };
  return (
    <Sheet title={t("plan-area-paste")} onClose={onClose}>
      <form class={`stack wide ${styles.form}`} onSubmit={take}>
        <p class="label">{t("plan-paste-how")}</p>
        <LongField name={t("plan-paste-text")} value={text} onInput={setText} />
        <SelectField
          name={t("plan-paste-into")}
          value={into}
          options={places.map(({ area }) => [area.id, rowTitle({ name: area.name })] as const)}
          none={t("plan-choose")}
          onChoose={setInto}
        />
        <Checkbox checked={full} onToggle={() => setFull(!full)}>
          {t("plan-paste-full")}
        </Checkbox>
        {lines.length > 0 && <Preview taken={taken} />}
        <SheetActs words={t("plan-paste-take")} disabled={taken.areas === draftAreas.value} onClose={onClose} />
      </form>
    </Sheet>
  );
}

import { useState } from "preact/hooks";
import { locale, t } from "../../../../app/words/i18n";
import { placeIn } from "../../../../core/plan/draft/conflict-choice";
import type { DraftConflict } from "../../../../core/plan/draft/merge";
import type { Json } from "../../../../core/plan/draft/plan-form";
import { Button } from "../../../../ui/button";
import { planPlaceWords } from "../naming/place-words";
import { hrefOf } from "../state/addresses";
import { draft } from "../state/draft-state";
import * as styles from "./conflict-panel.module.css";
import { choose, conflicts } from "./conflicts-state";
import { valueLines } from "./value-lines";

function Side({ title, value, words, onChoose }: SideProps) {
  return (
    <div class={styles.side}>
      <h3>{title}</h3>
      {value === undefined ? (
        <p class="label">{t("plan-conflict-taken-out")}</p>
      ) : (
        valueLines(value, locale.value).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
          <p key={at}>{line}</p>
        ))
      )}
      <Button onPress={onChoose}>{words}</Button>
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly value: Json | undefined;
  readonly words: string;
  readonly onChoose: () => void;
}

function Conflict({ conflict }: { conflict: DraftConflict }) {
  const [gone, setGone] = useState(false);
  const place = placeIn(draft.value ?? {}, conflict.path);
  const around = placeIn(draft.value ?? {}, conflict.path.slice(0, 2)) ?? conflict.path.slice(0, 1);
  const where = planPlaceWords(draft.value ?? {}, around);
  return (
    <li class={styles.conflict}>
      <p class="row wrap">
        <b class="grow">{where}</b>
        {place !== null && <a href={hrefOf(draft.value ?? {}, place)}>{t("plan-go-there")}</a>}
      </p>
      {conflict.what === "order" && <p class="label">{t("plan-conflict-order")}</p>}
      <div class={styles.sides}>
        <Side
          title={t("plan-conflict-mine")}
          value={conflict.mine}
          words={t("plan-conflict-take-mine")}
          onChoose={() => setGone(!choose(conflict, "mine"))}
        />
        <Side
          title={t("plan-conflict-theirs")}
          value={conflict.theirs}
          words={t("plan-conflict-take-theirs")}
          onChoose={() => void choose(conflict, "theirs")}
        />
      </div>
      {gone && <p class="warn">{t("plan-conflict-gone")}</p>}
    </li>
  );
}

/** What two keepers changed at once: both side by side, until one is chosen. */
export function ConflictPanel() {
  if (conflicts.value.length === 0) return null;
  return (
    <section class={`card alarm ${styles.panel}`} aria-label={t("plan-conflicts")}>
      <h2>{t("plan-conflicts")}</h2>
      <p class="label">{t("plan-conflicts-text")}</p>
      <ul class="list">
        {conflicts.value.map((conflict) => (
          <Conflict key={conflict.path.join(" ")} conflict={conflict} />
        ))}
      </ul>
    </section>
  );
}

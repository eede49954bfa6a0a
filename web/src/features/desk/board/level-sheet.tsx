import { useState } from "preact/hooks";
import { levelReasons } from "../../../app/incident/level-reasons";
import { recordCounting } from "../../../app/record/counted-acts";
import { supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { say } from "../../../app/words/words";
import { LEVELS, type Level } from "../../../core/catalogue/words";
import { isRefusal } from "../../../core/commands/decision";
import { changeLevel } from "../../../core/commands/levels";
import type { Scene } from "../../../core/scene";
import { submits, useOnce } from "../../../ui/base/use-once";
import { Button } from "../../../ui/button";
import { Choices, Field } from "../../../ui/choices";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { LevelBadge } from "../../../ui/signs";
import { deskEdition, deskNames } from "../shell/desk-state";
import { SheetActs } from "../ui/sheet-acts";
import * as styles from "./level-sheet.module.css";

interface PickLevelProps {
  readonly now: Level | null;
  readonly picked: Level | null;
  readonly onPick: (level: Level) => void;
}

interface LevelChipProps {
  readonly level: Level;
  readonly isNow: boolean;
  readonly barred: boolean;
  readonly picked: boolean;
  readonly onPick: () => void;
}

/** A level with all that the plan says of it. */
function LevelChip({ level, isNow, barred, picked, onPick }: LevelChipProps) {
  const plan = deskEdition.value?.levels.find((each) => each.level === level);
  const { scope, duration, effect } = plan?.criteria ?? {};
  const criteria = [scope, duration, effect].map(say).filter(Boolean).join(" · ");
  return (
    <label class={`chip ${styles.level}`} data-now={isNow || undefined}>
      <input type="radio" name="level" checked={picked} disabled={barred} onChange={onPick} />
      <span class={styles.badge}>
        <LevelBadge level={level}>{t("desk-level", { level: deskNames.value.level(level) })}</LevelBadge>
      </span>
      <span class="grow">
        {say(plan?.name)} {isNow && <b class={styles.now}>{t("level-present")}</b>}
        <span class="label under">{barred ? t("desk-level-no-lower") : criteria}</span>
      </span>
    </label>
  );
}

/** The four levels, the one in force marked; whoever may not lower sees why. */
function PickLevel({ now, picked, onPick }: PickLevelProps) {
  return (
    <Choices legend={t("desk-level-pick")}>
      <div class="stack">
        {LEVELS.map((level) => (
          <LevelChip
            key={level}
            level={level}
            isNow={level === now}
            barred={now !== null && level > now && !supervises.value}
            picked={picked === level}
            onPick={() => onPick(level)}
          />
        ))}
      </div>
    </Choices>
  );
}

const titleOf = (now: Level | null) => t(now === null ? "desk-set-level" : "desk-level-title");

function saveWords(now: Level | null, picked: Level | null): string {
  if (picked === null) return titleOf(now);
  const way = now === null || now === picked ? "set" : picked < now ? "raise" : "lower";
  return t(`desk-level-save-${way}`, { level: deskNames.value.level(picked) });
}

/** Anyone may raise; a supervisor lowers; either says why. */
export function LevelSheet({ scene, onClose }: { scene: Scene; onClose: () => void }) {
  const now = scene.situation.level;
  const [picked, setPicked] = useState<Level | null>(null);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState("");
  const pick = (level: Level) => {
    setPicked(level);
    setProblem("");
  };
  const explain = (words: string) => {
    setReason(words);
    setProblem("");
  };
  const save = useOnce(async () => {
    const decided = changeLevel(scene, { to: picked, reason, supervises: supervises.value });
    setProblem(isRefusal(decided) ? t(`refused-${decided.refused}`) : "");
    if (isRefusal(decided) || picked === null) return;
    const said = t("desk-level-saved", { level: deskNames.value.level(picked) });
    if (await recordCounting(decided, said, scene.view)) onClose();
  });
  return (
    <Sheet title={titleOf(now)} onClose={onClose}>
      <form class="stack wide" onSubmit={submits(save)}>
        <PickLevel now={now} picked={picked} onPick={pick} />
        <Field name={t("desk-level-reason")} hint={t("desk-level-reason-hint")}>
          <input type="text" value={reason} onInput={(event) => explain(event.currentTarget.value)} />
        </Field>
        {picked !== null && now !== null && picked !== now && (
          <div class="chips">
            {levelReasons(picked > now).map((words) => (
              <Button key={words} pressed={reason === words} onPress={() => explain(words)}>
                {words}
              </Button>
            ))}
          </div>
        )}
        <div role="alert">{problem && <Notice tone="bad">{problem}</Notice>}</div>
        <SheetActs words={saveWords(now, picked)} onClose={onClose} />
      </form>
    </Sheet>
  );
}

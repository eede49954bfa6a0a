import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { ProposedLevel } from "../../app/incident/level-proposal";
import { levelReasons } from "../../app/incident/level-reasons";
import { scene, situation } from "../../app/incident/situation";
import { recordCounting } from "../../app/record/counted-acts";
import { currentIncident, edition, supervises } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { levelWords, say } from "../../app/words/words";
import type { Level } from "../../core/catalogue/words";
import { isRefusal } from "../../core/commands/decision";
import { changeLevel } from "../../core/commands/levels";
import type { ResponseLevel } from "../../core/plan/plan";
import { Button } from "../../ui/button";
import { Field } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/notice";
import { LevelBadge } from "../../ui/signs";
import * as styles from "./level-screen.module.css";

interface LevelChoiceProps {
  readonly each: ResponseLevel;
  /** It is the level that holds now. */
  readonly present: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function LevelChoice({ each, present, chosen, onChoose }: LevelChoiceProps) {
  const { scope, duration, effect } = each.criteria;
  return (
    <label class={`card chip ${styles.choice}`}>
      <input type="radio" name="level" checked={chosen} onChange={onChoose} />
      <LevelBadge level={each.level}>{levelWords(each.level)}</LevelBadge>
      <span class={styles.words}>
        <span>
          {say(each.name)}
          {present && <b> · {t("level-present")}</b>}
        </span>
        <span class={`label under ${styles.about}`}>
          {[scope, duration, effect].map(say).filter(Boolean).join(" · ")}
        </span>
      </span>
      <Icon name="check" />
    </label>
  );
}

/** Anybody raises; only a supervisor lowers. Either way with a reason that needs no typing. */
export function LevelScreen() {
  const { route } = useLocation();
  const { level, levelDisputed } = situation.value;
  const [to, setTo] = useState<Level | null>(null);
  const [own, setOwn] = useState("");
  const reasons = useRef<HTMLElement>(null);
  // They stand below all that the levels say.
  useLayoutEffect(() => {
    if (to !== null) reasons.current?.scrollIntoView({ block: "nearest" });
  }, [to]);
  const view = currentIncident.value;
  if (!view) {
    return (
      <Screen title={t("level-title")} back="/">
        <Empty icon="up" title={t("level-no-incident")} />
      </Screen>
    );
  }
  const lowers = to !== null && level !== null && to > level;
  const changed = (reason: string) =>
    changeLevel({ view, situation: situation.value }, { to, reason, supervises: supervises.value });
  const decided = changed(own);
  const refused = isRefusal(decided) ? decided.refused : null;
  const change = async (decision = decided) => {
    if (await recordCounting(decision, t("level-changed", { level: levelWords(to) }))) route("/", true);
  };
  const lacks = refused === "level-missing" ? "level-choose" : refused === "reason-missing" ? "level-choose-why" : null;
  const main = (
    <Button kind="go" size="press" disabled={refused !== null} onPress={() => void change()}>
      {lacks ? t(lacks) : t("level-set", { level: levelWords(to) })}
    </Button>
  );
  return (
    <Screen title={t("level-title")} back="/" main={main}>
      {scene.value && <ProposedLevel edition={edition.value} scene={scene.value} />}
      {levelDisputed && <Notice tone="warn">{t("level-disputed")}</Notice>}
      <fieldset class="choices stack">
        <legend>{t("level-now", { level: levelWords(level) })}</legend>
        {(edition.value?.levels ?? []).map((each) => (
          <LevelChoice
            key={each.level}
            each={each}
            present={each.level === level}
            chosen={to === each.level}
            onChoose={() => setTo(each.level)}
          />
        ))}
      </fieldset>
      {refused === "lowering-not-allowed" && <Notice tone="warn">{t("refused-lowering-not-allowed")}</Notice>}
      {to !== null && refused !== "lowering-not-allowed" && (
        <>
          <section class="stack" aria-label={t("level-why")} ref={reasons}>
            <h2>{t("level-why-sets", { level: levelWords(to) })}</h2>
            <div class="chips">
              {levelReasons(lowers).map((words) => (
                <Button key={words} size="tall" onPress={() => void change(changed(words))}>
                  {words}
                </Button>
              ))}
            </div>
          </section>
          <Field name={t("level-why-own")}>
            <input type="text" value={own} onInput={(event) => setOwn(event.currentTarget.value)} />
          </Field>
        </>
      )}
    </Screen>
  );
}

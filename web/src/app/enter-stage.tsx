import type { Stage } from "../core/catalogue/words";
import { enterStage } from "../core/commands/stages";
import { Button } from "../ui/button";
import { t } from "./i18n";
import { show } from "./notify";
import { record } from "./record";
import { situation } from "./situation";
import { readsOnly, tended } from "./store";
import { name } from "./words";

interface Entering {
  readonly stage: Stage;
  /** True where it is what comes next. */
  readonly leads?: boolean;
}

/** Moves the incident on: the stage in hand is left, this one entered. */
export function EnterStage({ stage, leads = false }: Entering) {
  if (readsOnly.value) return null;
  const enter = async () => {
    if (!(await record(enterStage({ view: tended.value, situation: situation.value }, stage)))) return;
    show({ text: t("lists-entered", { stage: name("stages", stage) }) });
  };
  return (
    <Button kind={leads ? "go" : undefined} size={leads ? "press" : "tall"} onPress={() => void enter()}>
      {t("lists-enter", { stage: name("stages", stage) })}
    </Button>
  );
}

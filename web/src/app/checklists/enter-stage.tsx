import { useLocation } from "preact-iso/router";
import type { Stage } from "../../core/catalogue/words";
import { enterStage } from "../../core/commands/stages";
import { Button } from "../../ui/button";
import { situation } from "../incident/situation";
import { recordCounting } from "../record/counted-acts";
import { readsOnly, workIncident } from "../record/store";
import { t } from "../words/i18n";
import { name } from "../words/words";

interface Entering {
  readonly stage: Stage;
  /** True where it is what comes next. */
  readonly leads?: boolean;
}

/** Moves the incident on: the stage in hand is left, this one entered. Once power is back that goes on where all is brought back. */
export function EnterStage({ stage, leads = false }: Entering) {
  const { path, route } = useLocation();
  if (readsOnly.value) return null;
  const enter = async () => {
    const said = t("lists-entered", { stage: name("stages", stage) });
    const decided = enterStage({ view: workIncident.value, situation: situation.value }, stage);
    const entered = await recordCounting(decided, said);
    // Nobody who has gone on elsewhere meanwhile is called back.
    if (entered && stage === "restore" && location.pathname === path) route("/recovery");
  };
  return (
    <Button kind={leads ? "go" : undefined} size={leads ? "press" : "tall"} onPress={() => void enter()}>
      {t("lists-enter", { stage: name("stages", stage) })}
    </Button>
  );
}

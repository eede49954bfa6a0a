import { t } from "../../app/i18n";
import { show } from "../../app/notify";
import { situation } from "../../app/situation";
import { readsOnly, recordHere } from "../../app/store";
import { name } from "../../app/words";
import { Button } from "../../ui/button";

/** Moves the incident on: the stage in hand is left, this one entered. */
export function EnterStage({ stage }: { stage: string }) {
  if (readsOnly.value) return null;
  const enter = async () => {
    const running = [...situation.value.stages].filter(([, period]) => period.left === null).map(([id]) => id);
    if (!(await recordHere({ type: "stage.entered", body: { stage } }))) return;
    for (const left of running) await recordHere({ type: "stage.left", body: { stage: left } });
    show({ text: t("lists-entered", { stage: name("stages", stage) }) });
  };
  return (
    <Button size="tall" onPress={() => void enter()}>
      {t("lists-enter", { stage: name("stages", stage) })}
    </Button>
  );
}

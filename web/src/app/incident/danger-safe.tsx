import { settleDanger } from "../../core/commands/dangers";
import type { Danger } from "../../core/folds/dangers";
import type { Situation } from "../../core/folds/situation";
import type { Entry } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { record } from "../record/record";
import { readsOnly } from "../record/store";
import { offerUndo } from "../record/undo";
import { show } from "../shell/notify";
import { t } from "../words/i18n";

const say = (danger: Danger, safe: boolean) =>
  record(settleDanger(danger, safe, t(safe ? "danger-safe-text" : "danger-unsafe-text", { place: danger.place })));

/** Says that they are safe, and offers ten seconds to take it back. */
export async function settle(danger: Danger): Promise<void> {
  if (await say(danger, true)) offerUndo(t("danger-safe-said"), () => say(danger, false));
}

async function unsettle(danger: Danger): Promise<void> {
  if (await say(danger, false)) show({ text: t("danger-unsafe-said") });
}

/** One tap says that the people this entry told of are safe, and another takes it back, at any time. */
export function SafeButton({ entry, situation }: { entry: Entry; situation: Situation | undefined }) {
  const of = entry.action?.type === "entry.corrected" ? entry.action.refs[0] : entry.ref;
  const meant = ({ refs }: Danger) => of !== undefined && refs.includes(of);
  const [found, safe] = [situation?.danger.find(meant), situation?.safe.find(meant)];
  if (readsOnly.value || !(found || safe)) return null;
  return found ? (
    <Button kind="go" size="press" icon="check" onPress={() => void settle(found)}>
      {t("danger-safe")}
    </Button>
  ) : (
    <Button size="press" icon="undo" onPress={() => safe && void unsettle(safe)}>
      {t("danger-unsafe")}
    </Button>
  );
}

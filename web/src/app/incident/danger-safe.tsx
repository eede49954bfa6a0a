import { computed } from "@preact/signals";
import { settleDanger } from "../../core/commands/dangers";
import type { Danger } from "../../core/folds/dangers";
import type { Situation } from "../../core/folds/situation";
import { type Entry, inDisplayOrder } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { useSettled } from "../danger/settled";
import { record } from "../record/record";
import { readsOnly, serverNow } from "../record/store";
import { offerUndo, UNDO_MS } from "../record/undo";
import { dismiss, show } from "../shell/notify";
import { t } from "../words/i18n";
import { dangerPlace } from "./danger-words";
import { situation as stands } from "./situation";

const say = (danger: Danger, safe: boolean) =>
  record(settleDanger(danger, safe, t(safe ? "danger-safe-text" : "danger-safe-text", { place: danger.place })));

/** Says that they are safe, who and where, and offers ten seconds to take it back. */
export async function settle(danger: Danger): Promise<void> {
  const said = t("danger-safe-said", { place: dangerPlace(danger) });
  if (await say(danger, true)) offerUndo(said, () => say(danger, false));
}

/** Says that they are not safe after all. */
export async function unsettle(danger: Danger): Promise<void> {
  dismiss();
  if (await say(danger, false)) show({ text: t("danger-unsafe-said", { place: dangerPlace(danger) }) });
}

export interface HeldDanger {
  readonly danger: Danger;
  /** They were said to be safe just now: they keep their place as long as that can be taken back. */
  readonly isSafe: boolean;
}

const isFresh = ({ judged }: Danger): boolean =>
  judged !== null && Math.abs(serverNow.value - judged.happenedAt) < UNDO_MS * 1000;

/** Everybody in danger, and whoever was until just now, each in the same place: by when they were reported. */
export const heldDangers = computed<readonly HeldDanger[]>(() => {
  const safe = stands.value.safe.map((danger) => ({ danger, isSafe: true }));
  const open = stands.value.danger.map((danger) => ({ danger, isSafe: false }));
  const fresh = safe.length > 0 ? safe.filter(({ danger }) => isFresh(danger)) : [];
  return [...open, ...fresh].toSorted((a, b) => inDisplayOrder(a.danger.entry, b.danger.entry));
});

/** One tap says that the people this entry told of are safe, and another takes it back, at any time. */
export function SafeButton({ entry, situation }: { entry: Entry; situation: Situation | undefined }) {
  const of = entry.action?.type === "entry.corrected" ? entry.action.refs[0] : entry.ref;
  const meant = ({ refs }: Danger) => of !== undefined && refs.includes(of);
  const [found, safe] = [situation?.danger.find(meant), situation?.safe.find(meant)];
  const settled = useSettled(found ? "danger" : safe ? "safe" : "");
  if (readsOnly.value || !(found || safe)) return null;
  return (
    <div class="stack" onClickCapture={settled}>
      {found ? (
        <Button size="press" icon="check" onPress={() => void settle(found)}>
          {t("danger-safe")}
        </Button>
      ) : (
        <Button size="press" icon="undo" onPress={() => safe && void unsettle(safe)}>
          {t("danger-unsafe")}
        </Button>
      )}
    </div>
  );
}

import type { Danger } from "../core/dangers";
import type { Entry } from "../core/entries";
import type { Situation } from "../core/situation";
import { Button } from "../ui/button";
import { t } from "./i18n";
import { show } from "./notify";
import { readsOnly, record } from "./store";

async function say({ entry, place }: Danger, safe: boolean): Promise<Entry | null> {
  return record({
    type: "entry.corrected",
    incident: entry.action?.incident ?? null,
    drill: entry.action?.drill ?? false,
    refs: [entry.ref],
    body: { text: t(safe ? "danger-safe-text" : "danger-unsafe-text", { place }), safe },
  });
}

/** Says that they are safe, and offers ten seconds to take it back. */
export async function settle(danger: Danger): Promise<void> {
  if (!(await say(danger, true))) return;
  const action = { label: t("shell-undo"), onPress: () => void say(danger, false) };
  show({ text: t("danger-safe-said"), action });
}

/** One tap says that the people this entry told of are safe, and another takes it back. */
export function SafeButton({ entry, situation }: { entry: Entry; situation: Situation | undefined }) {
  const found = situation?.danger.find((each) => each.refs.includes(entry.ref));
  if (!found || readsOnly.value) return null;
  return (
    <Button kind="go" size="press" icon="check" onPress={() => void settle(found)}>
      {t("danger-safe")}
    </Button>
  );
}

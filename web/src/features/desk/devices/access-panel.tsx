import { computed } from "@preact/signals";
import { useState } from "preact/hooks";
import { entries, nameOf, phoneOf } from "../../../app/record/store";
import { sentenceOf } from "../../../app/words/entry-words";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import { incrementalFilter } from "../../../core/list-changes";
import type { Entry } from "../../../core/record/entries";
import { effective, textField } from "../../../core/record/fields";
import { isAccess } from "../../../core/timeline/access-entries";
import { Button } from "../../../ui/button";
import { deskNames } from "../shell/desk-state";
import { Panel } from "../ui/panel";
import * as styles from "./access-panel.module.css";
import { devices } from "./devices-state";

const PAGE = 20;
// What shuts somebody out is told to all, so it stands in timelines as well.
const sift = incrementalFilter((entry: Entry) => isAccess(entry) || effective(entry)?.type === "device.revoked");
const told = computed<readonly Entry[]>(() => sift(entries.value));

/** By the label that the server knows: who recorded on a phone last says little of one that is just enrolled. */
const labelOf = (id: string): string => {
  const found = devices.value?.find((device) => device.id === id);
  return found && found.label !== "" ? found.label : phoneOf(id);
};

function AccessRow({ entry }: { entry: Entry }) {
  const { action } = entry;
  const actor = action?.actor ?? null;
  const ownDoing = action !== null && actor !== null && textField(action, "person") === actor;
  return (
    <li class={styles.row}>
      <time class="label">{when(entry.happenedAt)}</time>
      <span>
        {sentenceOf(entry, { ...deskNames.value, person: nameOf, device: labelOf }, when).text}
        {!ownDoing && <span class="label under">{actor === null ? t("desk-access-machine") : nameOf(actor)}</span>}
      </span>
    </li>
  );
}

/** Who got in, by what, with which rights, and who read personal data: the latest first. */
export function AccessPanel() {
  const [shown, setShown] = useState(PAGE);
  const all = told.value;
  const more = Math.min(PAGE, all.length - shown);
  return (
    <Panel title={t("desk-access")}>
      <p class="label">{t(all.length === 0 ? "desk-access-none" : "desk-access-text")}</p>
      <ul class="list">
        {all
          .slice(-shown)
          .toReversed()
          .map((entry) => (
            <AccessRow key={entry.ref} entry={entry} />
          ))}
      </ul>
      {more > 0 && <Button onPress={() => setShown(shown + PAGE)}>{t("desk-access-more", { count: more })}</Button>}
    </Panel>
  );
}

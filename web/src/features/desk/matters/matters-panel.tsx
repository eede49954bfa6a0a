import { useState } from "preact/hooks";
import { farWords } from "../../../app/checklists/how-far";
import { peopleWords } from "../../../app/incident/danger-words";
import { afterHref } from "../../../app/incident/ended-incident";
import type { Of } from "../../../app/incident/situation";
import { aftermaths, leftoverWords } from "../../../app/matters/afterwards";
import { keeperWords } from "../../../app/matters/matter-row";
import { MatterSheet } from "../../../app/matters/matter-sheet";
import { faultWords, matterHref, matterPlace, matterWords } from "../../../app/matters/matter-words";
import { readsOnly } from "../../../app/record/store";
import { Countdown } from "../../../app/words/countdown";
import { t } from "../../../app/words/i18n";
import type { Matter } from "../../../core/readings/matters/matter";
import { textField } from "../../../core/record/fields";
import { Button } from "../../../ui/button";
import { dangerKeeperWords } from "../devices/keeper-silence";
import { openEntry } from "../shell/address";
import { MoreLink } from "../ui/more-link";
import { Panel } from "../ui/panel";
import { deskMatters, deskOf, pressing, waiting } from "./desk-matters";
import * as styles from "./matters-panel.module.css";
import { WarningRows } from "./warning-rows";

interface RowProps {
  readonly of: Of;
  readonly matter: Matter;
}

/** Who is in danger, where, why not, how much is done, whose. */
function under(of: Of, matter: Matter): string {
  const last = matter.entries.at(-1)?.action;
  const reason = matter.kind === "could_not" && last && !matter.first ? textField(last, "reason") : null;
  const far = matter.far && farWords(matter.far);
  const danger = of.scene.situation.danger.find(({ entry }) => matter.kind === "danger" && entry.ref === matter.id);
  return [
    danger && peopleWords(danger),
    matterPlace(matter),
    reason,
    faultWords(of, matter),
    far,
    matter.kind === "danger" ? dangerKeeperWords(of, matter) : keeperWords(of, matter),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** One thing to do: what tells of it opens beside the timeline; who does it is said in a sheet. */
function DeskMatterRow({ of, matter }: RowProps) {
  const [open, setOpen] = useState(false);
  const words = matterWords(of, matter);
  const told = matter.entries.at(-1)?.ref;
  return (
    <li class={styles.matter} data-grave={matter.urgency === 0}>
      <div>
        {told === undefined ? (
          <a class={styles.what} href={matterHref(of, matter) ?? afterHref(of.view.ref)}>
            {words}
          </a>
        ) : (
          <button type="button" class={styles.what} onClick={() => openEntry(told)}>
            {words}
          </button>
        )}
        <span class={`label ${styles.under}`}>{under(of, matter)}</span>
      </div>
      {matter.due !== null && <Countdown at={matter.due} />}
      {!readsOnly.value && (
        <Button label={t("matter-more-of", { what: words })} onPress={() => setOpen(true)}>
          {t("matter-more")}
        </Button>
      )}
      {open && <MatterSheet of={of} matter={matter} onClose={() => setOpen(false)} />}
    </li>
  );
}

function Rows({ of, all }: { of: Of; all: readonly Matter[] }) {
  return (
    <ul class="list">
      {all.map((matter) => (
        <DeskMatterRow key={matter.key} of={of} matter={matter} />
      ))}
    </ul>
  );
}

/** All that must be done in the outage on the desk, life first; what can wait is folded. */
export function MattersPanel() {
  const of = deskOf.value;
  if (!of) return null;
  const { ended, drill, ref } = of.view;
  const none = deskMatters.value.length === 0;
  const left = aftermaths.value.find(({ view, open }) => view.ref === ref && open.length > 0);
  return (
    <Panel title={t(ended ? (drill ? "after-title-drill" : "after-title") : "matter-title")}>
      {!ended && <WarningRows scene={of.scene} />}
      {left && <p class="label">{leftoverWords(left)}</p>}
      {none && <p class="label">{t(ended ? "after-none" : "matter-none")}</p>}
      <Rows of={of} all={pressing.value} />
      {waiting.value.length > 0 && (
        <details class={styles.waiting} open={ended !== null || pressing.value.length === 0}>
          <summary>{t("matter-waiting", { n: waiting.value.length })}</summary>
          <Rows of={of} all={waiting.value} />
        </details>
      )}
      {ended && <MoreLink href={afterHref(ref)}>{t("after-desk-open")}</MoreLink>}
    </Panel>
  );
}

import { useState } from "preact/hooks";
import { AssignSheet } from "../../../app/duties/assign-sheet";
import { inLineWords } from "../../../app/duties/stand-in-words";
import { readsOnly } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { DUTIES, type Duty } from "../../../core/catalogue/words";
import { coverOf } from "../../../core/readings/duties/duty-cover";
import { doersOf, type Lines } from "../../../core/readings/duties/stand-ins";
import type { Scene } from "../../../core/scene";
import { Button } from "../../../ui/button";
import { deskMatters, deskOf } from "../matters/desk-matters";
import { deskEdition, deskLines, deskNames, deskStaffing } from "../shell/desk-state";
import { DescriptionList } from "../ui/description-list";
import { MoreLink } from "../ui/more-link";
import { Panel } from "../ui/panel";
import * as styles from "./duties-panel.module.css";

/** Who does a duty or stands in, why not who would do it first, or who covers for it: nobody is an answer too. */
function doerWords(by: Lines, duty: Duty, quiet: boolean): { readonly words: string; readonly covered: boolean } {
  const doers = doersOf(by);
  const having = (by.get(duty) ?? []).filter(({ does }) => does);
  const words = having.map(inLineWords).join(t("shell-joiner"));
  if (having.some(({ hindrance }) => hindrance === null)) return { words, covered: false };
  const cover = !quiet && deskEdition.value && coverOf(deskEdition.value, doers, duty);
  const person = cover && doers.get(cover)?.[0];
  const covers = person ? t("desk-duty-covered", { person: deskNames.value.person(person) }) : t("desk-duty-nobody");
  return { words: [covers, words].filter(Boolean).join(" · "), covered: true };
}

export function DutiesPanel({ of }: { of: Scene | null }) {
  const [assigned, setAssigned] = useState<Duty | null>(null);
  const assigns = !(readsOnly.value || of?.view.ended);
  return (
    <Panel title={t("desk-duties")}>
      <DescriptionList>
        {DUTIES.map((duty) => {
          const { words, covered } = doerWords(deskLines.value, duty, of === null);
          return (
            <div key={duty}>
              <dt>{deskNames.value.duty(duty)}</dt>
              <dd class={styles.who}>
                <span class={covered ? "mute" : undefined}>{words}</span>
                {assigns && (
                  <Button
                    kind="bare"
                    label={`${deskNames.value.duty(duty)} ${t("assign-open")}`}
                    onPress={() => setAssigned(duty)}
                  >
                    {t("assign-open")}
                  </Button>
                )}
              </dd>
            </div>
          );
        })}
      </DescriptionList>
      {of?.view.status === "open" && <MoreLink href="/hand-over/sheet">{t("sheet-open")}</MoreLink>}
      {assigned && (
        <AssignSheet
          duty={assigned}
          about={of?.view ?? null}
          staffing={deskStaffing.value}
          of={deskOf.value}
          matters={deskMatters.value}
          onClose={() => setAssigned(null)}
        />
      )}
    </Panel>
  );
}

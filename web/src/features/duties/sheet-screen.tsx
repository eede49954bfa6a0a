import { useState } from "preact/hooks";
import { printScreen } from "../../app/device/platform";
import { handOverParts } from "../../app/duties/hand-over-sheet";
import { matterHere } from "../../app/incident/situation";
import { edition, plan, serverNow } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { dateOf, say, whenExactly } from "../../app/words/words";
import { Empty } from "../../ui/empty";
import { PrintButton } from "../../ui/paper/print-button";
import * as styles from "./sheet-screen.module.css";
import { SheetTable } from "./sheet-table";

/** By what plan and as of when; two sheets of one night differ in this alone. */
function Origin({ at }: { at: number }) {
  const number = edition.value?.number ?? plan.value?.number ?? 0;
  return (
    <p class={styles.origin}>
      {t("sheet-origin", { site: say(edition.value?.site.name), number, date: dateOf(at), time: whenExactly(at) })}
    </p>
  );
}

/** How it stands, on paper: who hands over what to whom, and room to sign. */
export function SheetScreen() {
  // What is printed is of one moment, however long it is looked at.
  const [at] = useState(() => serverNow.peek());
  const of = matterHere.value;
  if (!of || of.view.ended) {
    return (
      <Screen title={t("sheet-title")} back="/duties">
        <Empty icon="people" title={t("sheet-none")} />
      </Screen>
    );
  }
  const print = (
    <PrintButton kind="go" size="press" onPrint={printScreen}>
      {t("sheet-print")}
    </PrintButton>
  );
  return (
    <Screen title={t(of.view.drill ? "sheet-title-drill" : "sheet-title")} back="/duties" main={print} log={false}>
      <div class={styles.sheet}>
        <Origin at={at} />
        {handOverParts(of, at).map(({ title, heads, lines }) => (
          <SheetTable key={title} title={title} heads={heads}>
            {lines}
          </SheetTable>
        ))}
        <div class={styles.signs}>
          {(["from", "to", "at"] as const).map((who) => (
            <p key={who} class={styles.sign}>
              {t(`sheet-sign-${who}`)}
            </p>
          ))}
        </div>
      </div>
    </Screen>
  );
}

import { useState } from "preact/hooks";
import { t } from "../../../../app/words/i18n";
import { whenMs } from "../../../../app/words/words";
import { Button } from "../../../../ui/button";
import { Sheet } from "../../../../ui/sheet";
import { TakenUpHere } from "../../improvements/taken-up-here";
import { SheetActs } from "../../ui/sheet-acts";
import { startDraft } from "../state/open-draft";
import * as styles from "./edition-history.module.css";
import { editions, type PublishedEdition } from "./publishing-state";

/** Asks first: the draft is replaced. */
function GoBack({ number, onClose }: { number: number; onClose: () => void }) {
  return (
    <Sheet title={t("plan-go-back-title", { n: number })} onClose={onClose}>
      <p>{t("plan-go-back-what", { n: number })}</p>
      <SheetActs
        kind="danger"
        words={t("plan-go-back-do")}
        onDo={() => {
          onClose();
          void startDraft({ edition: number });
        }}
        onClose={onClose}
      />
    </Sheet>
  );
}

function Row({ of, first, onBack }: { of: PublishedEdition; first: boolean; onBack: () => void }) {
  const by = of.by?.name ?? t(of.example ? "plan-edition-shipped" : "plan-edition-by-server");
  return (
    <li class={styles.row}>
      <b>{t("plan-edition-n", { n: of.number })}</b>
      <span class="grow label">
        {whenMs(of.published_at / 1000)} · {by}
        {of.example && ` · ${t("plan-edition-example")}`}
        <TakenUpHere part="edition" thing={String(of.number)} />
      </span>
      {first && <span>{t("plan-edition-in-force")}</span>}
      <Button onPress={onBack}>{t(first ? "plan-go-back-now" : "plan-go-back")}</Button>
    </li>
  );
}

/** All editions; of one of before a draft can be made again, to be published as a new one. */
export function EditionHistory() {
  const [back, setBack] = useState<number | null>(null);
  const all = editions.value ?? [];
  if (all.length === 0) return null;
  return (
    <section class="card" aria-label={t("plan-editions")}>
      <h2>{t("plan-editions")}</h2>
      <ul class="list">
        {all.map((each, at) => (
          <Row key={each.number} of={each} first={at === 0} onBack={() => setBack(each.number)} />
        ))}
      </ul>
      {back !== null && <GoBack number={back} onClose={() => setBack(null)} />}
    </section>
  );
}

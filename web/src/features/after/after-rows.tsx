import { useState } from "preact/hooks";
import { farWords } from "../../app/checklists/how-far";
import { mayGiveOn, mayLetGo } from "../../app/ending/let-go";
import { type Aftermath, isFault } from "../../app/matters/afterwards";
import { keeperWords } from "../../app/matters/matter-row";
import { MatterSheet } from "../../app/matters/matter-sheet";
import { faultWords, matterHref, matterPlace, matterWords } from "../../app/matters/matter-words";
import { uncount } from "../../app/record/counted-acts";
import { nameOf, readsOnly, thisMinute } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import type { Matter } from "../../core/readings/matters/matter";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import * as styles from "./after-rows.module.css";

interface Of {
  readonly of: Aftermath;
  readonly matter: Matter;
}

/** Where, by whom, how far, and by when. */
function Line({ of, matter }: Of) {
  const { due, far } = matter;
  const parts = [faultWords(of, matter), matterPlace(matter), keeperWords(of, matter), far && farWords(far)];
  const passed = due !== null && due < thisMinute.value;
  return (
    <span class="label under">
      {parts.filter(Boolean).join(" · ")}
      {due !== null && (
        <span class={passed ? "bad under" : "under"}>
          {t(passed ? "after-passed" : "after-due", { time: when(due) })}
        </span>
      )}
    </span>
  );
}

export function AfterMatterRow({ of, matter, onLeave }: Of & { readonly onLeave: () => void }) {
  const [giving, setGiving] = useState(false);
  const [words, href] = [matterWords(of, matter), matterHref(of, matter)];
  const text = (
    <>
      {words}
      <Line of={of} matter={matter} />
    </>
  );
  return (
    <li class="row wrap">
      <div class={styles.words}>{href ? <LeadRow href={href}>{text}</LeadRow> : text}</div>
      {!readsOnly.value && (
        <>
          {mayGiveOn(of, matter) && (
            <Button label={t("matter-more-of", { what: words })} onPress={() => setGiving(true)}>
              {t("matter-more")}
            </Button>
          )}
          {mayLetGo(of, matter) ? (
            <Button label={t("after-leave-of", { what: words })} onPress={onLeave}>
              {t("after-leave")}
            </Button>
          ) : (
            isFault(matter) && <span class="label">{t("after-leave-live")}</span>
          )}
        </>
      )}
      {giving && <MatterSheet of={of} matter={matter} onClose={() => setGiving(false)} />}
    </li>
  );
}

/** What is settled, and how; what was let go can be taken up again. */
export function AfterSettledRow({ of, matter }: Of) {
  const { left, settled } = matter;
  const reason = left?.action?.body["reason"];
  const who = left ? nameOf(left.action?.actor ?? null) : "";
  const words = matterWords(of, matter);
  return (
    <li class="row wrap">
      <span class={styles.words}>
        {words}
        <span class={settled === "done" ? "ok under" : "label under"}>
          {settled === "done" ? t("answer-done") : t("after-left", { who, reason: String(reason ?? "") })}
        </span>
      </span>
      {left && !readsOnly.value && (
        <Button
          icon="undo"
          label={t("after-take-up-of", { what: words })}
          onPress={() => void uncount([left], of.view)}
        >
          {t("after-take-up")}
        </Button>
      )}
    </li>
  );
}

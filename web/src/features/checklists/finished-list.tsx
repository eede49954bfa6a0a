import { gateFor } from "../../app/checklists/gates";
import { notDoneWords } from "../../app/checklists/how-far";
import { placeWords } from "../../app/checklists/placed-lists";
import { stillInDanger } from "../../app/danger/rescue-lists";
import { settle } from "../../app/incident/danger-safe";
import { backTo } from "../../app/incident/ended-incident";
import { steps, told } from "../../app/incident/situation";
import { edition, readsOnly } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { Danger } from "../../core/folds/dangers";
import { stepOf } from "../../core/readings/checklist-reading";
import { itemsIn, type PlacedList, progressIn, targetIn } from "../../core/readings/placed-lists";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/notice";
import * as styles from "./finished-list.module.css";
import { ItemsLeftOut } from "./left-out";
import { ListLeftUndone } from "./power-up/left-undone";
import { ListEnd } from "./power-up/list-end";
import { OutAgain } from "./power-up/out-again";
import { SecondPerson } from "./power-up/second-person";
import { StaysOff } from "./power-up/stays-off";
import { BackToFailed, backFirst } from "./steps/back-to-failed";

/** All was done for these people, and nobody has said that they are safe: that is asked first. */
const Safe = ({ danger }: { danger: Danger }) => (
  <Button kind="go" size="press" icon="check" onPress={() => void settle(danger)}>
    {t("danger-safe")}
  </Button>
);

/** A list of steps that all have an answer: each opens again. */
export function FinishedList({ placed, onOpen }: { placed: PlacedList; onOpen: (index: number) => void }) {
  const far = progressIn(told.value, placed);
  const words = notDoneWords(far);
  const danger = !readsOnly.value && edition.value && stillInDanger(edition.value, placed)[0];
  const end = <ListEnd placed={placed} quiet={Boolean(danger)} />;
  const second = gateFor(placed)?.items.find(({ awaitsSecond }) => awaitsSecond);
  return (
    <Screen title={say(placed.list.name)} back={backTo("/lists")} main={danger ? <Safe danger={danger} /> : end}>
      <OutAgain placed={placed} />
      <p class="label">{placeWords(placed.place)}</p>
      {far.total > 0 && (
        <Notice tone={words || second ? "warn" : "ok"}>
          {words ? t("list-finished-but", { done: far.done, words }) : t("list-finished")}
        </Notice>
      )}
      {danger && end}
      <StaysOff placed={placed} />
      {second && <Notice tone="warn">{t("gate-second", { step: say(second.item.text) })}</Notice>}
      {second && <SecondPerson gated={second} go={false} />}
      <ListLeftUndone placed={placed} />
      <ItemsLeftOut list={placed.list} />
      {!backFirst(placed) && <BackToFailed placed={placed} />}
      <div class="card list">
        {itemsIn(told.value, placed).map((item, index) => {
          const { status } = stepOf(steps.value, targetIn(placed, item));
          return (
            <button key={item.id} type="button" class="leads" onClick={() => onOpen(index)}>
              <span class="grow">{say(item.text)}</span>
              <span class={`label keep ${styles.verdict}`} data-verdict={status}>
                {t(`verdict-${status}`)}
              </span>
              <Icon name="onward" size="small" />
            </button>
          );
        })}
      </div>
    </Screen>
  );
}

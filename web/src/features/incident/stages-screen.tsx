import { EnterStage } from "../../app/checklists/enter-stage";
import { scene } from "../../app/incident/situation";
import { StageTime } from "../../app/incident/stage-limit";
import { recordCounting } from "../../app/record/counted-acts";
import { currentIncident, edition, readsOnly } from "../../app/record/store";
import { DangerAnywhere } from "../../app/recovery/danger-first";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { levelWords, name, say } from "../../app/words/words";
import { STAGES, type Stage } from "../../core/catalogue/words";
import { leaveStage } from "../../core/commands/stages";
import { byId } from "../../core/plan/plan-lookups";
import { type StageLimit, stageLimits } from "../../core/readings/levels/stage-limits";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";

/** What is left without another one begun: the next one is entered when it begins. */
const leave = (stage: Stage) =>
  recordCounting(leaveStage(currentIncident.value, stage), t("stage-left", { stage: name("stages", stage) }));

function StageRow({ limit, isNext }: { limit: StageLimit; isNext: boolean }) {
  const { stage, inHand } = limit;
  const plan = byId(edition.value?.stages ?? [], stage);
  return (
    <li class="stack" aria-current={inHand ? "step" : undefined}>
      <div class="row">
        <span class="grow">
          {inHand ? <b>{say(plan?.name)}</b> : say(plan?.name)}
          {inHand && <span class="label under">{t("lists-this-stage")}</span>}
        </span>
        <StageTime limit={limit} />
      </div>
      {inHand && <p class="label">{say(plan?.ends_when)}</p>}
      {inHand && limit.enteredAt !== null && !readsOnly.value && (
        <Button onPress={() => void leave(stage)}>{t("stage-leave", { stage: say(plan?.name) })}</Button>
      )}
      {!(inHand || isNext) && <EnterStage stage={stage} />}
    </li>
  );
}

/** The seven stages: which is in hand, how long each still has, what ran out; entered and left here. */
export function StagesScreen() {
  const [from, of] = [edition.value, scene.value];
  const limits = from && of && currentIncident.value ? stageLimits(from, of) : [];
  if (limits.length === 0) {
    return (
      <Screen title={t("stages-title")} back="/">
        <Empty icon="clock" title={t("level-no-incident")} />
      </Screen>
    );
  }
  const next = STAGES[limits.findLastIndex(({ inHand, doneAt }) => inHand || doneAt !== null) + 1];
  return (
    <Screen title={t("stages-title")} back="/" main={next && <EnterStage stage={next} leads />}>
      <DangerAnywhere />
      <p class="label">
        {of?.situation.level ? t("stages-level", { level: levelWords(of.situation.level) }) : t("stages-no-level")}
      </p>
      <ol class="card list">
        {limits.map((limit) => (
          <StageRow key={limit.stage} limit={limit} isNext={limit.stage === next} />
        ))}
      </ol>
    </Screen>
  );
}

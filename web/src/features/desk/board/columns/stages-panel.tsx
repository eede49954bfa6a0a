import { StageTime } from "../../../../app/incident/stage-limit";
import { recordCounting } from "../../../../app/record/counted-acts";
import { readsOnly } from "../../../../app/record/store";
import { t } from "../../../../app/words/i18n";
import { nameIn } from "../../../../app/words/words";
import { enterStage, leaveStage } from "../../../../core/commands/stages";
import { type StageLimit, stageLimits } from "../../../../core/readings/levels/stage-limits";
import type { Scene } from "../../../../core/scene";
import { Button } from "../../../../ui/button";
import { deskEdition } from "../../shell/desk-state";
import { Panel } from "../../ui/panel";

interface RowProps {
  readonly scene: Scene;
  readonly limit: StageLimit;
}

const nameOfStage = (id: string): string => nameIn(deskEdition.value, "stages", id);

function StageRow({ scene, limit }: RowProps) {
  const { stage, inHand, enteredAt } = limit;
  const words = nameOfStage(stage);
  const enter = () => recordCounting(enterStage(scene, stage), t("lists-entered", { stage: words }), scene.view);
  const leave = () => recordCounting(leaveStage(scene.view, stage), t("stage-left", { stage: words }), scene.view);
  return (
    <li class="row" aria-current={inHand ? "step" : undefined}>
      <span class="grow">{inHand ? <b>{words}</b> : words}</span>
      <StageTime limit={limit} />
      {!readsOnly.value && inHand && enteredAt !== null && (
        <Button label={t("stage-leave", { stage: words })} onPress={() => void leave()}>
          {t("stage-leave-short")}
        </Button>
      )}
      {!(readsOnly.value || inHand) && (
        <Button label={t("lists-enter", { stage: words })} onPress={() => void enter()}>
          {t("stage-enter-short")}
        </Button>
      )}
    </li>
  );
}

/** The stages of an open outage: which is in hand, how long each still has, what ran out. */
export function StagesPanel({ scene }: { scene: Scene }) {
  const plan = deskEdition.value;
  const limits = plan ? stageLimits(plan, scene) : [];
  if (limits.length === 0) return null;
  return (
    <Panel title={t("stages-title")}>
      <ol class="list">
        {limits.map((limit) => (
          <StageRow key={limit.stage} scene={scene} limit={limit} />
        ))}
      </ol>
    </Panel>
  );
}

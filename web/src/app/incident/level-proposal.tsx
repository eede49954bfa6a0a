import { changeLevel, leaveLevel } from "../../core/commands/levels";
import type { Edition } from "../../core/plan/plan";
import { milliseconds } from "../../core/plan/plan-lookups";
import type { Ground } from "../../core/readings/levels/grounds";
import { type LevelProposal, proposedLevel } from "../../core/readings/levels/proposal";
import type { Scene } from "../../core/scene";
import { Button } from "../../ui/button";
import { LevelBadge } from "../../ui/signs";
import { recordCounting } from "../record/counted-acts";
import { readsOnly, supervises, thisMinute } from "../record/store";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";
import { lasting, levelWords, say, when } from "../words/words";

/** Why a level is proposed, in words that stand alone and that are kept as the reason. */
function groundWords(ground: Ground): string {
  switch (ground.kind) {
    case "scope":
      return t("level-ground-scope", { breadth: ground.breadth });
    case "age":
    case "duration":
      return t(`level-ground-${ground.kind}`, { span: lasting(milliseconds(ground.after) ?? 0) });
    case "effect":
      return t(`level-ground-${ground.effect}`);
    default: {
      const time = when(ground.at);
      return ground.by === null
        ? t("level-ground-told", { time })
        : t("level-ground-promise", { who: names.value.contact(ground.by), time });
    }
  }
}

interface ProposalProps {
  readonly edition: Edition | null;
  readonly scene: Scene;
}

/** Several may say the same of several people. */
const whyWords = ({ grounds }: LevelProposal): readonly string[] => [...new Set(grounds.map(groundWords))];

function confirm(scene: Scene, proposal: LevelProposal) {
  const { level } = proposal;
  const reason = whyWords(proposal).join(t("all-the-same-gap"));
  const changed = changeLevel(scene, { to: level, reason, supervises: supervises.value });
  return recordCounting(changed, t("level-changed", { level: levelWords(level) }), scene.view);
}

const leave = ({ view }: Scene, proposal: LevelProposal) =>
  recordCounting(leaveLevel(view, proposal, t("level-leave")), t("level-left"));

/** The level that the plan calls for as it stands now, and why: one tap sets it, one leaves it be. */
export function ProposedLevel({ edition, scene }: ProposalProps) {
  const proposal = edition && proposedLevel(edition, scene, thisMinute.value);
  if (!(edition && proposal)) return null;
  const { level } = proposal;
  const words = t(scene.situation.level === null ? "level-proposed-first" : "level-proposed", {
    level: levelWords(level),
  });
  const row = edition.levels.find((each) => each.level === level);
  return (
    <section class="card stack" aria-label={words}>
      <h2 class="row">
        <LevelBadge level={level}>{levelWords(level)}</LevelBadge>
        <span class="grow">{words}</span>
      </h2>
      <ul class="list">
        {whyWords(proposal).map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
      {row && <p class="label">{t("level-means", { level: levelWords(level), effect: say(row.criteria.effect) })}</p>}
      {!readsOnly.value && (
        <div class="two">
          <Button size="tall" onPress={() => void leave(scene, proposal)}>
            {t("level-leave")}
          </Button>
          <Button size="tall" icon="up" onPress={() => void confirm(scene, proposal)}>
            {t("level-set", { level: levelWords(level) })}
          </Button>
        </div>
      )}
    </section>
  );
}

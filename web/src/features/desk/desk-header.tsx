import { AnnouncedActs } from "../../app/incident/announced";
import { serverNow, supervises } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { when, wholeSite } from "../../app/words/words";
import { type Level, STAGES } from "../../core/catalogue/words";
import { beganAt } from "../../core/folds/facts";
import { isAnnounced } from "../../core/folds/incident-views";
import { currentStage, isSupplyLost } from "../../core/folds/situation";
import { displayTime } from "../../core/record/entries";
import type { Scene } from "../../core/scene";
import { Button, LinkButton } from "../../ui/button";
import { elapsed, LevelBadge } from "../../ui/signs";
import { readAddress } from "./address";
import { announcedFor } from "./announced";
import { AsOf } from "./as-of";
import { deskEdition, names } from "./state";

/** The running clock alone renders each second; an ended incident's stands still. */
function Clock({ from, to }: { from: number; to: number | null }) {
  return (
    <span class="desk-clock" role="timer" aria-live="off">
      {elapsed(((to ?? serverNow.value) - from) / 1000)}
    </span>
  );
}

function NextWord({ scene }: { scene: Scene }) {
  const at = scene.facts.nextWordAt?.value ?? null;
  if (at === null || scene.view.ended) return null;
  const left = (at - serverNow.value) / 1000;
  return (
    <div class="desk-figure">
      <span class="label">{t("desk-next-word")}</span>
      <span class={left < 0 ? "count bad" : left < 600_000 ? "count warn" : "count"}>
        {left < 0 ? t("desk-over") : elapsed(left)}
      </span>
    </div>
  );
}

function announcedLine({ view }: Scene): string {
  const { from = null, to = null } = announcedFor(view) ?? {};
  const times =
    from !== null &&
    (to === null
      ? t("desk-expected-from", { from: when(from) })
      : t("desk-expected-from-to", { from: when(from), to: when(to) }));
  const stands = view.ended
    ? t("desk-called-off-at", { time: when(displayTime(view.ended)) })
    : t("desk-expected-not-yet");
  return [times, stands].filter(Boolean).join(" · ");
}

function titleOf(scene: Scene): string {
  const areas = scene.facts.areas?.value ?? [];
  const where = areas.length === 0 ? wholeSite(deskEdition.value) : names.value.areas(areas);
  const cause = scene.facts.cause?.value;
  const back = !isAnnounced(scene.view) && isSupplyLost(scene.situation) === false ? "-back" : "";
  const kind = isAnnounced(scene.view) ? "-expected" : scene.view.drill ? "-drill" : "";
  const title = t(`desk-incident-title${back}${kind}`, { areas: where });
  return cause && cause !== "unknown" ? `${title} · ${names.value.cause(cause)}` : title;
}

function subtitleOf(scene: Scene): string {
  if (isAnnounced(scene.view)) return announcedLine(scene);
  // An outage that nobody has moved on yet is being activated, as the phones say too.
  const stage = currentStage(scene.situation) ?? "activate";
  const back = scene.facts.expectedBack?.value ?? null;
  const parts = [
    !scene.view.ended && t("desk-stage", { number: STAGES.indexOf(stage) + 1, stage: names.value.stage(stage) }),
    t("desk-since-line", { time: when(beganAt(scene)) }),
    back !== null &&
      !scene.view.ended &&
      isSupplyLost(scene.situation) !== false &&
      t(back < serverNow.value ? "desk-back-passed" : "desk-back-line", { time: when(back) }),
    scene.view.ended && t("desk-closed-at", { time: when(displayTime(scene.view.ended)) }),
  ];
  return parts.filter(Boolean).join(" · ");
}

const levelWords = (level: Level | null): string =>
  level === null ? t("desk-level-none") : t("desk-level", { level: names.value.level(level) });

interface HeaderProps {
  readonly scene: Scene;
  readonly canRecord: boolean;
  readonly onLevel: () => void;
  readonly onClose: () => void;
}

/** How grave, how long, where and why, how far; and how fresh all of that is. */
export function DeskHeader({ scene, canRecord, onLevel, onClose }: HeaderProps) {
  const { level } = scene.situation;
  const running = scene.view.status === "open";
  return (
    <header class="desk-head">
      <LevelBadge level={level}>{isAnnounced(scene.view) ? t("desk-incident-expected") : levelWords(level)}</LevelBadge>
      {!isAnnounced(scene.view) && (
        <Clock from={beganAt(scene)} to={scene.view.ended ? displayTime(scene.view.ended) : null} />
      )}
      <div class="desk-what">
        <h1 tabIndex={-1}>{titleOf(scene)}</h1>
        <p class="label">{subtitleOf(scene)}</p>
      </div>
      <div class="desk-figures">
        <NextWord scene={scene} />
        <AsOf />
      </div>
      {scene.view.ended && (
        <div class="desk-acts">
          <LinkButton href="/desk" onPress={() => setTimeout(readAddress)}>
            {t("desk-incident-back")}
          </LinkButton>
        </div>
      )}
      {scene.view.status === "expected" && canRecord && (
        <div class="desk-acts">
          <AnnouncedActs view={scene.view} />
        </div>
      )}
      {running && canRecord && (
        <div class="desk-acts">
          {supervises.value && (
            <Button onPress={onClose}>
              {t(scene.view.drill ? "desk-close-incident-drill" : "desk-close-incident")}
            </Button>
          )}
          <Button kind="go" onPress={onLevel}>
            {t(level === null ? "desk-set-level" : "desk-change-level")}
          </Button>
        </div>
      )}
    </header>
  );
}

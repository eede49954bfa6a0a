import { endsOf, TakeBackEnd } from "../../../app/ending/take-back-end";
import { AnnouncedActs } from "../../../app/incident/announced";
import { askForNote } from "../../../app/record/note-asked-for";
import { readsOnly, serverNow, supervises } from "../../../app/record/store";
import { saidWords } from "../../../app/several/said-of";
import { t } from "../../../app/words/i18n";
import { span, when, wholeSite } from "../../../app/words/words";
import { type Level, STAGES } from "../../../core/catalogue/words";
import { beganAt } from "../../../core/folds/facts";
import { isAnnounced } from "../../../core/folds/incident-views";
import { isSupplyLost, stageInHand } from "../../../core/folds/situation";
import { nextStageLimit, stageLimits } from "../../../core/readings/levels/stage-limits";
import { displayTime } from "../../../core/record/entries";
import type { Scene } from "../../../core/scene";
import { Button, LinkButton } from "../../../ui/button";
import { elapsed, LevelBadge } from "../../../ui/signs";
import { announcedFor } from "../incidents/announced-times";
import { WrittenOnPaperLink } from "../paper/written-on-paper-link";
import { readAddress } from "../shell/address";
import { DangerLine } from "../shell/danger-line";
import { DeskFigure } from "../shell/desk-figure";
import { deskEdition, deskNames } from "../shell/desk-state";
import { CaseExport } from "./case-export";
import { HeaderLayout } from "./header-layout";

/** The running clock alone renders each second; an ended incident's stands still. */
function Clock({ from, to }: { from: number; to: number | null }) {
  return <>{elapsed(((to ?? serverNow.value) - from) / 1000)}</>;
}

function NextWord({ scene }: { scene: Scene }) {
  const at = scene.facts.nextWordAt?.value ?? null;
  if (at === null || scene.view.ended) return null;
  const left = (at - serverNow.value) / 1000;
  return (
    <DeskFigure
      name={t(left < 0 ? "desk-word-over" : "desk-next-word")}
      tone={left < 0 ? "bad" : left < 600_000 ? "warn" : undefined}
    >
      {left < 0 ? <a href="/scripts">{span(-left)}</a> : elapsed(left)}
    </DeskFigure>
  );
}

/** How long the stage in hand still has. */
function StageLeft({ scene }: { scene: Scene }) {
  const plan = deskEdition.value;
  const limit = plan && nextStageLimit(stageLimits(plan, scene));
  if (!limit) return null;
  const left = (limit.at - serverNow.value) / 1000;
  return (
    <DeskFigure
      name={t(left < 0 ? "desk-stage-over" : "desk-stage-left", { stage: deskNames.value.stage(limit.stage) })}
      tone={left < 0 ? "bad" : left < 120_000 ? "warn" : undefined}
    >
      {left < 0 ? span(-left) : elapsed(left)}
    </DeskFigure>
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

const said = ({ facts }: Scene, fact: "cause" | "expectedBack", words: string) =>
  saidWords(deskEdition.value, facts, facts[fact], words);

function titleOf(scene: Scene): string {
  const areas = scene.facts.areas?.value ?? [];
  const where = areas.length === 0 ? wholeSite(deskEdition.value) : deskNames.value.areas(areas);
  const cause = scene.facts.cause?.value;
  const back = !isAnnounced(scene.view) && isSupplyLost(scene.situation) === false ? "-back" : "";
  const kind = isAnnounced(scene.view) ? "-expected" : scene.view.drill ? "-drill" : "";
  const title = t(`desk-incident-title${back}${kind}`, { areas: where });
  return cause && cause !== "unknown" ? `${title} · ${said(scene, "cause", deskNames.value.cause(cause))}` : title;
}

function subtitleOf(scene: Scene): string {
  if (isAnnounced(scene.view)) return announcedLine(scene);
  // An outage that nobody has moved on yet is being activated, as the phones say too.
  const stage = stageInHand(scene.situation);
  const back = scene.facts.expectedBack?.value ?? null;
  const parts = [
    !scene.view.ended && t("desk-stage", { number: STAGES.indexOf(stage) + 1, stage: deskNames.value.stage(stage) }),
    t("desk-since-line", { time: when(beganAt(scene)) }),
    back !== null &&
      !scene.view.ended &&
      isSupplyLost(scene.situation) !== false &&
      said(
        scene,
        "expectedBack",
        t(back < serverNow.value ? "desk-back-passed" : "desk-back-line", { time: when(back) }),
      ),
    scene.view.ended && t("desk-closed-at", { time: when(displayTime(scene.view.ended)) }),
  ];
  return parts.filter(Boolean).join(" · ");
}

const levelWords = (level: Level | null): string =>
  level === null ? t("desk-level-none") : t("desk-level", { level: deskNames.value.level(level) });

interface HeaderProps {
  readonly scene: Scene;
  readonly canRecord: boolean;
  readonly onLevel: () => void;
  readonly onClose: () => void;
}

/** What may be done with the incident as it stands; nothing for who only reads. */
function actsOf({ scene, canRecord, onLevel, onClose }: HeaderProps) {
  if (scene.view.ended) {
    const paper = `/desk/paper?incident=${encodeURIComponent(scene.view.ref)}&paper=timeline`;
    return (
      <>
        {scene.view.status === "closed" && (
          <>
            {canRecord && <TakeBackEnd ends={endsOf(scene)} />}
            <LinkButton href={`/desk/review/${scene.view.ref}`}>{t("review-screen")}</LinkButton>
          </>
        )}
        <LinkButton href={paper}>{t("desk-incident-paper")}</LinkButton>
        {!readsOnly.value && <WrittenOnPaperLink incident={scene.view.ref} />}
        <CaseExport incident={scene.view.ref} />
        <LinkButton href="/desk" onPress={() => setTimeout(readAddress)}>
          {t("desk-incident-back")}
        </LinkButton>
      </>
    );
  }
  if (!canRecord) return null;
  if (scene.view.status === "expected") return <AnnouncedActs view={scene.view} />;
  if (scene.view.status !== "open") return null;
  return (
    <>
      <LinkButton icon="pen" href="/log" onPress={askForNote}>
        {t("shell-log")}
      </LinkButton>
      <LinkButton href="/facts">{t("desk-facts-change")}</LinkButton>
      {supervises.value && (
        <Button onPress={onClose}>{t(scene.view.drill ? "desk-close-incident-drill" : "desk-close-incident")}</Button>
      )}
      <Button kind="go" onPress={onLevel}>
        {t(scene.situation.level === null ? "desk-set-level" : "desk-change-level")}
      </Button>
    </>
  );
}

/** How grave, how long, where and why, how far; and how fresh all of that is. */
export function IncidentHeader(props: HeaderProps) {
  const { scene } = props;
  const { level } = scene.situation;
  return (
    <HeaderLayout
      sign={
        <LevelBadge level={level} size="large">
          {isAnnounced(scene.view) ? t("desk-incident-expected") : levelWords(level)}
        </LevelBadge>
      }
      clock={
        !isAnnounced(scene.view) && (
          <Clock from={beganAt(scene)} to={scene.view.ended ? displayTime(scene.view.ended) : null} />
        )
      }
      title={titleOf(scene)}
      alarm={scene.situation.danger.map((each) => <DangerLine key={each.entry.ref} of={each} scene={scene} />)}
      subtitle={subtitleOf(scene)}
      figures={
        <>
          <StageLeft scene={scene} />
          <NextWord scene={scene} />
        </>
      }
      acts={actsOf(props)}
    />
  );
}

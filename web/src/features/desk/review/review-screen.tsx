import { useEffect, useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import type { Of } from "../../../app/incident/situation";
import { aftermaths, leftBy } from "../../../app/matters/afterwards";
import { recordCounting } from "../../../app/record/counted-acts";
import { counting, readsOnly, supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { dayAndTime } from "../../../app/words/words";
import { completeReview } from "../../../core/commands/reviews";
import { completedIn, reviewSteps } from "../../../core/readings/review/steps";
import { displayTime } from "../../../core/record/entries";
import { Button, LinkButton } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { watchDevices } from "../devices/devices-state";
import { owingWords } from "../devices/silent-phones-panel";
import { LeftBeforePanel } from "../improvements/left-before-panel";
import { whereWords } from "../incidents/incidents-panel";
import { WrittenOnPaperLink } from "../paper/written-on-paper-link";
import { readAddress } from "../shell/address";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { deskNames } from "../shell/desk-state";
import { notUpAtDesk } from "../shell/not-up-words";
import { SheetActs } from "../ui/sheet-acts";
import { FiguresPanel } from "./figures-panel";
import { ImprovementsPanel } from "./improvements-panel";
import { MeetingPanel } from "./meeting-panel";
import { NotesPanel, PerformancePanel } from "./notes-panel";
import * as styles from "./review-screen.module.css";
import { isOpenTo, reviewOf } from "./review-state";
import { ScoresPanel } from "./scores-panel";
import { StepsPanel } from "./steps-panel";

/** Ends the review, after saying what of it is still open. */
function Complete({ of }: { of: Of }) {
  const [asked, setAsked] = useState(false);
  const left = reviewSteps(of.edition, of.scene).filter(({ settled }) => settled === null);
  const complete = () => {
    setAsked(false);
    void recordCounting(completeReview(of.view), t("review-completed"), of.view);
  };
  return (
    <>
      <Button kind="go" onPress={() => setAsked(true)}>
        {t("review-complete")}
      </Button>
      {asked && (
        <Sheet title={t("review-complete")} onClose={() => setAsked(false)}>
          <p>{t("review-complete-what")}</p>
          {left.length > 0 && (
            <Notice tone="warn">
              {t("review-complete-left", {
                what: left.map(({ step }) => t("review-step", { step })).join(t("shell-joiner")),
              })}
            </Notice>
          )}
          <SheetActs words={t("review-complete")} onDo={complete} onClose={() => setAsked(false)} />
        </Sheet>
      )}
    </>
  );
}

function Review({ of }: { of: Of }) {
  const done = completedIn(of.scene.review);
  const { ended } = of.view;
  const act = (
    <>
      <LinkButton href={`/desk?incident=${encodeURIComponent(of.view.ref)}`} onPress={() => setTimeout(readAddress)}>
        {t("desk-timeline")}
      </LinkButton>
      <LinkButton
        href={`/desk/report?incident=${encodeURIComponent(of.view.ref)}`}
        onPress={() => setTimeout(readAddress)}
      >
        {t("report-screen")}
      </LinkButton>
      {!readsOnly.value && <WrittenOnPaperLink incident={of.view.ref} />}
      {supervises.value && isOpenTo(of.scene) && <Complete of={of} />}
    </>
  );
  const areas = whereWords(of.view);
  const owing = owingWords(of.scene);
  const notUp = notUpAtDesk(of.edition, of.scene);
  const left = aftermaths.value.find(({ view, open }) => view.ref === of.view.ref && open.length > 0);
  return (
    <DeskPage title={t(of.view.drill ? "review-title-drill" : "review-title", { areas })} act={act} wide>
      <p class="label">{ended && t("review-ended", { time: dayAndTime(displayTime(ended)) })}</p>
      {notUp && <Notice tone="bad">{t("report-sum-not-up", { what: notUp })}</Notice>}
      {owing && <Notice tone="warn">{t("report-owing", { who: owing })}</Notice>}
      {left && <p>{leftBy(left, ({ view }) => whereWords(view))}</p>}
      {done && (
        <Notice tone="ok">
          {t("review-is-completed", {
            who: deskNames.value.person(done.action?.actor ?? ""),
            time: dayAndTime(displayTime(done)),
          })}
        </Notice>
      )}
      <LeftBeforePanel of={of} />
      <div class={styles.columns}>
        <FiguresPanel of={of} />
        <div class={styles.column}>
          <StepsPanel of={of} />
          <ScoresPanel of={of} />
        </div>
        <div class={styles.column}>
          <NotesPanel of={of} />
          <PerformancePanel of={of} />
          <MeetingPanel of={of} />
          <ImprovementsPanel of={of} />
        </div>
      </div>
    </DeskPage>
  );
}

/** The review of an outage or drill that has ended: what the record tells, and what people say of it. */
export function ReviewScreen() {
  useEffect(watchDevices, []);
  const of = reviewOf(counting(useRoute().params["ref"] ?? ""));
  return (
    <DeskFrame title={t("review-screen")} drill={of?.view.drill ?? false}>
      {of ? (
        <Review of={of} />
      ) : (
        <DeskPage title={t("review-screen")}>
          <Empty icon="clock" title={t("review-unknown")} />
        </DeskPage>
      )}
    </DeskFrame>
  );
}

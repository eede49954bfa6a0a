import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { plan, supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import type { SetUpStep, StepState } from "../../../core/plan/draft/set-up";
import { Button, LinkButton } from "../../../ui/button";
import { Icon } from "../../../ui/icons";
import { Notice } from "../../../ui/notice";
import { EditorFrame } from "../plan/frame/editor-frame";
import { PUBLISH_HREF } from "../plan/state/addresses";
import { draft } from "../plan/state/draft-state";
import { openDraft, opening } from "../plan/state/open-draft";
import { keepsPlan } from "../plan/state/role";
import { draftHead, wish } from "../plan/state/saving";
import { watchDraft } from "../plan/state/watch-draft";
import { ChangeProfile } from "./change-profile";
import { ProfileChoice, profileWords, SiteFacts } from "./first-facts";
import { leftWords } from "./left-words";
import * as styles from "./set-up-screen.module.css";
import { stepsOfSetUp, watchSetUp } from "./set-up-state";
import { SignOffPanel } from "./sign-off-panel";

/** Where the rest of a step is done: the very forms that are used later too. */
const WAYS: Readonly<Record<SetUpStep, readonly string[]>> = {
  profile: [],
  site: ["/desk/plan/site"],
  areas: ["/desk/plan/areas", "/desk/import/areas"],
  assets: ["/desk/plan/assets", "/desk/import/assets"],
  services: ["/desk/plan/contacts?only=services"],
  contacts: ["/desk/plan/contacts?only=contacts", "/desk/import/contacts"],
  figures: ["/desk/plan/figures"],
  people: ["/desk/people", "/desk/import/people"],
  publish: [PUBLISH_HREF],
  lists: [],
  customers: ["/desk/customers", "/desk/import/customers"],
  phones: ["/desk/people", "/desk/devices"],
};

/** What can be done right here. */
function Here({ step }: { step: SetUpStep }) {
  if (step === "profile") return draft.value === null ? <ProfileChoice /> : null;
  if (step === "site") return draft.value === null ? null : <SiteFacts />;
  return step === "lists" ? <SignOffPanel /> : null;
}

const HERE: ReadonlySet<SetUpStep> = new Set(["profile", "site", "lists"]);

const putOff = (step: SetUpStep, off: boolean) => {
  const others = (draftHead.peek()?.later ?? []).filter((each) => each !== step);
  wish({ later: off ? [...others, step] : others });
};

function sign({ step, state }: StepState, at: number): ComponentChildren {
  if (state === "done") return <Icon name="check" />;
  return state === "later" ? <Icon name="clock" /> : <span key={step}>{at + 1}</span>;
}

interface StepProps {
  readonly of: StepState;
  readonly at: number;
  /** The first that is left: its form stands open, its way is amber. */
  readonly next: boolean;
}

interface ActsProps extends Omit<StepProps, "at"> {
  /** Whether what can be done right here stands open. */
  readonly shown: boolean;
  readonly onFold: () => void;
}

function Acts({ of: { step, state, canWait }, next, shown, onFold }: ActsProps) {
  const begun = draft.value !== null;
  const folds = begun && HERE.has(step) && !next && step !== "profile";
  const ways = begun || step === "people" || step === "customers" || step === "phones" ? WAYS[step] : [];
  return (
    <div class={styles.acts}>
      {ways.map((href, index) => (
        <LinkButton key={href} href={href} kind={next && index === 0 && step !== "site" ? "go" : undefined}>
          {t(state === "done" && index === 0 ? "setup-look" : `setup-way-${step}-${index}`)}
        </LinkButton>
      ))}
      {begun && step === "profile" && <ChangeProfile />}
      {folds && (
        <Button kind="bare" onPress={onFold}>
          {t(shown ? "setup-fold" : "setup-unfold")}
        </Button>
      )}
      {begun && canWait && state !== "done" && (
        <Button kind="bare" onPress={() => putOff(step, state !== "later")}>
          {t(state === "later" ? "setup-now" : "setup-later")}
        </Button>
      )}
    </div>
  );
}

function Step({ of, at, next }: StepProps) {
  const [open, setOpen] = useState<boolean | null>(null);
  const shown = open ?? next;
  const profile = of.step === "profile" ? profileWords(draftHead.value?.profile ?? null) : null;
  return (
    <li class={styles.step} data-state={of.state} id={of.step}>
      <span class={styles.sign}>{sign(of, at)}</span>
      <div class={styles.what}>
        <h2>{t(`setup-step-${of.step}`)}</h2>
        {of.state === "done" && <p class="label">{profile ?? t("setup-state-done")}</p>}
        {of.state === "later" && <p class="label">{t("setup-later")}</p>}
        {of.step === "profile" && of.state === "left" && <p class="label">{t("setup-choose-profile")}</p>}
        {of.state !== "done" &&
          leftWords(of.left).map((words) => (
            <p key={words} class="label">
              {words}
            </p>
          ))}
      </div>
      <Acts of={of} next={next} shown={shown} onFold={() => setOpen(!shown)} />
      {shown && HERE.has(of.step) && (
        <div class={styles.here}>
          <Here step={of.step} />
        </div>
      )}
    </li>
  );
}

function Steps() {
  const all = stepsOfSetUp.value;
  const done = all.filter(({ state }) => state === "done").length;
  const next = all.find(({ state }) => state === "left");
  return (
    <>
      <p>{t(plan.value?.site.example ? "setup-what" : "setup-what-own")}</p>
      <p class="label">{t("setup-so-far", { done, all: all.length })}</p>
      <ol class={styles.steps}>
        {all.map((each, at) => (
          <Step key={each.step} of={each} at={at} next={each.step === next?.step} />
        ))}
      </ol>
    </>
  );
}

/** What a site does until a plan is its own: one may stop at any step and come back. */
export function SetUpScreen() {
  const may = keepsPlan.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: who may is read from a signal, and may come later
  useEffect(() => {
    if (!may) return;
    void openDraft();
    const stops = [watchSetUp(), watchDraft()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [may]);
  const asking = draft.value === null && opening.value === "asking";
  return (
    <EditorFrame title={t("desk-place-setup")} act={<LinkButton href="/desk?look">{t("setup-look-first")}</LinkButton>}>
      {may && !asking && <Steps />}
      {may && asking && <p class="label">{t("desk-loading")}</p>}
      {!may && <Notice tone="warn">{t(supervises.value ? "setup-keepers-only" : "plan-keepers-only")}</Notice>}
    </EditorFrame>
  );
}

import { useState } from "preact/hooks";
import { me, plan, status } from "../../../../app/record/store";
import { show } from "../../../../app/shell/notify";
import { t } from "../../../../app/words/i18n";
import { whenMs } from "../../../../app/words/words";
import { PLAN_PARTS } from "../../../../core/plan/draft/parts";
import { among } from "../../../../core/record/fields";
import { Button } from "../../../../ui/button";
import { Notice } from "../../../../ui/notice";
import { Sheet } from "../../../../ui/sheet";
import { refreshDevices } from "../../devices/devices-state";
import { languageName } from "../../ui/form/language-names";
import { SheetActs } from "../../ui/sheet-acts";
import { thingTitle } from "../naming/thing-title";
import { errorsFound } from "../state/counts";
import { draftSaving } from "../state/draft-state";
import { draftHead } from "../state/saving";
import { compared } from "./compared-plans";
import { fieldWords } from "./field-words";
import { type LeftBehind, leftBehind } from "./left-in-language";
import { type PublishOutcome, proposeNow, publishNow } from "./publishing-state";

type Act = "publish" | "propose";

/** What may be done with this version, and by whom: where the site asks for two, one proposes and another publishes. */
function actOf(): Act {
  const { proposed } = draftHead.value ?? {};
  if (!plan.value?.site.two_approve) return "publish";
  return proposed && proposed.by.id !== me.value?.person ? "publish" : "propose";
}

const MOST_LEFT = 8;

/** Texts that are new in one language only: it may be meant so, so it stops nobody. */
function LeftBehindNotice() {
  const { all = [], languages = [] } = compared.value ?? {};
  const left = leftBehind(all, languages);
  if (left.length === 0) return null;
  const words = ({ of, field, language }: LeftBehind) => {
    const part = among(PLAN_PARTS, of.part);
    const thing = part && (of.key === null ? t(`plan-part-${part}`) : thingTitle(part, of.after));
    const text = fieldWords(of.after, field.path.slice(0, -1), languages);
    return [thing, text, t("plan-left-language", { language: languageName(language) })].filter(Boolean).join(" · ");
  };
  const rest = left.length - MOST_LEFT;
  return (
    <Notice tone="warn">
      {t("plan-left-behind", { n: left.length })}
      <ul>
        {left.slice(0, MOST_LEFT).map((each) => (
          <li key={`${each.of.part} ${each.of.key} ${each.field.path.join(".")} ${each.language}`}>{words(each)}</li>
        ))}
        {rest > 0 && <li>{t("plan-found-more", { n: rest })}</li>}
      </ul>
    </Notice>
  );
}

function Sure({ act, number, onDo, onClose }: { act: Act; number: number; onDo: () => void; onClose: () => void }) {
  const heard = status.value.server === "heard";
  return (
    <Sheet title={t(`plan-${act}-sure`, { n: number })} onClose={onClose}>
      <p>{t(`plan-${act}-what`)}</p>
      <LeftBehindNotice />
      {!heard && <Notice tone="warn">{t("desk-needs-server")}</Notice>}
      <SheetActs words={t(`plan-${act}-do`, { n: number })} disabled={!heard} onDo={onDo} onClose={onClose} />
    </Sheet>
  );
}

/** Who asked for this version to be published, and when. */
function Proposed() {
  const proposed = draftHead.value?.proposed;
  if (!proposed) return null;
  const mine = proposed.by.id === me.value?.person;
  const said = { name: proposed.by.name, time: whenMs(proposed.at / 1000) };
  return <p>{t(mine ? "plan-proposed-mine" : "plan-proposed", said)}</p>;
}

/** The one button of the screen, and how it ended. */
export function PublishAct({ number, isNew }: { number: number; isNew: boolean }) {
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState<Exclude<PublishOutcome, "published" | "proposed"> | null>(null);
  const [busy, setBusy] = useState(false);
  const act = actOf();
  const waits = act === "propose" && draftHead.value?.proposed?.by.id === me.value?.person;
  const run = async () => {
    setSure(false);
    setBusy(true);
    const outcome = await (act === "publish" ? publishNow() : proposeNow());
    setBusy(false);
    if (outcome === "published") void refreshDevices();
    const isDone = outcome === "published" || outcome === "proposed";
    setFailed(isDone ? null : outcome);
    if (isDone) show({ text: t(`plan-${outcome}-done`, { n: number }) });
  };
  if (!isNew) return null;
  return (
    <section class="card stack" aria-label={t("plan-publish")}>
      <Proposed />
      {failed !== null && <Notice tone="warn">{t(`plan-publish-${failed}`)}</Notice>}
      {draftSaving.value === "conflict" && <Notice tone="warn">{t("plan-saving-conflict")}</Notice>}
      {!waits && (
        <div class="row">
          <Button
            kind="go"
            disabled={busy || errorsFound.value.length > 0 || draftSaving.value === "conflict"}
            onPress={() => setSure(true)}
          >
            {t(`plan-${act}-do`, { n: number })}
          </Button>
        </div>
      )}
      {sure && <Sure act={act} number={number} onDo={() => void run()} onClose={() => setSure(false)} />}
    </section>
  );
}

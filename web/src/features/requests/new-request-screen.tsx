import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { uncount } from "../../app/record/counted-acts";
import { record } from "../../app/record/record";
import { currentIncident, edition, readsOnly, workIncident } from "../../app/record/store";
import { offerUndo } from "../../app/record/undo";
import { Screen } from "../../app/shell/screen";
import { ChooseArea } from "../../app/words/area-choice";
import { t } from "../../app/words/i18n";
import { TimePick } from "../../app/words/time-pick";
import { rfc3339 } from "../../app/words/times";
import { whenMs } from "../../app/words/words";
import { ENQUIRY_CHANNELS, REQUEST_KINDS } from "../../core/catalogue/words";
import { openRequest } from "../../core/commands/requests";
import { Button, LinkButton } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { Notice } from "../../ui/notice";
import { OwnWords } from "../../ui/own-words";
import { type Asking, isShort, keepBegun, NO_CALLER, NOTHING_ASKED, readBegun, withMessage } from "./asking";
import { CallerFields } from "./caller-fields";
import { askedBefore, CallsBefore } from "./calls-before";

interface Part {
  readonly asking: Asking;
  readonly put: (part: Partial<Asking>) => void;
}

/** What is at stake, and where: two taps, and no more must be said. */
function KindAndPlace({ asking, put }: Part) {
  return (
    <>
      <ChooseOne
        legend={t("request-kind")}
        options={REQUEST_KINDS.map((value) => ({ value, label: t("matter-request", { kind: value }) }))}
        value={asking.kind}
        onChoose={(kind) => put({ kind })}
      />
      {asking.kind === "trapped" && (
        <Notice tone="bad">
          {t("request-trapped")}
          <LinkButton href="/danger">{t("request-to-danger")}</LinkButton>
        </Notice>
      )}
      <ChooseArea
        legend={t("request-area")}
        areas={edition.value?.areas ?? []}
        value={asking.area}
        onChoose={(area) => put({ area })}
      />
    </>
  );
}

/** Who calls, and whether they called before. */
function Who({ asking, put }: Part) {
  const { caller, same } = asking;
  return (
    <FoldOut title={t("request-caller")} open={caller !== NO_CALLER}>
      <div class="stack wide">
        <p class="label">{t("request-caller-private")}</p>
        <CallerFields caller={caller} put={(part) => put({ caller: { ...caller, ...part } })} />
        <CallsBefore number={caller.number} same={same} onSame={(next) => put({ same: next })} />
      </div>
    </FoldOut>
  );
}

/** What there is time for once the rest is said. */
function More({ asking, put }: Part) {
  const { what, channel, approved, callBack } = asking;
  return (
    <>
      <FoldOut title={callBack === null ? t("request-call-back") : t("request-say-back", { time: whenMs(callBack) })}>
        <TimePick legend={t("request-call-back-when")} value={callBack} onPick={(next) => put({ callBack: next })} />
      </FoldOut>
      <FoldOut title={t("request-more")}>
        <div class="stack wide">
          <OwnWords words={t("request-what")} value={what} onWords={(next) => put({ what: next })} />
          <OwnWords words={t("request-approved")} value={approved} onWords={(next) => put({ approved: next })} />
          <ChooseOne
            legend={t("tally-channel")}
            options={ENQUIRY_CHANNELS.map((value) => ({ value, label: t(`tally-${value}`) }))}
            value={channel}
            onChoose={(next) => put({ channel: next })}
          />
        </div>
      </FoldOut>
    </>
  );
}

/** A copied message fills in what it says. */
function Pasted({ asking, onWords }: { asking: Asking; onWords: (words: string) => void }) {
  return (
    <FoldOut title={t("request-paste")}>
      <OwnWords tall words={t("request-paste-here")} value={asking.caller.words} onWords={onWords} />
    </FoldOut>
  );
}

/** False where it could not be recorded: what was said stays on screen. */
async function save(asking: Asking, kind: NonNullable<Asking["kind"]>): Promise<boolean> {
  const { same, caller, ...rest } = asking;
  const earlier = same ? askedBefore(caller.number).map((each) => each.entry.ref) : [];
  const asked = { ...rest, kind, caller, asset: null, earlier, short: isShort(asking) };
  const [entry] = (await record(openRequest(workIncident.value, asked, rfc3339))) ?? [];
  if (!entry) return false;
  offerUndo(t("request-said", { what: t("matter-request", { kind }) }), () => uncount(entry));
  return true;
}

/** Somebody asks for something: kind, place, done; who they are and what else they said where there is time. */
export function NewRequestScreen() {
  const { route } = useLocation();
  const [asking, setAsking] = useState(readBegun);
  const [busy, setBusy] = useState(false);
  const { kind } = asking;
  const keep = (next: Asking) => {
    keepBegun(next);
    setAsking(next);
  };
  const put = (part: Partial<Asking>) => keep({ ...asking, ...part });
  if (!currentIncident.value) {
    return (
      <Screen title={t("request-new")} back="/">
        <Empty icon="call" title={t("level-no-incident")} />
      </Screen>
    );
  }
  const takeDown = async () => {
    if (kind === null) return;
    setBusy(true);
    const saved = await save(asking, kind);
    setBusy(false);
    if (!saved) return;
    keep(NOTHING_ASKED);
    route("/requests", true);
  };
  const main = readsOnly.value ? undefined : (
    <Button kind="go" size="press" disabled={busy || kind === null} onPress={() => void takeDown()}>
      {t(kind === null ? "request-kind-first" : "answer-record")}
    </Button>
  );
  return (
    <Screen title={t("request-new")} back="/requests" main={main}>
      <KindAndPlace {...{ asking, put }} />
      <Pasted asking={asking} onWords={(words) => keep(withMessage(asking, words, edition.value?.areas ?? []))} />
      <Who {...{ asking, put }} />
      <More {...{ asking, put }} />
      {asking !== NOTHING_ASKED && (
        <Button kind="bare" onPress={() => keep(NOTHING_ASKED)}>
          {t("customer-new-clear")}
        </Button>
      )}
    </Screen>
  );
}

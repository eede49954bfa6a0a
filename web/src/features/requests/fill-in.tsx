import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { inEnded } from "../../app/incident/ended-incident";
import { recordCounting } from "../../app/record/counted-acts";
import { edition, workIncident } from "../../app/record/store";
import { unfilled } from "../../app/requests/requests";
import { ChooseArea } from "../../app/words/area-choice";
import { t } from "../../app/words/i18n";
import { REQUEST_KINDS, type RequestKind } from "../../core/catalogue/words";
import { type FilledIn, fillRequest } from "../../core/commands/requests";
import type { Request } from "../../core/readings/response/requests";
import { Button } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { FoldOut } from "../../ui/fold-out";
import { Notice } from "../../ui/notice";
import { OwnWords } from "../../ui/own-words";
import { NO_CALLER } from "./asking";
import { CallerFields } from "./caller-fields";
import { askedBefore, CallsBefore } from "./calls-before";

interface Filling {
  readonly kind: RequestKind;
  readonly area: string | null;
  readonly what: string;
  readonly caller: FilledIn["caller"];
  /** False where whoever fills it in says that the number is somebody else's too. */
  readonly same: boolean;
}

interface Part {
  readonly of: Request;
  readonly filling: Filling;
  readonly put: (part: Partial<Filling>) => void;
}

/** What was asked, from the beginning: in haste it may have been put down as something else. */
function Fields({ of, filling, put }: Part) {
  const { kind, area, what, caller, same } = filling;
  return (
    <>
      <CallerFields caller={caller} put={(part) => put({ caller: { ...caller, ...part } })} />
      <CallsBefore number={caller.number} same={same} onSame={(next) => put({ same: next })} except={of} />
      <ChooseOne
        legend={t("request-fill-kind")}
        options={REQUEST_KINDS.map((value) => ({ value, label: t("matter-request", { kind: value }) }))}
        value={kind}
        onChoose={(next) => put({ kind: next })}
      />
      <ChooseArea
        legend={t("request-area")}
        areas={edition.value?.areas ?? []}
        value={area}
        onChoose={(next) => put({ area: next })}
      />
      <OwnWords words={t("request-what")} value={what} onWords={(next) => put({ what: next })} />
    </>
  );
}

/** What differs from how it was taken down. */
function filledIn(of: Request, { kind, area, what, caller, same }: Filling): FilledIn {
  const again = same ? askedBefore(caller.number, of).map(({ entry }) => entry.ref) : [];
  return {
    ...{ kind: kind === of.kind ? null : kind, area: area === of.place.area ? null : area, asset: null },
    ...{ what: what === of.what ? "" : what, caller, same: again },
  };
}

/** They were promised a call, and nobody put down where to. Whoever may not read it is told that somebody did. */
const lacksNumber = ({ callBack, closed, entry, acts }: Request): boolean =>
  callBack !== null && closed === null && [entry, ...acts].every(({ action }) => !action?.private);

/** What was not asked at first; in the queue of the short form then the next one's. It lives while the screen does: whose it is stays out of the browser's store. */
export function FillIn({ of, queued, open }: { of: Request; queued: boolean; open: boolean }) {
  const { route } = useLocation();
  const [filling, setFilling] = useState<Filling>({
    ...{ kind: of.kind, area: of.place.area, what: of.what, caller: NO_CALLER, same: true },
  });
  const form = useRef<HTMLDivElement>(null);
  // Who was led here to put it right begins at once.
  useEffect(() => {
    if (open) form.current?.querySelector("input")?.focus();
  }, [open]);
  const save = async () => {
    const next = unfilled.value.find((each) => each !== of);
    const view = workIncident.value;
    await recordCounting(fillRequest(view, of.entry.ref, filledIn(of, filling)), t("request-filled"), view);
    if (open) route(inEnded(view, `/requests/${of.entry.ref}`), true);
    if (queued) route(next ? `/requests/${next.entry.ref}?fill` : "/requests", true);
  };
  return (
    <FoldOut title={t(of.unfilled ? "request-fill" : "request-add")} open={open || queued || lacksNumber(of)}>
      <div class="stack wide" ref={form}>
        {lacksNumber(of) && (
          <Notice tone="warn" icon="call">
            {t("request-no-number")}
          </Notice>
        )}
        <Fields {...{ of, filling }} put={(part) => setFilling({ ...filling, ...part })} />
        <Button size="tall" onPress={() => void save()}>
          {t("request-fill-save")}
        </Button>
      </div>
    </FoldOut>
  );
}

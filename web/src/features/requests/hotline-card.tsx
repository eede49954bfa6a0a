import { useState } from "preact/hooks";
import { dialHref } from "../../app/device/platform";
import { recordCounting } from "../../app/record/counted-acts";
import { mode, readsOnly, workIncident } from "../../app/record/store";
import { answersWords } from "../../app/requests/hotline-words";
import { hotlineNow } from "../../app/requests/requests";
import { t } from "../../app/words/i18n";
import { isRefusal } from "../../core/commands/decision";
import { closeHotline, type HotlineSaid, sayHotline } from "../../core/commands/hotline";
import type { Hotline } from "../../core/readings/response/hotline";
import { Button, LinkButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { HotlineSheet } from "./hotline-sheet";

/** Says of the open hotline what changed. */
function change(of: Hotline, more: Partial<HotlineSaid>, words: string): void {
  const said = { ...of, mobile: of.mobile ?? "", reason: "", ...more };
  const drafts = sayHotline(workIncident.value, of.number, said);
  if (!isRefusal(drafts)) void recordCounting(drafts, words);
}

/** The exchange died: one tap says that customers call the mobile from now on. */
function ToMobile({ of, mobile }: { of: Hotline; mobile: string }) {
  const move = () => {
    const more = { number: mobile, mobile: "", tested: false, reason: t("hotline-exchange") };
    change(of, more, t("hotline-said", { number: mobile }));
  };
  return (
    <Button icon="phone" onPress={move}>
      {t("hotline-to-this", { number: mobile })}
    </Button>
  );
}

/** A call to it proves that it is answered; in a drill nothing is dialled. */
function Test({ of }: { of: Hotline }) {
  const href = dialHref(of.number, mode.value);
  return (
    <>
      <Notice tone="warn">{t("hotline-untested")}</Notice>
      <div class="chips">
        {href && (
          <LinkButton icon="call" href={href}>
            {t("hotline-test")}
          </LinkButton>
        )}
        <Button icon="check" onPress={() => change(of, { tested: true }, t("hotline-tested"))}>
          {t("hotline-through")}
        </Button>
      </div>
    </>
  );
}

function Open({ of, onChange }: { of: Hotline; onChange: () => void }) {
  const close = () => void recordCounting(closeHotline(workIncident.value, ""), t("hotline-say-closed"));
  return (
    <>
      <p>
        <span class="title">{of.number}</span>
        <span class="label under">
          {[answersWords(of), of.mobile && t("hotline-to-mobile", { number: of.mobile })].filter(Boolean).join(" · ")}
        </span>
      </p>
      {!(of.tested || readsOnly.value) && <Test of={of} />}
      {of.tested && <Notice tone="ok">{t("hotline-tested")}</Notice>}
      {!readsOnly.value && (
        <div class="chips">
          {of.mobile && of.mobile !== of.number && <ToMobile of={of} mobile={of.mobile} />}
          <Button onPress={onChange}>{t("hotline-change")}</Button>
          <Button onPress={close}>{t("hotline-close")}</Button>
        </div>
      )}
    </>
  );
}

/** Where customers call: whether anybody answers there, and what to do when the exchange is dead. */
export function HotlineCard() {
  const [sheet, setSheet] = useState(false);
  const line = hotlineNow.value;
  return (
    <section class="card stack" aria-label={t("hotline-title")}>
      <h2>{t("hotline-title")}</h2>
      {line && <Open of={line} onChange={() => setSheet(true)} />}
      {!line && <p class="label">{t("hotline-none")}</p>}
      {!(line || readsOnly.value) && <Button onPress={() => setSheet(true)}>{t("hotline-open")}</Button>}
      {sheet && <HotlineSheet before={line} onClose={() => setSheet(false)} />}
    </section>
  );
}

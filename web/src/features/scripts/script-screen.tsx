import { useEffect, useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { blankWords, RenderedScript } from "../../app/calls/rendered-script";
import { factsNow } from "../../app/calls/script-facts";
import { keepReading } from "../../app/device/screen-wake";
import { currentIncident, edition, me, mode, readsOnly, serverNow, showsExample } from "../../app/record/store";
import { callBackHref } from "../../app/requests/call-back-href";
import { Screen } from "../../app/shell/screen";
import { locale, t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { ChannelKind, Edition, Script, Text } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { type Rendered, renderScript } from "../../core/plan/plan-scripts";
import { LinkButton } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { LargeWords } from "../../ui/large-words";
import { Notice } from "../../ui/notice";
import { KeptIn, OtherWays, SendButtons } from "./send-buttons";
import { isSentOut, setSent } from "./sent";
import { ToldAudiences } from "./told-audiences";

/** What is said to somebody who is then promised a call. */
const CALLS_BACK: ReadonlySet<string> = new Set(["angry", "apology"]);

interface Large {
  readonly rendered: Rendered;
  readonly prompts: readonly Text[];
  /** `read`: for the one who holds the phone; `show`: for somebody else, who sees the words and nothing more. */
  readonly as: "read" | "show";
  readonly onClose: () => void;
}

/** What is not known yet is named where it would stand, so that it is read out as a gap. */
const withBlanks = ({ parts }: Rendered): string =>
  parts.map((part) => part.value ?? `〔${blankWords(part.blank)}〕`).join("");

function LargeText({ rendered, prompts, as, onClose }: Large) {
  useEffect(keepReading, []);
  const mark = mode.value.drill ? t("drill-banner") : showsExample.value ? t("example-mark") : undefined;
  return (
    <LargeWords
      label={t(as === "read" ? "script-read" : "script-show")}
      close={t("script-put-away")}
      mark={mark}
      lang={rendered.lang}
      onClose={onClose}
    >
      {rendered.text ?? withBlanks(rendered)}
      {as === "read" && prompts.map((each) => <small key={say(each)}>{say(each)}</small>)}
    </LargeWords>
  );
}

/** What is wrong with sending this as it stands. */
function Warnings({ rendered }: { rendered: Rendered }) {
  const named = (blanks: Rendered["missing"]) => blanks.map(blankWords).join(t("shell-joiner"));
  return (
    <>
      {rendered.fallback && <p class="label">{t("shell-fallback")}</p>}
      {rendered.missing.length > 0 && (
        <Notice tone="warn">{t("script-missing", { blanks: named(rendered.missing) })}</Notice>
      )}
      {rendered.passed.length > 0 && <Notice tone="bad">{t("script-passed")}</Notice>}
    </>
  );
}

/** What whoever speaks must add: beside the words, in no copy and no message. */
function Prompts({ prompts }: { prompts: readonly Text[] }) {
  if (prompts.length === 0) return null;
  return (
    <section class="card" aria-label={t("script-prompts")}>
      <h2>{t("script-prompts")}</h2>
      <ul class="list">
        {prompts.map((each) => (
          <li key={say(each)}>{say(each)}</li>
        ))}
      </ul>
    </section>
  );
}

interface Told {
  readonly from: Edition;
  readonly script: Script;
  readonly wanted: string | undefined;
  readonly audience: string | null;
}

function Telling({ from, script, wanted, audience }: Told) {
  const [chosen, setChosen] = useState(wanted);
  const [large, setLarge] = useState<Large["as"] | null>(null);
  const told = script.texts.find((each) => each.channel === chosen) ?? script.texts[0];
  if (!told)
    return (
      <Screen title={say(script.name)} back="/scripts">
        {null}
      </Screen>
    );
  const rendered = renderScript(
    { edition: from, now: serverNow.value, lang: locale.value },
    told.text,
    factsNow(script.id, audience),
  );
  const ready = { text: rendered.text, channel: told.channel, passed: rendered.passed.length > 0 };
  const meant = byId(from.audiences, audience ?? "");
  const person = me.value?.person ?? null;
  const out = { script: script.id, channel: told.channel };
  const onSent = () => setSent(person, out);
  const asks = isSentOut(person, out);
  const who = <ToldAudiences script={script} channel={told.channel} first={audience} asks={asks} />;
  const onShow = script.to_customers && rendered.text !== null ? () => setLarge("show") : undefined;
  return (
    <Screen title={say(script.name)} back="/scripts" main={<SendButtons {...ready} onSent={onSent} />}>
      <ChooseOne<ChannelKind>
        legend={t("script-channel")}
        options={script.texts.map((each) => ({ value: each.channel, label: t(`channel-${each.channel}`) }))}
        value={told.channel}
        onChoose={setChosen}
      />
      {asks && who}
      {meant && <p class="label">{t("script-for", { who: say(meant.name) })}</p>}
      <Warnings rendered={rendered} />
      <KeptIn />
      <RenderedScript rendered={rendered} />
      <Prompts prompts={told.prompts ?? []} />
      {CALLS_BACK.has(script.purpose) && told.channel === "voice" && currentIncident.value && !readsOnly.value && (
        <LinkButton href={callBackHref({ kind: "complaint", channel: "phone" })}>{t("script-call-back")}</LinkButton>
      )}
      <OtherWays {...ready} onSent={onSent} onRead={() => setLarge("read")} onShow={onShow} />
      {!asks && who}
      {large && (
        <LargeText rendered={rendered} prompts={told.prompts ?? []} as={large} onClose={() => setLarge(null)} />
      )}
    </Screen>
  );
}

/** One script, by channel, with its blanks filled from the facts. */
export function ScriptScreen() {
  const { params, query } = useRoute();
  const from = edition.value;
  const script = from && byId(from.scripts, params["script"] ?? "");
  if (from && script) {
    const audience = query["audience"] ?? null;
    return <Telling key={script.id} from={from} script={script} wanted={query["channel"]} audience={audience} />;
  }
  return (
    <Screen title={t("place-scripts")} back="/scripts">
      <Empty icon="say" title={t("script-unknown")} />
    </Screen>
  );
}

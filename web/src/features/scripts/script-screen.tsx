import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { Filled } from "../../app/filled";
import { locale, t } from "../../app/i18n";
import { fail, show } from "../../app/notify";
import { canShare, copy, messageHref, share } from "../../app/platform";
import { Screen } from "../../app/screen";
import { factsNow } from "../../app/script-facts";
import { edition, mode, serverNow } from "../../app/store";
import { say } from "../../app/words";
import type { ChannelKind } from "../../core/plan";
import { byId } from "../../core/plan-lookups";
import { renderScript } from "../../core/plan-scripts";
import { Button, LinkButton } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Empty, Notice } from "../../ui/row";

/** Copy, send or read it out. A text with an open blank goes nowhere: it says what is missing instead. */
function Sending({ text, channel }: { text: string | null; channel: ChannelKind }) {
  if (text === null) {
    return (
      <LinkButton kind="go" size="press" href="/facts">
        {t("script-fill")}
      </LinkButton>
    );
  }
  const onCopy = async () => {
    if (await copy(text)) show({ text: t("script-copied") });
    else fail(t("script-not-copied"), t("shell-close"));
  };
  const href = channel === "sms" ? messageHref("", text, mode.value) : null;
  if (href) {
    return (
      <LinkButton kind="go" size="press" icon="message" href={href}>
        {t("script-sms")}
      </LinkButton>
    );
  }
  return (
    <Button kind="go" size="press" icon="copy" onPress={() => void onCopy()}>
      {t("script-copy")}
    </Button>
  );
}

function More({ text, channel }: { text: string; channel: ChannelKind }) {
  const onCopy = async () => {
    if (await copy(text)) show({ text: t("script-copied") });
    else fail(t("script-not-copied"), t("shell-close"));
  };
  return (
    <div class="two">
      {channel === "sms" && (
        <Button size="tall" icon="copy" onPress={() => void onCopy()}>
          {t("script-copy")}
        </Button>
      )}
      {canShare(mode.value) && (
        <Button size="tall" icon="share" onPress={() => void share(text, mode.value)}>
          {t("script-share")}
        </Button>
      )}
    </div>
  );
}

/** One script, by channel, with its blanks filled from the facts. */
export function ScriptScreen() {
  const { params, query } = useRoute();
  const from = edition.value;
  const script = from && byId(from.scripts, params["script"] ?? "");
  const [chosen, setChosen] = useState<ChannelKind | null>((query["channel"] as ChannelKind | undefined) ?? null);
  const told = script?.texts.find((each) => each.channel === chosen) ?? script?.texts[0];
  if (!(from && script && told)) {
    return (
      <Screen title={t("place-scripts")} back="/scripts">
        <Empty icon="say" title={t("script-unknown")} />
      </Screen>
    );
  }
  const rendered = renderScript({ edition: from, now: serverNow.value, lang: locale.value }, told.text, factsNow());
  const missing = rendered.missing.map((blank) => t(`blank-${blank}`)).join(t("shell-joiner"));
  const { text } = rendered;
  return (
    <Screen
      title={say(script.name)}
      back="/scripts"
      main={<Sending text={text} channel={told.channel} />}
      more={text === null ? undefined : <More text={text} channel={told.channel} />}
    >
      <ChooseOne
        legend={t("script-channel")}
        options={script.texts.map((each) => ({ value: each.channel, label: t(`channel-${each.channel}`) }))}
        value={told.channel}
        onChoose={setChosen}
      />
      {mode.value.drill && script.to_customers && <Notice tone="warn">{t("script-drill")}</Notice>}
      <Filled rendered={rendered} />
      {rendered.fallback && <p class="label">{t("shell-fallback")}</p>}
      {missing && <Notice tone="warn">{t("script-missing", { blanks: missing })}</Notice>}
      {rendered.passed.length > 0 && <Notice tone="bad">{t("script-passed")}</Notice>}
    </Screen>
  );
}

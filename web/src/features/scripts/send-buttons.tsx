import { canShare, copyOut, keepsIn, messageHref, share } from "../../app/device/platform";
import { mode } from "../../app/record/store";
import { fail, show } from "../../app/shell/notify";
import { t } from "../../app/words/i18n";
import type { ChannelKind } from "../../core/plan/plan";
import { Button, LinkButton } from "../../ui/button";
import { Notice } from "../../ui/notice";

async function copyText(text: string): Promise<void> {
  if (await copyOut(text, mode.value)) show({ text: t("script-copied") });
  else fail(t("script-not-copied"), t("shell-close"));
}

async function shareOut(text: string, onSent: () => void): Promise<void> {
  if (await share(text, mode.value)) onSent();
}

/** What may be sent, and by which channel. */
interface Ready {
  /** Null while a blank is open. */
  readonly text: string | null;
  readonly channel: ChannelKind;
  /** True where a time in it has passed. */
  readonly passed: boolean;
  /** It set out: whether it went is another matter. */
  readonly onSent: () => void;
}

/** What keeps the words in, as the catalogue names it. */
const keptBy = () => (mode.value.drill ? "drill" : "example");

/** Says that nothing leaves, in a drill and by the example. */
export const KeptIn = () =>
  keepsIn(mode.value) && <Notice tone="warn">{t(mode.value.drill ? "script-drill" : "script-example")}</Notice>;

/** Nothing leaves: what would open is said, and it goes on as if it had, so that all can be practised. */
function Pretence({ channel, onSent }: Pick<Ready, "channel" | "onSent">) {
  const way = channel === "sms" ? "sms" : "copy";
  const pretend = () => {
    show({ text: t(`script-would-${way}`) });
    if (way === "sms") onSent();
  };
  return (
    <Button kind="go" size="press" icon={way === "sms" ? "message" : "copy"} onPress={pretend}>
      {t("script-pretend", { what: t(way === "sms" ? "script-sms" : "script-copy"), by: keptBy() })}
    </Button>
  );
}

/**
 * The main way out of this phone: a message for SMS, a copy for all else. A text with an open blank goes nowhere, it
 * leads to the facts, and so does first what is out of date; a drill reaches nobody, nor does an example.
 */
export function SendButtons({ text, channel, passed, onSent }: Ready) {
  if (text === null || passed) {
    return (
      <LinkButton kind="go" size="press" href="/facts">
        {t(text === null ? "script-fill" : "facts-change")}
      </LinkButton>
    );
  }
  if (keepsIn(mode.value)) return <Pretence channel={channel} onSent={onSent} />;
  const href = channel === "sms" ? messageHref("", text, mode.value) : null;
  if (href) {
    return (
      <LinkButton kind="go" size="press" icon="message" href={href} onPress={onSent}>
        {t("script-sms")}
      </LinkButton>
    );
  }
  return (
    <Button kind="go" size="press" icon="copy" onPress={() => void copyText(text)}>
      {t("script-copy")}
    </Button>
  );
}

interface Others extends Ready {
  readonly onRead: () => void;
  /** Absent where the words are not for customers' eyes. */
  readonly onShow: (() => void) | undefined;
}

/** The lesser ways: read out, show, copy, share; and to send what is out of date all the same. */
export function OtherWays({ text, channel, passed, onSent, onRead, onShow }: Others) {
  const out = text !== null && !keepsIn(mode.value);
  const href = out && passed && channel === "sms" ? messageHref("", text, mode.value) : null;
  return (
    <div class="two">
      <Button size="tall" icon="say" onPress={onRead}>
        {t("script-read")}
      </Button>
      {onShow && (
        <Button size="tall" icon="people" onPress={onShow}>
          {t("script-show")}
        </Button>
      )}
      {href && (
        <LinkButton size="tall" icon="message" href={href} onPress={onSent}>
          {t("script-sms")}
        </LinkButton>
      )}
      {out && (passed || channel === "sms") && (
        <Button size="tall" icon="copy" onPress={() => void copyText(text)}>
          {t("script-copy")}
        </Button>
      )}
      {out && canShare(mode.value) && (
        <Button size="tall" icon="share" onPress={() => void shareOut(text, onSent)}>
          {t("script-share")}
        </Button>
      )}
    </div>
  );
}

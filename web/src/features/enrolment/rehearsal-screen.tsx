import { useState } from "preact/hooks";
import { buzz } from "../../app/device/buzz";
import { connected, connecting } from "../../app/record/connection";
import { record } from "../../app/record/record";
import { entries, localRecord, readsOnly } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { EntryState } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { rehearse } from "../../core/commands/guides";
import { Button, LinkButton } from "../../ui/button";
import { Icon, type IconName } from "../../ui/icons";

function Stage({ done, icon, words, hint }: { done: boolean; icon: IconName; words: string; hint: string }) {
  return (
    <li class="row high">
      <span class={done ? "ok" : "mute"}>
        <Icon name={done ? "check" : icon} />
      </span>
      <span class="grow">
        {words}
        <span class="label under">{hint}</span>
      </span>
    </li>
  );
}

/** Flight mode on, one tick, flight mode off: the person sees with their own eyes that nothing is lost. */
export function RehearsalScreen() {
  const [ref, setRef] = useState<string | null>(null);
  const [ticking, setTicking] = useState(false);
  const [offlineSeen, setOfflineSeen] = useState(false);
  const offline = !(connected.value || connecting.value);
  const entry = entries.value.find((each) => each.ref === ref);
  const received = entry?.state === "received";
  const tick = async () => {
    setTicking(true);
    setOfflineSeen(offline);
    const [made] = (await record(rehearse({ offline }))) ?? [];
    setTicking(false);
    if (!made) return;
    buzz();
    setRef(made.ref);
  };
  const main = received ? (
    <LinkButton kind="go" size="press" href="/">
      {t("rehearsal-finish")}
    </LinkButton>
  ) : entry ? (
    <Button size="press" onPress={() => void localRecord().syncNow()}>
      {t("entries-sync")}
    </Button>
  ) : (
    <Button kind="go" size="press" icon="check" disabled={ticking || readsOnly.value} onPress={() => void tick()}>
      {t("rehearsal-tick")}
    </Button>
  );
  return (
    <Screen title={t("rehearsal-title")} back="/" main={main}>
      <p class="read">{t("rehearsal-what")}</p>
      <ol class="card list" aria-live="polite">
        <Stage
          done={entry ? offlineSeen : offline}
          icon="plane"
          words={t("rehearsal-1")}
          hint={t(offline ? "rehearsal-1-off" : offlineSeen ? "rehearsal-1-done" : "rehearsal-1-on")}
        />
        <Stage
          done={entry !== undefined}
          icon="phone"
          words={t("rehearsal-2")}
          hint={t(entry ? "rehearsal-2-saved" : "rehearsal-2-todo")}
        />
        <Stage
          done={received}
          icon="sending"
          words={t("rehearsal-3")}
          hint={t(received ? "rehearsal-3-received" : "rehearsal-3-todo")}
        />
      </ol>
      {entry && (
        <p class="row">
          <span class="grow">{t("rehearsal-entry")}</span>
          <EntryState entry={entry} />
        </p>
      )}
      {received && <p class="title ok">{t(offlineSeen ? "rehearsal-green" : "rehearsal-green-online")}</p>}
    </Screen>
  );
}

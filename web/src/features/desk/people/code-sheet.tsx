import { useEffect, useState } from "preact/hooks";
import { copy } from "../../../app/device/platform";
import { localRecord, serverNow } from "../../../app/record/store";
import { announce } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import type { EnrolmentCode } from "../../../sync/connection/api";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { devices, refreshDevices } from "../devices/devices-state";
import { whyWords } from "../shell/ask-server";
import { LoopbackNote } from "../ui/loopback-note";
import { QrCode } from "../ui/qr-code";
import * as styles from "./code-sheet.module.css";
import { countdown } from "./countdown";

function Link({ url, words }: { url: string; words: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const onCopy = async () => {
    const done = await copy(url);
    setCopied(done);
    announce(t(done ? "desk-code-copied" : "desk-code-not-copied"));
  };
  return (
    <div class="stack">
      <span class="label">{words}</span>
      <code class={styles.link}>{url}</code>
      <div class="row">
        <Button icon="copy" onPress={() => void onCopy()}>
          {t("desk-code-copy")}
        </Button>
        {copied !== null && (
          <span class={copied ? "ok" : "warn"}>{t(copied ? "desk-code-copied" : "desk-code-not-copied")}</span>
        )}
      </div>
    </div>
  );
}

const LOOK_MS = 3000;

const phonesOf = (person: string) =>
  (devices.value ?? []).filter((device) => device.people.some((each) => each.id === person));

interface Made extends EnrolmentCode {
  /** Phones that this person had before. */
  readonly had: readonly string[];
}

async function makeFor(person: string): Promise<Made> {
  const [code] = await Promise.all([
    localRecord()
      .api()
      .then((api) => api.makeCode({ person })),
    refreshDevices(),
  ]);
  return { ...code, had: phonesOf(person).map(({ id }) => id) };
}

interface CodeSheetProps {
  readonly person: string;
  readonly name: string;
  /** For a screen on a wall: its computer has no camera, and nobody is a second person at it. */
  readonly wall?: boolean;
  readonly onClose: () => void;
}

/** A code good once and for ten minutes, large enough to be scanned from a metre away. */
export function CodeSheet({ person, name, wall = false, onClose }: CodeSheetProps) {
  const [made, setMade] = useState<Made | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const make = () => {
    setProblem(null);
    makeFor(person).then(
      (code) => {
        setMade(code);
        // That a code was made wakes nobody: who made it reads so at once all the same.
        void localRecord().syncNow();
      },
      (error) => setProblem(whyWords(error)),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: one code for each opening
  useEffect(make, []);
  useEffect(() => {
    const timer = setInterval(() => void refreshDevices(), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  const joined = made && phonesOf(person).find(({ id }) => !made.had.includes(id));
  const left = made && countdown(made.expires_at, serverNow.value);
  const spent = made !== null && left === null;
  return (
    <Sheet title={t("desk-code-title", { name })} onClose={onClose}>
      {problem !== null && <Notice tone="bad">{t("desk-failed", { why: problem })}</Notice>}
      {!made && problem === null && <p class="label">{t("desk-loading")}</p>}
      {joined && (
        <Notice tone="ok">{t(wall ? "desk-code-wall-used" : "desk-code-used", { name, phone: joined.label })}</Notice>
      )}
      {made && !joined && (
        <div class={styles.code}>
          {left !== null && !wall && <QrCode svg={made.qr_svg} label={t("desk-code-qr", { name })} />}
          <div class="stack wide">
            <p>{t(wall ? "desk-code-wall" : "desk-code-how", { name })}</p>
            <p>
              <span class="label under">{t(spent ? "desk-code-spent" : "desk-code-left")}</span>
              {left !== null && (
                <span class={styles.left} role="timer" aria-live="off">
                  {left}
                </span>
              )}
            </p>
            {left !== null && (
              <>
                <LoopbackNote url={made.url} />
                <Link url={made.url} words={t(wall ? "desk-code-wall-link" : "desk-code-link")} />
              </>
            )}
          </div>
        </div>
      )}
      {!wall && <p class="label">{t("desk-code-second")}</p>}
      <div class="row">
        {(spent || joined || problem !== null) && (
          <Button kind={joined ? undefined : "go"} onPress={make}>
            {t("desk-code-renew")}
          </Button>
        )}
        <Button onPress={onClose}>{t("desk-close-panel")}</Button>
      </div>
    </Sheet>
  );
}

import { useState } from "preact/hooks";
import { ReasonSheet } from "../../../../app/checklists/reason-sheet";
import { record } from "../../../../app/record/record";
import { phoneOf, serverNow } from "../../../../app/record/store";
import { show } from "../../../../app/shell/notify";
import { t } from "../../../../app/words/i18n";
import { bringBack } from "../../../../core/commands/aside";
import type { Entry } from "../../../../core/record/entries";
import { Button } from "../../../../ui/button";
import { ChooseOne } from "../../../../ui/choices";
import { Notice } from "../../../../ui/notice";
import { Checkbox } from "../../ui/checkbox";
import { AsideList } from "./aside-list";
import { aside, openOf, puttingAside, toLookAt } from "./aside-state";

const REASONS = ["false", "lost", "slip"] as const;
const FROM = ["all", "hour"] as const;
const HOUR_US = 3_600_000_000;

interface DangersProps {
  readonly all: readonly Entry[];
  readonly looked: boolean;
  readonly onLooked: () => void;
}

/** Danger to life goes aside only once somebody has looked at it. */
function Dangers({ all, looked, onLooked }: DangersProps) {
  const title = t("desk-aside-danger", { n: all.length });
  return (
    <>
      <Notice tone="bad">{title}</Notice>
      <AsideList all={all} label={title} />
      <Checkbox checked={looked} onToggle={onLooked}>
        {t("desk-aside-looked", { n: all.length })}
      </Checkbox>
      <p class="label">{t("desk-aside-kept")}</p>
    </>
  );
}

/** What is put aside, to look through for what is true; all of it comes back with one tap. */
function Here({ device, whose, all }: { device: string; whose: string; all: readonly Entry[] }) {
  const title = t("desk-aside-here", { n: all.length, whose });
  const back = async () => {
    if (await record(bringBack(device))) show({ text: t("desk-aside-back-done", { whose }) });
  };
  return (
    <>
      <h3>{title}</h3>
      <div class="row">
        <Button onPress={() => void back()}>{t("desk-aside-back")}</Button>
      </div>
      <AsideList all={all} label={title} />
    </>
  );
}

/** Puts aside what one device recorded, in one tap on why; and leads through what is put aside. */
export function AsideSheet({ device, onClose }: { device: string; onClose: () => void }) {
  // What was looked at is what stood here when that was said.
  const [looked, setLooked] = useState<readonly Entry[]>([]);
  const [from, setFrom] = useState<(typeof FROM)[number]>("all");
  const [whose, here, open] = [phoneOf(device), aside.value.get(device) ?? [], openOf(device)];
  const dangers = toLookAt(open, device);
  const put = async (reason: string) => {
    const since = from === "all" ? null : serverNow.value - HOUR_US;
    if (!(await record(puttingAside({ device, reason, since, looked })))) return;
    show({ text: t("desk-aside-done", { whose }) });
    onClose();
  };
  return (
    <ReasonSheet
      title={t("desk-aside-title", { whose })}
      reasons={REASONS.map((why) => t(`desk-aside-why-${why}`))}
      onReason={(reason) => void put(reason)}
      onClose={onClose}
    >
      {here.length > 0 && <Here device={device} whose={whose} all={here} />}
      <p>{t("desk-aside-what")}</p>
      <p>
        <b>{t("desk-aside-count", { n: open.length })}</b>
      </p>
      {dangers.length > 0 && (
        <Dangers
          all={dangers}
          looked={looked.length > 0}
          onLooked={() => setLooked(looked.length > 0 ? [] : dangers)}
        />
      )}
      <ChooseOne
        legend={t("desk-aside-from")}
        options={FROM.map((value) => ({ value, label: t(`desk-aside-from-${value}`) }))}
        value={from}
        onChoose={setFrom}
      />
    </ReasonSheet>
  );
}

import { dialHref } from "../../../app/device/platform";
import { directory, mode, status } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import type { Scene } from "../../../core/scene";
import { LinkButton } from "../../../ui/button";
import { Icon } from "../../../ui/icons";
import { deskNames } from "../shell/desk-state";
import { agoWords } from "../ui/durations";
import { MoreLink } from "../ui/more-link";
import { Panel } from "../ui/panel";
import {
  devices,
  isRunning,
  knownUntil,
  owing,
  silent,
  silentElsewhere,
  undelivered,
  unheardHere,
  unheardSince,
} from "./devices-state";
import { type HeardDevice, inGaps, type SilentPhone } from "./silent-phones";
import * as styles from "./silent-phones-panel.module.css";

/** "记了 57 条，这里 49 条", and which numbers are missing in between. */
export function missingWords(device: HeardDevice): readonly string[] {
  const here = device.held - inGaps(device.gaps);
  const recorded = Math.max(device.recorded ?? 0, device.held);
  const gaps = device.gaps.map(([from, to]) =>
    from === to ? t("desk-gap", { n: from }) : t("desk-gap-run", { from, to }),
  );
  return recorded === here ? gaps : [t("desk-counts", { recorded, held: here }), ...gaps];
}

export const whoseWords = (device: HeardDevice): string =>
  device.people.map((person) => person.name).join(t("shell-joiner")) || device.label;

/** The first number that the directory has for one of these people. */
export function numberOf(people: HeardDevice["people"]): string | null {
  const found = directory.value?.people.find(
    (person) => people.some((each) => each.id === person.id) && person.numbers.length > 0,
  );
  return found?.numbers[0] ?? null;
}

/** At a desk one dials on another telephone: the number stands there to be read. */
export function CallPhone({ people, name }: { people: HeardDevice["people"]; name: string }) {
  const number = numberOf(people);
  const href = number && dialHref(number, mode.value);
  if (!href) {
    const kept = mode.value.drill ? "desk-no-call-drill" : "desk-no-call-example";
    const words = t(number ? kept : "desk-no-number");
    return <span class="label">{[number, words].filter(Boolean).join(" · ")}</span>;
  }
  return (
    <LinkButton href={href} label={`${t("desk-call-who", { name })} ${number}`}>
      <Icon name="call" size="small" />
      {number}
    </LinkButton>
  );
}

function SilentPhoneRow({ phone }: { phone: SilentPhone }) {
  const name = whoseWords(phone);
  const duties = directory.value?.people.find((person) => person.id === phone.people[0]?.id)?.duties ?? [];
  const tone = phone.grade === "bad" ? "bad" : phone.grade === "soon" ? "warn" : "mute";
  const { lastHeard } = phone;
  const since = lastHeard === null ? t("desk-silent-never") : agoWords(Math.max(0, knownUntil.value - lastHeard));
  return (
    <li class={styles.phone}>
      <span>
        {name} <span class="mute">{duties.map(deskNames.value.duty).join(t("shell-joiner"))}</span>
        <b class={`under ${tone}`}>{since}</b>
        {phone.missing === 0 && owing.value.some(({ id }) => id === phone.id) && (
          <span class="label under">{t("desk-silent-may-hold")}</span>
        )}
        {missingWords(phone).map((words) => (
          <span class="label under" key={words}>
            {words}
          </span>
        ))}
      </span>
      <CallPhone people={phone.people} name={name} />
    </li>
  );
}

/** Whose phones have not delivered all of an outage, and how many others were not heard since its end. */
export function owingWords(scene: Scene): string {
  const others = unheardSince(scene);
  return [...undelivered(scene).map(whoseWords), others > 0 && t("desk-silent-others", { n: others })]
    .filter(Boolean)
    .join(t("shell-joiner"));
}

/** Phones that have not been heard for minutes, or hold more than has arrived. */
export function SilentPhonesPanel() {
  const elsewhere = silentElsewhere.value;
  const unheard = status.value.server === "unheard";
  const blind = devices.value === null || status.value.server !== "heard";
  return (
    <Panel title={t(isRunning() ? "desk-silent" : silent.value.length > 0 ? "desk-silent-owing" : "desk-silent-title")}>
      {unheardHere.value > 0 && <p class="label">{t("desk-silent-unheard", { n: unheardHere.value })}</p>}
      {silent.value.length + elsewhere + unheardHere.value === 0 && !blind && (
        <p class="label">{t(isRunning() ? "desk-silent-none" : "desk-silent-quiet")}</p>
      )}
      <ul class="list">
        {silent.value.map((phone) => (
          <SilentPhoneRow key={phone.id} phone={phone} />
        ))}
      </ul>
      {unheard && <p class="label">{t("desk-silent-local")}</p>}
      {silent.value.length === 0 && blind && !unheard && <p class="label">{t("desk-loading")}</p>}
      {elsewhere > 0 && <MoreLink href="/desk/devices">{t("desk-silent-more", { count: elsewhere })}</MoreLink>}
    </Panel>
  );
}

import { doers, myDuties } from "../../app/incident/situation";
import { record } from "../../app/record/record";
import { currentIncident, directory, edition, me, nameOf, readsOnly, workIncident } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { name, say } from "../../app/words/words";
import { DUTIES, type Duty } from "../../core/catalogue/words";
import { releaseDuty, takeDuty } from "../../core/commands/duties";
import { coverOf } from "../../core/readings/duty-cover";
import { Button, LinkButton } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import * as styles from "./duties-screen.module.css";

/** Whose it is by roster, for one whom nobody has reached yet. */
function rosterWords(duty: Duty): string | null {
  const roster = (directory.value?.people ?? []).filter((each) => each.duties.includes(duty));
  return roster.length === 0
    ? null
    : t("duties-roster", { names: roster.map((each) => each.name).join(t("shell-joiner")) });
}

/** Who does it. What nobody does is covered by another duty that somebody does: that is said, and no alarm. */
function holderWords(duty: Duty): { text: string; covered: boolean } {
  const by = doers.value.get(duty) ?? [];
  if (by.length > 0) return { text: by.map(nameOf).join(t("shell-joiner")), covered: true };
  const from = edition.value;
  const cover = from && coverOf(from, doers.value, duty);
  const roster = rosterWords(duty);
  if (!cover) return { text: roster ?? t("duties-nobody"), covered: roster !== null };
  const who = nameOf(doers.value.get(cover)?.[0] ?? null);
  const words = t("duties-covered", { by: name("duties", cover), who });
  return { text: [words, roster].filter(Boolean).join(" · "), covered: true };
}

function DutyRow({ duty }: { duty: Duty }) {
  const person = me.value?.person;
  const mine = doers.value.get(duty)?.some((each) => each === person) ?? false;
  const { text, covered } = holderWords(duty);
  const open = currentIncident.value !== null;
  const act = async () => {
    const command = mine ? releaseDuty : takeDuty;
    if (person === undefined || !(await record(command(workIncident.value, { duty, person })))) return;
    show({ text: t(mine ? "duties-let-go" : "duties-took", { duty: name("duties", duty) }) });
  };
  return (
    <li class={`row ${styles.duty}`}>
      <LeadRow href={`/cards/${duty}`}>
        <span class="title">{name("duties", duty) || t(`duty-${duty}`)}</span>
        <span class={covered || !open ? "label under" : "warn under"}>{text}</span>
      </LeadRow>
      {open && !readsOnly.value && (
        <Button size="tall" onPress={() => void act()}>
          {t(mine ? "duties-release" : "duties-take")}
        </Button>
      )}
    </li>
  );
}

/** Who covers what; taking a duty over is one tap. */
export function DutiesScreen() {
  const mine = myDuties.value.map((duty) => name("duties", duty)).join(t("shell-joiner"));
  const dying = currentIncident.value && mine && !readsOnly.value && (
    <LinkButton size="press" icon="phone" href="/hand-over">
      {t("now-dying")}
    </LinkButton>
  );
  return (
    <Screen title={t("duties-title")} back="/" main={dying}>
      {!currentIncident.value && <Notice>{t("duties-no-incident")}</Notice>}
      {mine && <p>{t("now-my-duties", { duties: mine })}</p>}
      {me.value && mine === "" && <p class="mute">{t("duties-none")}</p>}
      <p class="label">{t("duties-card")}</p>
      <ul class="card list">
        {DUTIES.map((duty) => (
          <DutyRow key={duty} duty={duty} />
        ))}
      </ul>
      {edition.value && <p class="label">{say(edition.value.site.name)}</p>}
    </Screen>
  );
}

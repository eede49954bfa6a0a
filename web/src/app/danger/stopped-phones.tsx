/** On a supervisor's phone: people in danger of whom a stopped phone tells, which nobody else sees until it is let in. */

import { effect, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Danger } from "../../core/folds/dangers";
import { displayTime, type Entry } from "../../core/record/entries";
import { Button, LinkButton } from "../../ui/button";
import { CallButton } from "../calls/call-button";
import { personCallee } from "../calls/callees";
import { EmergencyNumbers } from "../calls/emergency-numbers";
import { settle } from "../incident/danger-safe";
import { dangerPlace, peopleWords } from "../incident/danger-words";
import { directory, localRecord, readsOnly, syncedAt } from "../record/store";
import { whoDid } from "../record/who-did";
import { t } from "../words/i18n";
import { when } from "../words/words";
import { dangersIn, isStopped, keptApart, refreshKeptApart } from "./kept-apart";

/** Under this name the vault has them. */
const APART = "apart";

/** Null: nobody has looked yet. */
const told = signal<readonly Entry[] | null>(null);

/** What could not be read now stays as it was. */
async function look(): Promise<void> {
  const vault = localRecord().vault();
  const kept = (await vault.read(APART)) as readonly Entry[] | null;
  told.value ??= kept ?? [];
  const before = told.value;
  await refreshKeptApart();
  const found = keptApart.value
    .filter(({ page }) => isStopped(page))
    .flatMap(({ page: { device, first, actions }, entries }) => {
      const isOf = (each: Entry) => each.device === device && each.n >= first && each.n < first + actions;
      return entries ?? before.filter(isOf);
    });
  told.value = dangersIn(found).map(({ entry }) => entry);
  if (JSON.stringify(told.value) !== JSON.stringify(kept)) await vault.keep(APART, told.value);
}

const lookEachRound = () => {
  void syncedAt.value;
  void look().catch(() => undefined);
};

function Told({ danger }: { danger: Danger }) {
  const { entry } = danger;
  const person = directory.value?.people.find(({ id }) => id === entry.action?.actor);
  const callee = person && personCallee(person);
  const number = callee?.numbers[0];
  const about = [peopleWords(danger), whoDid(entry), when(displayTime(entry))];
  return (
    <>
      <div>
        <p>{dangerPlace(danger)}</p>
        <p class="label">{about.filter(Boolean).join(" · ")}</p>
      </div>
      <div class="two">
        {callee && number && <CallButton {...{ callee, number, words: callee.name }} />}
        {!readsOnly.value && (
          <Button size="tall" icon="check" onPress={() => void settle(danger)}>
            {t("now-danger-safe")}
          </Button>
        )}
      </div>
    </>
  );
}

/** Above all else on Now, as last known; read and let in where the phones are. */
export function StoppedPhones() {
  useEffect(() => effect(lookEachRound), []);
  const dangers = dangersIn(told.value ?? []);
  if (dangers.length === 0) return null;
  return (
    <section class="card alarm stack" aria-label={t("now-apart")}>
      <h2 class="bad title">{t("now-apart")}</h2>
      {dangers.map((danger) => (
        <Told key={danger.entry.ref} danger={danger} />
      ))}
      <EmergencyNumbers />
      <LinkButton size="tall" icon="phone" href="/desk/devices">
        {t("now-apart-look")}
      </LinkButton>
    </section>
  );
}

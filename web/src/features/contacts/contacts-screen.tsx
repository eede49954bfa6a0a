import { useState } from "preact/hooks";
import { CallButton, type Callee, CallOutcome, contactCallee, MessageButton, personCallee } from "../../app/calls";
import { t } from "../../app/i18n";
import { nextStep } from "../../app/places";
import { EMERGENCY } from "../../app/platform";
import { Screen } from "../../app/screen";
import { current, directory, edition, me } from "../../app/store";
import type { Item } from "../../core/plan";
import { Icon } from "../../ui/icons";
import { Empty } from "../../ui/row";

const SPACES = /[\s-]+/gu;
const DIGITS = /^\+?\d{2,}$/u;

/** By name, pinyin (with or without spaces), initials, or digits of the number. */
function finds(callee: Callee, query: string): boolean {
  const wanted = query.trim().toLowerCase().replace(SPACES, "");
  if (DIGITS.test(wanted)) return callee.numbers.some((number) => number.replace(SPACES, "").includes(wanted));
  return callee.search.replace(SPACES, "").includes(wanted) || callee.search.includes(query.trim().toLowerCase());
}

function CalleeRow({ callee }: { callee: Callee }) {
  const [number] = callee.numbers;
  return (
    <li class="row">
      <a class="leads grow" href={`/contacts/${callee.id}`}>
        <span class="grow">
          {callee.name}
          <span class="label under">{callee.about}</span>
        </span>
      </a>
      {number === undefined ? (
        <span class="label">{t("contacts-no-number")}</span>
      ) : (
        <>
          <CallButton callee={callee} number={number} size="square" />
          <MessageButton callee={callee} number={number} size="square" />
        </>
      )}
    </li>
  );
}

function Group({ title, callees }: { title: string; callees: readonly Callee[] }) {
  if (callees.length === 0) return null;
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <ul class="list">
        {callees.map((callee) => (
          <CalleeRow key={callee.id} callee={callee} />
        ))}
      </ul>
    </section>
  );
}

/** Whom the step in hand is about: they stand first. */
function forThisStep(all: readonly Callee[]): readonly Callee[] {
  const item: Item | undefined = (current.value ? nextStep() : null)?.item;
  return (item?.contacts ?? []).flatMap((id) => all.find((callee) => callee.id === id) ?? []);
}

function Emergency() {
  return (
    <div class="numbers">
      {EMERGENCY.map((number) => (
        <CallButton
          key={number}
          callee={{ id: number, name: t(`contacts-${number}`), about: "", numbers: [number], search: number }}
          number={number}
          words={number}
        />
      ))}
    </div>
  );
}

/** Everyone to reach, offline: the one for this step first, the rest one search away. */
export function ContactsScreen() {
  const [query, setQuery] = useState("");
  const planned = (edition.value?.contacts ?? []).map(contactCallee);
  const people = (directory.value?.people ?? []).filter((each) => each.id !== me.value?.person).map(personCallee);
  const found = query.trim() === "" ? null : [...planned, ...people].filter((callee) => finds(callee, query));
  return (
    <Screen title={t("place-contacts")} main={<Emergency />}>
      <CallOutcome />
      <div class="search">
        <Icon name="find" />
        <input
          type="search"
          value={query}
          placeholder={t("contacts-search")}
          aria-label={t("contacts-search")}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      {found ? (
        found.length > 0 ? (
          <Group title={t("contacts-found", { n: found.length })} callees={found} />
        ) : (
          <Empty icon="find" title={t("contacts-none-found")} />
        )
      ) : (
        <>
          <Group title={t("contacts-this-step")} callees={forThisStep([...planned, ...people])} />
          <Group title={t("contacts-team")} callees={people} />
          <Group title={t("contacts-plan")} callees={planned} />
          {planned.length + people.length === 0 && (
            <Empty icon="call" title={t("contacts-empty")}>
              <p>{t("lists-no-plan-hint")}</p>
            </Empty>
          )}
        </>
      )}
    </Screen>
  );
}

import { useState } from "preact/hooks";
import { directory, nameOf } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { DUTIES } from "../../../core/catalogue/words";
import { doerOf } from "../../../core/record/fields";
import { ENTRY_KINDS } from "../../../core/timeline/entry-kinds";
import { Icon } from "../../../ui/icons";
import { filterNow, setFilter } from "../shell/address";
import { allCounted, deskEdition, deskNames, rows } from "../shell/desk-state";
import { conditions, type Filter, NO_FILTER } from "./filter-codec";
import { kindOf } from "./filter-rows";
import * as styles from "./timeline-filters.module.css";

type Option = readonly [value: string, label: string];

interface PickProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly onPick: (value: string | null) => void;
}

function Pick({ label, any, value, options, onPick }: PickProps) {
  return (
    <label class={styles.pick}>
      <span class="label">{label}</span>
      <select value={value ?? ""} onChange={(event) => onPick(event.currentTarget.value || null)}>
        <option value="">{any}</option>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function kindOptions(): readonly Option[] {
  const present = new Set(rows.value.map(kindOf));
  return ENTRY_KINDS.filter((kind) => present.has(kind)).map((kind) => [kind, t(`desk-kind-${kind}`)]);
}

function personOptions(): readonly Option[] {
  const present = new Set(rows.value.flatMap((row) => doerOf(row.entry) ?? []));
  const known = directory.value?.people.filter((person) => present.has(person.id)).map((person) => person.id) ?? [];
  return [...new Set([...known, ...present])].map((id) => [id, nameOf(id)]);
}

const areaOptions = (): readonly Option[] =>
  (deskEdition.value?.areas ?? [])
    .filter((area) => !area.retired)
    .map((area) => [area.id, deskNames.value.area(area.id)]);

function Picks({ filter }: { filter: Filter }) {
  return (
    <div class={styles.picks}>
      <Pick
        label={t("desk-filter-person")}
        any={t("desk-filter-any-person")}
        value={filter.person}
        options={personOptions()}
        onPick={(person) => setFilter({ person })}
      />
      <Pick
        label={t("desk-filter-duty")}
        any={t("desk-filter-any-duty")}
        value={filter.duty}
        options={DUTIES.map((duty) => [duty, deskNames.value.duty(duty)])}
        onPick={(duty) => setFilter({ duty })}
      />
      <Pick
        label={t("desk-filter-area")}
        any={t("desk-filter-any-area")}
        value={filter.area}
        options={areaOptions()}
        onPick={(area) => setFilter({ area })}
      />
      <Pick
        label={t("desk-filter-kind")}
        any={t("desk-filter-any-kind")}
        value={filter.kind}
        options={kindOptions()}
        onPick={(kind) => setFilter({ kind })}
      />
    </div>
  );
}

const SWITCHES = ["decided", "late", "pinned"] as const;

/** The heading of the timeline with what it is narrowed to. */
export function TimelineFilters({ shown, all }: { shown: number; all: number }) {
  const filter = filterNow();
  const picked = conditions({ ...filter, ...Object.fromEntries(SWITCHES.map((key) => [key, false])), words: "" });
  const [open, setOpen] = useState(picked > 0);
  const count = shown === all ? t("desk-entries", { count: all }) : t("desk-entries-of", { shown, count: all });
  return (
    <div class={styles.filters} data-open={open || undefined}>
      <h2>
        {t("desk-timeline")} {allCounted.value && <span class="mute">{count}</span>}
      </h2>
      <div class={styles.switches}>
        {SWITCHES.map((key) => (
          <button type="button" key={key} aria-pressed={filter[key]} onClick={() => setFilter({ [key]: !filter[key] })}>
            {t(`desk-filter-${key}`)}
          </button>
        ))}
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {picked > 0 ? t("desk-filter-more-on", { count: picked }) : t("desk-filter-more")}
        </button>
      </div>
      <label class={styles.find}>
        <Icon name="find" size="small" />
        <input
          type="search"
          value={filter.words}
          placeholder={t("desk-search")}
          aria-label={t("desk-search")}
          onInput={(event) => setFilter({ words: event.currentTarget.value })}
        />
      </label>
      {conditions(filter) > 0 && (
        <button type="button" onClick={() => setFilter(NO_FILTER)}>
          {t("desk-filter-clear")}
        </button>
      )}
      {open && <Picks filter={filter} />}
    </div>
  );
}

import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { directory, localRecord, status, supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { type PersonRow, ServerUnheard } from "../../../sync/connection/api";
import { Button } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { Notice } from "../../../ui/notice";
import { whyWords } from "../shell/ask-server";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { deskNames } from "../shell/desk-state";
import { RowActs } from "../ui/row-acts";
import { CodeSheet } from "./code-sheet";
import * as styles from "./people-screen.module.css";
import { PersonSheet } from "./person-sheet";

const people = signal<readonly PersonRow[] | null>(null);
const problem = signal<string | null>(null);

async function refresh(): Promise<void> {
  try {
    people.value = await (await localRecord().api()).people();
    problem.value = null;
  } catch (error) {
    problem.value = error instanceof ServerUnheard ? "unheard" : whyWords(error);
  }
}

/** What the list needs of a person: the server's row, or without it the directory's, which tells no role. */
interface Listed {
  readonly id: string;
  readonly name: string;
  readonly duties: readonly string[];
  readonly numbers: readonly string[];
  readonly row: PersonRow | null;
}

function listed(): readonly Listed[] {
  const rows: readonly (PersonRow | Omit<Listed, "row">)[] = people.value ?? directory.value?.people ?? [];
  const found = rows.map((person) => ({
    id: person.id,
    name: person.name,
    duties: person.duties,
    numbers: person.numbers,
    row: "role" in person ? person : null,
  }));
  return found.toSorted((a, b) => Number(b.row?.active ?? true) - Number(a.row?.active ?? true));
}

type Open = { readonly code: Listed } | { readonly edit: PersonRow | null } | null;

function PersonLine({ person, onOpen }: { person: Listed; onOpen: (open: Open) => void }) {
  const { row } = person;
  const heard = status.value.server === "heard";
  const away = row !== null && !row.active;
  return (
    <li class={away ? `${styles.person} ${styles.gone}` : styles.person}>
      <span>
        <b>{person.name}</b>
        <span class="label under">{away ? t("desk-person-away") : row ? t(`role-${row.role}`) : ""}</span>
      </span>
      <span class={person.duties.length === 0 ? "mute" : undefined}>
        {person.duties.map(deskNames.value.duty).join(t("desk-joiner")) || t("desk-person-no-duty")}
      </span>
      <span class={person.numbers.length === 0 ? "mute" : undefined}>
        {person.numbers.join(t("desk-joiner")) || t("desk-no-number")}
      </span>
      {supervises.value && row && (
        <RowActs>
          <Button
            disabled={!heard}
            label={t("desk-person-edit-who", { name: person.name })}
            onPress={() => onOpen({ edit: row })}
          >
            {t("desk-person-edit")}
          </Button>
          {!away && (
            <Button
              disabled={!heard}
              label={t("desk-code-give-who", { name: person.name })}
              onPress={() => onOpen({ code: person })}
            >
              {t("desk-code-give")}
            </Button>
          )}
        </RowActs>
      )}
    </li>
  );
}

function State() {
  const { server } = status.value;
  if (problem.value === null && server !== "unheard")
    return people.value === null ? <p class="label">{t("desk-loading")}</p> : null;
  return (
    <Notice tone="warn">
      {problem.value === null || problem.value === "unheard" ? t("desk-people-needs-server") : problem.value}
    </Notice>
  );
}

/** Who works here, with what right and which duties; and how each one's phone gets in. */
export function PeopleScreen() {
  const [open, setOpen] = useState<Open>(null);
  const { server } = status.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the server comes back
  useEffect(() => {
    if (supervises.value) void refresh();
  }, [server]);
  const all = listed();
  const close = () => setOpen(null);
  return (
    <DeskFrame title={t("desk-people")}>
      <DeskPage
        title={t("desk-people")}
        act={
          supervises.value && (
            <Button kind="go" disabled={server !== "heard"} onPress={() => setOpen({ edit: null })}>
              {t("desk-person-add")}
            </Button>
          )
        }
      >
        {supervises.value ? <State /> : <p>{t("desk-only-supervisor")}</p>}
        {all.length === 0 && people.value !== null && <Empty icon="people" title={t("desk-people-none")} />}
        <ul class="list">
          {all.map((person) => (
            <PersonLine key={person.id} person={person} onOpen={setOpen} />
          ))}
        </ul>
        <p class="label">{t("desk-code-second")}</p>
      </DeskPage>
      {open && "edit" in open && <PersonSheet person={open.edit} onClose={close} onSaved={() => void refresh()} />}
      {open && "code" in open && <CodeSheet person={open.code.id} name={open.code.name} onClose={close} />}
    </DeskFrame>
  );
}

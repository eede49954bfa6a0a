import { useEffect, useState } from "preact/hooks";
import { status, supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import type { PersonRow } from "../../../sync/connection/api";
import { Button, LinkButton } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { Notice } from "../../../ui/notice";
import { watchDevices } from "../devices/devices-state";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { CodeSheet } from "./code-sheet";
import { listedPeople, people, peopleProblem, refreshPeople } from "./people-state";
import { PeopleTable } from "./people-table";
import { PersonSheet } from "./person-sheet";

type Open =
  | { readonly code: { readonly id: string; readonly name: string } }
  | { readonly edit: PersonRow | null }
  | null;

function State() {
  const { server } = status.value;
  if (peopleProblem.value === null && server !== "unheard")
    return people.value === null ? <p class="label">{t("desk-loading")}</p> : null;
  return (
    <Notice tone="warn">
      {peopleProblem.value === null || peopleProblem.value === "unheard"
        ? t("desk-people-needs-server")
        : peopleProblem.value}
    </Notice>
  );
}

/** What may be done with all of them: the one that a new site begins with stands out where there is nobody yet. */
function Acts({ onAdd }: { onAdd: () => void }) {
  const heard = status.value.server === "heard";
  return (
    <>
      <Button kind="go" disabled={!heard} onPress={onAdd}>
        {t("desk-person-add")}
      </Button>
      <LinkButton href="/desk/import/people">{t("desk-import")}</LinkButton>
      {heard && listedPeople.value.length > 0 && (
        <LinkButton href="/api/v1/exports/people.xlsx" download={`${t("desk-people")}.xlsx`}>
          {t("desk-export")}
        </LinkButton>
      )}
    </>
  );
}

/** Who works here, with what right and which duties; and how each one's phone gets in. */
export function PeopleScreen() {
  const [open, setOpen] = useState<Open>(null);
  const [added, setAdded] = useState<string | null>(null);
  const { server } = status.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the server comes back
  useEffect(() => {
    if (supervises.value) void refreshPeople();
  }, [server]);
  useEffect(() => (supervises.value ? watchDevices() : undefined), []);
  const close = () => setOpen(null);
  const acts = supervises.value && <Acts onAdd={() => setOpen({ edit: null })} />;
  return (
    <DeskFrame title={t("desk-people")}>
      <DeskPage title={t("desk-people")} wide act={acts}>
        {supervises.value ? <State /> : <p>{t("desk-only-supervisor")}</p>}
        {listedPeople.value.length > 0 && (
          <PeopleTable added={added} onEdit={(edit) => setOpen({ edit })} onCode={(code) => setOpen({ code })} />
        )}
        {listedPeople.value.length === 0 && people.value !== null && (
          <Empty icon="people" title={t("desk-people-none")} />
        )}
        <p class="label">{t("desk-code-second")}</p>
      </DeskPage>
      {open && "edit" in open && (
        <PersonSheet
          person={open.edit}
          onClose={close}
          onSaved={(id) => void refreshPeople().then(() => setAdded(id))}
        />
      )}
      {open && "code" in open && <CodeSheet person={open.code.id} name={open.code.name} onClose={close} />}
    </DeskFrame>
  );
}

import { t } from "../../../app/words/i18n";
import { dutyWords } from "../../../app/words/words";
import type { KeptName, PersonKept } from "../../../sync/connection/api";
import { PersonSheet } from "../people/person-sheet";
import { languageName } from "../ui/form/language-names";
import { KeptOf } from "./kept-of";
import { KeptTable, onPaper } from "./kept-page";

const namesOf = (those: readonly KeptName[]) => those.map(({ name }) => name).join(t("shell-joiner"));

function Known({ kept }: { kept: PersonKept }) {
  const { person: of } = kept;
  const rows = [
    [t("access-field-name"), of.name],
    [t("kept-role"), t(`role-${of.role}`)],
    [t("access-field-duties"), dutyWords(of.duties)],
    [t("access-field-numbers"), of.numbers.join(t("shell-joiner"))],
    [t("access-field-languages"), of.languages.map(languageName).join(t("shell-joiner"))],
    [t("kept-stands-for"), namesOf(kept.stands_in_for)],
    [t("kept-stood-by"), namesOf(kept.stood_in_by)],
    [t("kept-helps"), namesOf(kept.helps)],
    [t("kept-added"), onPaper(of.created_at)],
    ...(of.has_password ? [[t("kept-password"), "✓"]] : []),
  ].filter(([, value]) => value !== "");
  return <KeptTable title={t("kept-known")} heads={[t("kept-what"), ""]} rows={rows} />;
}

/** By what they came in: phones, sign-ins, codes. */
function Ways({ kept }: { kept: PersonKept }) {
  const labelOf = (id: string | null) => kept.phones.find((phone) => phone.id === id)?.label ?? id ?? "";
  return (
    <>
      <KeptTable
        title={t("kept-phones")}
        heads={[t("kept-device"), t("kept-since"), t("kept-heard"), t("kept-revoked")]}
        rows={kept.phones.map((each) => [
          ...[each.label || each.id, onPaper(each.since), onPaper(each.last_heard_at), onPaper(each.revoked_at)],
        ])}
      />
      <KeptTable
        title={t("kept-sign-ins")}
        heads={[t("kept-device"), t("kept-since"), t("kept-until")]}
        rows={kept.sign_ins.map((each) => [
          ...[labelOf(each.device), onPaper(each.begun_at), onPaper(each.expires_at)],
        ])}
      />
      <KeptTable
        title={t("kept-codes")}
        heads={[t("kept-for"), t("kept-by"), t("kept-role"), t("kept-until"), t("kept-used")]}
        rows={kept.codes.map((each) => [
          ...[each.person?.name ?? "", each.made_by?.name ?? "", t(`role-${each.role}`), onPaper(each.expires_at)],
          t(each.used ? "kept-used" : "kept-unused"),
        ])}
      />
    </>
  );
}

/** All that is kept of one person, on one page. */
export const KeptPerson = ({ id }: { id: string }) => (
  <KeptOf
    id={id}
    question={(api) => api.keptOfPerson(id)}
    whoOf={({ person }) => person}
    ending="leave"
    end={(api) => api.changePerson(id, { active: false })}
    sheet={({ person }, ways) => <PersonSheet person={person} {...ways} />}
    tables={(kept) => (
      <>
        <Known kept={kept} />
        <Ways kept={kept} />
      </>
    )}
  />
);

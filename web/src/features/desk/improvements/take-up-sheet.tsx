import { aboutOf } from "../../../app/improvements/improvement-about";
import { useKeptForm } from "../../../app/unsaved/use-kept-form";
import { t } from "../../../app/words/i18n";
import { rfc3339 } from "../../../app/words/times";
import { inLine } from "../../../app/words/user-text";
import { IMPROVED_THINGS, type ImprovedThing } from "../../../core/catalogue/words";
import { takeUpImprovement } from "../../../core/commands/review-improvements";
import type { Improvement } from "../../../core/readings/review/improvements";
import { ChooseOne } from "../../../ui/choices";
import { DecidedSheet } from "../review/decided-sheet";
import { siteDayStart } from "../shell/site-days";
import { DayField, SelectField, TextField } from "../ui/form/fields";
import { thingsFor } from "./improved-things";

interface Where {
  readonly by: ImprovedThing;
  readonly id: string;
  readonly name: string;
  readonly day: string;
}
/** Whoever says that the plan took it up means the edition that comes next. */
const firstOf = (by: ImprovedThing): Where => ({
  ...{ by, name: "", day: "" },
  id: by === "edition" ? (thingsFor(by)[0]?.[0] ?? "") : "",
});

/** Which thing of that kind: one of the plan, or by name and day what the plan has not. */
function Which({ where, put }: { where: Where; put: (part: Partial<Where>) => void }) {
  return (
    <>
      <SelectField
        name={t("improved-which")}
        value={where.id}
        options={thingsFor(where.by)}
        none={t("improved-other")}
        onChoose={(id) => put({ id })}
        wide
      />
      {where.id === "" && (
        <>
          <TextField name={t("improved-name")} value={where.name} onInput={(name) => put({ name })} wide />
          <DayField name={t("improved-day")} value={where.day} onInput={(day) => put({ day })} />
        </>
      )}
    </>
  );
}

/** Where it stands now. */
export function TakeUpSheet({ of, onClose }: { of: Improvement; onClose: () => void }) {
  const { form: where, put, clear } = useKeptForm(`improvement place ${of.entry.ref}`, firstOf("edition"));
  const decide = () => {
    const { by, id, name, day } = where;
    const named = thingsFor(by).find(([each]) => each === id)?.[1];
    const at = named === undefined ? siteDayStart(day) : null;
    const what = { by, id: id || null, name: named ?? name, at: at === null ? null : at / 1000 };
    return takeUpImprovement(aboutOf(of), of.entry.ref, what, rfc3339);
  };
  return (
    <DecidedSheet
      title={t("improvement-taken-up")}
      decide={decide}
      said={t("review-said")}
      about={aboutOf(of)}
      onSaved={clear}
      onClose={onClose}
    >
      <p>{inLine(of.what)}</p>
      <ChooseOne
        legend={t("improved-kind")}
        options={IMPROVED_THINGS.map((by) => ({ value: by, label: t("improved-thing", { by }) }))}
        value={where.by}
        onChoose={(by) => put(firstOf(by))}
      />
      <Which where={where} put={put} />
    </DecidedSheet>
  );
}

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { aboutOf } from "../../../app/improvements/improvement-about";
import { useKeptForm } from "../../../app/unsaved/use-kept-form";
import { t } from "../../../app/words/i18n";
import { rfc3339 } from "../../../app/words/times";
import { inLine } from "../../../app/words/user-text";
import { name } from "../../../app/words/words";
import { DUTIES } from "../../../core/catalogue/words";
import { type Decision, isRefusal } from "../../../core/commands/decision";
import { closeImprovement } from "../../../core/commands/improvements";
import { changeImprovement, postponeImprovement, reopenImprovement } from "../../../core/commands/review-improvements";
import type { Improvement } from "../../../core/readings/review/improvements";
import { among } from "../../../core/record/fields";
import { DecidedSheet } from "../review/decided-sheet";
import { colleagues } from "../review/review-state";
import { siteDay, siteDayStart } from "../shell/site-days";
import { DayField, LongField, SelectField, TextField } from "../ui/form/fields";
import { NO_PROOF, ProofFields, proofOf } from "./proof-fields";
import { TakeUpSheet } from "./take-up-sheet";

export type AskedOfImprovement = "change" | "later" | "drop" | "done" | "again" | "place" | "proof";

interface SheetProps {
  readonly of: Improvement;
  readonly onClose: () => void;
}

const dueDay = ({ due }: Improvement): string => (due === null ? "" : siteDay(due));
const msOf = (day: string): number | null => {
  const at = siteDayStart(day);
  return at === null ? null : at / 1000;
};

/** Under which name it stays what somebody typed and has not recorded. */
const keptAs = ({ entry }: Improvement, asked: AskedOfImprovement) => `improvement ${asked} ${entry.ref}`;

const DUTY = "duty:";

/** Its words, whose it is and by when; only what is another now is recorded. */
function ChangeSheet({ of, onClose }: SheetProps) {
  const { owner } = of;
  const before = owner?.person ?? (owner?.duty ? `${DUTY}${owner.duty}` : "");
  const kept = useKeptForm(keptAs(of, "change"), { who: before, what: of.what, day: dueDay(of) });
  const { who, what, day } = kept.form;
  const decide = () => {
    const due = day === dueDay(of) ? null : msOf(day);
    const duty = among(DUTIES, who.slice(DUTY.length));
    const to = who === before || who === "" ? {} : who.startsWith(DUTY) && duty ? { duty } : { person: who };
    const owned = { ...to, ...(due !== null && { due }) };
    return changeImprovement(
      aboutOf(of),
      of.entry.ref,
      { what: what === of.what ? null : what, owner: owned },
      rfc3339,
    );
  };
  const options = [...colleagues.value, ...DUTIES.map((duty) => [`${DUTY}${duty}`, name("duties", duty)] as const)];
  return (
    <Decided of={of} asked="change" decide={decide} onSaved={kept.clear} onClose={onClose}>
      <TextField name={t("improvement-what")} value={what} onInput={(words) => kept.put({ what: words })} wide />
      <SelectField
        name={t("improvement-owner")}
        value={who}
        options={options}
        none={t("matter-nobody")}
        onChoose={(chosen) => kept.put({ who: chosen })}
      />
      <DayField name={t("improvement-day")} value={day} onInput={(chosen) => kept.put({ day: chosen })} />
    </Decided>
  );
}

interface DecidedProps extends SheetProps {
  readonly asked: AskedOfImprovement;
  readonly decide: () => Decision | Promise<Decision | undefined>;
  readonly onSaved: () => void;
  readonly children: ComponentChildren;
}

const Decided = ({ of, asked, decide, onSaved, onClose, children }: DecidedProps) => (
  <DecidedSheet
    title={t(`improvement-ask-${asked}`)}
    decide={decide}
    said={t("review-said")}
    about={aboutOf(of)}
    onSaved={onSaved}
    onClose={onClose}
  >
    <p>{inLine(of.what)}</p>
    {children}
  </DecidedSheet>
);

/** Not done yet: why, and by when it will be. */
function LaterSheet({ of, onClose }: SheetProps) {
  const kept = useKeptForm(keptAs(of, "later"), { why: "", day: dueDay(of) });
  const { why, day } = kept.form;
  const decide = () =>
    postponeImprovement(aboutOf(of), of.entry.ref, { why, due: day === dueDay(of) ? null : msOf(day) }, rfc3339);
  return (
    <Decided of={of} asked="later" decide={decide} onSaved={kept.clear} onClose={onClose}>
      <LongField name={t("improvement-why-not")} value={why} onInput={(words) => kept.put({ why: words })} wide />
      <DayField name={t("improvement-new-day")} value={day} onInput={(chosen) => kept.put({ day: chosen })} />
    </Decided>
  );
}

function ReasonedSheet({ of, asked, onClose }: SheetProps & { readonly asked: "drop" | "again" }) {
  const kept = useKeptForm(keptAs(of, asked), { reason: "" });
  const { reason } = kept.form;
  const { ref } = of.entry;
  const decide = () =>
    asked === "again"
      ? reopenImprovement(aboutOf(of), ref, reason)
      : closeImprovement(aboutOf(of), { improvement: ref, proved: false }, "dropped", reason);
  return (
    <Decided of={of} asked={asked} decide={decide} onSaved={kept.clear} onClose={onClose}>
      <LongField name={t("improvement-why")} value={reason} onInput={(words) => kept.put({ reason: words })} wide />
    </Decided>
  );
}

/** Done, with what proves it: where there is a proof already another one need not be given. */
function DoneSheet({ of, asked, onClose }: SheetProps & { readonly asked: "done" | "proof" }) {
  const kept = useKeptForm(keptAs(of, "proof"), NO_PROOF);
  const [photo, setPhoto] = useState<Blob | null>(null);
  const proof = { ...kept.form, photo };
  const isNone = proof.text.trim() === "" && proof.entry === "" && proof.photo === null;
  const decide = async (): Promise<Decision | undefined> => {
    const proved = of.proofs.length > 0;
    const given = asked === "done" && proved && isNone ? [] : await proofOf(of, proof);
    if (given === undefined || isRefusal(given) || asked === "proof") return given;
    const closing = closeImprovement(aboutOf(of), { improvement: of.entry.ref, proved: true }, "done", "");
    return isRefusal(closing) ? closing : [...given, ...closing];
  };
  return (
    <Decided of={of} asked={asked} decide={decide} onSaved={kept.clear} onClose={onClose}>
      {of.proofs.length > 0 && asked === "done" && <p class="label">{t("improvement-proof-there")}</p>}
      <ProofFields of={of} proof={proof} put={kept.put} onPhoto={setPhoto} />
    </Decided>
  );
}

/** What is asked of one improvement, in a sheet. */
export function ImprovementSheet({ asked, ...props }: SheetProps & { readonly asked: AskedOfImprovement }) {
  if (asked === "change") return <ChangeSheet {...props} />;
  if (asked === "later") return <LaterSheet {...props} />;
  if (asked === "place") return <TakeUpSheet {...props} />;
  if (asked === "done" || asked === "proof") return <DoneSheet {...props} asked={asked} />;
  return <ReasonedSheet {...props} asked={asked} />;
}

import { useState } from "preact/hooks";
import { improvementOwner, improvementState, isOverdue } from "../../../app/improvements/improvement-words";
import type { Of } from "../../../app/incident/situation";
import { readsOnly } from "../../../app/record/store";
import { useKeptForm } from "../../../app/unsaved/use-kept-form";
import { t } from "../../../app/words/i18n";
import { rfc3339 } from "../../../app/words/times";
import { inLine } from "../../../app/words/user-text";
import { openImprovement } from "../../../core/commands/review-improvements";
import { Button } from "../../../ui/button";
import { LeadRow } from "../../../ui/lead-row";
import { improvementHref } from "../improvements/taught-by";
import { siteDayStart } from "../shell/site-days";
import { DayField, LongField, SelectField, TextField } from "../ui/form/fields";
import { MoreLink } from "../ui/more-link";
import { Panel } from "../ui/panel";
import { DecidedSheet } from "./decided-sheet";
import { colleagues, improvementsOf } from "./review-state";

const NOTHING = { what: "", why: "", person: "", due: "" };

function ImproveSheet({ of, onClose }: { of: Of; onClose: () => void }) {
  const { form, put, clear } = useKeptForm(`review improvement ${of.view.ref}`, NOTHING);
  const decide = () => {
    const due = siteDayStart(form.due);
    const owner = { person: form.person || undefined, due: due === null ? undefined : due / 1000 };
    return openImprovement(of.view, { what: form.what, why: form.why, owner }, rfc3339);
  };
  return (
    <DecidedSheet
      title={t("improvement-new")}
      decide={decide}
      said={t("desk-improvement-recorded")}
      about={of.view}
      stays
      onSaved={clear}
      onClose={onClose}
    >
      <TextField name={t("improvement-what")} value={form.what} onInput={(what) => put({ what })} wide />
      <LongField name={t("improvement-why")} value={form.why} onInput={(why) => put({ why })} wide />
      <SelectField
        name={t("improvement-owner")}
        value={form.person}
        options={colleagues.value}
        none={t("matter-nobody")}
        onChoose={(person) => put({ person })}
      />
      <DayField name={t("improvement-day")} value={form.due} onInput={(due) => put({ due })} />
    </DecidedSheet>
  );
}

/** What this outage or drill taught; each leads to where it is proved and closed. */
export function ImprovementsPanel({ of }: { of: Of }) {
  const [open, setOpen] = useState(false);
  const improvements = improvementsOf(of.view);
  return (
    <Panel title={t("improvement-all")}>
      {improvements.length === 0 && <p class="label">{t("improvement-none")}</p>}
      <div class="list">
        {improvements.map((each) => (
          <LeadRow key={each.entry.ref} href={improvementHref(each)}>
            {inLine(each.what)}
            <span class={isOverdue(each) ? "bad under" : "label under"}>
              {[improvementOwner(each), improvementState(each)].join(" · ")}
            </span>
          </LeadRow>
        ))}
      </div>
      <MoreLink href="/desk/improvements">{t("improvement-everywhere")}</MoreLink>
      {!readsOnly.value && <Button onPress={() => setOpen(true)}>{t("improvement-new")}</Button>}
      {open && <ImproveSheet of={of} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

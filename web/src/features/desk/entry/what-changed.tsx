/** What was recorded first, and below it what each field said before and says now, who changed it and when. */

import { nameOf } from "../../../app/record/store";
import { colon } from "../../../app/words/entry-reader";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import { displayTime } from "../../../core/record/entries";
import { textField } from "../../../core/record/fields";
import type { Row } from "../../../core/timeline/timeline";
import { rowSentence } from "../timeline/row-words";
import { changesOfFields, type FieldChange, type FieldChanges } from "./field-changes";

const changeWords = ({ label, before, now }: FieldChange): string => {
  const words = t("desk-detail-changed", { before, now });
  return label === "" ? words : colon(label, words);
};

/** Its fields, else its own words. */
const wordsOf = ({ by, fields }: FieldChanges): readonly string[] =>
  fields.length > 0
    ? fields.map(changeWords)
    : [(by.action?.type === "entry.corrected" && textField(by.action, "text")) || rowSentence(by).text];

export function WhatChanged({ row: { entry, corrections } }: { row: Row }) {
  const isTold = ({ by, fields }: FieldChanges) => fields.length > 0 || corrections.includes(by);
  const changes = changesOfFields(entry, corrections).filter(isTold);
  if (changes.length === 0) return null;
  const first = rowSentence(entry);
  return (
    <section class="stack" aria-label={t("desk-detail-corrections")}>
      <h3>{t("desk-detail-original")}</h3>
      <div>
        <p class="lines">{first.text}</p>
        {first.place && <p class="label">{first.place}</p>}
      </div>
      <h3>{t("desk-detail-corrections")}</h3>
      <ul class="list">
        {changes.map((each) => (
          <li key={each.by.ref}>
            {wordsOf(each).map((words) => (
              <span key={words} class="lines under">
                {words}
              </span>
            ))}
            <span class="label under">
              {nameOf(each.by.action?.actor ?? null)} · {when(displayTime(each.by))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

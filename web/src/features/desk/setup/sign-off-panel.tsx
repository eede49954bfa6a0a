import { useState } from "preact/hooks";
import { signedWords } from "../../../app/checklists/hazard";
import { listDigest, signedOff } from "../../../app/checklists/sign-offs";
import { record } from "../../../app/record/record";
import { readsOnly } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { say } from "../../../app/words/words";
import { signOff } from "../../../core/commands/sign-offs";
import type { Checklist } from "../../../core/plan/plan";
import { Button } from "../../../ui/button";
import { Checkbox } from "../ui/checkbox";
import { DayField, TextField } from "../ui/form/fields";
import { FormSheet } from "../ui/form/form-sheet";
import { useForm } from "../ui/form/form-state";
import { hazardLists } from "./set-up-state";
import * as styles from "./sign-off-panel.module.css";

const START = { by: "", certificate: "", until: "" };

/** Every field is needed: a name without a certificate confirms nothing. */
const blanksIn = (draft: typeof START) =>
  Object.fromEntries(
    Object.entries(draft).flatMap(([field, value]) => (value.trim() === "" ? [[field, t("setup-sign-needed")]] : [])),
  );

function SignSheet({ lists, onClose }: { lists: readonly Checklist[]; onClose: () => void }) {
  const form = useForm({
    key: "sign-off",
    start: START,
    check: blanksIn,
    save: async ({ by, certificate, until }) => {
      const read = lists.flatMap((list) => {
        const digest = listDigest(list);
        return digest === undefined ? [] : [{ list: list.id, digest }];
      });
      const signature = { by: by.trim(), certificate: certificate.trim(), until };
      if ((await record(signOff(read, signature))) === null) throw new Error(t("setup-sign-failed"));
    },
    refusals: new Map(),
    onSaved: () => {
      show({ text: t("setup-signed", { n: lists.length }) });
      onClose();
    },
  });
  const { draft, put, errors } = form;
  return (
    <FormSheet title={t("setup-sign-title", { n: lists.length })} form={form} words={t("setup-sign")} onClose={onClose}>
      <p class="label">{t("setup-sign-what")}</p>
      <TextField name={t("setup-sign-by")} value={draft.by} error={errors.by} onInput={(by) => put({ by })} />
      <TextField
        name={t("setup-sign-certificate")}
        value={draft.certificate}
        error={errors.certificate}
        onInput={(certificate) => put({ certificate })}
      />
      <DayField
        name={t("setup-sign-until")}
        value={draft.until}
        error={errors.until}
        onInput={(until) => put({ until })}
      />
    </FormSheet>
  );
}

/** The lists that can hurt somebody, each with who signed it off; a certified person reads them and signs several. */
export function SignOffPanel() {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [signing, setSigning] = useState(false);
  const lists = hazardLists.value.filter(({ id }) => chosen.includes(id));
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      <ul class={styles.hazards}>
        {hazardLists.value.map((list) => (
          <li key={list.id}>
            <Checkbox checked={chosen.includes(list.id)} onToggle={() => toggle(list.id)}>
              {say(list.name)}
            </Checkbox>
            <span class={signedOff(list).state === "signed" ? "ok" : "label"}>{signedWords(list)}</span>
            <a href={`/lists/${list.id}`}>{t("setup-sign-read")}</a>
          </li>
        ))}
      </ul>
      {!readsOnly.value && (
        <div>
          <Button disabled={lists.length === 0} onPress={() => setSigning(true)}>
            {lists.length === 0 ? t("setup-sign-choose") : t("setup-sign-title", { n: lists.length })}
          </Button>
        </div>
      )}
      {signing && (
        <SignSheet
          lists={lists}
          onClose={() => {
            setSigning(false);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

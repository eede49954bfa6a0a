import { useState } from "preact/hooks";
import { localRecord } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { TextField } from "../ui/form/fields";
import { FormSheet } from "../ui/form/form-sheet";
import { useForm } from "../ui/form/form-state";
import { CodeSheet } from "./code-sheet";

interface Wall {
  readonly name: string;
}

const REFUSALS: ReadonlyMap<string, keyof Wall> = new Map([
  ["name_taken", "name"],
  ["malformed", "name"],
]);

/** A screen on a wall gets a name and a code like anybody; it reads what everybody who passes may read. */
export function WallboardSheet({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const form = useForm<Wall>({
    key: "wallboard",
    start: { name: t("wall-title") },
    check: ({ name }) => (name.trim() === "" ? { name: t("desk-person-name-missing") } : {}),
    refusals: REFUSALS,
    save: async ({ name }) => {
      setMade(await (await localRecord().api()).addPerson({ name: name.trim(), role: "wallboard" }));
    },
    onSaved: () => undefined,
  });
  if (made) return <CodeSheet wall person={made.id} name={made.name} onClose={onClose} />;
  return (
    <FormSheet title={t("wall-add")} form={form} words={t("wall-add-go")} onClose={onClose}>
      <p>{t("wall-add-hint")}</p>
      <TextField
        name={t("wall-add-name")}
        value={form.draft.name}
        most={60}
        error={form.errors.name}
        onInput={(name) => form.put({ name })}
      />
    </FormSheet>
  );
}

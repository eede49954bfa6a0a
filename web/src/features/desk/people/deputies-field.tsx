import { t } from "../../../app/words/i18n";
import { Button } from "../../../ui/button";
import { SelectField } from "../ui/form/fields";
import * as styles from "./deputies-field.module.css";
import { listedPeople } from "./people-state";

interface DeputiesFieldProps {
  /** Whose deputies: nobody stands in for themselves. */
  readonly of: string | null;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Who stands in, chosen from those who work here. */
export function DeputiesField({ of, value, onChange }: DeputiesFieldProps) {
  const known = listedPeople.value.filter(({ active }) => active).map(({ person }) => person);
  const offered = known.filter(({ id }) => id !== of && !value.includes(id));
  const nameOf = (id: string) => known.find((each) => each.id === id)?.name ?? id;
  return (
    <div class={styles.deputies}>
      {value.length > 0 && (
        <ul class={styles.chosen}>
          {value.map((id) => (
            <li key={id}>
              {nameOf(id)}
              <Button
                label={t("desk-deputy-remove-who", { name: nameOf(id) })}
                onPress={() => onChange(value.filter((each) => each !== id))}
              >
                {t("desk-remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SelectField
        name={t("desk-person-deputies")}
        hint={t("desk-deputies-hint")}
        value=""
        none={offered.length > 0 ? t("desk-deputy-add") : t("desk-deputy-nobody")}
        options={offered.map(({ id, name }) => [id, name])}
        onChoose={(id) => onChange([...value, id])}
      />
    </div>
  );
}

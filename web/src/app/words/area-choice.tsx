import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { areaTree, toggled } from "../../core/plan/area-tree";
import type { Area } from "../../core/plan/plan";
import { Choices } from "../../ui/choices";
import { Icon } from "../../ui/icons";
import { edition } from "../record/store";
import * as styles from "./area-choice.module.css";
import { t } from "./i18n";
import { say, wholeSite } from "./words";

interface Chip {
  readonly label: string;
  readonly type: "checkbox" | "radio";
  readonly name: string;
  readonly checked: boolean;
  readonly onPick: () => void;
}

function AreaChip({ label, type, name, checked, onPick }: Chip) {
  return (
    <label class="chip">
      <input type={type} name={name} checked={checked} onChange={onPick} />
      <Icon name="check" size="small" />
      {label}
    </label>
  );
}

interface Tree {
  readonly areas: readonly Area[];
  readonly type: Chip["type"];
  readonly chosen: readonly string[];
  readonly onPick: (id: string) => void;
}

/** Buildings, each with its parts below it and set in: a part is not the whole. */
function AreaParts({ areas, type, chosen, onPick }: Tree) {
  const name = useId();
  const chip = (area: Area, label: string) => (
    <AreaChip
      key={area.id}
      {...{ label, type, name }}
      checked={chosen.includes(area.id)}
      onPick={() => onPick(area.id)}
    />
  );
  return areaTree(areas).map(({ top, below }) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read out twice
    <div key={top.id} class={styles.part} role="group" aria-label={say(top.name)}>
      {chip(top, below.length > 0 ? t("area-all-of", { area: say(top.name) }) : say(top.name))}
      {below.length > 0 && <div class={`chips ${styles.below}`}>{below.map((area) => chip(area, say(area.name)))}</div>}
    </div>
  ));
}

interface Many {
  readonly legend: ComponentChildren;
  readonly areas: readonly Area[];
  /** Null: nobody has said; empty: the whole site. */
  readonly value: readonly string[] | null;
  readonly onChoose: (value: string[] | null) => void;
}

/** Which parts of the site, or all of it: that is pressed too, and never what stays when nothing was. */
export function ChooseAreas({ legend, areas, value, onChoose }: Many) {
  const pick = (id: string) => {
    const next = toggled(areas, value ?? [], id);
    onChoose(next.length > 0 ? next : null);
  };
  const whole = value?.length === 0;
  return (
    <Choices legend={legend}>
      <div class={styles.areas}>
        <AreaChip
          label={wholeSite(edition.value)}
          type="checkbox"
          name=""
          checked={whole}
          onPick={() => onChoose(whole ? null : [])}
        />
        <AreaParts areas={areas} type="checkbox" chosen={value ?? []} onPick={pick} />
      </div>
    </Choices>
  );
}

interface One {
  readonly legend: ComponentChildren;
  readonly areas: readonly Area[];
  readonly value: string | null;
  readonly onChoose: (value: string) => void;
}

/** One place of the site. */
export function ChooseArea({ legend, areas, value, onChoose }: One) {
  return (
    <Choices legend={legend}>
      <div class={styles.areas}>
        <AreaParts areas={areas} type="radio" chosen={value === null ? [] : [value]} onPick={onChoose} />
      </div>
    </Choices>
  );
}

import { t } from "../../../app/words/i18n";
import type { MadeBy, MadeGroup } from "../../../sync/connection/api";
import { Choices } from "../../../ui/choices";
import { Notice } from "../../../ui/notice";
import { Checkbox } from "../ui/checkbox";

/** In the order in which somebody asks: who else could still get in. */
export const ACCESS_GROUPS: readonly MadeGroup[] = ["devices", "passwords", "sessions", "codes"];

const joined = (names: readonly string[]): string => [...new Set(names)].join(t("shell-joiner"));

/** Whose they are, and what: each of them, although somebody may have two of one make. */
export const phonesIn = (devices: MadeBy["devices"]): string =>
  devices.map(({ label, people }) => [...people.map(({ name }) => name), label].join(" ")).join(t("shell-joiner"));

function whatOf(made: MadeBy, group: MadeGroup): string {
  if (group === "devices") return phonesIn(made.devices);
  if (group === "passwords") return joined(made.passwords.map(({ name }) => name));
  if (group === "sessions") return joined(made.sessions.map(({ person }) => person.name));
  return joined(made.codes.map(({ person, role }) => person?.name ?? t(`role-${role}`)));
}

interface GivenAccessProps {
  readonly made: MadeBy;
  /** Those in use just now. */
  readonly used: MadeBy["devices"];
  readonly groups: readonly MadeGroup[];
  readonly onChoose: (groups: readonly MadeGroup[]) => void;
}

/** What was made by a device and goes with it, as far as it is chosen. Nothing, where it made nothing. */
export function GivenAccess({ made, used, groups, onChoose }: GivenAccessProps) {
  const there = ACCESS_GROUPS.filter((group) => made[group].length > 0);
  if (there.length === 0) return null;
  const toggle = (group: MadeGroup) =>
    onChoose(groups.includes(group) ? groups.filter((each) => each !== group) : [...groups, group]);
  return (
    <Choices legend={t("desk-made")}>
      <div class="stack">
        <p class="label">{t("desk-made-text")}</p>
        {used.length > 0 && <Notice tone="warn">{t("desk-made-used", { what: phonesIn(used) })}</Notice>}
        {there.map((group) => (
          <Checkbox key={group} checked={groups.includes(group)} onToggle={() => toggle(group)}>
            {t(`desk-made-${group}`, { count: made[group].length })}
            <span class="label under">{whatOf(made, group)}</span>
          </Checkbox>
        ))}
      </div>
    </Choices>
  );
}

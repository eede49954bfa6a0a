import { displayTime, type Entry } from "../../core/record/entries";
import { textField } from "../../core/record/fields";
import { isPuttingAside } from "../../core/timeline/aside";
import { Notice } from "../../ui/notice";
import { nameOf } from "../record/store";
import { t } from "../words/i18n";
import { straight } from "../words/user-text";
import { when } from "../words/words";

/** That an entry counts no longer: who took it back, when, and why. */
export function TakenBack({ by }: { by: Entry }) {
  const who = nameOf(by.action?.actor ?? null);
  const reason = straight((by.action && textField(by.action, "reason")) ?? "");
  return (
    <Notice tone="warn">
      {isPuttingAside(by) ? t("entry-put-aside-by", { who }) : t("shell-taken-back")}
      <span class="label under">{[who, when(displayTime(by)), reason].filter(Boolean).join(" · ")}</span>
    </Notice>
  );
}

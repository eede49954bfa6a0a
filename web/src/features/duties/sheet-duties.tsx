import { doers } from "../../app/duties/staffing";
import { nameOf } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { name } from "../../app/words/words";
import { DUTIES } from "../../core/catalogue/words";
import { SheetTable } from "./sheet-table";

/** Each duty with who has it; who takes it is written by hand. */
export function SheetDuties() {
  return (
    <SheetTable title={t("sheet-duties")} heads={[t("sheet-duty"), t("sheet-from"), t("sheet-to")]}>
      {DUTIES.map((duty) => [
        name("duties", duty),
        (doers.value.get(duty) ?? []).map(nameOf).join(t("shell-joiner")) || t("matter-nobody"),
        "",
      ])}
    </SheetTable>
  );
}

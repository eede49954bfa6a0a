/** Above the outage: how much of which phone is put aside, to be looked through for what is true. */

import { useState } from "preact/hooks";
import { phoneOf, supervises } from "../../../../app/record/store";
import { t } from "../../../../app/words/i18n";
import { Button } from "../../../../ui/button";
import { AsideSheet } from "./aside-sheet";
import { aside } from "./aside-state";

export function AsideStrip() {
  const [open, setOpen] = useState<string | null>(null);
  if (!supervises.value) return null;
  return (
    <>
      {[...aside.value].map(([device, all]) => (
        <div key={device} class="row">
          <Button icon="alert" onPress={() => setOpen(device)}>
            {t("desk-aside-look", { n: all.length, whose: phoneOf(device) })}
          </Button>
        </div>
      ))}
      {open && <AsideSheet device={open} onClose={() => setOpen(null)} />}
    </>
  );
}

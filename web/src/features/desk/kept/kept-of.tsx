import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { localRecord, supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import type { Api, KeptChange } from "../../../sync/connection/api";
import { useOnce } from "../../../ui/base/use-once";
import { Sheet } from "../../../ui/sheet";
import { ask } from "../shell/ask-server";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { SheetActs } from "../ui/sheet-acts";
import { KeptChanges, KeptPage, KeptRecord } from "./kept-page";
import { useKept } from "./use-kept";

interface KeptOfProps<T> {
  readonly id: string;
  readonly question: (api: Api) => Promise<T>;
  readonly whoOf: (kept: T) => { readonly name: string; readonly active: boolean };
  /** What asks once more before they are ended: a customer ends, a person leaves. */
  readonly ending: "end" | "leave";
  readonly end: (api: Api) => Promise<unknown>;
  readonly sheet: (kept: T, ways: { readonly onClose: () => void; readonly onSaved: () => void }) => ComponentChildren;
  /** What the server keeps. */
  readonly tables: (kept: T) => ComponentChildren;
}

interface EndingProps extends Pick<KeptOfProps<unknown>, "ending"> {
  readonly name: string;
  readonly onEnd: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks once more. */
function Ending({ name, ending, onEnd, onClose }: EndingProps) {
  return (
    <Sheet title={t(`kept-${ending}-title`, { name })} onClose={onClose}>
      <p>{t(`kept-${ending}-text`)}</p>
      <SheetActs kind="danger" words={t("kept-end-yes")} onDo={useOnce(onEnd)} onClose={onClose} />
    </Sheet>
  );
}

/** All that is kept of somebody, on one page: read, put right by the form, ended. */
export function KeptOf<T extends { readonly changes: readonly KeptChange[] }>(props: KeptOfProps<T>) {
  const { id, ending } = props;
  const [kept, again] = useKept(id, props.question);
  const [open, setOpen] = useState<"edit" | "end" | null>(null);
  if (!(kept && supervises.value)) {
    return (
      <DeskFrame title={t("kept-title")}>
        <DeskPage title={t("kept-title")}>
          <p>{t(supervises.value ? "desk-loading" : "desk-only-supervisor")}</p>
        </DeskPage>
      </DeskFrame>
    );
  }
  const { name, active } = props.whoOf(kept);
  const close = () => setOpen(null);
  const end = async () => {
    if (!(await ask(async () => props.end(await localRecord().api())))) return;
    again();
    close();
  };
  return (
    <>
      <KeptPage name={name} active={active} onEdit={() => setOpen("edit")} onEnd={() => setOpen("end")}>
        {props.tables(kept)}
        <KeptChanges changes={kept.changes} />
        <KeptRecord id={id} />
      </KeptPage>
      {open === "edit" && props.sheet(kept, { onClose: close, onSaved: again })}
      {open === "end" && <Ending name={name} ending={ending} onEnd={end} onClose={close} />}
    </>
  );
}

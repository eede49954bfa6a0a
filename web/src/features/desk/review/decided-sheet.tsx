import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { recordCounting } from "../../../app/record/counted-acts";
import { record } from "../../../app/record/record";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { type About, type Decision, isRefusal } from "../../../core/commands/decision";
import { submits, useOnce } from "../../../ui/base/use-once";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { SheetActs } from "../ui/sheet-acts";

interface DecidedProps {
  readonly title: string;
  /** Undefined: nothing can be decided, and that was said; no draft: nothing is to be recorded. */
  readonly decide: () => Decision | Promise<Decision | undefined>;
  /** What is said once it is recorded. */
  readonly said: string;
  readonly about: About;
  /** True where nothing takes it back. */
  readonly stays?: boolean;
  /** Nothing of what was filled in need be kept. */
  readonly onSaved: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A form in a sheet that records what a command decides of it; a refusal is said where it is seen. */
export function DecidedSheet({ title, decide, said, about, stays, onSaved, onClose, children }: DecidedProps) {
  const [problem, setProblem] = useState("");
  const save = useOnce(async () => {
    const decided = await decide();
    if (decided === undefined) return;
    setProblem(isRefusal(decided) ? t(`refused-${decided.refused}`) : "");
    if (isRefusal(decided)) return;
    if (decided.length === 0) return onClose();
    if (stays) {
      if (!(await record(decided))) return;
      show({ text: said });
    } else if (!(await recordCounting(decided, said, about))) return;
    onSaved();
    onClose();
  });
  return (
    <Sheet title={title} onClose={onClose}>
      <form class="stack wide" noValidate onSubmit={submits(save)}>
        {children}
        <div role="alert">{problem && <Notice tone="bad">{problem}</Notice>}</div>
        <SheetActs words={t("answer-record")} onClose={onClose} />
      </form>
    </Sheet>
  );
}

import { useState } from "preact/hooks";
import { localRecord, recorded, supervises } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import type { Entry } from "../../../core/record/entries";
import { textField } from "../../../core/record/fields";
import type { Row } from "../../../core/timeline/timeline";
import { ChooseOne } from "../../../ui/choices";
import { Notice } from "../../../ui/notice";
import { rowSentence } from "../timeline/row-words";
import { ConfirmSheet } from "../ui/confirm-sheet";

const REASONS = ["name", "health", "other"] as const;
/** Where people write freely. */
const FREE = ["text", "note", "caption", "reason", "summary"];

/** An incident's own beginning and end, on which all else stands, and what the server writes, which is nobody's words. */
const STAYS = /^(?:incident|edition|device|entries|generation|backup)\./u;

type Part = "text" | "private";

/** What of an entry can be taken out. */
export function redactable({ action, seq, private: secret }: Entry): readonly Part[] {
  if (!supervises.value || seq === null || action === null) return [];
  const free = action.files.length > 0 || FREE.some((name) => textField(action, name));
  const parts: readonly Part[] = secret === null ? [] : ["private"];
  return free && !STAYS.test(action.type) ? [...parts, "text"] : parts;
}

/** How many other entries show a photo of these: it stays as long as one of them does. Copies go with what they repeat. */
function alsoNaming(going: readonly Entry[], refs: readonly string[]): number {
  const photos = new Set(going.flatMap(({ action }) => action?.files ?? []).map(({ sha256 }) => sha256));
  const stays = ({ ref, action }: Entry): boolean =>
    !(refs.includes(ref) || refs.includes(action?.copiedFrom ?? "")) &&
    (action?.files ?? []).some(({ sha256 }) => photos.has(sha256));
  return photos.size === 0 ? 0 : recorded.value.filter(stays).length;
}

/** Takes the words of an entry out for good, or only those that few may read. Its corrections repeat them, and go too. */
export function RedactSheet({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { entry, corrections } = row;
  const parts = redactable(entry);
  const [part, setPart] = useState<Part>(parts[0] ?? "text");
  const held = [entry, ...corrections].filter((each) => each.seq !== null && each.action !== null);
  const refs = (part === "text" ? held : [entry]).map((each) => each.ref);
  const shownBy = part === "text" ? alsoNaming(held, refs) : 0;
  const redact = async (reason: string) => {
    await (await localRecord().api()).redact(refs, part, reason);
    show({ text: t("desk-redact-done") });
    onClose();
    void localRecord().syncNow();
  };
  return (
    <ConfirmSheet
      words="redact"
      names={{ part, text: rowSentence(entry).text }}
      reasons={REASONS}
      onSure={redact}
      onClose={onClose}
    >
      {parts.length > 1 && (
        <ChooseOne
          legend={t("desk-redact-part")}
          options={parts.map((value) => ({ value, label: t(`desk-redact-${value}`) }))}
          value={part}
          onChoose={setPart}
        />
      )}
      {shownBy > 0 && <Notice tone="warn">{t("desk-redact-shown", { count: shownBy })}</Notice>}
    </ConfirmSheet>
  );
}

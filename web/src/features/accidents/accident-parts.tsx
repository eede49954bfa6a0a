import { useState } from "preact/hooks";
import { kept } from "../../app/photos/kept-photo";
import { PhotoField } from "../../app/photos/photo-field";
import { recordCounting } from "../../app/record/counted-acts";
import { workIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import {
  type Account,
  addToAccident,
  isSameAccount,
  type MoreOfAccident,
  NO_WITNESS,
  tellAnew,
} from "../../core/commands/accidents";
import type { Accident } from "../../core/readings/response/accidents";
import { Button } from "../../ui/button";
import { FoldOut } from "../../ui/fold-out";
import { OwnWords } from "../../ui/own-words";
import { WitnessFields } from "./witness-fields";

/** In the order in which they are done: what fades first is kept first. */
const PARTS = [
  "evidence",
  "witness",
  "cause",
  "finding",
  "measure",
] as const satisfies readonly MoreOfAccident["part"][];

/** What is added to it: words or a picture; of a witness who it is and what they saw, for few to read. */
function More({ of, part }: { of: Accident; part: MoreOfAccident["part"] }) {
  const [text, setText] = useState("");
  const [photo, setPhoto] = useState<Blob | null>(null);
  const [witness, setWitness] = useState(NO_WITNESS);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const file = await kept(photo);
    const more =
      file !== undefined && addToAccident(workIncident.value, of.entry.ref, { part, text, witness, photo: file });
    const made = more && (await recordCounting(more, t("accident-said-part", { part })));
    setBusy(false);
    if (!made) return;
    setText("");
    setPhoto(null);
    setWitness(NO_WITNESS);
  };
  return (
    <FoldOut title={t("accident-part", { part })}>
      <div class="stack wide">
        {part === "witness" ? (
          <WitnessFields value={witness} onChange={setWitness} wordsName={t("accident-seen")} />
        ) : (
          <OwnWords tall words={t("accident-part-hint", { part })} value={text} onWords={setText} />
        )}
        {part === "evidence" && <PhotoField photo={photo} onPhoto={setPhoto} />}
        <Button size="tall" disabled={busy} onPress={() => void save()}>
          {t("answer-record")}
        </Button>
      </div>
    </FoldOut>
  );
}

/** Whoever may not read what was told cannot say it better. */
const isReadable = ({ text, entry }: Accident): boolean => text !== "" || !entry.action?.private;

/** What happened and who was hurt, put right: filled with what is told by now, which stays. */
function PutRight({ of }: { of: Accident }) {
  const told: Account = { what: of.text, ...of.hurt };
  // As it stood when one came: what others put right meanwhile is not said back.
  const [before, setBefore] = useState(told);
  const [after, setAfter] = useState(told);
  const save = async () => {
    const anew = tellAnew(workIncident.value, of.entry.ref, { before, after });
    if (await recordCounting(anew, t("accident-said-part", { part: "account" }))) setBefore(after);
  };
  return (
    <FoldOut title={t("accident-part", { part: "account" })}>
      <div class="stack wide">
        <OwnWords tall words={t("accident-text")} value={after.what} onWords={(what) => setAfter({ ...after, what })} />
        {of.kind === "injury" && (
          <WitnessFields
            value={after}
            onChange={(hurt) => setAfter({ ...after, ...hurt })}
            wordsName={t("accident-injury")}
          />
        )}
        <p class="label">{t("entry-correct-hint")}</p>
        <Button size="tall" disabled={isSameAccount(before, after)} onPress={() => void save()}>
          {t("entry-correct-save")}
        </Button>
      </div>
    </FoldOut>
  );
}

export const AccidentParts = ({ of }: { of: Accident }) => (
  <>
    {isReadable(of) && <PutRight of={of} />}
    {PARTS.map((part) => (
      <More key={part} of={of} part={part} />
    ))}
  </>
);

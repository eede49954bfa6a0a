import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { Locale } from "../../../app/device/preferences";
import { connected } from "../../../app/record/connection";
import { download } from "../../../app/record/export";
import { currentIncident, status } from "../../../app/record/store";
import { fail, show } from "../../../app/shell/notify";
import { locale, t } from "../../../app/words/i18n";
import { say } from "../../../app/words/words";
import type { Format } from "../../../core/documents/document";
import type { Edition } from "../../../core/plan/plan";
import { among } from "../../../core/record/fields";
import { ApiProblem } from "../../../sync/connection/api";
import { Button, LinkButton } from "../../../ui/button";
import { ChooseOne } from "../../../ui/choices";
import { Empty } from "../../../ui/empty";
import { Notice } from "../../../ui/notice";
import { putTableWord, readAddress, tableWord } from "../shell/address";
import { whyWords } from "../shell/ask-server";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { allCounted, pictured, view } from "../shell/desk-state";
import { SelectField } from "../ui/form/fields";
import { Panel } from "../ui/panel";
import * as styles from "./paper-screen.module.css";
import {
  canHandOver,
  choicesIn,
  editionFor,
  formatsOf,
  inScreenWords,
  makePaper,
  PAPER_KINDS,
  type PaperChoice,
  type PaperKind,
} from "./papers";

const LANGUAGES: readonly Locale[] = ["zh-Hans", "zh-Hant", "en"];
/** What is to be said of some of them: how to fold it, what is filled in. */
const HINTED: ReadonlySet<PaperKind> = new Set(["pocket", "cards", "posters", "handover", "timeline"]);

const busy = (error: unknown): boolean => error instanceof ApiProblem && error.code === "too_much";

async function make(choice: PaperChoice, by: Edition): Promise<void> {
  try {
    const { blob, name } = await makePaper(choice, by);
    download(blob, name);
    show({ text: t("paper-made", { name }) });
  } catch (error) {
    fail(t("paper-failed", { why: busy(error) ? t("paper-busy") : whyWords(error) }), t("shell-close"));
  }
}

const kindWords = (kind: PaperKind): string =>
  t(kind === "timeline" && view.value?.drill ? "paper-kind-timeline-drill" : `paper-kind-${kind}`);

/** The hand-over sheet is of this moment: with no server the browser prints it. */
function HandOver() {
  if (currentIncident.value === null) return null;
  return (
    <Panel title={t("sheet-title")}>
      <p class="label">{t("paper-sheet-hint")}</p>
      <LinkButton href="/hand-over/sheet">{t("paper-sheet")}</LinkButton>
    </Panel>
  );
}

function Which({
  kind,
  which,
  by,
  onChoose,
}: {
  kind: PaperKind;
  which: string;
  by: Edition;
  onChoose: (id: string) => void;
}) {
  const from = choicesIn(by, kind);
  if (kind !== "list" && kind !== "posters") return null;
  // Of lists all may be printed at once; a poster hangs by itself.
  const [first, ...others] = from;
  const [none, offered] = kind === "list" ? [t("paper-all"), from] : [say(first?.name), others];
  return (
    <SelectField
      name={t(kind === "list" ? "paper-which-list" : "paper-which-poster")}
      none={none}
      value={which}
      options={offered.map((each) => [each.id, say(each.name)] as const)}
      onChoose={onChoose}
    />
  );
}

/** What is asked of a paper once it is known which; it begins anew with each kind. */
function Form({ kind, by }: { kind: PaperKind; by: Edition }) {
  const formats = formatsOf(kind);
  const [which, setWhich] = useState("");
  const [language, setLanguage] = useState<Locale>(locale.peek());
  const [format, setFormat] = useState<Format>("pdf");
  const [making, setMaking] = useState(false);
  const ready = heard() && !making && (kind !== "timeline" || allCounted.value);
  const empty = kind === "posters" && choicesIn(by, kind).length === 0;
  const press = () => {
    setMaking(true);
    void make({ kind, which, language, format }, by).finally(() => setMaking(false));
  };
  if (empty) return <p>{t("paper-none")}</p>;
  return (
    <>
      {HINTED.has(kind) && <p class="label">{t(`paper-kind-${kind}-hint`)}</p>}
      <Which kind={kind} which={which} by={by} onChoose={setWhich} />
      {!inScreenWords(kind) && (
        <ChooseOne
          legend={t("paper-language")}
          options={LANGUAGES.map((value) => ({ value, label: t(`paper-language-${value}`) }))}
          value={language}
          onChoose={setLanguage}
        />
      )}
      <ChooseOne
        legend={t("paper-format")}
        options={formats.map((value) => ({ value, label: t(`paper-format-${value}`) }))}
        value={format}
        onChoose={setFormat}
      />
      <Button kind="go" icon="download" disabled={!ready} onPress={press}>
        {t(making ? "paper-making" : "paper-make")}
      </Button>
    </>
  );
}

const heard = () => connected.value && status.value.server === "heard";

function Offline() {
  if (connected.value && status.value.server !== "unheard") return null;
  return <Notice tone="warn">{t(currentIncident.value ? "paper-offline-sheet" : "paper-offline")}</Notice>;
}

/** Sheets of paper: what, in which language, as what; the server typesets, the browser downloads. */
export function PaperScreen() {
  const { url } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the router tells that the address is another
  useEffect(readAddress, [url]);
  useEffect(() => {
    pictured.value = true;
  }, []);
  const kinds = PAPER_KINDS.filter(
    (each) => (each !== "timeline" || view.value !== null) && (each !== "handover" || canHandOver()),
  );
  const kind = among(kinds, tableWord("paper")) ?? "contacts";
  const by = editionFor(kind);
  return (
    <DeskFrame title={t("desk-place-paper")} drill={view.value?.drill ?? false}>
      <DeskPage title={t("desk-place-paper")}>
        <p class="label">{t("paper-hint")}</p>
        <Offline />
        {by === null ? (
          <Empty icon="book" title={t("paper-no-plan")} />
        ) : (
          <div class={`card ${styles.form}`}>
            <ChooseOne
              legend={t("paper-what-first")}
              options={kinds.map((value) => ({ value, label: kindWords(value) }))}
              value={kind}
              onChoose={(value) => putTableWord("paper", value)}
            />
            <Form key={kind} kind={kind} by={by} />
          </div>
        )}
        <HandOver />
        <Panel title={t("on-paper-title")}>
          <p class="label">{t("on-paper-lead-hint")}</p>
          <LinkButton icon="pen" href="/desk/paper/written">
            {t("on-paper-lead")}
          </LinkButton>
        </Panel>
      </DeskPage>
    </DeskFrame>
  );
}

import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { insideAnApp, system, thisDevice } from "../../app/device/platform";
import { localRecord, me } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import type { Me } from "../../sync/local-record";
import { Button, LinkButton } from "../../ui/button";
import { Field } from "../../ui/choices";
import { Notice } from "../../ui/notice";
import { codeIn, problemOf } from "./enrolment-code";
import { OtherBrowser } from "./other-browser";
import { Welcome } from "./welcome";

function PasteCode({ onCode }: { onCode: (code: string) => void }) {
  const [text, setText] = useState("");
  const code = codeIn(text);
  return (
    <form
      class="stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (code) onCode(code);
      }}
    >
      <p>{t("enrol-no-code")}</p>
      <Field name={t("enrol-paste")}>
        <input type="text" value={text} autocomplete="off" onInput={(event) => setText(event.currentTarget.value)} />
      </Field>
      <Button submit size="tall" disabled={code === null}>
        {t("enrol-go-on")}
      </Button>
    </form>
  );
}

const title = () => t("enrol-title", thisDevice());
const label = () => t(`enrol-label-${system(navigator.userAgent, navigator.maxTouchPoints)}`);

interface Ask {
  readonly code: string;
  readonly onEnrolled: (me: Me) => void;
}

/** Nothing is redeemed until this button is pressed: opening a link, or a preview that opens it, uses nothing up. */
function Redeem({ code, onEnrolled }: Ask) {
  // A code that names nobody yet makes a person, and a person wants a name before the code is used up.
  const nameless = new URLSearchParams(location.search).has("new");
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const redeem = async () => {
    setBusy(true);
    setProblem(null);
    try {
      onEnrolled(await localRecord().enrol(code, label(), name.trim() || undefined));
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  };
  const main = (
    <Button kind="go" size="press" disabled={busy || (nameless && name.trim() === "")} onPress={() => void redeem()}>
      {t(busy ? "enrol-busy" : nameless && name.trim() === "" ? "enrol-name-first" : "enrol-redeem")}
    </Button>
  );
  return (
    <Screen title={title()} places={false} main={main} back={me.value ? "/" : undefined}>
      <p class="read">{t("enrol-what")}</p>
      {me.value && <Notice icon="people">{t("enrol-second", { name: me.value.name })}</Notice>}
      {problem && (
        <div class="card alarm" role="alert">
          <Notice tone="bad">{t(problem)}</Notice>
        </div>
      )}
      <ul class="card list">
        <li>{t("enrol-keeps-plan")}</li>
        <li>{t("enrol-keeps-key")}</li>
        <li>{t("enrol-no-password")}</li>
      </ul>
      {nameless && (
        <div class="push">
          <Field name={t("enrol-name")} hint={t("enrol-name-hint")}>
            <input
              type="text"
              value={name}
              autocomplete="name"
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </Field>
        </div>
      )}
    </Screen>
  );
}

/** Getting in: a code from a supervisor's screen makes this phone a member. */
export function EnrolScreen() {
  const { route } = useLocation();
  const [code, setCode] = useState(() => codeIn(location.hash));
  const [enrolled, setEnrolled] = useState<Me | null>(null);
  if (insideAnApp(navigator.userAgent)) return <OtherBrowser />;
  if (enrolled)
    return (
      <Welcome
        me={enrolled}
        onNotMe={() =>
          void localRecord()
            .signOut()
            .then(() => route("/", true))
        }
      />
    );
  if (code) {
    const done = (who: Me) => {
      // Nobody stands at a wall who could look on while things arrive.
      if (who.role === "wallboard") return route("/desk/wallboard", true);
      history.replaceState(null, "", "/enrol");
      setEnrolled(who);
    };
    return <Redeem key={code} code={code} onEnrolled={done} />;
  }
  return (
    <Screen title={title()} places={false} back={me.value ? "/" : undefined}>
      <PasteCode onCode={setCode} />
      {me.value && <LinkButton href="/">{t("shell-to-now")}</LinkButton>}
    </Screen>
  );
}

import { doers } from "../../../app/duties/staffing";
import { serverNow } from "../../../app/record/store";
import { calledState, calledWords } from "../../../app/response/called-words";
import { Countdown } from "../../../app/words/countdown";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import { type CalledOut, callOutIn, isCalledLate } from "../../../core/readings/response/call-out";
import { onSite, unreported } from "../../../core/readings/response/on-site";
import { displayTime, type Entry } from "../../../core/record/entries";
import { textField } from "../../../core/record/fields";
import type { Scene } from "../../../core/scene";
import { openEntry } from "../shell/address";
import { deskEdition, deskNames } from "../shell/desk-state";
import { MoreLink } from "../ui/more-link";
import { Panel } from "../ui/panel";

/** Somebody who was called and is not here yet: what they said, and until when they are waited for. */
function AwaitedRow({ called }: { called: CalledOut }) {
  const { at, turnAt, entries } = called;
  const last = entries.at(-1);
  const until = at ?? turnAt;
  return (
    <li>
      <button type="button" class="leads" onClick={() => last && openEntry(last.ref)}>
        <span class="grow">
          {calledWords(called, deskNames.value)}
          <span class={isCalledLate(called, serverNow.value) ? "bad under" : "label under"}>
            {calledState(called, { names: deskNames.value, now: serverNow.value })}
          </span>
        </span>
        {until !== null && called.state !== "cannot" && <Countdown at={until} />}
      </button>
    </li>
  );
}

function HereRow({ id, entry }: { id: string; entry: Entry }) {
  const area = entry.action && textField(entry.action, "area");
  const since = t("call-out-since", { time: when(displayTime(entry)) });
  return (
    <li>
      <button type="button" class="leads" onClick={() => openEntry(entry.ref)}>
        <span class="grow">
          {deskNames.value.contact(id)}{" "}
          <span class="label">{[area && deskNames.value.area(area), since].filter(Boolean).join(" · ")}</span>
        </span>
      </button>
    </li>
  );
}

/** Who is called out and not here yet, in the plan's order, and who is on site; who took the duty needs no calling. */
export function CallOutPanel({ scene }: { scene: Scene }) {
  const edition = deskEdition.value;
  if (!edition || scene.view.ended) return null;
  const all = callOutIn(edition, scene, doers.value).filter(({ has, state }) => has === null && state !== "left");
  const uncalled = all.filter(({ state }) => state === "open").map((each) => calledWords(each, deskNames.value));
  const awaited = all.filter(({ state }) => state !== "open" && state !== "arrived");
  const here = [...onSite(scene)];
  const acting = unreported(scene).map((each) => deskNames.value.person(each));
  return (
    <Panel title={t("call-out-title")}>
      <ul class="list">
        {awaited.map((each) => (
          <AwaitedRow key={each.id} called={each} />
        ))}
      </ul>
      {uncalled.length > 0 && <p class="label">{t("desk-uncalled", { who: uncalled.join(t("shell-joiner")) })}</p>}
      <h3>{t("call-out-here", { n: here.length })}</h3>
      {here.length === 0 && <p class="label">{t("call-out-here-nobody")}</p>}
      <ul class="list">
        {here.map(([id, entry]) => (
          <HereRow key={id} id={id} entry={entry} />
        ))}
      </ul>
      {acting.length > 0 && <p class="label">{t("call-out-unreported", { who: acting.join(t("shell-joiner")) })}</p>}
      <MoreLink href="/call-out">{t("desk-call-out-open")}</MoreLink>
    </Panel>
  );
}

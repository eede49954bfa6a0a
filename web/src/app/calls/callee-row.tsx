import { leadsHere } from "../../ui/lead-row";
import { t } from "../words/i18n";
import { CallButton } from "./call-button";
import type { Callee } from "./callees";
import { MessageButton } from "./message-button";
import { NowLine } from "./tried-line";

/** Somebody to reach in one row of two lines. `numbers`: the digits are shown, as they are wherever there is room: one may dial on another telephone. */
export function CalleeRow({ callee, numbers = false }: { callee: Callee; numbers?: boolean }) {
  const [number] = callee.numbers;
  const href = `/contacts/${callee.id}`;
  return (
    <li class="row">
      <a class="leads grow" href={href} aria-current={leadsHere(href) ? "true" : undefined}>
        <span class="grow">
          {callee.name}
          {callee.numbers.map((each) => (
            <span class={numbers ? "under" : "under where-wide"} key={each}>
              {each}
            </span>
          ))}
          {callee.renewed && <span class="warn under">{t("call-renewed")}</span>}
          <NowLine id={callee.id} about={callee.about} />
        </span>
      </a>
      {number === undefined ? (
        <span class="label">{t("contacts-no-number")}</span>
      ) : (
        <>
          <CallButton callee={callee} number={number} size="square" />
          <MessageButton callee={callee} number={number} size="square" />
        </>
      )}
    </li>
  );
}

import { ExpectLine, HazardHead, HazardStop } from "../../app/checklists/hazard";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { Checklist } from "../../core/plan/plan";
import { Notice } from "../../ui/notice";
import { HazardTell } from "./call-contact";

/** A list to read in quiet times: nothing can be ticked where nothing is on. */
export function ReadOnlyList({ list }: { list: Checklist }) {
  const items = list.pages.flatMap((page) => page.items);
  return (
    <Screen title={say(list.name)} back="/lists">
      <p>{say(list.when)}</p>
      <Notice>{t("list-only-reading")}</Notice>
      <HazardHead list={list} />
      <HazardStop list={list} />
      <HazardTell list={list} />
      {list.call_and_response && <Notice icon="people">{t("list-call-response")}</Notice>}
      <ol class="card list numbered">
        {items.map((item) => (
          <li key={item.id}>
            {say(item.text)}
            <ExpectLine item={item} asked={list.call_and_response} sources />
            {item.detail && <span class="label under">{say(item.detail)}</span>}
            {item.warning && <span class="warn under">{say(item.warning)}</span>}
          </li>
        ))}
      </ol>
    </Screen>
  );
}

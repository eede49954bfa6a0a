import { useState } from "preact/hooks";
import { plan } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import { Empty } from "../../ui/empty";
import { Search } from "../../ui/search";

/** What words mean, with a search in words and meanings. */
export function GlossaryScreen() {
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase();
  const all = plan.value?.glossary ?? [];
  const found = all.filter(({ term, meaning }) => `${say(term)} ${say(meaning)}`.toLowerCase().includes(wanted));
  return (
    <Screen title={t("guides-glossary")} back="/guides">
      <Search words={t("glossary-search")} value={query} onSearch={setQuery} />
      {found.length === 0 ? (
        <Empty icon="find" title={t(all.length === 0 ? "guides-empty" : "contacts-none-found")} />
      ) : (
        <dl class="card list">
          {found.map((each) => (
            <div key={each.id}>
              <dt>
                <b>{say(each.term)}</b>
              </dt>
              <dd>{say(each.meaning)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Screen>
  );
}

import { useState } from "preact/hooks";
import { SearchResults } from "../../app/search/search-results";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { Search } from "../../ui/search";

/** One field for everything this phone holds: people, customers, lists and their steps, scripts, guides. */
export function FindScreen() {
  const [query, setQuery] = useState("");
  return (
    <Screen title={t("shell-find")} back="/">
      <Search words={t("search-words")} value={query} onSearch={setQuery} focus />
      {query.trim() === "" ? <p class="label">{t("search-hint")}</p> : <SearchResults query={query} />}
    </Screen>
  );
}

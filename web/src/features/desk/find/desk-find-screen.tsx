import { useState } from "preact/hooks";
import { SearchResults } from "../../../app/search/search-results";
import { t } from "../../../app/words/i18n";
import { Search } from "../../../ui/search";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";

/** The same one field at the desk. */
export function DeskFindScreen() {
  const [query, setQuery] = useState("");
  return (
    <DeskFrame title={t("shell-find")}>
      <DeskPage title={t("shell-find")}>
        <Search words={t("search-words")} value={query} onSearch={setQuery} focus />
        {query.trim() === "" ? <p class="label">{t("search-hint")}</p> : <SearchResults query={query} />}
      </DeskPage>
    </DeskFrame>
  );
}

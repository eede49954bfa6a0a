/** What a site's languages and time zone are chosen from. */

import { t } from "../../../../../app/words/i18n";
import { languageName } from "../../../ui/form/language-names";

const LANGUAGES = ["zh-Hans", "en", "ja", "ko", "fr", "de", "es", "ru", "vi", "th", "ug", "bo", "mn"];
const AT_HOME = "Asia/Shanghai";

/** Languages that a plan may be written in. Traditional Chinese is derived from simplified. */
export const languageOptions = () => LANGUAGES.map((language) => [language, languageName(language)] as const);

/** Every time zone that this browser knows, the one of Beijing first. */
export const zoneOptions = () => [
  [AT_HOME, t("plan-zone-home")] as const,
  ...Intl.supportedValuesOf("timeZone")
    .filter((zone) => zone !== AT_HOME)
    .map((zone) => [zone, zone.replaceAll("_", " ")] as const),
];

import { t } from "../../../app/words/i18n";
import { among } from "../../../core/record/fields";
import { Button } from "../../../ui/button";
import { PlainInput } from "../plan/fields/plain-input";
import { TextInput } from "../plan/fields/text-input";
import { startDraft } from "../plan/state/open-draft";
import { FormPart } from "../ui/form/form-sheet";
import * as styles from "./first-facts.module.css";

export const PROFILES = ["property", "hotel", "hall"] as const;
export type Profile = (typeof PROFILES)[number];

/** What a profile is called; null where we know none of that name. */
export function profileWords(profile: string | null): string | null {
  const known = among(PROFILES, profile);
  return known && t(`setup-profile-${known}`);
}

/** Which kind of site this is: the draft begins with its plan, the site's own facts left blank. */
export const ProfileChoice = () => (
  <div class={styles.profiles}>
    {PROFILES.map((profile) => (
      <Button key={profile} onPress={() => void startDraft({ profile })}>
        <span class={styles.profile}>
          <b>{t(`setup-profile-${profile}`)}</b>
          <span class="label">{t(`setup-profile-${profile}-what`)}</span>
        </span>
      </Button>
    ))}
  </div>
);

/** The few facts of the site without which nothing can be published. */
export const SiteFacts = () => (
  <FormPart title={t("setup-site-facts")}>
    <TextInput path={["site", "name"]} label={t("setup-fact-name")} />
    <PlainInput path={["site", "hotline"]} label={t("setup-fact-hotline")} kind="tel" />
    <PlainInput
      path={["site", "hotline_mobile"]}
      label={t("setup-fact-hotline_mobile")}
      hint={t("setup-fact-hotline_mobile-hint")}
      kind="tel"
    />
    <TextInput path={["site", "address"]} label={t("setup-fact-address")} />
    <PlainInput path={["site", "account"]} label={t("setup-fact-account")} hint={t("setup-fact-account-hint")} />
  </FormPart>
);

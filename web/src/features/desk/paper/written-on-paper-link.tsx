import { t } from "../../../app/words/i18n";
import { LinkButton } from "../../../ui/button";

/** To what was written on paper in this outage, to be entered. */
export const WrittenOnPaperLink = ({ incident }: { readonly incident: string }) => (
  <LinkButton icon="pen" href={`/desk/paper/written?of=${encodeURIComponent(incident)}`}>
    {t("on-paper-lead")}
  </LinkButton>
);

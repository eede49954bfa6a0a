import { CallButton } from "../../app/calls/call-button";
import { publicNumber } from "../../app/calls/callees";
import { t } from "../../app/words/i18n";

/** Whoever is badly hurt needs the ambulance before anything is written down. */
export const Ambulance = () => (
  <CallButton callee={publicNumber("120", t("contacts-120"))} number="120" words={t("accident-call")} />
);

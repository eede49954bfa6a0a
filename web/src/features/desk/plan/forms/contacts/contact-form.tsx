import { t } from "../../../../../app/words/i18n";
import { fieldOf, type Json, type PlanPath, valueAt } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { PlainInput } from "../../fields/plain-input";
import { RefInput } from "../../fields/ref-input";
import { RefsInput } from "../../fields/refs-input";
import { RowsInput } from "../../fields/rows-input";
import { TextInput } from "../../fields/text-input";
import { Insertable } from "../../inserts/insertable";
import { TextAsRead } from "../../inserts/text-as-read";
import { draft } from "../../state/draft-state";
import { contactKinds } from "../kind-options";
import { rowTitle } from "../row-titles";

interface ContactFormProps {
  readonly path: PlanPath;
}

const ROUTES = ["phone", "sms", "wechat", "app", "web", "walk"] as const;
const DIALLED = new Set<unknown>(["phone", "sms"]);

/** Somebody to be called: what for, by which routes, and whom instead. */
export function ContactForm({ path }: ContactFormProps) {
  return (
    <>
      <FormPart title={t("plan-contact-who")}>
        <TextInput
          path={[...path, "name"]}
          label={t("plan-contact-name")}
          hint={t("plan-contact-name-hint")}
          limit={24}
        />
        <ChoiceInput path={[...path, "kind"]} label={t("plan-contact-kind")} options={contactKinds()} />
        <Insertable>
          <TextInput path={[...path, "for"]} label={t("plan-contact-for")} hint={t("plan-contact-for-hint")} long />
          <TextAsRead path={[...path, "for"]} />
        </Insertable>
        <TextInput path={[...path, "hours"]} label={t("plan-contact-hours")} optional />
      </FormPart>
      <RowsInput
        path={[...path, "routes"]}
        label={t("plan-contact-routes")}
        hint={t("plan-contact-routes-hint")}
        fresh={() => ({ kind: "phone", name: {}, value: null })}
        title={routeTitle}
        row={(at) => <RouteFields path={at} />}
      />
      <FormPart title={t("plan-contact-more")}>
        <RefInput
          path={[...path, "next"]}
          label={t("plan-contact-next")}
          hint={t("plan-contact-next-hint")}
          part="contacts"
          optional
        />
        <RefInput
          path={[...path, "duty"]}
          label={t("plan-contact-duty")}
          hint={t("plan-contact-duty-hint")}
          part="duties"
          optional
        />
        <TextInput
          path={[...path, "spoken"]}
          label={t("plan-contact-spoken")}
          hint={t("plan-contact-spoken-hint")}
          limit={24}
          optional
        />
        <RefsInput
          path={[...path, "scripts"]}
          label={t("plan-contact-scripts")}
          hint={t("plan-contact-scripts-hint")}
          part="scripts"
        />
      </FormPart>
    </>
  );
}

/** What a route is called, and its number or address: "值班手机 · 028-…". */
const routeTitle = (route: Json): string =>
  [rowTitle(route), fieldOf(route, "value")].filter((each) => typeof each === "string" && each !== "").join(" · ");

function RouteFields({ path }: ContactFormProps) {
  const dialled = DIALLED.has(fieldOf(valueAt(draft.value ?? {}, path), "kind"));
  return (
    <>
      <ChoiceInput
        path={[...path, "kind"]}
        label={t("plan-route-kind")}
        options={ROUTES.map((route) => [route, t(`plan-route-${route}`)])}
      />
      <PlainInput
        path={[...path, "value"]}
        label={dialled ? t("plan-route-number") : t("plan-route-address")}
        kind={dialled ? "tel" : "plain"}
      />
      <TextInput path={[...path, "name"]} label={t("plan-route-name")} hint={t("plan-route-name-hint")} limit={24} />
    </>
  );
}

import { freshId } from "../../state/fresh-id";
import type { PartForms } from "../part-form";
import { AnswerForm } from "./answer-form";
import { AudienceForm } from "./audience-form";
import { ReportForm } from "./report-form";
import { ScriptForm } from "./script-form";

/** In the order of the overview. */
export const SCRIPTS_PARTS: PartForms = [
  [
    "scripts",
    {
      group: "scripts",
      form: ScriptForm,
      fresh: () => ({
        ...{ id: freshId("script"), name: {}, purpose: null, to_customers: true },
        texts: [{ channel: "sms", text: {}, prompts: [] }],
      }),
    },
  ],
  [
    "answers",
    {
      group: "scripts",
      form: AnswerForm,
      fresh: () => ({ id: freshId("answer"), kind: null, question: {}, answer: {} }),
    },
  ],
  [
    "audiences",
    {
      group: "scripts",
      form: AudienceForm,
      fresh: () => ({
        ...{ id: freshId("audience"), name: {}, areas: [], scripts: [], channels: [], every: null, later: null },
        sleeps: false,
      }),
    },
  ],
  [
    "reports",
    {
      group: "scripts",
      form: ReportForm,
      fresh: () => ({
        ...{ id: freshId("report"), name: {}, by: "liaison", to: null, channel: "voice", clock: null },
        ...{ limits: [], script: null, outline: [{}] },
      }),
    },
  ],
];

import { freshId } from "../../state/fresh-id";
import type { PartForms } from "../part-form";
import { freshStep } from "../steps/steps-state";
import { ClockForm, freshLimit } from "./clock-form";
import { DangerForm } from "./danger-form";
import { ListForm } from "./list-form";
import { TopicForm } from "./topic-form";

const freshGate = () => ({ in_order: false, min_gap: null, two_persons: false, after: [] });

/** In the order of the overview. */
export const LISTS_PARTS: PartForms = [
  [
    "lists",
    {
      group: "lists",
      form: ListForm,
      fresh: () => ({
        ...{ id: freshId("list"), name: {}, when: {}, style: "read_do", scope: "once", areas: [], asset_kind: null },
        ...{ skip_at: [], hazard: null, call_and_response: false, gate: freshGate() },
        pages: [{ name: null, items: [freshStep()] }],
      }),
    },
  ],
  ["topics", { group: "lists", form: TopicForm, fresh: () => ({ id: freshId("topic"), name: {}, lists: [] }) }],
  [
    "dangers",
    {
      group: "lists",
      form: DangerForm,
      fresh: () => ({
        ...{ id: freshId("danger"), name: {}, asset_kind: null, list: null, contacts: [], scripts: [], clock: null },
      }),
    },
  ],
  [
    "clocks",
    {
      group: "lists",
      form: ClockForm,
      fresh: () => ({
        ...{ id: freshId("clock"), name: {}, about: {}, scope: "once", asset_kind: null, starts: "by_hand" },
        ...{ stops_when: {}, limits: [freshLimit()] },
      }),
    },
  ],
];

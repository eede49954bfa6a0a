import { freshId } from "../../state/fresh-id";
import type { PartForms } from "../part-form";
import { ChannelForm } from "./channel-form";
import { DrillForm } from "./drill-form";
import { GuideForm } from "./guide-form";
import { RiskForm } from "./risk-form";
import { SupplyForm } from "./supply-form";
import { TermForm } from "./term-form";
import { TrainingForm } from "./training-form";

const freshSupply = () => ({
  ...{ id: freshId("supply"), name: {}, kind: "tools", place: {}, quantity: 1, minimum: 1, counted_in: {} },
  ...{ owner: "service", inspect_every: null },
});
const freshChannel = () => ({
  id: freshId("channel"),
  ...{ name: {}, kind: "wireless", posts: {}, without_power: false, test_every: null },
});
const freshRisk = () => ({
  ...{ id: freshId("risk"), name: {}, cause: "equipment", likelihood: 1 },
  severity: { operations: 1, satisfaction: 1, safety: 1, information: 1 },
  controls: [{ id: freshId("control"), kind: "prevent", text: {}, owner: "technical", every: null }],
});
const freshTraining = () => ({
  id: freshId("training"),
  name: {},
  form: "lecture",
  duties: [],
  every: null,
  guides: [],
});
const freshTurn = () => ({ minute: 0, text: {} });
const freshDrill = () => ({
  ...{ id: freshId("drill"), name: {}, cause: "equipment", level: 3, areas: [], every: null, goals: [{}] },
  story: [freshTurn(), freshTurn()],
});
const freshQuestion = () => ({ id: freshId("question"), question: {}, options: [{}, {}], right: 0, why: {} });
const freshGuide = () => ({
  id: freshId("guide"),
  ...{ name: {}, duties: [], paragraphs: [{}], check: [freshQuestion()] },
});

/** In the order of the overview. */
export const BETWEEN_PARTS: PartForms = [
  ["supplies", { group: "between", form: SupplyForm, fresh: freshSupply }],
  ["channels", { group: "between", form: ChannelForm, fresh: freshChannel }],
  ["risks", { group: "between", form: RiskForm, fresh: freshRisk }],
  ["training", { group: "between", form: TrainingForm, fresh: freshTraining }],
  ["drills", { group: "between", form: DrillForm, fresh: freshDrill }],
  ["guides", { group: "between", form: GuideForm, fresh: freshGuide }],
  ["glossary", { group: "between", form: TermForm, fresh: () => ({ id: freshId("term"), term: {}, meaning: {} }) }],
];

/** A plan with services, of which the lifts wait for a list. */

import { EDITION } from "./limit-scenes";

export const SERVING = {
  ...EDITION,
  recovery: {
    ...EDITION.recovery,
    services: [
      { id: "doors", name: { "zh-Hans": "doors" }, areas: [], after: [] },
      { id: "lifts", name: { "zh-Hans": "lifts" }, areas: ["tower-a"], after: ["fuel"] },
    ],
  },
};

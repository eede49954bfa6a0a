/** Every field that names a thing of another part, by that part. A star is each member of a list, or any field. */

import type { PlanPart } from "../parts";

const ITEMS = "lists.*.pages.*.items.*";

export const REFERENCES: readonly (readonly [part: PlanPart, where: readonly string[]])[] = [
  [
    "figures",
    [
      ...["site.min_channels", "site.call_again.*", "assets.*.maintain_every", "assets.*.test_every", "assets.*.lasts"],
      ...["levels.*.proposes.after", "levels.*.limits.*", "lists.*.gate.min_gap", `${ITEMS}.expect.figures.*`],
      ...[`${ITEMS}.due`, "clocks.*.limits.*.after", "call_out.*.order.*.next_after", "reports.*.limits.*.first"],
      ...["reports.*.limits.*.repeat", "reports.*.limits.*.later.*", "audiences.*.every", "audiences.*.later.*"],
      ...["recovery.after_care.*.due", "recovery.stable_for", "supplies.*.inspect_every", "channels.*.test_every"],
      ...["risks.*.controls.*.every", "training.*.every", "drills.*.every"],
    ],
  ],
  [
    "areas",
    [
      ...["areas.*.parent", "assets.*.area", "lists.*.areas.*", "audiences.*.areas.*", "recovery.services.*.areas.*"],
      "drills.*.areas.*",
    ],
  ],
  [
    "contacts",
    [
      ...["assets.*.maintainer", "lists.*.hazard.tell.*", `${ITEMS}.contacts.*`, "clocks.*.limits.*.contacts.*"],
      ...["dangers.*.contacts.*", "contacts.*.next", "call_out.*.order.*.contact", "reports.*.to"],
    ],
  ],
  [
    "lists",
    [
      ...["stages.*.lists.*.*", "first_ten.*.seats.*.steps.*.list", "lists.*.gate.after.*", `${ITEMS}.list`],
      ...[`${ITEMS}.could_not`, "topics.*.lists.*", "clocks.*.limits.*.list", "dangers.*.list", "recovery.before.*"],
      ...["recovery.power_up.*", "recovery.checks.*", "recovery.services.*.after.*", "recovery.after_care.*.list"],
      ...["recovery.lost_again", "announced.lists.*"],
    ],
  ],
  [
    "scripts",
    [
      ...[`${ITEMS}.scripts.*`, "dangers.*.scripts.*", "contacts.*.scripts.*", "reports.*.script"],
      ...["audiences.*.scripts.*", "announced.scripts.*"],
    ],
  ],
  ["clocks", [`${ITEMS}.clock.id`, "dangers.*.clock", "reports.*.clock"]],
  ["guides", ["training.*.guides.*"]],
];

// @vitest-environment happy-dom
/** The scene of an outage stays one object, and who reads a part of it is told of nothing else. */

import { effect } from "@preact/signals";
import { waitFor } from "@testing-library/preact";
import { expect, it } from "vitest";
import "../../../../web/src/app/incident/situation";
import { sceneOf, views } from "../../../../web/src/app/record/store";
import { EDITION } from "../../core/told";
import { bench } from "../../support/phone-screens";
import { begin } from "../../support/supervisor-phone";

it("wakes by a note whoever reads its entries, and nobody else", async () => {
  const at = await bench("supervisor", EDITION);
  const { ref } = await begin(at, { areas: ["tower-a"] });
  await at.localRecord.syncNow();
  await waitFor(() => expect(views.value).toHaveLength(1));
  const scene = sceneOf(views.value[0] as (typeof views.value)[number]);
  const woken = { entries: 0, situation: 0, checklists: 0 };
  const names = Object.keys(woken) as (keyof typeof woken)[];
  const stops = names.map((name) =>
    effect(() => {
      void scene[name];
      woken[name] += 1;
    }),
  );
  await at.localRecord.record({ type: "note.added", incident: ref, body: { text: "A 座大堂有两个人" } });
  await waitFor(() => expect(scene.entries.at(-1)?.action?.type).toBe("note.added"));
  expect(sceneOf(views.value[0] as (typeof views.value)[number])).toBe(scene);
  expect(woken.entries).toBeGreaterThan(1);
  expect(woken).toMatchObject({ situation: 1, checklists: 1 });
  await at.localRecord.record({ type: "level.changed", incident: ref, body: { from: null, to: 2 } });
  await waitFor(() => expect(scene.situation.level).toBe(2));
  expect(woken.situation).toBeGreaterThan(1);
  expect(woken.checklists).toBe(1);
  for (const stop of stops) stop();
});

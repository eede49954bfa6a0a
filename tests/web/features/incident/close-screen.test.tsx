// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { second } from "../../../../web/src/app/words/times";
import { CloseScreen } from "../../../../web/src/features/incident/close-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";

const ENDED = /李敏结束了停电/u;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const last = ({ localRecord }: Bench) => localRecord.entries().at(-1)?.action;

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
});
const begin = () => at.localRecord.record({ type: "incident.opened", incident: "self", body: open });

describe("closing", () => {
  it("names what is still open", async () => {
    const { ref } = await begin();
    await at.localRecord.record({ type: "step.done", incident: ref, body: { list: "first", item: "ask" } });
    show("/close", "/close", CloseScreen);
    press("结束，留 2 项待办");
    await waitFor(() => expect(last(at)?.body["still_open"]).toEqual(["联络员头几步：1/3", "全园区还没电"]));
  });

  it("waits until nobody is in danger any more", async () => {
    const body = { ...open, people_in_danger: { place: "1 号梯" } };
    const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body });
    show("/close", "/close", CloseScreen);
    expect(screen.getByText("有人遇险：1 号梯")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "还有人遇险，不能结束" }).disabled).toBe(true);
    await at.localRecord.record({ type: "entry.corrected", incident: ref, refs: [ref], body: { safe: true } });
    fireEvent.click(await screen.findByRole("button", { name: "结束，留 1 项待办" }));
    const left = { still_open: ["全园区还没电"] };
    await waitFor(() => expect(last(at)).toMatchObject({ type: "incident.closed", body: left }));
  });

  it("is told on quiet phones, with who did it", async () => {
    const { ref: incident } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    const ended = await at.localRecord.record({ type: "incident.closed", incident, body: { still_open: [] } });
    second.value = ended.happenedAt / 1000 - (at.localRecord.status().clockOffsetMs ?? 0);
    show("/", "/", NowScreen);
    expect(await screen.findByRole("link", { name: ENDED })).toBeTruthy();
  });
});

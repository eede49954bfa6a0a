// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { aftermaths } from "../../../../web/src/app/matters/afterwards";
import { currentIncident } from "../../../../web/src/app/record/store";
import { notice } from "../../../../web/src/app/shell/notify";
import { second } from "../../../../web/src/app/words/times";
import { CloseScreen } from "../../../../web/src/features/incident/close-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";

const ENDED = /李敏结束了全园区停电/u;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const last = ({ localRecord }: Bench) => localRecord.entries().at(-1)?.action;

const WHY = "改按长期停电安排";
const FIRST_WHY = "还没电：先说为什么结束";
const why = async () => fireEvent.click(await screen.findByRole("radio", { name: WHY }));
const UNSTEADY = /^供电稳定得还不够久/u;
const EARLY = /^不等 .+，现在结束$/u;
const CLOSE = /^结束，还有 4 件接着办$/u;
/** Of an end that leaves nothing: the review has three steps. */
const END = "结束，还有 3 件接着办";
const UNTOLD = "一次也没告诉的 1 类人：B 座住户";
const MAY_COME = /^没网的手机可能还有没交的记录/u;
const KEPT = /联络员 · .+ 前$/u;
const FAILED = /没做成/u;
const LEFT = /^结束以后还要办的/u;
const rows = () => within(screen.getByRole("region", { name: LEFT })).getAllByRole("button", { name: FAILED });

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
});
const begin = () => at.localRecord.record({ type: "incident.opened", incident: "self", body: open });

describe("closing", () => {
  it("says on a phone, which cannot ask for other phones, that some may still hold entries", async () => {
    await begin();
    show("/close", "/close", CloseScreen);
    expect(screen.getByText(MAY_COME)).toBeTruthy();
  });

  it("names what is still open", async () => {
    const { ref } = await begin();
    await at.localRecord.record({ type: "step.done", incident: ref, body: { list: "first", item: "ask" } });
    show("/close", "/close", CloseScreen);
    // Over places without power it ends by a deliberate answer only.
    expect(screen.getByRole<HTMLButtonElement>("button", { name: FIRST_WHY }).disabled).toBe(true);
    await why();
    fireEvent.click(await screen.findByRole("button", { name: END }));
    await waitFor(() =>
      expect(last(at)?.body["still_open"]).toEqual([
        "联络员头几步：1/3",
        "该做、一步没做的清单 1 张：巡楼",
        UNTOLD,
        "全园区还没电",
      ]),
    );
    expect(last(at)?.body["reason"]).toBe(WHY);
  });

  it("is taken back within ten seconds, and the outage goes on", async () => {
    const { ref } = await begin();
    await at.localRecord.record({ type: "supply.returned", incident: ref, body: { areas: [] } });
    show("/close", "/close", CloseScreen);
    press(END);
    press(END);
    await waitFor(() => expect(notice.value?.text).toBe("这次停电结束了"));
    expect(currentIncident.value).toBeNull();
    expect(at.localRecord.entries().filter(({ action }) => action?.type === "incident.closed")).toHaveLength(1);
    notice.value?.action?.onPress();
    await waitFor(() => expect(notice.value?.text).toBe("撤回了，这次停电接着处理"));
    expect(last(at)).toMatchObject({ type: "incident.reopened", incident: ref });
    expect(currentIncident.value?.ref).toBe(ref);
  });

  it("says so where somebody else ended it too", async () => {
    const { ref: incident } = await begin();
    await at.localRecord.record({ type: "supply.returned", incident, body: { areas: [] } });
    show("/close", "/close", CloseScreen);
    press(END);
    await waitFor(() => expect(notice.value?.text).toBe("这次停电结束了"));
    await at.localRecord.record({ type: "incident.closed", incident, body: { still_open: [] } });
    notice.value?.action?.onPress();
    await waitFor(() => expect(notice.value?.text).toContain("仍是结束"));
    expect(currentIncident.value).toBeNull();
  });

  it("asks who does what it leaves and by when, or why nobody need, and names them so", async () => {
    const { ref: incident } = await begin();
    const failed = (item: string) =>
      at.localRecord.record({ type: "step.could_not", incident, body: { list: "first", item, reason: "没钥匙" } });
    await failed("ask");
    await failed("call");
    show("/close", "/close", CloseScreen);
    const [asking, calling] = rows();
    fireEvent.click(asking as HTMLElement);
    fireEvent.click(await screen.findByRole("radio", { name: "3 天内", hidden: true }));
    fireEvent.click(await screen.findByRole("button", { name: "联络员", hidden: true }));
    await waitFor(() => expect(last(at)).toMatchObject({ type: "matter.given", incident, body: { duty: "liaison" } }));
    // What was given stays where it stood, although what nobody has is more pressing.
    await waitFor(() => expect(rows()[0]?.textContent).toContain("联络员"));
    expect(Date.parse(String(last(at)?.body["due"]))).toBeGreaterThan(Date.now() + 2 * 86_400_000);
    fireEvent.click(calling as HTMLElement);
    fireEvent.click(await screen.findByRole("button", { name: "不做了", hidden: true }));
    fireEvent.click(await screen.findByRole("button", { name: "这次用不上", hidden: true }));
    await waitFor(() => expect(last(at)?.type).toBe("matter.left"));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]?.textContent).toContain("联络员");
    await why();
    fireEvent.click(await screen.findByRole("button", { name: CLOSE }));
    await waitFor(() => expect(last(at)?.type).toBe("incident.closed"));
    const named = last(at)?.body["still_open"] as readonly string[];
    expect(named.filter((each) => each.startsWith("没做成"))).toHaveLength(1);
    // What the button promised is what stands.
    expect(aftermaths.value.map(({ open: left }) => left.length)).toEqual([4]);
    expect(named[0]).toMatch(KEPT);
  });

  it("gives what nobody has to whoever ends it, with one tap that can be taken back", async () => {
    const { ref: incident } = await begin();
    await at.localRecord.record({ type: "step.could_not", incident, body: { list: "first", item: "ask", reason: "" } });
    show("/close", "/close", CloseScreen);
    await why();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "1 件没人办，先安排" }).disabled).toBe(true);
    press("没人办的 1 件我来，一天内办好");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "matter.given", body: { to: expect.any(String) } }));
    expect(await screen.findByRole("button", { name: CLOSE })).toBeTruthy();
    await waitFor(() => expect(screen.queryByText("没人办的 1 件我来，一天内办好")).toBeNull());
  });

  it("leaves what nobody has and is due sooner due then, but not at a time that is over", async () => {
    const { ref: incident } = await begin();
    await at.localRecord.record({ type: "step.could_not", incident, body: { list: "first", item: "ask", reason: "" } });
    const matter = 'could_not:["first","","","ask"]';
    const dueIn = (ms: number) =>
      at.localRecord.record({
        type: "matter.given",
        incident,
        body: { matter, due: new Date(Date.now() + ms).toISOString() },
      });
    await dueIn(3_600_000);
    show("/close", "/close", CloseScreen);
    press("没人办的 1 件我来，一天内办好");
    await waitFor(() => expect(last(at)?.body).toEqual({ matter, to: expect.any(String) }));
    notice.value?.action?.onPress();
    await dueIn(-60_000);
    fireEvent.click(await screen.findByRole("button", { name: "没人办的 1 件我来，一天内办好" }));
    await waitFor(() => expect(last(at)?.body).toEqual({ matter, to: expect.any(String), due: expect.any(String) }));
  });

  it("warns and asks once more while the power has not been back for as long as the plan calls steady", async () => {
    const { ref: incident } = await begin();
    show("/close", "/close", CloseScreen);
    expect(screen.queryByText(UNSTEADY)).toBeNull();
    const back = await at.localRecord.record({ type: "supply.returned", incident, body: { areas: [] } });
    second.value = back.happenedAt / 1000 - (at.localRecord.status().clockOffsetMs ?? 0);
    expect(await screen.findByText(UNSTEADY)).toBeTruthy();
    press(END);
    // Asked once more, with until when; nothing has ended yet, and one may wait after all.
    const asked = within(await screen.findByRole("region", { name: "真的现在就结束？" }));
    expect(asked.getByText(UNSTEADY)).toBeTruthy();
    fireEvent.click(asked.getByRole("button", { name: "再等等" }));
    press(END);
    expect(at.localRecord.entries().some(({ action }) => action?.type === "incident.closed")).toBe(false);
    fireEvent.click(await screen.findByRole("button", { name: EARLY }));
    await waitFor(() => expect(last(at)?.type).toBe("incident.closed"));
  });

  it("waits until nobody is in danger any more", async () => {
    const body = { ...open, people_in_danger: { place: "1 号梯" } };
    const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body });
    show("/close", "/close", CloseScreen);
    expect(screen.getByText("有人遇险：1 号梯")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "还有人遇险，不能结束" }).disabled).toBe(true);
    await at.localRecord.record({ type: "entry.corrected", incident: ref, refs: [ref], body: { safe: true } });
    await why();
    fireEvent.click(await screen.findByRole("button", { name: END }));
    const unbegun = "该做、一步没做的清单 2 张：联络员头几步、巡楼";
    const left = { still_open: [unbegun, UNTOLD, "全园区还没电"] };
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

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { NewRequestScreen } from "../../../../web/src/features/requests/new-request-screen";
import { RequestScreen } from "../../../../web/src/features/requests/request-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin, bodies, last, press } from "../../support/supervisor-phone";

const NEW = "/requests/new";
const plan = { ...EDITION, site: { ...EDITION.site, short_form_from: 2 as const } };
const SHORT = "简表：什么事、在哪里、号码，别的以后补登。";
let at: Bench;
let incident = "";

/** An outage at this level, and the form for what somebody asks. */
async function atLevel(to: 1 | 2 | 3) {
  incident = (await begin(at)).ref;
  await at.localRecord.record({ type: "level.changed", incident, body: { from: null, to, reason: "范围大" } });
  show(NEW, NEW, NewRequestScreen);
}

const LEADER = /^leader/u;
const AGREED = /^leader.*口头同意：门岗的两盏$/u;
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole("radio", { name }));
const fill = (name: string, value: string) => fireEvent.input(screen.getByLabelText(name), { target: { value } });

beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", plan, []);
  at.browser.fate = () => "lost";
});

describe("the short form", () => {
  it.each([1, 2] as const)("is used at level %s, from which the plan has it", async (level) => {
    await atLevel(level);
    expect(screen.getByText(SHORT)).toBeTruthy();
    choose("投诉");
    press("记下");
    await waitFor(() => expect(bodies(at, "request.opened")).toEqual([{ kind: "complaint", short: true }]));
  });

  it("is not used at a slighter level, unless somebody has no time", async () => {
    await atLevel(3);
    expect(screen.queryByText(SHORT)).toBeNull();
    choose("报修");
    press("来不及细问，用简表，以后补登");
    expect(screen.getByText(SHORT)).toBeTruthy();
    press("记下");
    await waitFor(() => expect(bodies(at, "request.opened")).toEqual([{ kind: "repair", short: true }]));
  });

  it("gives way to the whole one, with what was said", async () => {
    await atLevel(2);
    choose("报修");
    fill("号码", "13812345678");
    press("有时间，问全一点");
    expect((screen.getByLabelText("号码") as HTMLInputElement).value).toBe("13812345678");
    press("记下");
    await waitFor(() => expect(bodies(at, "request.opened")).toEqual([{ kind: "repair" }]));
  });

  it("keeps what was agreed to by word of mouth, and who agreed", async () => {
    await atLevel(2);
    choose("报修");
    fill("出了什么事，要什么", "借两盏灯");
    choose(LEADER);
    fill("同意了什么", "门岗的两盏");
    press("记下");
    await waitFor(() => expect(last(at)?.type).toBe("request.opened"));
    expect(last(at)?.body).toMatchObject({ what: "借两盏灯", approved: expect.stringMatching(AGREED) });
  });

  it("notes a mobile number that is too short, and takes it", async () => {
    await atLevel(2);
    choose("报修");
    fill("号码", "1381234567");
    expect(screen.getByText("手机号一般是 11 位，这里是 10 位，看看有没有错")).toBeTruthy();
    press("记下");
    await waitFor(() => expect(at.localRecord.entries().at(-1)?.private).toEqual({ number: "1381234567" }));
  });

  it("answers and counts what many ask, with no request", async () => {
    await atLevel(2);
    choose("要答复");
    const answers = within(screen.getByText("大家都问的：照着答，点一下记一次").closest("details") as HTMLElement);
    fireEvent.click(answers.getAllByRole("button")[0] as HTMLElement);
    await waitFor(() => expect(last(at)?.type).toBe("enquiry.counted"));
    expect(bodies(at, "request.opened")).toEqual([]);
  });
});

describe("the queue to fill in", () => {
  it("puts right what was taken down in haste, and goes on to the next one", async () => {
    incident = (await begin(at)).ref;
    const short = { kind: "repair", short: true } as const;
    const first = await at.localRecord.record({ type: "request.opened", incident, body: short });
    const second = await at.localRecord.record({ type: "request.opened", incident, body: short });
    show(`/requests/${first.ref}?fill`, "/requests/:ref", RequestScreen);
    choose("紧急求助");
    fill("出了什么事，要什么", "制氧机没电");
    press("补好了");
    const body = { request: first.ref, kind: "urgent", what: "制氧机没电" };
    await waitFor(() => expect(last(at)).toMatchObject({ type: "request.filled", body }));
    await waitFor(() => expect(location.pathname).toBe(`/requests/${second.ref}`));
    press("补好了");
    await waitFor(() => expect(bodies(at, "request.filled")).toHaveLength(2));
    await waitFor(() => expect(location.pathname).toBe("/requests"));
  });
});

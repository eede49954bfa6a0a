// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { matters } from "../../../../web/src/app/matters/matters";
import { NewRequestScreen } from "../../../../web/src/features/requests/new-request-screen";
import { RequestScreen } from "../../../../web/src/features/requests/request-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, last, night, press } from "../../support/supervisor-phone";

const NEW = "/requests/new";
const SECRETS = /13812345678|陈先生/u;
const CALL = /^打回去 138/u;
const HALF_AN_HOUR = 30 * 60_000;
let at: Bench;
let incident = "";
beforeEach(async () => {
  at = await night();
  incident = (await begin(at)).ref;
});

const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));
const fill = (name: string, value: string) => fireEvent.input(screen.getByLabelText(name), { target: { value } });
/** There is no telephone behind this document: a link must not leave it. */
function dial(): void {
  const call = screen.getByRole("link", { name: CALL });
  call.addEventListener("click", (event) => event.preventDefault(), { once: true });
  fireEvent.click(call);
}
const due = () => matters.value.find(({ kind }) => kind === "request")?.due;

/** A complaint whose caller was promised a call, with what was told of them. */
async function promised(told: object = {}): Promise<string> {
  const body = { kind: "complaint", call_back: new Date(Date.now() + HALF_AN_HOUR).toISOString() };
  const asked = await at.localRecord.record({ type: "request.opened", incident, body, ...told });
  show(`/requests/${asked.ref}`, "/requests/:ref", RequestScreen);
  return asked.ref;
}

describe("a caller who is promised a call", () => {
  it("is asked for a number beside it, and is called when they were told, to the minute", async () => {
    show(NEW, NEW, NewRequestScreen);
    choose("投诉");
    fill("出了什么事，要什么", "等了一小时没人来");
    expect(screen.getByLabelText("出了什么事，要什么").closest("details")).toBeNull();
    const before = Date.now();
    choose("30 分钟后");
    const together = screen.getByRole("radio", { name: "30 分钟后" }).closest("details");
    expect(together?.contains(screen.getByLabelText("号码"))).toBe(true);
    expect(together?.contains(screen.getByLabelText("称呼"))).toBe(true);
    press("记下");
    await waitFor(() => expect(last(at)?.type).toBe("request.opened"));
    const wait = Date.parse(String(last(at)?.body["call_back"])) - before;
    expect(wait - HALF_AN_HOUR).toBeGreaterThanOrEqual(-1);
    expect(wait - HALF_AN_HOUR).toBeLessThan(10_000);
  });

  it("and left none gives it later, which is asked for until somebody has put it down", async () => {
    const request = await promised();
    expect(screen.getByText("答应了回电，还没有号码")).toBeTruthy();
    fill("号码", "13812345678");
    press("补好了");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "request.filled", body: { request } }));
    expect(at.localRecord.entries().at(-1)?.private).toEqual({ number: "13812345678" });
    await waitFor(() => expect(screen.queryByText("答应了回电，还没有号码")).toBeNull());
  });

  it("gave one that not everybody may read: nobody is told that there is none", async () => {
    await promised({ private: { number: "13812345678" } });
    expect(screen.queryByText("答应了回电，还没有号码")).toBeNull();
  });

  it("is no longer waited for once they were called, until they are promised another call", async () => {
    const request = await promised();
    await waitFor(() => expect(due()).toEqual(expect.any(Number)));
    press("回过电话");
    await waitFor(() => expect(last(at)?.body).toEqual({ request, what: "回过电话", call_back: null }));
    await waitFor(() => expect(due()).toBeNull());
    press("派人去了");
    await waitFor(() => expect(last(at)?.body).toEqual({ request, what: "派人去了" }));
    choose("15 分钟后");
    fireEvent.click(screen.getAllByRole("button", { name: "记下" }).at(-1) as HTMLElement);
    await waitFor(() => expect(due()).toEqual(expect.any(Number)));
    expect(bodies(at, "request.acted")).toHaveLength(3);
  });

  it("is asked about after the call, and is owed it until they were reached", async () => {
    const request = await promised({ private: { number: "13812345678", name: "陈先生" } });
    await waitFor(() => expect(due()).toEqual(expect.any(Number)));
    dial();
    expect(localStorage.getItem("stormlamp:call")).toContain(request);
    expect(localStorage.getItem("stormlamp:call")).not.toMatch(SECRETS);
    press("没人接");
    await waitFor(() => expect(last(at)?.body).toEqual({ request, what: "打回去 · 没人接" }));
    expect(due()).toEqual(expect.any(Number));
    dial();
    press("接通了");
    await waitFor(() => expect(last(at)?.body).toEqual({ request, what: "打回去 · 接通了", call_back: null }));
    await waitFor(() => expect(due()).toBeNull());
    expect(screen.queryByText("他们说了什么？")).toBeNull();
  });
});

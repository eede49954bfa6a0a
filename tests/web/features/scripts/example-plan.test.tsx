// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { forgetPendingCall, pendingCall } from "../../../../web/src/app/calls/pending-call";
import { madeUpNumbers } from "../../../../web/src/app/device/dialled-numbers";
import { copyOut, dialHref, textHref } from "../../../../web/src/app/device/platform";
import { ReadinessCard } from "../../../../web/src/app/record/readiness";
import { mode } from "../../../../web/src/app/record/store";
import { notice } from "../../../../web/src/app/shell/notify";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { ScriptScreen } from "../../../../web/src/features/scripts/script-screen";
import { PLAN } from "../../support/phone-plan";
import { bench, open, show } from "../../support/phone-screens";
import { bodies } from "../../support/supervisor-phone";

const lift = {
  ...PLAN.contacts[0],
  id: "lift",
  name: { "zh-Hans": "电梯维保" },
  routes: [{ kind: "phone", name: { "zh-Hans": "救援" }, value: "028-5550-0110" }],
} as Edition["contacts"][number];
const ready = { ...PLAN.scripts[0], texts: [{ channel: "sms", text: { "zh-Hans": "停电了。" } }] };

const EXAMPLE = {
  ...PLAN,
  site: { ...PLAN.site, example: true, hotline: "028-5550-0100" },
  contacts: [...PLAN.contacts, lift],
  scripts: [ready],
} as unknown as Edition;

describe("the example plan", () => {
  it("dials no number that it made up, but every public one, and those of real people", () => {
    const madeUp = madeUpNumbers(EXAMPLE);
    const by = { drill: false, madeUp };
    expect(dialHref("028 5550 0110", by)).toBeNull();
    expect(dialHref("028-5550-0100", by)).toBeNull();
    expect(["119", "120", "110", "12345", "95598"].map((each) => dialHref(each, by))).not.toContain(null);
    expect(dialHref("13800000001", by)).toBe("tel:13800000001");
    // The demonstration's people and customers have numbers that it made up, too.
    expect(dialHref("028-5550-0201", by)).toBeNull();
    expect(dialHref("028-5550-0201", { drill: false })).toBe("tel:02855500201");
    expect(madeUpNumbers(PLAN)).toBeUndefined();
  });

  it("lets no words out", async () => {
    const by = { drill: false, madeUp: madeUpNumbers(EXAMPLE) };
    expect(textHref("13800000001", "停电", by)).toBeNull();
    expect(await copyOut("停电", by)).toBe(false);
  });

  it("says so where it is read out and sent, and why nothing is dialled", async () => {
    forgetPendingCall();
    await bench("supervisor", EXAMPLE);
    expect(mode.value.madeUp?.size).toBe(2);
    show("/scripts/notice", "/scripts/:script", ScriptScreen);
    expect(screen.getByText("不真发", { exact: false })).toBeTruthy();
    expect(document.querySelector("p.read")?.textContent).toBe("示例预案停电了。");
    expect(document.querySelector(".status")?.textContent).toContain("示例预案");
    cleanup();
    show("/contacts/lift", "/contacts/:contact", ContactScreen);
    fireEvent.click(screen.getByText("（示例）", { exact: false }));
    expect(notice.value?.text).toContain("没有真打");
    expect(pendingCall.value?.contact).toBe("lift");
  });

  it("lets a message be walked to its end, and opens none", async () => {
    const at = await bench("supervisor", EXAMPLE);
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    show("/scripts/notice?channel=sms&audience=b", "/scripts/:script", ScriptScreen);
    expect(document.querySelector("a[href^='sms:']")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "发短信（示例）" }));
    expect(notice.value?.text).toContain("这里会打开短信");
    fireEvent.click(await screen.findByRole("button", { name: "发出去了" }));
    await waitFor(() => expect(bodies(at, "notice.given")).toMatchObject([{ audience: "b", channel: "sms" }]));
  });

  it("asks how a message to one number went, too, and opens none", async () => {
    forgetPendingCall();
    const mobile = { ...lift, routes: [{ kind: "phone", name: { "zh-Hans": "值班" }, value: "138-0000-0110" }] };
    await bench("supervisor", { ...EXAMPLE, contacts: [mobile] } as unknown as Edition);
    show("/contacts/lift", "/contacts/:contact", ContactScreen);
    expect(document.querySelector("a[href^='sms:']")).toBeNull();
    fireEvent.click(screen.getAllByRole("button", { name: "给电梯维保发短信 138-0000-0110" })[0] as HTMLElement);
    expect(notice.value?.text).toContain("没有真发");
    expect(pendingCall.value).toMatchObject({ contact: "lift", channel: "sms" });
  });

  it.each([
    ["staff", "请预案管理员", null],
    ["plan_keeper", "都是编的", "/desk/setup"],
  ])("is no readiness: %s reads what to do", async (role, words, way) => {
    await bench(role, EXAMPLE);
    show("/", "/", ReadinessCard);
    expect(document.querySelector(".card")?.textContent).toContain(words);
    expect(screen.queryByRole("link", { name: "开始使用" })?.getAttribute("href") ?? null).toBe(way);
  });

  it("leaves a plan of the site's own without any mark", async () => {
    await bench("supervisor");
    show("/scripts/notice", "/scripts/:script", ScriptScreen);
    const seen = [".status", "p.read"].map((part) => document.querySelector(part)?.textContent);
    expect(seen.join(" ")).toContain("停电");
    expect(seen.join(" ")).not.toContain("示例");
  });
});

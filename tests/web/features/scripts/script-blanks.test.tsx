// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { FactsScreen } from "../../../../web/src/features/scripts/facts-screen";
import { ScriptScreen } from "../../../../web/src/features/scripts/script-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";

const words = (text: string) => ({ "zh-Hans": text });
const notice = {
  ...PLAN.scripts[0],
  to_customers: false,
  texts: [
    {
      channel: "voice" as const,
      text: words("{site}，回电 {hotline}。[[{word_of}说预计 {expected_back} 恢复供电。|几点恢复还不知道。]]"),
      prompts: [words("哪栋几层")],
    },
  ],
};
const EDITION: Edition = {
  ...PLAN,
  site: { ...PLAN.site, hotline: "010-0000-0000" },
  scripts: [notice],
};

let at: Bench;
const begin = () => at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
const bodies = (type: string) =>
  at.localRecord.entries().flatMap(({ action }) => (action?.type === type ? [action.body] : []));
beforeEach(async () => {
  at = await bench("supervisor", EDITION);
});

describe("a script", () => {
  it("fills what is the site's own, and shows what to add beside the words, not in them", async () => {
    await begin();
    show("/scripts/notice", "/scripts/:script", ScriptScreen);
    const said = screen.getByText("010-0000-0000").closest("p");
    expect(said?.textContent).toBe("凤鸣，回电 010-0000-0000。几点恢复还不知道。");
    expect(within(screen.getByRole("region", { name: "你自己补上的" })).getByText("哪栋几层")).toBeTruthy();
  });

  it("is not sent with a time that nobody stands behind; the facts ask whose word it is", async () => {
    const ref = (await begin()).ref;
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await at.localRecord.record({ type: "facts.changed", incident: ref, body: { expected_back: until } });
    const shown = show("/scripts/notice", "/scripts/:script", ScriptScreen);
    expect(screen.getByText("还缺：谁说的。填上才能发。")).toBeTruthy();
    shown.unmount();
    show("/facts", "/facts", FactsScreen);
    fireEvent.click(screen.getByRole("radio", { name: "供电公司" }));
    fireEvent.click(screen.getByRole("button", { name: "记下新情况" }));
    await waitFor(() => expect(bodies("promise.made")).toHaveLength(1));
    expect(bodies("promise.made")[0]).toMatchObject({ by: "utility", what: "power" });
    expect(bodies("facts.changed")).toHaveLength(1);
    document.body.innerHTML = "";
    show("/scripts/notice", "/scripts/:script", ScriptScreen);
    expect(screen.getByText("供电公司", { selector: ".blank" })).toBeTruthy();
    expect(screen.queryByText("还缺", { exact: false })).toBeNull();
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { sentence } from "../../../../web/src/app/words/entry-line";
import type { Checklist, Edition } from "../../../../web/src/core/plan/plan";
import type { Entry } from "../../../../web/src/core/record/entries";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { list, step, words } from "../now/short-lists";

const hazard = { kinds: ["electrical" as const], qualified: words("持证电工"), stop_when: words("冒烟"), tell: [] };
const dangerous = (id: string, steps: Checklist["pages"][number]["items"], order = true): Checklist => ({
  ...list(id, steps, order ? [] : undefined),
  ...{ hazard, style: "read_do" },
});
const EDITION: Edition = {
  ...PLAN,
  lists: [
    dangerous("停发电机", [
      step("市电稳了"),
      step("降电梯"),
      step("告诉各岗"),
      step("切回市电", { needs: ["降电梯"] }),
    ]),
  ],
};

let at: Bench;
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const skip = async (now: string, why: string) => {
  await screen.findByRole("heading", { level: 2, name: now });
  fireEvent.click(button("跳过"));
  fireEvent.click(await screen.findByRole("button", { name: why }));
};
const bodyOf = ({ action }: Entry) => action?.body;

beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", EDITION);
  await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
});

describe("what was left out of work that can hurt", () => {
  it("is asked about once, before the dangerous step, with each step and why", async () => {
    show("/lists/停发电机", "/lists/:list", ListScreen);
    await skip("市电稳了", "先做更急的");
    await skip("降电梯", "已经有人做了");
    await screen.findByRole("heading", { level: 2, name: "告诉各岗" });
    expect(button("做完了").disabled).toBe(false);
    expect(screen.queryByText("照样往下做", { exact: false })).toBeNull();
    fireEvent.click(button("做完了"));
    await screen.findByRole("heading", { level: 2, name: "切回市电" });
    expect(button("已经做了").disabled).toBe(false);
    expect(screen.getByText("停发电机：2 步没做，先别往下做")).toBeTruthy();
    expect(screen.getByText("跳过（先做更急的）：市电稳了")).toBeTruthy();
    expect(screen.getByText("跳过（已经有人做了）：降电梯")).toBeTruthy();
    fireEvent.click(button("2 步没做，照样往下做，写原因"));
    fireEvent.click(await screen.findByRole("button", { name: "现场另外看过，安全" }));
    await waitFor(() => expect(button("做完了").disabled).toBe(false));
    expect(screen.getByText("前面 1 步跳过了（先做更急的）：市电稳了")).toBeTruthy();
    expect(screen.getByText("前面 1 步跳过了（已经有人做了）：降电梯")).toBeTruthy();
    const said = at.localRecord.entries().at(-1) as Entry;
    expect(said.action?.refs).toHaveLength(2);
    expect(sentence(said).text).toContain("照样往下做：现场另外看过，安全");
  });

  it("is named and asked about no more where it does not apply", async () => {
    show("/lists/停发电机", "/lists/:list", ListScreen);
    for (const each of ["市电稳了", "降电梯", "告诉各岗"]) await skip(each, "这里用不上");
    expect(bodyOf(at.localRecord.entries().at(-1) as Entry)).toMatchObject({ reason: "这里用不上", needless: true });
    await screen.findByRole("heading", { level: 2, name: "切回市电" });
    expect(button("做完了").disabled).toBe(false);
    expect(screen.getByText("前面 3 步跳过了（这里用不上）：市电稳了；降电梯；告诉各岗")).toBeTruthy();
  });

  it("is said at the end: so many done, so many left out", async () => {
    show("/lists/停发电机", "/lists/:list", ListScreen);
    fireEvent.click(button("做完了"));
    for (const each of ["降电梯", "告诉各岗", "切回市电"]) await skip(each, "先做更急的");
    const said = await screen.findByText("走完了：做了 1 步，跳过 3 步");
    expect(said.previousElementSibling?.className).toBe("warn");
  });
});

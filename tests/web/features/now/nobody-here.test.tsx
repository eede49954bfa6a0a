// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { connect } from "../../../../web/src/app/record/store";
import { changeLocale } from "../../../../web/src/app/words/i18n";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { show } from "../../support/phone-screens";
import { World } from "../../support/simulated-phone";

async function visit(nobody: boolean) {
  cleanup();
  const world = new World();
  world.server.nobody = nobody;
  await changeLocale("zh-Hans");
  connect(await world.browser("stranger").open());
  show("/", "/", NowScreen);
}

describe("a browser that nobody has enrolled", () => {
  it("reads on a server without anybody how the first person comes in", async () => {
    await visit(true);
    expect(await screen.findByText("这台服务器还没有人用")).toBeTruthy();
    expect(screen.getByText("stormlamp code --role admin")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "用密码登录" })).toBeNull();
  });

  it("is sent to the supervisor everywhere else", async () => {
    await visit(false);
    expect(await screen.findByText("请主管", { exact: false })).toBeTruthy();
    expect(screen.queryByText("stormlamp", { exact: false })).toBeNull();
  });
});

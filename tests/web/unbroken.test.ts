import { describe, expect, it } from "vitest";
import { unbroken } from "../../web/src/unbroken";

const shown = (text: string) => unbroken(text).replaceAll("\u00a0", "~").replaceAll("\u2060", "+");

describe("what is drawn", () => {
  it.each([
    ["A 座 2 号梯停在 7 楼", "A~座 2~号+梯停在 7~楼"],
    ["柴油发电机 1 号", "柴油发电机 1~号"],
    ["Tower A, lift 2, floor 12", "Tower~A, lift~2, floor~12"],
    ["Level II and some", "Level~II and some"],
    ["09:13 没人接 · 周丽敏", "09:13 没人接~· 周丽敏"],
    ["no power here", "no power here"],
    ["没有空格", "没有空格"],
  ])("keeps %s together", (text, kept) => {
    expect(shown(text)).toBe(kept);
  });
});

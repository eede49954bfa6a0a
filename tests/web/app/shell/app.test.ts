// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import {
  dialHref,
  insideAnApp,
  joinsWithAmpersand,
  messageHref,
  system,
} from "../../../../web/src/app/device/platform";
import { preferredLocale, readPreferences } from "../../../../web/src/app/device/preferences";
import { placeToResume, rememberPlace } from "../../../../web/src/app/shell/resume";
import { speak, t } from "../../../../web/src/app/words/i18n";
import { makeBundle } from "../../../../web/src/app/words/messages/fluent-bundle";
import { clockAfter, clockBefore, moment, rfc3339 } from "../../../../web/src/app/words/times";

const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)";
const real = { drill: false };
const drill = { drill: true };

describe("calls and messages", () => {
  it("dial digits alone and wait before an extension", () => {
    expect(dialHref("028-5550-0110 转 8", real)).toBe("tel:02855500110,8");
  });
  it("dial nobody in a drill but the emergency numbers", () => {
    expect(dialHref("95598", drill)).toBeNull();
    expect(dialHref("119", drill)).toBe("tel:119");
    expect(messageHref("13800000001", "x", drill)).toBeNull();
  });
  it("join a message's text as each system wants it", () => {
    expect(messageHref("13800000001", "停电 A", real, "Android")).toBe("sms:13800000001?body=%E5%81%9C%E7%94%B5%20A");
    expect(messageHref("13800000001", "a", real, IPHONE)).toBe("sms:13800000001&body=a");
    expect(joinsWithAmpersand("Macintosh", 5)).toBe(true);
  });
  it("offer no message to a fixed line", () => {
    expect(messageHref("028-5550-0110", "a", real)).toBeNull();
    expect(messageHref("95598", "a", real)).toBeNull();
  });
});

describe("the browser around us", () => {
  it.each(["MicroMessenger/8.0", "DingTalk/7", "Mobile QQ/9.1", "Weibo (x)"])(
    "is known as an app's own: %s",
    (agent) => {
      expect(insideAnApp(agent)).toBe(true);
    },
  );
  it("is taken for the system's otherwise", () => {
    expect(insideAnApp("Mozilla/5.0 (Linux; Android 16) Chrome/140 Mobile Safari/537.36")).toBe(false);
    expect(system(IPHONE, 5)).toBe("ios");
    expect(system("Mozilla/5.0 (Linux; Android 16)", 5)).toBe("android");
  });
});

describe("preferences", () => {
  it("follow the browser's language and fall back to Chinese", () => {
    expect([["zh-TW"], ["zh-CN"], ["en-GB", "zh"], ["fr"]].map(preferredLocale)).toEqual([
      "zh-Hant",
      "zh-Hans",
      "en",
      "zh-Hans",
    ]);
  });
  it("survive a broken store, field by field", () => {
    const usual = { locale: "zh-Hans", theme: "dark", text: "usual", hand: "right", saver: "auto", awake: "off" };
    expect(readPreferences("{oops", ["zh"], "dark")).toEqual(usual);
    expect(readPreferences('{"theme":"light","hand":7}', ["zh"], "dark")).toEqual({ ...usual, theme: "light" });
    expect(readPreferences("null", ["zh"], "dark")).toEqual(usual);
  });
  it.each([
    [1440, "auto"],
    [820, "dark"],
  ])("are at %s px wide, where nobody has chosen a theme: %s", (width, theme) => {
    const { innerWidth } = globalThis;
    Object.assign(globalThis, { innerWidth: width });
    expect(readPreferences(null, ["zh"]).theme).toBe(theme);
    expect(readPreferences('{"theme":"dark"}', ["zh"]).theme).toBe("dark");
    Object.assign(globalThis, { innerWidth });
  });
});

describe("words", () => {
  it("show the id of a message that is missing", async () => {
    await speak("en");
    expect(t("no-such-message")).toBe("no-such-message");
    expect(t("ready-waits", { n: 1 })).toBe("1 entry is only on this phone");
  });
  it("put no invisible marks around what they take in", () => {
    const bundle = makeBundle("en", [["a", ["<", { type: "var", name: "b" }, ">"]]]);
    expect(bundle.formatPattern(bundle.getMessage("a")?.value ?? "", { b: "x" })).toBe("<x>");
  });
});

describe("times", () => {
  const noon = new Date(2026, 10, 25, 12, 0).getTime();
  it("take a clock field for the latest such moment, or for the next one", () => {
    expect(clockBefore("11:30", noon)).toBe(noon - 1_800_000);
    expect(clockBefore("12:30", noon)).toBe(noon + 1_800_000 - 86_400_000);
    expect(clockAfter("11:30", noon)).toBe(noon - 1_800_000 + 86_400_000);
    expect(clockAfter("12:30", noon)).toBe(noon + 1_800_000);
    expect(clockBefore("", noon)).toBeNull();
    expect(clockBefore("11:30", noon, 2)).toBe(noon - 1_800_000 - 2 * 86_400_000);
    expect(clockBefore("12:30", noon, 1)).toBe(noon + 1_800_000 - 2 * 86_400_000);
  });
  it("are written with milliseconds and this phone's offset", () => {
    expect(Date.parse(rfc3339(noon))).toBe(noon);
    expect(rfc3339(noon).slice(0, 23)).toBe("2026-11-25T12:00:00.000");
  });
  it("are read in the site's zone, with the day where it is not today", () => {
    const at = Date.UTC(2026, 10, 25, 13, 3);
    expect(moment(at, at, "zh-Hans", "Asia/Shanghai")).toBe("21:03");
    expect(moment(at - 86_400_000, at, "zh-Hans", "Asia/Shanghai")).toBe("11月24日 21:03");
  });
  it("need no day in the night past midnight", () => {
    const late = Date.UTC(2026, 10, 25, 15, 41);
    expect(moment(late + 3_600_000, late, "zh-Hans", "Asia/Shanghai")).toBe("00:41");
    expect(moment(late, late + 3_600_000, "zh-Hans", "Asia/Shanghai")).toBe("23:41");
    expect(moment(late + 13 * 3_600_000, late, "zh-Hans", "Asia/Shanghai")).toBe("11月26日 12:41");
  });
});

describe("coming back after the phone was killed", () => {
  it("opens the last place of work once, on a fresh start, for half a day", () => {
    sessionStorage.clear();
    rememberPlace("/lists/first?area=a", 1000);
    expect(placeToResume(2000)).toBe("/lists/first?area=a");
    expect(placeToResume(2000)).toBeNull();
    sessionStorage.clear();
    expect(placeToResume(1000 + 13 * 3_600_000)).toBeNull();
  });
  it("forgets it when the person went elsewhere", () => {
    rememberPlace("/lists/first", 1000);
    rememberPlace("/settings", 1001);
    sessionStorage.clear();
    expect(placeToResume(1002)).toBeNull();
  });
});

import { expect, it } from "vitest";
import { inTurn } from "../../../web/src/trying/in-turn";

it("takes what comes one after the other, and goes on where one fails", async () => {
  const taken: string[] = [];
  const done = Promise.withResolvers<void>();
  const take = async (each: string) => {
    taken.push(`${each} begins`);
    await Promise.resolve();
    if (each === "two") throw new Error("the words of a language did not come");
    taken.push(`${each} ends`);
    if (each === "three") done.resolve();
  };
  const come = inTurn(take, () => taken.push("failed"));
  for (const each of ["one", "two", "three"]) come(each);
  await done.promise;
  expect(taken).toEqual(["one begins", "one ends", "two begins", "failed", "three begins", "three ends"]);
});

/**
 * Runs what a component does after drawing without waiting for a frame, as one that comes after a file's tests finds no
 * page; and lets tests wait for what they look for as long as a busy machine may take to draw it.
 */

if (typeof document !== "undefined") {
  const { options } = await import("preact");
  options.requestAnimationFrame = (done) => setTimeout(done);
  const { configure } = await import("@testing-library/preact");
  configure({ asyncUtilTimeout: 20_000 });
}

export {};

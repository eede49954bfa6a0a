/** Runs what a component does after drawing without waiting for a frame: one that comes after a file's tests finds no page. */

if (typeof document !== "undefined") {
  const { options } = await import("preact");
  options.requestAnimationFrame = (done) => setTimeout(done);
}

export {};

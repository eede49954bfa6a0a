/**
 * Takes what comes one after the other: the next waits until the one before is done, and comes also where that failed,
 * which `failed` is told of.
 */
export function inTurn<T>(take: (each: T) => Promise<unknown>, failed: () => void): (each: T) => void {
  let last: Promise<unknown> = Promise.resolve();
  return (each) => {
    last = last.then(() => take(each)).catch(failed);
  };
}

/** One phone for all screens of the editor: it goes along from one to the next with all that was done on it. */

let kept: HTMLIFrameElement | null = null;

/** Moves it as it stands; false where this browser would load it anew, or it is no longer on the page. */
function move(frame: HTMLIFrameElement, to: HTMLElement): boolean {
  if (!("moveBefore" in to && frame.isConnected)) return false;
  to.moveBefore(frame, null);
  return true;
}

/** Puts it there, from the screen that had it before; gives it, and the way to put it aside. */
export function placeFrame(
  at: HTMLElement,
  title: string,
): { readonly frame: HTMLIFrameElement; readonly aside: () => void } {
  const frame = kept !== null && move(kept, at) ? kept : freshFrame(at);
  kept = frame;
  frame.title = title;
  frame.hidden = false;
  const aside = () => {
    // The next screen may have it already: it is drawn before this one goes.
    if (frame.parentElement !== at) return;
    frame.hidden = move(frame, document.body);
  };
  return { frame, aside };
}

function freshFrame(at: HTMLElement): HTMLIFrameElement {
  const fresh = document.createElement("iframe");
  fresh.src = "/try";
  at.append(fresh);
  return fresh;
}

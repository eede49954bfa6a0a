/** The lib's types know of no torch. */
interface Torch {
  readonly torch?: boolean;
}

/** True once the camera was found to have no lamp: it is not opened for nothing again. */
let none = false;

async function backCamera(): Promise<MediaStreamTrack | null> {
  const { mediaDevices } = navigator;
  if (typeof mediaDevices?.getUserMedia !== "function") return null;
  const stream = await mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  return stream.getVideoTracks()[0] ?? null;
}

/** Opens the camera with its lamp lit; null where there is none, or the person says no. */
export async function openTorch(): Promise<MediaStreamTrack | null> {
  if (none) return null;
  const track = await backCamera().catch(() => null);
  if (!track) return null;
  none = (track.getCapabilities?.() as Torch | undefined)?.torch !== true;
  try {
    if (none) throw new Error("a camera without a lamp");
    await track.applyConstraints({ advanced: [{ torch: true } as MediaTrackConstraintSet] });
    return track;
  } catch {
    track.stop();
    return null;
  }
}

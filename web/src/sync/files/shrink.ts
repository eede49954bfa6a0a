/** Makes a photo smaller. */

/** Longest side of a photo, px, and its quality: text on a label stays readable, 200–400 kB. */
const PHOTO_SIDE = 1600;
const PHOTO_QUALITY = 0.8;

/** Drawn anew, so nothing of the camera's metadata remains. */
export async function shrink(photo: Blob): Promise<Blob> {
  const image = await createImageBitmap(photo);
  const scale = Math.min(1, PHOTO_SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", PHOTO_QUALITY));
  if (blob === null) throw new TypeError("not a picture");
  return blob;
}

import { useEffect, useState } from "preact/hooks";
import * as styles from "./qr-code.module.css";

/** The server's SVG as a picture: an image runs no script and needs no trusted markup. */
export function QrCode({ svg, label }: { svg: string; label: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return url === null ? <span class={styles.qr} /> : <img class={styles.qr} src={url} alt={label} />;
}

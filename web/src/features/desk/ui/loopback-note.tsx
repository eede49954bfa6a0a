import { t } from "../../../app/words/i18n";
import { Notice } from "../../../ui/notice";

/** An address by which a computer means itself. The parser has made it lower case, and its numbers plain. */
const LOOPBACK = /^(?:localhost|\[::1\]|127(?:\.\d+){3})$/u;

/** Below a link meant for another phone: says so where only this computer can open it. */
export const LoopbackNote = ({ url }: { url: string }) =>
  URL.canParse(url) && LOOPBACK.test(new URL(url).hostname) ? (
    <Notice tone="warn">{t("desk-code-loopback")}</Notice>
  ) : null;

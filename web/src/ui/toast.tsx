import "./toast.css";
/** What was just done, with ten seconds to take it back; or what failed, which stays until it is closed. */
export function Toast(props: {
  readonly text: string;
  readonly failed?: boolean | undefined;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
}) {
  return (
    <div class={props.failed ? "toast failed" : "toast"}>
      <span class="grow">{props.text}</span>
      {props.action && (
        <button type="button" onClick={props.action.onPress}>
          {props.action.label}
        </button>
      )}
    </div>
  );
}

/** Says to screen readers what the screen shows: saved, sent, failed. */
export function LiveRegion({ text, urgent }: { text: string; urgent: string }) {
  return (
    <>
      <div class="quiet" role="status">
        {text}
      </div>
      <div class="quiet" role="alert">
        {urgent}
      </div>
    </>
  );
}

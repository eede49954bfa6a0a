/** What is wrong with several controls together, in words: it can have the focus, so that nobody looks for it. */
export const FieldError = ({ error }: { error: string | undefined }) =>
  error === undefined ? null : (
    <p class="bad" role="alert" tabIndex={-1} data-wrong>
      {error}
    </p>
  );

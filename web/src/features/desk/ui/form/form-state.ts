import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../../../app/words/i18n";
import { ApiProblem, ServerUnheard } from "../../../../sync/connection/api";
import { whyWords } from "../../shell/ask-server";

/** What is wrong with which field, in words. */
export type FieldErrors<D> = Readonly<Partial<Record<keyof D, string>>>;

interface FormSetting<D> {
  /** Names the form: what was typed there and not stored is there again when it is opened again. */
  readonly key: string;
  readonly start: D;
  readonly check: (draft: D) => FieldErrors<D>;
  /** True where `start` is stored already: what is wrong with it and is left alone keeps nobody from changing the rest. */
  readonly stored?: boolean;
  /** Rejects as the desk's endpoints do. */
  readonly save: (draft: D) => Promise<void>;
  /** The field that a refusal is about, by its code. */
  readonly refusals: ReadonlyMap<string, keyof D>;
  readonly onSaved: () => void;
}

export interface Form<D> {
  readonly draft: D;
  readonly put: (change: Partial<D>) => void;
  readonly errors: FieldErrors<D>;
  /** Why it was not stored, where no field is to blame. */
  readonly problem: string | null;
  readonly saving: boolean;
  /** True where the draft is one that was left here before. */
  readonly resumed: boolean;
  readonly discard: () => void;
  readonly submit: (event: Event) => void;
  /** The form's element: the first field that is wrong gets the focus. */
  readonly element: { current: HTMLFormElement | null };
}

/** The first that is wrong: a control, or the words under several of them. */
const WRONG = '[aria-invalid="true"], [data-wrong]';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is wrong and was not so before, field by field. */
function newlyWrong<D extends object>(draft: D, { start, check, stored = false }: FormSetting<D>): FieldErrors<D> {
  const before = stored ? check(start) : none<D>();
  const [now, then] = [new Map(Object.entries(draft)), new Map(Object.entries(start))];
  const isOld = (field: string) => Object.hasOwn(before, field) && isSame(now.get(field), then.get(field));
  const wrong = Object.entries(check(draft)).filter(([field]) => !isOld(field));
  return Object.fromEntries(wrong) as FieldErrors<D>;
}

const none = <D>(): FieldErrors<D> => ({}) as FieldErrors<D>;

/** Personal data: in memory only, until it is stored, discarded, or the page is closed. */
const unsaved = new Map<string, unknown>();

/** Forgets all that was typed and not stored. */
export const forgetUnsaved = (): void => unsaved.clear();

/** Where the server cannot be heard or says no, all that was typed stays. */
export function useForm<D extends object>(setting: FormSetting<D>): Form<D> {
  const { key, start, save, refusals, onSaved } = setting;
  const [resumed, setResumed] = useState(() => unsaved.has(key));
  const [draft, setDraft] = useState<D>(() => (unsaved.get(key) as D | undefined) ?? start);
  const [errors, setErrors] = useState<FieldErrors<D>>(none<D>());
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    const first = element.current?.querySelector<HTMLElement>(WRONG);
    first?.focus();
    // What is always in view at the form's end would hide it.
    first?.scrollIntoView({ block: "center" });
  }, [errors]);
  const put = (change: Partial<D>) => {
    const next = { ...draft, ...change };
    unsaved.set(key, next);
    setDraft(next);
    // What was just changed is not wrong until it is looked at again.
    setErrors(
      Object.fromEntries(Object.entries(errors).filter(([field]) => !Object.hasOwn(change, field))) as FieldErrors<D>,
    );
  };
  const refuse = (error: unknown) => {
    const field = error instanceof ApiProblem ? refusals.get(error.code) : undefined;
    if (field !== undefined) return setErrors({ [field]: whyWords(error) } as FieldErrors<D>);
    const unheard = error instanceof ServerUnheard;
    setProblem(unheard ? t("desk-form-unheard") : t("desk-form-refused", { why: whyWords(error) }));
  };
  const store = async () => {
    setSaving(true);
    try {
      await save(draft);
      unsaved.delete(key);
      onSaved();
    } catch (error) {
      refuse(error);
    } finally {
      setSaving(false);
    }
  };
  return {
    ...{ draft, put, errors, problem, saving, resumed, element },
    discard: () => {
      unsaved.delete(key);
      setDraft(start);
      setErrors(none<D>());
      setResumed(false);
    },
    submit: (event) => {
      event.preventDefault();
      setProblem(null);
      const wrong = newlyWrong(draft, setting);
      setErrors(wrong);
      if (Object.keys(wrong).length === 0 && !saving) void store();
    },
  };
}

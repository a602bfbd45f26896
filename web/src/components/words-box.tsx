import { type ReactNode, useEffect, useId, useRef } from "react";

interface Props {
  /** for who does not see the button */
  label: string;
  value: string | undefined;
  placeholder: string | undefined;
  maxLength?: number;
  spellCheck?: boolean;
  /** what the button says */
  children: ReactNode;
}

/** One line of words (`q`) and its button; the place to write in, where nothing has been asked yet. */
export function WordsBox({ label, value, children, ...box }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isBlank = !value;
  useEffect(() => {
    if (isBlank) input.current?.focus();
  }, [isBlank]);
  return (
    <>
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <span className="entry">
        <input ref={input} id={id} name="q" type="search" defaultValue={value ?? ""} autoComplete="off" {...box} />
        <button type="submit" className="main">
          {children}
        </button>
      </span>
    </>
  );
}

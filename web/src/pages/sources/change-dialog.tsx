import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useArrivals } from "../../arrivals.ts";
import { TroubleNote } from "../../components/page-trouble.tsx";

interface Change<T> {
  title: string;
  /** the button's word for it */
  does: string;
  isGrave?: boolean;
  change: () => Promise<T>;
  changed: (result: T) => void;
  close: () => void;
  children: ReactNode;
}

/** Asks before a source, a mailbox or an address is changed, and says why where the desk refuses. */
export function ChangeDialog<T>({ title, does, isGrave = false, change, changed, close, children }: Change<T>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const refresh = useArrivals();
  const act = useMutation({
    mutationFn: change,
    onSuccess: (result) => {
      close();
      changed(result);
      refresh();
    },
  });
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate();
  };
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby={heading} onClose={close}>
      <form onSubmit={submit} className="desk">
        <h2 id={heading}>{title}</h2>
        {children}
        {act.isError && <TroubleNote error={act.error} />}
        <p className="buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" className={isGrave ? "grave" : "main"} disabled={act.isPending}>
            {does}
          </button>
        </p>
      </form>
    </dialog>
  );
}

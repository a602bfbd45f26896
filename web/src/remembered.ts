import { useCallback, useState } from "react";

/** A choice that this browser keeps. Where storage is closed it lasts as long as the page. */
export function useRemembered<T extends string>(key: string, choices: readonly T[], first: T): [T, (choice: T) => void] {
  const [choice, setChoice] = useState<T>(() => choices.find((each) => each === kept(key)) ?? first);
  const remember = useCallback(
    (next: T) => {
      keep(key, next);
      setChoice(next);
    },
    [key],
  );
  return [choice, remember];
}

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(`assay-${key}`);
  } catch {
    return null;
  }
}

export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`assay-${key}`);
    else localStorage.setItem(`assay-${key}`, value);
  } catch {
    // storage is closed to this page: the choice lasts as long as the page
  }
}

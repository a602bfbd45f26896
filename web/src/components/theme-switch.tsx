import { useEffect, useState } from "react";
import { keep, kept } from "../remembered.ts";

type Theme = "light" | "dark";

const SYSTEM_DARK = "(prefers-color-scheme: dark)";

/** Light or dark by hand. What agrees with the system is not kept, so that the page goes on following it. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(shownTheme);
  useEffect(() => {
    const system = matchMedia(SYSTEM_DARK);
    const follow = () => setTheme(shownTheme());
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, []);
  const other: Theme = theme === "dark" ? "light" : "dark";
  const change = () => {
    wear(other);
    setTheme(other);
  };
  return (
    <button type="button" className="quiet theme" onClick={change}>
      {other === "dark" ? "Dark" : "Light"}
      <span className="unseen"> theme</span>
    </button>
  );
}

function systemTheme(): Theme {
  return matchMedia(SYSTEM_DARK).matches ? "dark" : "light";
}

function shownTheme(): Theme {
  const chosen = kept("theme");
  return chosen === "light" || chosen === "dark" ? chosen : systemTheme();
}

function wear(theme: Theme): void {
  const chosen = theme === systemTheme() ? null : theme;
  keep("theme", chosen);
  if (chosen) document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
}

import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { announce } from "../announce.ts";
import { marksOf, useMark } from "../marks.ts";
import { chosenIssue, move, openChosen } from "./issue-walk.ts";

const GO_WITHIN_MS = 1_500;
const PLACES: Record<string, "/" | "/read" | "/sources" | "/assets" | "/claims" | "/search" | "/briefs" | "/stories" | "/narratives"> = {
  f: "/",
  r: "/read",
  b: "/briefs",
  t: "/stories",
  n: "/narratives",
  c: "/claims",
  s: "/sources",
  a: "/assets",
};

const KEYS: [keys: string[], what: string][] = [
  [["j", "k"], "next, previous issue or story"],
  [["o", "Enter"], "open it"],
  [["s"], "star, or take the star away"],
  [["u"], "mark unread, or read"],
  [["e"], "archive, or bring back"],
  [["/"], "search"],
  [["g f"], "front page"],
  [["g r"], "read"],
  [["g b"], "briefs"],
  [["g t"], "stories"],
  [["g n"], "narratives"],
  [["g c"], "claims"],
  [["g s"], "sources"],
  [["g a"], "assets"],
  [["?"], "this list"],
  [["Esc"], "close"],
];

/** The keys of every page, and the list of them. Nothing happens while something is being typed. */
export function Keyboard() {
  const dialog = useRef<HTMLDialogElement>(null);
  const pressed = useKeys(() => dialog.current?.showModal());
  useEffect(() => {
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [pressed]);
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl className="keys">
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

function useKeys(help: () => void): (event: KeyboardEvent) => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mark = useMark();
  const goPressed = useRef(0);

  const toggle = (field: "starred" | "read" | "archived", [set, unset]: [string, string]) => {
    const id = chosenIssue();
    const marks = id ? marksOf(queries, id) : null;
    if (!id || !marks) return;
    announce(marks[field] ? unset : set);
    void mark(id, { [field]: !marks[field] });
    if (field === "archived" && !marks.archived) move(1);
  };
  const search = () => {
    const box = document.querySelector<HTMLInputElement>("input[type=search]");
    if (box) box.focus();
    else void navigate({ to: "/search" });
  };
  const actions: Record<string, () => void> = {
    j: () => move(1),
    k: () => move(-1),
    o: openChosen,
    s: () => toggle("starred", ["Starred", "Star taken away"]),
    u: () => toggle("read", ["Marked read", "Marked unread"]),
    e: () => toggle("archived", ["Archived", "Back from the archive"]),
    "/": search,
    "?": help,
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) {
      if (event.key === "Escape" && (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) event.target.blur();
      return;
    }
    const place = Date.now() - goPressed.current < GO_WITHIN_MS ? PLACES[event.key] : undefined;
    goPressed.current = event.key === "g" ? Date.now() : 0;
    const action = place ? () => void navigate({ to: place }) : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select, dialog[open]") !== null);
}

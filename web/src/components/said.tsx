import { useEffect, useState } from "react";
import { useAnnouncement } from "../announce.ts";

const SHOWN_MS = 4_000;

/** What just happened, in words: spoken by a screen reader and shown for a moment. */
export function Said() {
  const words = useAnnouncement();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    if (!words) return;
    setIsShown(true);
    const timer = setTimeout(() => setIsShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <div role="status" className={isShown ? "said" : "unseen"}>
      {words}
    </div>
  );
}

import da from "./da.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import it from "./it.json" with { type: "json" };
import ja from "./ja.json" with { type: "json" };
import nl from "./nl.json" with { type: "json" };
import { PhraseBook, wordsOf } from "./phrases.ts";
import pt from "./pt.json" with { type: "json" };
import ru from "./ru.json" with { type: "json" };
import zh from "./zh.json" with { type: "json" };

const BOOK = new PhraseBook([en, de, fr, es, pt, nl, it, da, ja, zh, ru] as Record<string, string[]>[]);
const MAX_TEXT = 12_000;

/** What a text wants of its reader, as far as it is what impostors want: category -> the words that say so. */
export function luresIn(text: string): Map<string, string> {
  const start = text.slice(0, MAX_TEXT);
  return BOOK.find(start, wordsOf(start));
}

import published from "../../../catalogue/themes.json" with { type: "json" };
import type { ThemeCatalogue } from "../../schema/theme.ts";

/** A test parses the file; to parse it at each start would cost more than reading it. */
export const themeCatalogue = published as unknown as ThemeCatalogue;

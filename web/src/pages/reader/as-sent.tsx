import { useQuery } from "@tanstack/react-query";
import type { Issue } from "../../api.ts";
import { counted } from "../../counts.ts";
import { readingSettingsQuery } from "../../safety-queries.ts";
import type { Pictures } from "./pictures.ts";
import { WalletTold } from "./wallet-told.tsx";

/** The issue's own markup, in a frame where nothing runs. Its height cannot be known from outside, so it is as tall as the window. */
export function AsSent({
  issue,
  version,
  pictures: { hasPictures, showPictures },
}: {
  issue: Issue;
  version: number | undefined;
  pictures: Pictures;
}) {
  const { id, title, images } = issue;
  const { data: settings } = useQuery(readingSettingsQuery);
  const remote = images.filter(({ src }) => /^https?:/i.test(src)).length;
  const query = new URLSearchParams({ ...(hasPictures && { images: "on" }), ...(version && { version: String(version) }) });
  return (
    <div className="as-sent">
      {remote > 0 && (
        <p className="told pictures">
          <span>
            {hasPictures
              ? `${counted(remote, "picture")} fetched by the desk, once, and kept: their servers see that somebody asked, and not who reads.`
              : `${counted(remote, "picture is", "pictures are")} not shown, because fetching them tells their servers that this letter was opened.`}
          </span>{" "}
          <button type="button" className="quiet" onClick={() => showPictures(!hasPictures)}>
            {hasPictures ? "Hide pictures" : "Show pictures"}
          </button>
        </p>
      )}
      <WalletTold issue={issue} />
      <iframe
        key={settings?.careful ? "with care" : "as it is"} // the desk makes another page of it
        title={`${title}, as sent`}
        src={`/frame/issues/${id}${query.size > 0 ? `?${query}` : ""}`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        loading="lazy"
      />
    </div>
  );
}

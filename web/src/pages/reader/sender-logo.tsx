import type { Issue } from "../../api.ts";
import type { Pictures } from "./pictures.ts";

/** The logo that a sender's domain names (BIMI), through the desk. It is a picture from elsewhere: it is fetched when pictures are wanted. */
export function SenderLogo({
  issue,
  version,
  pictures: { hasPictures, showPictures },
}: {
  issue: Issue;
  version: number | undefined;
  pictures: Pictures;
}) {
  const { id, sender, trust } = issue;
  if (!sender?.bimi || trust.verdict === "danger" || trust.verdict === "caution") return null;
  const certified = sender.bimiCertificate ? "certified by its own word" : "not certified";
  if (!hasPictures)
    return (
      <p className="logo">
        <button type="button" className="quiet" onClick={() => showPictures(true)}>
          Show its logo and pictures
        </button>
      </p>
    );
  return (
    <p className="logo">
      <img src={`/frame/logos/${id}${version ? `?version=${version}` : ""}`} alt={`The logo of ${sender.domain}`} width="40" height="40" />
      <small>Its BIMI logo, {certified}</small>
    </p>
  );
}

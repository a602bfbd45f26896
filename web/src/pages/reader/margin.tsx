import type { Issue } from "../../api.ts";
import { AssetsNote } from "./assets-note.tsx";
import { CopiesNote, ReceiptsNote, VersionsNote } from "./history-notes.tsx";
import { LinksNote, SenderNote } from "./safety-notes.tsx";

interface Margin {
  issue: Issue;
  light: (asset: string | null) => void;
  version: number | undefined;
  choose: (version: number | undefined) => void;
}

/** What the desk has to say beside the text. On a phone it folds under it. */
export function Margin({ issue, light, version, choose }: Margin) {
  return (
    <aside className="margin" aria-label="The desk’s notes">
      <SenderNote issue={issue} />
      <LinksNote links={issue.links} />
      <CopiesNote issue={issue} />
      <VersionsNote issue={issue} version={version} choose={choose} />
      <AssetsNote assets={issue.assets} light={light} />
      <ReceiptsNote issue={issue} />
    </aside>
  );
}

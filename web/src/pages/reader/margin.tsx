import type { Issue } from "../../api.ts";
import { useIsWide } from "../../wide.ts";
import { AssetsNote } from "./assets-note.tsx";
import { BesideNotes } from "./beside-notes.tsx";
import { CopiesNote, ReceiptsNote, VersionsNote } from "./history-notes.tsx";
import type { Pointing } from "./pointing.ts";
import { LinksNote, SenderNote } from "./safety-notes.tsx";
import { UncheckedNote } from "./unchecked-note.tsx";

interface Margin {
  issue: Issue;
  pointing: Pointing;
  version: number | undefined;
  choose: (version: number | undefined) => void;
}

/** What the desk has to say beside the text: first of the whole letter, then of its sentences. On a phone it folds. */
export function Margin({ issue, pointing, version, choose }: Margin) {
  const isWide = useIsWide();
  return (
    <aside className="margin" aria-label="The desk’s notes">
      <SenderNote sender={issue.sender} />
      <LinksNote links={issue.links} />
      <CopiesNote issue={issue} />
      <VersionsNote issue={issue} version={version} choose={choose} />
      <AssetsNote assets={issue.assets} light={pointing.acts.lightAsset} />
      <ReceiptsNote issue={issue} />
      <UncheckedNote claims={issue.claims} goToNote={pointing.acts.goToNote} />
      {isWide && <BesideNotes issue={issue} pointing={pointing} />}
    </aside>
  );
}

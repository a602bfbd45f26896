import type { Issue } from "../../api.ts";
import { useIsWide } from "../../wide.ts";
import { AssetsNote } from "./assets-note.tsx";
import { BesideNotes } from "./beside-notes.tsx";
import { CopiesNote, ReceiptsNote, VersionsNote } from "./history-notes.tsx";
import type { Pictures } from "./pictures.ts";
import type { Pointing } from "./pointing.ts";
import type { Remark } from "./remarks.ts";
import { UncheckedNote, UnscoredNote } from "./unchecked-notes.tsx";
import { VenuesNote } from "./venues-note.tsx";
import { WhoSentIt } from "./who-sent-it.tsx";

interface Margin {
  issue: Issue;
  remarks: Remark[];
  pointing: Pointing;
  version: number | undefined;
  choose: (version: number | undefined) => void;
  pictures: Pictures;
}

/** What the desk has to say beside the text: first of the whole letter, then of its sentences. On a phone it folds. */
export function Margin({ issue, remarks, pointing, version, choose, pictures }: Margin) {
  const isWide = useIsWide();
  return (
    <aside className="margin" aria-label="The desk’s notes">
      <WhoSentIt issue={issue} version={version} pictures={pictures} />
      <VenuesNote venues={issue.venues} />
      <CopiesNote issue={issue} />
      <VersionsNote issue={issue} version={version} choose={choose} />
      <AssetsNote assets={issue.assets} issue={issue.id} light={pointing.acts.lightAsset} />
      <ReceiptsNote issue={issue} />
      <UncheckedNote remarks={remarks} goToNote={pointing.acts.goToNote} />
      <UnscoredNote remarks={remarks} goToNote={pointing.acts.goToNote} />
      {isWide && <BesideNotes issue={issue} remarks={remarks} pointing={pointing} />}
    </aside>
  );
}

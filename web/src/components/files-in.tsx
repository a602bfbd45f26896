import { useQueryClient } from "@tanstack/react-query";
import { type ChangeEvent, type DragEvent, useId, useState } from "react";
import { importFile, sentence } from "../api.ts";
import { runQuery } from "../queries.ts";
import { RunProgress } from "./run-progress.tsx";

type Sent = { name: string } & ({ state: "sending" } | { state: "sent"; run: string } | { state: "refused"; why: string });

/** Files brought in by choosing or dropping them, with what becomes of each. */
export function FilesIn() {
  const field = useId();
  const { sent, send } = useSending();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void send([...event.dataTransfer.files]);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void send([...(target.files ?? [])]);
    target.value = "";
  };
  return (
    <div className="files-in">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same for every hand */}
      <div
        className={isOver ? "drop over" : "drop"}
        onDrop={drop}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
      >
        <input id={field} className="unseen" type="file" multiple onChange={choose} />
        <label htmlFor={field} className="button">
          Choose files
        </label>
        <span className="told">or drop them here: OPML, mails (.eml, .mbox), feeds, pages, series (.csv), .zip and .gz of these</span>
      </div>
      {sent.map((file) => (
        <SentFile key={file.name} file={file} />
      ))}
    </div>
  );
}

function SentFile({ file }: { file: Sent }) {
  if (file.state === "sent") return <RunProgress id={file.run} />;
  return (
    <p role={file.state === "refused" ? "alert" : "status"} className={file.state === "refused" ? "trouble" : "told"}>
      {file.state === "refused" ? `${file.name} was not taken. ${file.why}` : `Sending ${file.name}…`}
    </p>
  );
}

/** One file after another: several at once would only wait for each other in the desk. */
function useSending() {
  const queries = useQueryClient();
  const [sent, setSent] = useState<Sent[]>([]);
  const put = (file: Sent) => setSent((files) => [...files.filter(({ name }) => name !== file.name), file]);
  const send = async (files: File[]) => {
    for (const file of files) {
      put({ name: file.name, state: "sending" });
      try {
        const run = await importFile(file);
        queries.setQueryData(runQuery(run.id).queryKey, run);
        void queries.invalidateQueries({ queryKey: ["runs"] });
        put({ name: file.name, state: "sent", run: run.id });
      } catch (error) {
        put({ name: file.name, state: "refused", why: sentence(error) });
      }
    }
  };
  return { sent, send };
}

import { useMutation } from "@tanstack/react-query";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { recordAsCsv } from "../../record-queries.ts";
import { saveFile } from "../../save-file.ts";

/** Every case behind the record, as a file. */
export function ExportRecord({ slug, asOf }: { slug: string; asOf: string | undefined }) {
  const download = useMutation({
    mutationFn: () => recordAsCsv(slug, asOf),
    onSuccess: (text) => saveFile(text, { name: `${["record", slug, asOf].filter(Boolean).join("-")}.csv`, type: "text/csv" }),
  });
  return (
    <>
      <button type="button" disabled={download.isPending} onClick={() => download.mutate()}>
        {download.isPending ? "Fetching…" : "Every case as CSV"}
      </button>
      {download.isError && <TroubleNote error={download.error} />}
    </>
  );
}

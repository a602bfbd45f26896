import { useMutation } from "@tanstack/react-query";
import { answered, client } from "../../api.ts";
import { TroubleNote } from "../../components/page-trouble.tsx";

/** The followed feeds as a file that any feed reader takes. */
export function ExportFeeds() {
  const download = useMutation({ mutationFn: () => answered(client.GET("/v1/export/opml")), onSuccess: ({ opml }) => save(opml) });
  return (
    <div>
      <button type="button" disabled={download.isPending} onClick={() => download.mutate()}>
        Export as OPML
      </button>
      {download.isError && <TroubleNote error={download.error} />}
    </div>
  );
}

function save(opml: string): void {
  const url = URL.createObjectURL(new Blob([opml], { type: "text/x-opml" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: "assay.opml" });
  link.click();
  URL.revokeObjectURL(url);
}

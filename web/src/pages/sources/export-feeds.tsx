import { useMutation } from "@tanstack/react-query";
import { answered, client } from "../../api.ts";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { saveFile } from "../../save-file.ts";

/** The followed feeds as a file that any feed reader takes. */
export function ExportFeeds() {
  const download = useMutation({
    mutationFn: () => answered(client.GET("/v1/export/opml")),
    onSuccess: ({ opml }) => saveFile(opml, { name: "assay.opml", type: "text/x-opml" }),
  });
  return (
    <div>
      <button type="button" disabled={download.isPending} onClick={() => download.mutate()}>
        Export as OPML
      </button>
      {download.isError && <TroubleNote error={download.error} />}
    </div>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { announce } from "../../../announce.ts";
import { answered, client } from "../../../api.ts";
import { TroubleNote } from "../../../components/page-trouble.tsx";

interface Props {
  /** slug; empty where none is chosen */
  source: string;
  made?: () => void;
  isMain?: boolean;
  children: string;
}

/** Makes an address that one newsletter is to write to. */
export function MakeAddress({ source, made, isMain = false, children }: Props) {
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: () => answered(client.POST("/v1/addresses", { body: { source } })),
    onSuccess({ address, source: { name } }) {
      announce(`${address} is made. Subscribe to ${name} with it.`);
      made?.();
      return queries.invalidateQueries({ queryKey: ["addresses"] });
    },
  });
  return (
    <>
      <button type="button" className={isMain ? "main" : undefined} disabled={source === "" || make.isPending} onClick={() => make.mutate()}>
        {children}
      </button>
      {make.isError && <TroubleNote error={make.error} />}
    </>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { announce } from "../../announce.ts";
import { answered, client } from "../../api.ts";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { counted } from "../../counts.ts";

const EMPTY = { url: "", name: "" };

/** Follows a list by its address. */
export function FollowList() {
  const queries = useQueryClient();
  const hint = useId();
  const [list, setList] = useState(EMPTY);
  const follow = useMutation({
    mutationFn: () => answered(client.POST("/v1/host-lists", { body: { url: list.url.trim(), name: list.name.trim() } })),
    onSuccess: ({ name, hosts, failure }) => {
      setList(EMPTY);
      announce(failure ? `${name} is followed, and could not be fetched yet` : `${name} is followed: ${counted(hosts, "host")}`);
      return queries.invalidateQueries({ queryKey: ["host-lists"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    follow.mutate();
  };
  return (
    <form className="follow-list desk" onSubmit={submit} aria-label="Follow a list">
      <label>
        Address of the list
        <input
          type="url"
          required
          maxLength={2_000}
          pattern="https?://.*"
          title="an address that begins with https://"
          placeholder="https://example.org/hosts.txt"
          spellCheck={false}
          aria-describedby={hint}
          value={list.url}
          onChange={({ target }) => setList({ ...list, url: target.value })}
        />
      </label>
      <label>
        What you call it
        <input required maxLength={100} value={list.name} onChange={({ target }) => setList({ ...list, name: target.value })} />
      </label>
      <button type="submit" disabled={follow.isPending}>
        {follow.isPending ? "Fetching…" : "Follow the list"}
      </button>
      <p id={hint} className="told">
        One host a line, a hosts file, filter rules, or JSON.
      </p>
      {follow.isError && <TroubleNote error={follow.error} />}
    </form>
  );
}

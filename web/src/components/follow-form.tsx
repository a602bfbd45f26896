import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { answered, client } from "../api.ts";
import { TroubleNote } from "./page-trouble.tsx";

/** Follows a newsletter by its address. */
export function FollowForm() {
  const queries = useQueryClient();
  const field = useId();
  const [url, setUrl] = useState("");
  const follow = useMutation({
    mutationFn: (address: string) => answered(client.POST("/v1/sources", { body: { url: address } })),
    onSuccess: () => {
      setUrl("");
      void queries.invalidateQueries({ queryKey: ["sources"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (url.trim()) follow.mutate(url.trim());
  };
  return (
    <form className="follow" onSubmit={submit}>
      <label htmlFor={field}>Address of a newsletter, or of its feed</label>
      <span className="entry">
        <input
          id={field}
          type="text"
          inputMode="url"
          autoComplete="url"
          spellCheck={false}
          placeholder="example.com"
          required
          value={url}
          onChange={({ target }) => setUrl(target.value)}
        />
        <button type="submit" disabled={follow.isPending}>
          {follow.isPending ? "Looking…" : "Follow"}
        </button>
      </span>
      {follow.isError && <TroubleNote error={follow.error} />}
      {follow.data && (
        <p role="status" className="told">
          {follow.data.isNew ? "Following " : "Already following "}
          <Link to="/sources/$slug" params={{ slug: follow.data.source.slug }}>
            {follow.data.source.name}
          </Link>{" "}
          by {follow.data.feed}
        </p>
      )}
    </form>
  );
}

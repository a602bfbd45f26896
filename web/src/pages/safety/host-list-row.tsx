import { useMutation, useQueryClient } from "@tanstack/react-query";
import { announce } from "../../announce.ts";
import { answered, client, type HostList, sentence } from "../../api.ts";
import { failureWords } from "../../components/feed-words.tsx";
import { Hallmark } from "../../components/hallmark.tsx";
import { separated } from "../../components/issue-words.tsx";
import { counted } from "../../counts.ts";
import { fromNow, useCalendar } from "../../dates.ts";

/** A list: how much it names, how old that is, and what went wrong. */
export function HostListRow({ list: { url, name, hosts, fetchedAt, changedAt, failure } }: { list: HostList }) {
  const { moment, shortDay } = useCalendar();
  return (
    <article className="host-list desk" aria-label={name}>
      <h3>{name}</h3>
      <p className="told origin">{url}</p>
      <p>
        {separated([
          counted(hosts, "host"),
          fetchedAt ? (
            <time key="age" dateTime={fetchedAt} title={moment(fetchedAt)}>
              {ageOf(fetchedAt)}
            </time>
          ) : (
            "never fetched"
          ),
          changedAt && `last changed ${shortDay(changedAt)}`,
        ])}
      </p>
      {failure && (
        <p>
          <span className="fails">
            <Hallmark of="fails" /> Could not be fetched:
          </span>{" "}
          {failureWords(failure)}. {hosts > 0 && "What it named before still counts. "}The next try is within six hours.
        </p>
      )}
      <Unfollow url={url} name={name} />
    </article>
  );
}

function ageOf(fetchedAt: string): string {
  const age = fromNow(fetchedAt);
  return age === "now" ? "fetched just now" : `fetched ${age}`;
}

function Unfollow({ url, name }: Pick<HostList, "url" | "name">) {
  const queries = useQueryClient();
  const unfollow = useMutation({
    mutationFn: () => answered(client.DELETE("/v1/host-lists", { params: { query: { url } } })),
    onSuccess: () => {
      announce(`${name} is followed no longer; the letters of the last sixty days are judged again`);
      return queries.invalidateQueries({ queryKey: ["host-lists"] });
    },
    onError: (error) => announce(sentence(error)),
  });
  return (
    <button type="button" className="quiet" disabled={unfollow.isPending} onClick={() => unfollow.mutate()} aria-label={`Unfollow ${name}`}>
      Unfollow
    </button>
  );
}

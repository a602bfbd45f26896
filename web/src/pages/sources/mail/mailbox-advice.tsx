import { useMutation, useQueryClient } from "@tanstack/react-query";
import { announce } from "../../../announce.ts";
import { answered, client, type Mailbox, sentence } from "../../../api.ts";

const ADDRESS = /(https:\/\/\S+)/;

/** What would make a mailbox safer: told until its owner has read it, folded from then on. */
export function MailboxAdvice({ mailbox: { id, name, advice, adviceRead } }: { mailbox: Mailbox }) {
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: () => answered(client.PUT("/v1/mailboxes/{id}/advice-read", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["mailboxes"] }),
    onError: (error) => announce(sentence(error)),
  });
  if (advice.length === 0) return null;
  if (adviceRead)
    return (
      <details>
        <summary>What would make it safer</summary>
        <Sentences advice={advice} />
      </details>
    );
  return (
    <section className="advice" aria-label={`What would make ${name} safer`}>
      <p>What would make it safer</p>
      <Sentences advice={advice} />
      <button type="button" className="quiet" disabled={read.isPending} onClick={() => read.mutate()}>
        I have read this
      </button>
    </section>
  );
}

function Sentences({ advice }: { advice: string[] }) {
  return (
    <ul className="bare">
      {advice.map((line) => (
        <li key={line}>
          {line.split(ADDRESS).map((part) =>
            ADDRESS.test(part) ? (
              <a key={part} href={part} target="_blank" rel="noreferrer">
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </li>
      ))}
    </ul>
  );
}

import { Link } from "@tanstack/react-router";
import type { ReadingPlan } from "../../api.ts";
import { dayInFull } from "../../dates.ts";

type Slot = ReadingPlan["slots"][number];

/** The coming days, each with what to skim or read. */
export function PlannedSlots({ slots }: { slots: Slot[] }) {
  if (slots.length === 0) return null;
  return slots.map((slot) => (
    <section className="planned" key={`${slot.day} ${slot.kind}`} aria-labelledby={`slot-${slot.day}-${slot.kind}`}>
      <header>
        <h2 id={`slot-${slot.day}-${slot.kind}`}>
          {dayInFull(slot.day)}, {slot.at}
        </h2>
        <p className="told">
          {slot.kind === "morning" ? "skim" : "read"} · {slot.minutes} minutes
        </p>
      </header>
      {slot.items.map((item) => (
        <PlannedRow key={`${item.source.slug} ${item.issue?.id}`} item={item} />
      ))}
    </section>
  ));
}

function PlannedRow({ item: { source, issue, minutes, note } }: { item: Slot["items"][number] }) {
  return (
    <div className="row">
      <span>
        {issue ? (
          <Link to="/read/$id" params={{ id: issue.id }}>
            {issue.title}
          </Link>
        ) : (
          <span className="told">the next one</span>
        )}{" "}
        <span className="told">
          {source.name}
          {issue && note && ` · ${note}`}
        </span>
      </span>
      <span className="told">{minutes} min</span>
    </div>
  );
}

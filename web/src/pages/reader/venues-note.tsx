/** A letter that leads to trading venues: who may use them is not the letter's to say. */
export function VenuesNote({ venues }: { venues: string[] }) {
  if (venues.length === 0) return null;
  return (
    <section className="note">
      <h2>Leads to {new Intl.ListFormat("en").format(venues)}</h2>
      <p>Whether you may trade there, and what papers they ask for, depends on where you live. The letter may be paid for sending you.</p>
    </section>
  );
}

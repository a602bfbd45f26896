import { Mailboxes } from "./mailboxes.tsx";
import { OwnAddresses } from "./own-addresses.tsx";

/** How letters come in by mail: from a mailbox, or to addresses of the desk's own. */
export function MailSection() {
  return (
    <section aria-labelledby="mail" className="mail">
      <h2 id="mail">Mail</h2>
      <div className="mail-ways">
        <Mailboxes />
        <OwnAddresses />
      </div>
    </section>
  );
}

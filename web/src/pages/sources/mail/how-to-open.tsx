/** Where the desk takes no mail: what opens it. */
export function HowToOpen() {
  return (
    <p className="told">
      The desk takes no mail yet. Set <code>SMTP_PORT</code> and <code>SMTP_DOMAIN</code>, start it again, and point the domain’s MX record to this
      machine; the guide says how, under Mail.
    </p>
  );
}

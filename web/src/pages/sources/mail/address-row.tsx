import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { announce } from "../../../announce.ts";
import { answered, client, type OwnAddress } from "../../../api.ts";
import { separated } from "../../../components/issue-words.tsx";
import { counted } from "../../../counts.ts";
import { useCalendar } from "../../../dates.ts";
import { ChangeDialog } from "../change-dialog.tsx";

interface Props {
  own: OwnAddress;
  /** the desk takes mail at present */
  isOpen: boolean;
  withSource?: boolean;
}

/** An address of the desk's own: whose it is and what came to it. */
export function AddressRow({ own: { address, source, taken, lastAt, createdAt }, isOpen, withSource = false }: Props) {
  const { when, shortDay } = useCalendar();
  const [isClosing, setIsClosing] = useState(false);
  const text = useRef<HTMLElement>(null);
  return (
    <div className="own-address">
      <code ref={text} className="origin">
        {address}
      </code>
      <p className="told">
        {separated([
          withSource && (
            <Link key="source" to="/sources/$slug" params={{ slug: source.slug }}>
              {source.name}
            </Link>
          ),
          taken === 0 ? `no letter yet, made ${shortDay(createdAt)}` : counted(taken, "letter"),
          lastAt && `last ${when(lastAt)}`,
          !isOpen && "closed while the desk takes no mail",
        ])}
      </p>
      <p className="tools">
        {isOpen && (
          <button type="button" className="quiet" aria-label={`Copy ${address}`} onClick={() => void copy(address, text.current)}>
            Copy
          </button>
        )}
        <button type="button" className="quiet" aria-label={`Close ${address}`} onClick={() => setIsClosing(true)}>
          Close
        </button>
      </p>
      {isClosing && <CloseDialog address={address} name={source.name} close={() => setIsClosing(false)} />}
    </div>
  );
}

/** Browsers give the clipboard to secure pages alone; elsewhere the address is selected for the reader's own hand. */
async function copy(address: string, shown: HTMLElement | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    announce(`Copied ${address}`);
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
    announce("The address is selected: copy it by the keys");
  }
}

function CloseDialog({ address, name, close }: { address: string; name: string; close: () => void }) {
  return (
    <ChangeDialog
      title="Close this address?"
      does="Close it"
      isGrave
      close={close}
      change={() => answered(client.DELETE("/v1/addresses/{address}", { params: { path: { address } } }))}
      changed={() => announce(`${address} is closed`)}
    >
      <p className="origin">{address}</p>
      <p>Mail to it is refused from now on, that of {name} too. Letters that came stay. It cannot be opened again.</p>
    </ChangeDialog>
  );
}

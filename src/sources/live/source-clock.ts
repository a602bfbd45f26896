const SPAN_MS = 30_000;
const SPANS = 10; // a window of five minutes, in spans: a drift is followed, a burst of slow messages changes nothing
const LEAP_MS = 5_000;

/**
 * What a source's clock shows, as far as its messages tell. The least time between a message's making and its coming is taken to be the
 * difference of the two clocks: every delay adds to it and none takes away. It is wrong by the fastest message's own journey, milliseconds.
 */
export class SourceClock {
  /** The least difference of each span of our time, oldest first. */
  readonly #spans: { from: number; least: number }[] = [];
  #suspect: number | null = null;

  /** Our time less the source's; null before the first message. */
  get offsetMs(): number | null {
    return this.#spans.length === 0 ? null : Math.min(...this.#spans.map(({ least }) => least));
  }

  /** The source's time at this moment of ours. */
  at(now: number): number {
    return now - (this.offsetMs ?? 0);
  }

  /**
   * Takes a message into account. False where its time lies seconds ahead of the source's clock and no other message has said the same:
   * one wrong time must not close every minute early.
   */
  hear(observedAt: number, receivedAt: number): boolean {
    const difference = receivedAt - observedAt;
    const offset = this.offsetMs;
    if (offset !== null && difference < offset - LEAP_MS) {
      const confirmed = this.#suspect !== null && Math.abs(this.#suspect - difference) <= LEAP_MS;
      this.#suspect = difference;
      if (!confirmed) return false;
    }
    this.#suspect = null;
    this.#note(difference, receivedAt);
    return true;
  }

  #note(difference: number, receivedAt: number): void {
    let newest = this.#spans.at(-1);
    if (newest && receivedAt < newest.from - SPAN_MS) this.#spans.splice(0); // our own clock has been set back
    newest = this.#spans.at(-1);
    if (newest && receivedAt < newest.from + SPAN_MS) newest.least = Math.min(newest.least, difference);
    else this.#spans.push({ from: receivedAt, least: difference });
    while (this.#spans.length > 1 && (this.#spans[0]?.from ?? 0) <= receivedAt - SPAN_MS * SPANS) this.#spans.shift();
  }
}

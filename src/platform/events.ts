export interface Emitter<E> {
  emit(event: E): void;
  /** Returns the end of the subscription. */
  subscribe(listener: (event: E) => void): () => void;
}

/** Tells everyone in this process. What other processes must know stands in the database. */
export function newEmitter<E>(): Emitter<E> {
  const listeners = new Set<(event: E) => void>();
  return {
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A page's own store that lasts as long as the page. */
export class StorageInMemory implements Storage {
  readonly #held = new Map<string, string>();
  [name: string]: unknown;

  get length(): number {
    return this.#held.size;
  }

  key(index: number): string | null {
    return [...this.#held.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#held.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#held.set(key, value);
  }

  removeItem(key: string): void {
    this.#held.delete(key);
  }

  clear(): void {
    this.#held.clear();
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { env } from "node:process";

/** An answer of the server's host; what it holds depends on the frame. */
export interface Told {
  /** Where the journal ends. */
  readonly head: number;
}

export interface Answered extends Told {
  /** 0: the server died over it. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Base64, where it is no text. */
  readonly bytes?: string;
  /** What it claims against what its disk holds. */
  readonly problems: readonly string[];
}

/** The one line to the Python process that holds the real server: a frame, its answer, the next frame. */
export class Bridge {
  readonly #child: ChildProcess;
  #heard = "";
  #waiting: { resolve: (line: string) => void; reject: (cause: Error) => void } | null = null;

  constructor() {
    this.#child = spawn(env["PYTHON"] ?? ".venv/bin/python", ["-m", "tests.faults.simulation.server"], {
      stdio: ["pipe", "pipe", "inherit"],
      // Sets of names in the same order, run after run.
      env: { ...env, PYTHONHASHSEED: "0" },
    });
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => this.#take(text));
    this.#child.on("exit", (code) => this.#waiting?.reject(new Error(`the server's host ended with ${code}`)));
  }

  async ask<T extends Told>(frame: Readonly<Record<string, unknown>>): Promise<T> {
    const line = await new Promise<string>((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#child.stdin?.write(`${JSON.stringify(frame)}\n`);
    });
    return JSON.parse(line) as T;
  }

  #take(text: string): void {
    this.#heard += text;
    if (!text.endsWith("\n")) return;
    const [line, waiting] = [this.#heard, this.#waiting];
    [this.#heard, this.#waiting] = ["", null];
    waiting?.resolve(line);
  }

  close(): void {
    this.#child.stdin?.end();
  }
}

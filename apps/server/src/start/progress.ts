// The lines a person reads while the board comes up: what is being done, and how long it took.

export type Step = { zh: string; en: string };

/** What to add behind a finished step. */
export type StepNote = { zh: string; en: string } | undefined;

export const UNCHANGED = { zh: "无变化", en: "unchanged" };

let interrupted = false;

/** From now on no further step begins. */
export function interruptSteps(): void {
  interrupted = true;
}

/** Runs one step and prints its line; a failing step leaves its line open for the sentence that follows. */
export async function inStep<T>(step: Step, work: (note: (said: StepNote) => void) => Promise<T>): Promise<T> {
  if (interrupted) throw new Error("interrupted");
  const startedAt = performance.now();
  let said: StepNote;
  process.stdout.write(`· ${step.zh} ${step.en} … `);
  try {
    const result = await work((note) => {
      said = note;
    });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stdout.write(`${said ? `${said.zh} ${said.en}, ` : ""}${seconds} s\n`);
    return result;
  } catch (error) {
    process.stdout.write("✗\n");
    throw error;
  }
}

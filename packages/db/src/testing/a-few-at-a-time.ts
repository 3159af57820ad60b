// Runs many small questions to one database without waiting for each in turn.

const LANES = 4;

/** Each item once; the first failure names its item by position and ends the run. */
export async function aFewAtATime<T>(items: readonly T[], ask: (item: T, i: number) => Promise<void>): Promise<void> {
  const left = items.entries();
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (const [i, item] of left) {
        try {
          await ask(item, i);
        } catch (error) {
          throw new Error(`at ${i}: ${(error as Error).message}`, { cause: error });
        }
      }
    }),
  );
}

/** Things to undo in the opposite order, each once, all of them even if one fails. */
export function cleanUpStack() {
  const work: (() => Promise<void>)[] = [];
  let running: Promise<void> | undefined;
  const runAll = async () => {
    for (const undo of work.splice(0).reverse()) await undo().catch((error: unknown) => console.error(error));
  };
  return {
    add(undo: () => Promise<void>) {
      work.push(undo);
    },
    run(): Promise<void> {
      running ??= runAll();
      return running;
    },
  };
}

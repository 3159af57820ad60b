import { createServer } from "node:net";
import { StepFailure } from "./step-failure.ts";

/** The sentence for a port that cannot be had. */
export function portFailure(port: number, code: string | undefined): StepFailure {
  if (code === "EACCES") {
    return new StepFailure({
      zh: `没有权限使用端口 ${port}。请用 PORT 换一个 1024 以上的端口。`,
      en: `Port ${port} may not be used. Choose one above 1024 by PORT.`,
    });
  }
  if (code === "EADDRINUSE") {
    return new StepFailure({
      zh: `端口 ${port} 已被占用：可能看板已经在运行。请先停止它，或用 PORT 换一个端口。`,
      en: `Port ${port} is taken: perhaps the board already runs. Stop it, or choose another port by PORT.`,
    });
  }
  return new StepFailure({ zh: `无法监听端口 ${port}（${code}）。`, en: `Cannot listen on port ${port} (${code}).` });
}

/** Asked first, so that a taken port is told before minutes of work. @throws StepFailure */
export function assertPortFree(host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => fail(portFailure(port, error.code)));
    probe.listen(port, host, () => probe.close(() => done()));
  });
}

// A line to the server that breaks: every stream of changes is cut right after its first word, as often as asked. The answers to questions are kept,
// so that what is measured is coming back, not the making of figures.
import { once } from "node:events";
import http from "node:http";

export type BreakingLine = {
  /** In the server's place. */
  baseUrl: string;
  /** Cuts the stream that stands and `times` − 1 more; resolves when the one after them stands. */
  breakStreams(times: number): Promise<void>;
  /** Streams that stand. */
  standing(): number;
  stop(): Promise<void>;
};

type Kept = { status: number; headers: http.IncomingHttpHeaders; body: Buffer };

export async function startBreakingLine(serverUrl: string): Promise<BreakingLine> {
  const agent = new http.Agent({ keepAlive: true });
  const kept = new Map<string, Promise<Kept>>();
  const streams = new Set<http.ServerResponse>();
  let toBreak = 0;
  let stands = () => {};

  const ask = ({ url, method, headers }: http.IncomingMessage) => http.request(new URL(url ?? "", serverUrl), { method, headers, agent });

  async function keep(request: http.IncomingMessage): Promise<Kept> {
    const question = ask(request).end();
    const [answer] = (await once(question, "response")) as [http.IncomingMessage];
    const body = Buffer.concat(await answer.toArray());
    return { status: answer.statusCode ?? 0, headers: answer.headers, body };
  }

  async function answerKept(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const known = kept.get(request.url ?? "") ?? keep(request);
    kept.set(request.url ?? "", known);
    const { status, headers, body } = await known;
    response.writeHead(status, headers).end(body);
  }

  function pass(request: http.IncomingMessage, response: http.ServerResponse): void {
    const question = ask(request);
    question.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
    question.on("error", () => response.destroy());
    request.pipe(question);
  }

  function cut(response: http.ServerResponse): void {
    toBreak -= 1;
    response.destroy();
  }

  function stream(request: http.IncomingMessage, response: http.ServerResponse): void {
    const question = http.get(new URL(request.url ?? "", serverUrl), { agent: false, headers: request.headers });
    question.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.on("data", (chunk: Buffer) => {
        response.write(chunk, () => (toBreak > 0 ? cut(response) : stands()));
      });
      answer.on("error", () => response.destroy());
      answer.on("end", () => response.end());
    });
    question.on("error", () => response.destroy());
    streams.add(response);
    response.on("close", () => {
      streams.delete(response);
      question.destroy();
    });
  }

  const line = http.createServer((request, response) => {
    if (request.url?.startsWith("/live")) stream(request, response);
    else if (request.method === "GET" && request.url?.startsWith("/trpc/")) answerKept(request, response).catch(() => response.destroy());
    else pass(request, response);
  });
  line.listen(0, "127.0.0.1");
  await once(line, "listening");
  const { port } = line.address() as { port: number };
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    breakStreams: (times) =>
      new Promise((resolve) => {
        stands = resolve;
        toBreak = times;
        for (const response of streams) cut(response);
      }),
    standing: () => streams.size,
    stop: async () => {
      line.closeAllConnections();
      line.close();
      agent.destroy();
    },
  };
}

// A screen's way to its pass: asks for a code, then whether it was confirmed, until it was or its time is over.
import type { DisplayEnd, PairingAnswer } from "@rectify/domain/display";
import { PAIRING_MS } from "@rectify/domain/pairing-code";
import { useCallback, useEffect, useEffectEvent, useState } from "react";

const ASK_MS = 2000;
const AGAIN_MS = 5000;

export type Pairing =
  | { kind: "loading" | "over" | "failed" | "full" }
  | { kind: "code"; code: string; leftMs: number }
  | { kind: "ended"; name: string; why: DisplayEnd };

async function post<Answer>(url: string): Promise<Answer | number> {
  const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }).catch(() => null);
  if (answer === null) return 0;
  return answer.ok ? ((await answer.json()) as Answer) : answer.status;
}

const BUSY = new Set([409, 429]);

/** `onPaired` once the browser has its pass. The second asks for another code. */
export function usePairing(onPaired: () => void): [Pairing, () => void] {
  const [shown, setShown] = useState<Pairing>({ kind: "loading" });
  const [round, setRound] = useState(0);
  const paired = useEffectEvent(onPaired);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    /** By this machine's own clock, from when the code came: its day and hour do not matter. */
    let until = 0;
    const later = (run: () => Promise<void>, ms: number) => {
      if (!gone) timer = setTimeout(() => void run(), ms);
    };
    const show = (next: Pairing) => {
      if (!gone) setShown(next);
    };
    async function askForCode(): Promise<void> {
      const answer = await post<{ code: string }>("/pairing");
      if (typeof answer === "number") {
        show({ kind: BUSY.has(answer) ? "full" : "failed" });
        return later(askForCode, AGAIN_MS);
      }
      until = performance.now() + PAIRING_MS;
      show({ kind: "code", code: answer.code, leftMs: PAIRING_MS });
      later(() => askForPass(answer.code), ASK_MS);
    }
    /** `code`: the one in view; null before there is one. */
    async function askForPass(code: string | null): Promise<void> {
      const answer = await post<PairingAnswer>("/pairing/pass");
      if (gone) return;
      if (typeof answer === "number") {
        if (code === null) show({ kind: "failed" });
        return later(() => askForPass(code), code === null ? AGAIN_MS : ASK_MS);
      }
      if (answer.state === "paired") return paired();
      // After a reload the browser is known to wait, but its code is nowhere: a new one takes its place.
      if (code === null) return answer.state === "none" && answer.ended ? show({ kind: "ended", ...answer.ended }) : askForCode();
      if (answer.state === "none") return show({ kind: "over" });
      show({ kind: "code", code, leftMs: Math.max(0, until - performance.now()) });
      later(() => askForPass(code), ASK_MS);
    }
    void (round === 0 ? askForPass(null) : askForCode());
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [round]);
  return [shown, useCallback(() => setRound((n) => n + 1), [])];
}

import { type ReactNode, useEffect, useState } from "react";

/** Nothing for the first 200 ms: what arrives at once needs no skeleton. */
export function Delayed({ ms = 200, children }: { ms?: number; children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return due ? children : null;
}

// Loaded before the server of the picture tests: there it is the morning of one day, whenever they run. The clock goes on from there, so that what
// waits or expires still does. The database keeps its own clock: what it stamps is masked in the pictures.
import { PICTURE_TIME } from "./picture-time.ts";

const RealDate = Date;
const offset = Date.parse(PICTURE_TIME) - RealDate.now();
const now = () => RealDate.now() + offset;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});

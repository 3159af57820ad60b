// A certificate of its own for a board that speaks TLS, written out by hand: a bare machine has no tool that would make one.
import { generateKeyPairSync, sign } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const DAY_MS = 86_400_000;
const ECDSA_WITH_SHA256 = "2a8648ce3d040302";
const COMMON_NAME = "550403";
const OTHER_NAMES = "551d11";

/** One value of DER: tag, length, content. */
function der(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const size = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}
const sequence = (...content: Uint8Array[]) => der(0x30, ...content);
const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const bits = (bytes: Uint8Array) => der(0x03, Buffer.from([0]), bytes);
const instant = (ms: number) => der(0x17, Buffer.from(`${new Date(ms).toISOString().slice(2, 19).replace(/\D/g, "")}Z`));
const pem = (label: string, bytes: Buffer) => `-----BEGIN ${label}-----\n${bytes.toString("base64")}\n-----END ${label}-----\n`;

/** Writes certificate and key for 127.0.0.1, good for the day, into `folder`. @returns the settings that name them */
export function selfSigned(folder: string): { TLS_CERT: string; TLS_KEY: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(oid(ECDSA_WITH_SHA256));
  const name = sequence(der(0x31, sequence(oid(COMMON_NAME), der(0x0c, Buffer.from("127.0.0.1")))));
  const address = der(0x87, Buffer.from([127, 0, 0, 1]));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // the third version, the one with other names
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(instant(Date.now() - DAY_MS), instant(Date.now() + DAY_MS)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(sequence(oid(OTHER_NAMES), der(0x04, sequence(address))))),
  );
  const certificate = sequence(content, algorithm, bits(sign("sha256", content, privateKey)));
  const files = { TLS_CERT: join(folder, "board.crt"), TLS_KEY: join(folder, "board.key") };
  writeFileSync(files.TLS_CERT, pem("CERTIFICATE", certificate));
  writeFileSync(files.TLS_KEY, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  return files;
}

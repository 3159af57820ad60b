// The code that a device shows at an instant.
import { Secret, TOTP } from "otpauth";

export function deviceCode(secret: string, nowMs: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: nowMs });
}

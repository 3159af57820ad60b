// Before all else: the pages may not evaluate text as code. Left to itself, zod tries once whether it may, and the browser reports the attempt.
globalThis.__zod_globalConfig = { jitless: true };

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refused } from "./errors.ts";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 1;
const FILE = "secret.key";

/** Seals what must not be read from the database or a backup of it: AES-256-GCM under the desk's key. */
export interface SecretBox {
  /** `context` binds it to its place: sealed for one row, it opens for no other. */
  seal(text: string, context: string): Buffer;
  /** Throws Refused where the key is another one or the bytes were changed. */
  open(sealed: Uint8Array, context: string): string;
}

/** The box of a desk: its key comes from the setting, or from a file in its folder that is made when first needed. */
export function secretBox({ home, key }: { home: string; key: string | null }): SecretBox {
  let loaded: Buffer | null = null;
  const theKey = () => {
    loaded ??= key === null ? fileKey(home) : settingKey(key);
    return loaded;
  };
  return {
    seal(text, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", theKey(), nonce).setAAD(Buffer.from(context));
      return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed);
      if (bytes[0] !== VERSION || bytes.length < 1 + NONCE_BYTES + TAG_BYTES) throw new Refused("a stored secret is not one of this desk's");
      const decipher = createDecipheriv("aes-256-gcm", theKey(), bytes.subarray(1, 1 + NONCE_BYTES))
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString("utf8");
      } catch {
        throw new Refused(`a stored secret does not open with this desk's key (${key === null ? `${FILE} in its folder` : "ASSAY_SECRET_KEY"})`);
      }
    },
  };
}

function settingKey(key: string): Buffer {
  const bytes = Buffer.from(key, "base64");
  if (bytes.length !== KEY_BYTES) throw new Refused("setting ASSAY_SECRET_KEY: must be 32 bytes in base64, as `openssl rand -base64 32` prints");
  return bytes;
}

function fileKey(home: string): Buffer {
  const file = join(home, FILE);
  try {
    return settingKey(readFileSync(file, "utf8").trim());
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  mkdirSync(home, { recursive: true });
  writeFileSync(file, `${randomBytes(KEY_BYTES).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  return settingKey(readFileSync(file, "utf8").trim());
}

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Socket, connect as tcp } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

const PROGRAMS = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot"];
const STARTING_MS = 15_000;
const NOBODY = 65_534;

/** Where Dovecot is on this machine; null where it is not. Debian's package is dovecot-imapd. */
export const dovecotProgram = PROGRAMS.find((program) => existsSync(program)) ?? null;

/** A real IMAP server on this machine, with one mailbox, for as long as a test runs. */
export interface Dovecot {
  port: number;
  username: string;
  password: string;
  /** Puts letters into the mailbox, as a delivery agent does. */
  deliver(...letters: Uint8Array[]): void;
  /** Takes the letters out again that were delivered as these numbers, from 0. */
  remove(...numbers: number[]): void;
  /** Numbers all letters anew, as after a restore from a backup. */
  renumber(): void;
  /** Names of the letters' files: their marks stand at the end. */
  names(): string[];
  log(): string;
  close(): Promise<void>;
}

export async function openDovecot(): Promise<Dovecot> {
  if (!dovecotProgram) throw new Error("Dovecot is not on this machine: apt-get install dovecot-imapd");
  const folder = mkdtempSync(join(tmpdir(), "assay-dovecot-"));
  const { uid, gid } = owner();
  const port = await freePort();
  const maildir = join(folder, "mail");
  for (const part of ["run", "state", "mail", "mail/cur", "mail/new", "mail/tmp", "home"]) mkdirSync(join(folder, part));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "dovecot.conf"), settings({ folder, port, uid, gid }));
  own(folder, uid, gid);
  const server = spawn(dovecotProgram, ["-F", "-c", join(folder, "dovecot.conf")], { stdio: "ignore" });
  await answering(port, server);
  let delivered = 0;
  return {
    port,
    username: "reader",
    password: "open-sesame",
    deliver(...letters) {
      for (const letter of letters) {
        const file = join(maildir, "new", `${String(1_700_000_000 + delivered)}.${String(delivered).padStart(6, "0")}.desk`);
        writeFileSync(file, letter);
        if (userInfo().uid === 0) chownSync(file, uid, gid);
        delivered += 1;
      }
    },
    remove(...numbers) {
      for (const part of ["cur", "new"])
        for (const name of readdirSync(join(maildir, part))) if (numbers.includes(Number(name.split(".")[1]))) rmSync(join(maildir, part, name));
    },
    renumber() {
      for (const name of readdirSync(maildir)) if (name.startsWith("dovecot")) rmSync(join(maildir, name), { force: true });
    },
    names: () => ["cur", "new"].flatMap((part) => readdirSync(join(maildir, part)).map((name) => `${part}/${name}`)).sort(),
    log: () => (existsSync(join(folder, "log")) ? readFileSync(join(folder, "log"), "utf8") : ""),
    async close() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Dovecot serves nobody's mail as root. */
function owner(): { uid: number; gid: number } {
  const { uid, gid } = userInfo();
  return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid };
}

function own(folder: string, uid: number, gid: number): void {
  if (userInfo().uid === 0) for (const part of ["mail", "home"]) execFileSync("chown", ["-R", `${uid}:${gid}`, join(folder, part)]);
}

function settings({ folder, port, uid, gid }: { folder: string; port: number; uid: number; gid: number }): string {
  const asUser = userInfo().uid === 0 ? "" : `default_internal_user = ${userInfo().username}\ndefault_login_user = ${userInfo().username}\n`;
  return `${asUser}base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:${folder}/mail
first_valid_uid = 1
passdb {
  driver = static
  args = password=open-sesame
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/home
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function answering(port: number, server: ChildProcess): Promise<void> {
  const until = Date.now() + STARTING_MS;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`Dovecot ended with ${server.exitCode}`);
    if (await greets(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("Dovecot did not answer");
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = tcp(port, "127.0.0.1");
    socket.once("data", () => done(true)).once("error", () => done(false));
    socket.setTimeout(1_000, () => done(false));

    function done(answers: boolean): void {
      socket.destroy();
      resolve(answers);
    }
  });
}

/** A line to a server that can be cut: each connection breaks off after so many bytes from the server, until it may pass everything. */
export async function cuttingLine(
  target: number,
): Promise<{ port: number; cuts: number; cutAfter(bytes: number | null): void; close(): Promise<void> }> {
  let limit: number | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = tcp(target, "127.0.0.1");
    let passed = 0;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {}).once("close", () => sockets.delete(socket));
    }
    near.on("data", (chunk) => far.write(chunk)).once("close", () => far.destroy());
    far.on("data", (chunk) => {
      passed += chunk.length;
      if (limit !== null && passed > limit) {
        line.cuts += 1;
        near.destroy();
        far.destroy();
      } else near.write(chunk);
    });
    far.once("close", () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const line = {
    port: typeof address === "object" && address ? address.port : 0,
    cuts: 0,
    cutAfter(bytes: number | null) {
      limit = bytes;
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return line;
}

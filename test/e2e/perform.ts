// Performs jobs of a desk that another process has open: node perform.ts JOB …
import { readConfig } from "../../src/config.ts";
import { openDesk } from "../../src/open-desk.ts";

const { desk, close } = await openDesk(readConfig(), { shared: true, queued: false });
for (const job of process.argv.slice(2)) await desk.perform(job, {});
await close();
process.exit(0);

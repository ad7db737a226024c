/**
 * A workbook of the embedded host beneath the real office.js, for one test. After the test the host must have
 * nothing to complain about: no exception of its own, and no member it does not implement unless the test says so.
 */
import { installHost as boot } from "../../src/host/boot/node";
import type { HostSession, SessionOptions } from "../../src/host/session";

interface TestOptions extends SessionOptions {
  /** The test asks for members the host does not implement. */
  readonly expectsGaps?: boolean;
}

let current: { session: HostSession; expectsGaps: boolean } | null = null;

export async function installHost({
  expectsGaps = false,
  ...options
}: TestOptions = {}): Promise<HostSession> {
  const session = await boot(options);
  current = { session, expectsGaps };
  return session;
}

afterEach(() => {
  if (!current) return;
  const { session, expectsGaps } = current;
  current = null;
  expect(session.crashes).toEqual([]);
  if (!expectsGaps) expect([...session.unsupported.keys()]).toEqual([]);
});

/** Waits until the events of the last sync have reached their handlers. */
export async function eventsDelivered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}

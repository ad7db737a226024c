/** Part of a member that the host does not implement (a kind, an option): refused by name, never ignored. */
import { HostError, NOT_IMPLEMENTED } from "../errors";
import type { HostSession } from "../session";

/** Logs the gap among the session's unsupported members and returns the error to throw. */
export function gap(session: HostSession, member: string): HostError {
  session.unsupported.set(member, (session.unsupported.get(member) ?? 0) + 1);
  return new HostError(NOT_IMPLEMENTED, `not implemented by the embedded host: ${member}`, member, 501);
}

/** A workbook an add-in has Excel make from a file (Application.createWorkbook), until it is opened. */
import { invalidArgument } from "../errors";
import type { HostObject, ModelClass } from "./contract";

interface CreatedWorkbook extends HostObject {
  readonly type: "WorkbookCreated";
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Every .xlsx file is a zip archive and begins so. */
const ZIP = "PK";

let made = 0;

/** The workbook of a file given as base64. Only that it is an archive is looked at; opening it is the session's. */
export function createdWorkbook(base64: unknown): CreatedWorkbook {
  const location = "Application.createWorkbook";
  if (typeof base64 !== "string") throw invalidArgument(location);
  let text: string;
  try {
    text = atob(base64);
  } catch {
    throw invalidArgument(location);
  }
  if (!text.startsWith(ZIP)) throw invalidArgument(location);
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return { type: "WorkbookCreated", id: String(++made), bytes };
}

export const WorkbookCreated: ModelClass<CreatedWorkbook> = {
  id: ({ id }) => id,
  get: { Id: ({ id }) => id },
  call: {
    Open: ({ bytes }, _, session) => {
      session.openedBeside(bytes);
    },
  },
};

/** A file a person gave to the pane, with what is needed to find out whether it changed. */
import type { GivenFile } from "../../actions/readFiles";

/** What of a file handle the pane uses; not every browser has them (File System Access API). */
export interface FileHandle {
  readonly kind: string;
  getFile(): Promise<File>;
  queryPermission?(descriptor: { mode: "read" }): Promise<PermissionState>;
  requestPermission?(descriptor: { mode: "read" }): Promise<PermissionState>;
}

export interface PaneFile extends GivenFile {
  readonly lastModified: number;
  /** With it the file can be read again later; null where the browser gives none. */
  readonly handle: FileHandle | null;
  /** The file as it was given: readable only as long as it does not change on the disk. Null for samples. */
  readonly given: File | null;
  /** Text a person pasted: there is no file that could be read again. */
  readonly pasted?: boolean;
}

/** Text pasted instead of a file. */
export function pastedFile(text: string, name: string): PaneFile {
  return { ...paneFile(new File([text], name, { type: "text/plain" })), pasted: true };
}

export function paneFile(file: File, handle: FileHandle | null = null): PaneFile {
  return {
    name: file.name,
    size: file.size,
    lastModified: file.lastModified,
    handle,
    given: file,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  };
}

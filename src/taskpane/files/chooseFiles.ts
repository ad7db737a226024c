/** Ways in which files come to the pane: chosen in a dialog, or dropped. Handles are kept where there are any. */
import { paneFile, type FileHandle, type PaneFile } from "./paneFile";

interface PickerWindow {
  showOpenFilePicker?(options: {
    multiple: boolean;
    types: { accept: Record<string, string[]> }[];
  }): Promise<FileHandle[]>;
}

const ACCEPTED: Readonly<Record<string, string[]>> = {
  "text/csv": [".csv", ".txt"],
  "text/html": [".html", ".htm"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"],
  "application/vnd.ms-excel": [".xls", ".et"],
};

/** The endings for `<input type="file" accept>`. */
export const ACCEPTED_ENDINGS = Object.values(ACCEPTED).flat().join(",");

/**
 * Asks with the dialog that gives handles. Null where there is none, or where a page in a frame may not open it (Excel
 * on the web); an input element is to ask then. Empty when the person chose nothing.
 */
export async function chooseWithHandles(): Promise<PaneFile[] | null> {
  const picker = window as PickerWindow;
  if (!picker.showOpenFilePicker) return null;
  try {
    const handles = await picker.showOpenFilePicker({ multiple: true, types: [{ accept: { ...ACCEPTED } }] });
    return await Promise.all(handles.map(async (handle) => paneFile(await handle.getFile(), handle)));
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? [] : null;
  }
}

/** Files of an input element. */
export function filesOfInput(list: FileList | null): PaneFile[] {
  return [...(list ?? [])].map((file) => paneFile(file));
}

/** Files of a drop; folders are left out. */
export async function filesOfDrop(data: DataTransfer): Promise<PaneFile[]> {
  // Items are readable only during the event, so everything is asked for before the first await.
  const asked = [...data.items].flatMap((item) => {
    if (item.kind !== "file") return [];
    const handle = (
      item as { getAsFileSystemHandle?(): Promise<FileHandle | null> }
    ).getAsFileSystemHandle?.();
    return [{ file: item.getAsFile(), handle }];
  });
  const files = await Promise.all(
    asked.map(async ({ file, handle }) => {
      const kept = await Promise.resolve(handle).catch(() => null);
      return file && kept?.kind !== "directory" ? paneFile(file, kept ?? null) : null;
    }),
  );
  return files.filter((file) => file !== null);
}

/** The sample parks of 2022, fetched from beside the add-in when somebody asks for them. */
import type { PaneFile } from "./paneFile";

const SAMPLES: readonly (readonly [name: string, address: URL])[] = [
  ["history-2021.csv", new URL("../../../samples/2022-05/history-2021.csv", import.meta.url)],
  ["targets-2022.csv", new URL("../../../samples/2022-05/targets-2022.csv", import.meta.url)],
  ["萍乡经开区.csv", new URL("../../../samples/2022-05/萍乡经开区.csv", import.meta.url)],
  ["湘潭高新区.csv", new URL("../../../samples/2022-05/湘潭高新区.csv", import.meta.url)],
  ["湘潭天易经开区.csv", new URL("../../../samples/2022-05/湘潭天易经开区.csv", import.meta.url)],
  ["萍乡湘东工业园.xlsx", new URL("../../../samples/2022-05/萍乡湘东工业园.xlsx", import.meta.url)],
  ["湘乡经开区.csv", new URL("../../../samples/2022-05/湘乡经开区.csv", import.meta.url)],
];

/** The period the samples are of. */
export const SAMPLE_MONTH = { year: 2022, month: 5 } as const;

/** The files; each is fetched when it is read. */
export function sampleFiles(): PaneFile[] {
  return SAMPLES.map(([name, address]) => ({
    name,
    size: 0,
    lastModified: 0,
    handle: null,
    given: null,
    read: async () => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  }));
}

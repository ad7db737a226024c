/**
 * Finds the rectangles that may meet a given one, whatever their sizes: each is filed under blocks of its own
 * order of size (powers of two, rows and columns apart), so it lies in at most four, and a query looks into few.
 */
import type { Rectangle } from "../../a1";

interface Layer<T> {
  readonly rowShift: number;
  readonly columnShift: number;
  /** Block row × 2^14 + block column. */
  readonly blocks: Map<number, Set<T>>;
}

const COLUMN_BLOCKS = 16_384;

export class RectangleIndex<T> {
  private readonly layers = new Map<number, Layer<T>>();

  add(rectangle: Rectangle, entry: T): void {
    this.eachBlock(rectangle, (layer, block) => {
      const entries = layer.blocks.get(block);
      if (entries) entries.add(entry);
      else layer.blocks.set(block, new Set([entry]));
    });
  }

  /** Takes out an entry filed under the same rectangle. */
  remove(rectangle: Rectangle, entry: T): void {
    this.eachBlock(rectangle, (layer, block) => {
      const entries = layer.blocks.get(block);
      if (entries?.delete(entry) && entries.size === 0) layer.blocks.delete(block);
    });
  }

  /** Visits every entry whose rectangle meets the given one, and some neighbours; an entry may come twice. */
  query(rectangle: Rectangle, visit: (entry: T) => void): void {
    for (const { rowShift, columnShift, blocks } of this.layers.values()) {
      const top = rectangle.top >> rowShift;
      const bottom = rectangle.bottom >> rowShift;
      const left = rectangle.left >> columnShift;
      const right = rectangle.right >> columnShift;
      if ((bottom - top + 1) * (right - left + 1) <= blocks.size) {
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++)
            blocks.get(row * COLUMN_BLOCKS + column)?.forEach(visit);
      } else {
        for (const [block, entries] of blocks) {
          const row = Math.floor(block / COLUMN_BLOCKS);
          const column = block % COLUMN_BLOCKS;
          if (row >= top && row <= bottom && column >= left && column <= right) entries.forEach(visit);
        }
      }
    }
  }

  private eachBlock(
    { top, left, bottom, right }: Rectangle,
    visit: (layer: Layer<T>, block: number) => void,
  ): void {
    const rowShift = 32 - Math.clz32(bottom - top);
    const columnShift = 32 - Math.clz32(right - left);
    const key = rowShift * 32 + columnShift;
    let layer = this.layers.get(key);
    if (!layer) this.layers.set(key, (layer = { rowShift, columnShift, blocks: new Map() }));
    for (let row = top >> rowShift; row <= bottom >> rowShift; row++)
      for (let column = left >> columnShift; column <= right >> columnShift; column++)
        visit(layer, row * COLUMN_BLOCKS + column);
  }
}

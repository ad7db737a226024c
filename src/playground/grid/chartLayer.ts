/** The charts of the sheet shown, as pictures over its cells; they scroll with them and take no clicks. */
import type { SheetView } from "../../host/view/sheetView";
import { chartPicture } from "./chartDrawing";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels of the library's screen per EMU: 96 to the inch, 914,400 EMU. */
const PIXELS_PER_EMU = 96 / 914_400;

export class ChartLayer {
  private readonly layer = document.createElement("div");

  constructor(container: HTMLElement) {
    this.layer.className = "chart-layer";
    container.append(this.layer);
  }

  /**
   * Draws the charts anew. `corner` gives where a cell begins within the container, `top` and `left` where the cells that
   * scroll begin.
   */
  draw(view: SheetView, corner: (row: number, column: number) => Point, top: number, left: number): void {
    this.layer.style.cssText = `top:${top}px;left:${left}px`;
    const pictures = view.sheet.charts.map((chart) => {
      const { from, to } = chart.anchor;
      const [start, end] = [corner(from.row, from.column), corner(to.row, to.column)];
      const box = {
        x: start.x + from.dx * PIXELS_PER_EMU,
        y: start.y + from.dy * PIXELS_PER_EMU,
        right: end.x + to.dx * PIXELS_PER_EMU,
        bottom: end.y + to.dy * PIXELS_PER_EMU,
      };
      const [width, height] = [Math.max(1, box.right - box.x), Math.max(1, box.bottom - box.y)];
      const picture = chartPicture(view.session.book, chart, width, height);
      picture.style.cssText = `position:absolute;left:${box.x - left}px;top:${box.y - top}px`;
      return picture;
    });
    this.layer.replaceChildren(...pictures);
  }
}

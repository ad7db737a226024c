/** What a table as a whole decides of its figures: percent or fraction. */
import { read } from "./freeSheet";

const growths = (figures: readonly string[]): string[] =>
  figures
    .filter((figure) => figure.includes(" growth "))
    .map((figure) => figure.split(" ").slice(4).join(" "));

describe("0.12 and 0.05 in a column of rates", () => {
  test("are in doubt among rates of one decimal", async () => {
    const output = await read(`2022年1-5月各园区
园区,财政总收入（亿元）,同比增长%
湘潭高新区,17.9,0.12
湘乡经开区,7.9,11.5
萍乡经开区,9.9,0.05
湘潭天易经开区,8.8,0.3
`);
    expect(growths(output.figures)).toEqual([
      "0.12 ? source.fractionOpen",
      "11.5",
      "0.05 ? source.fractionOpen",
      // As small, and printed as the rates beside it are.
      "0.3",
    ]);
  });

  test("are percent among rates of two decimals", async () => {
    const output = await read(`2022年1-5月各园区
园区,财政总收入（亿元）,同比增长%
湘潭高新区,17.9,0.12
湘乡经开区,7.9,11.54
萍乡经开区,9.9,8.06
`);
    expect(growths(output.figures)).toEqual(["0.12", "11.54", "8.06"]);
  });

  test("are what this year's figure and last year's give", async () => {
    const output = await read(`2022年1-5月各园区
园区,财政总收入（亿元）,上年同期（亿元）,同比增长%
湘潭高新区,17.9,17.88,0.12
湘乡经开区,7.9,7.09,11.5
萍乡经开区,9.9,9.43,0.05
`);
    expect(growths(output.figures)).toEqual(["0.12", "11.5", "5"]);
    expect(output.problems).toEqual([]);
  });
});

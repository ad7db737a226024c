/**
 * Facts about Excel that can be seen through Office.js: in Excel they show whether it is what the embedded host takes
 * it for, on the embedded host whether it does what its README says.
 */

/**
 * @typedef {object} Fact
 * @property {string} id number in docs/try-in-excel.md
 * @property {string} says
 * @property {unknown} expected what `observe` comes to, as plain data
 * @property {(context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>} observe does its work on a
 *   new sheet, which is deleted afterwards
 */

/**
 * @typedef {object} Observation
 * @property {string} id
 * @property {string} says
 * @property {string} expected as JSON
 * @property {string} observed as JSON, or what was thrown
 * @property {boolean} same
 */

/**
 * "accepted", or the code with which Excel refuses what the work asks.
 * @param {() => Promise<unknown>} work
 * @returns {Promise<string>}
 */
export async function codeOf(work) {
  try {
    await work();
    return "accepted";
  } catch (error) {
    return /** @type {{ code?: string }} */ (error).code ?? String(error);
  }
}

/**
 * Looks at one fact in the open workbook and leaves the workbook as it was.
 * @param {Fact} fact
 * @returns {Promise<Observation>}
 */
export async function observe({ id, says, expected, observe: look }) {
  const name = `facts-${id}`;
  await Excel.run(async (context) => {
    const left = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (!left.isNullObject) left.delete();
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  let observed;
  try {
    observed = JSON.stringify(
      await Excel.run(async (context) => look(context, context.workbook.worksheets.getItem(name))),
    );
  } catch (error) {
    observed = `${/** @type {{ code?: string }} */ (error).code ?? "error"}: ${String(error)}`;
  }
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
  return {
    id,
    says,
    expected: JSON.stringify(expected),
    observed,
    same: observed === JSON.stringify(expected),
  };
}

/** Number formats compared by what they say: Excel may give one back with other quotes, escapes or letters than it was given. */

/** What a number is written by; other characters stand for themselves. */
const PLACES = new Set("0#?.,%@;");
/** Of dates, times and exponents; small and capital letters say the same. */
const LETTERS = /[ymdhsegbap]/i;
/** General in Chinese Excel, which may name it so within a format too. */
const GENERAL = /^(?:General|G\/通用格式)/i;

/**
 * The format in one spelling: characters that are shown as they are each behind "'", letters small, numbers of conditions in
 * one form.
 *
 * @example oneSpelling(String.raw`0\亿\元`) === oneSpelling('0"亿元"') //=> true
 */
export function oneSpelling(code: string): string {
  let spelling = "";
  for (let at = 0; at < code.length;) {
    const rest = code.slice(at);
    const [first = ""] = rest;
    const general = GENERAL.exec(rest)?.[0];
    const quoted = /^"([^"]*)"?/.exec(rest);
    const bracketed = /^\[[^\]]*\]/.exec(rest)?.[0];
    if (general) {
      spelling += "general";
      at += general.length;
    } else if (quoted) {
      for (const character of quoted[1]!) spelling += `'${character}`;
      at += quoted[0].length;
    } else if (bracketed) {
      spelling += inOneForm(bracketed);
      at += bracketed.length;
    } else if (first === "\\" || first === "_" || first === "*") {
      // "_" leaves the width of the next character, "*" repeats it.
      spelling += (first === "\\" ? "'" : first) + rest.slice(1, 2);
      at += 2;
    } else {
      spelling += PLACES.has(first) ? first : LETTERS.test(first) ? first.toLowerCase() : `'${first}`;
      at++;
    }
  }
  return spelling;
}

/** A colour, a language or a condition; "[<=-0.005]" and "[<=-5E-3]" are the same. */
function inOneForm(bracketed: string): string {
  const [, sign = "", limit = ""] = /^\[(<=|>=|<>|<|>|=)(.+)\]$/.exec(bracketed) ?? [];
  return limit === "" || Number.isNaN(Number(limit)) ? bracketed.toLowerCase() : `[${sign}${Number(limit)}]`;
}

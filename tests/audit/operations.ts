/** How many steps a piece of work takes over arrays, so that a test can tell a loop within a loop without a clock. */

type Method = (this: readonly unknown[], ...args: unknown[]) => unknown;

const WALKS = [
  ...(["map", "filter", "find", "findLast", "findIndex", "some", "every", "flatMap", "forEach"] as const),
  ...(["reduce", "includes", "indexOf", "join", "slice", "sort", "flat"] as const),
];

/** Elements that array methods and for-of visit while `work` runs. */
export function operationsOf(work: () => void): number {
  let steps = 0;
  const prototype = Array.prototype as unknown as Record<string, Method>;
  const methods = WALKS.map((name) => [name, prototype[name]!] as const);
  const iterator = Object.getPrototypeOf([][Symbol.iterator]()) as { next: () => unknown };
  const { next } = iterator;
  for (const [name, method] of methods)
    prototype[name] = function (...args) {
      const [called] = args;
      if (typeof called !== "function" || name === "sort") {
        steps += this.length;
        return method.apply(this, args);
      }
      args[0] = (...each: unknown[]): unknown => {
        steps++;
        return (called as (...given: unknown[]) => unknown)(...each);
      };
      return method.apply(this, args);
    };
  iterator.next = function () {
    steps++;
    return next.call(this);
  };
  try {
    work();
  } finally {
    for (const [name, method] of methods) prototype[name] = method;
    iterator.next = next;
  }
  return steps;
}

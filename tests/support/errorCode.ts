/** Code of the error a batch ends with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "no error";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** Tables of words are written as running text, parted by blanks. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Which figures of a sentence are of others than the one who reports: a wider place, all who stand in a list, one of several places. */
import { changeAtEnd, withoutSigns } from "./change";
import { phraseOf, withoutHead } from "./phrases";
import { firstPlaceOf, isOfTheListed, widePlaceOf } from "./scopes";

export class OthersFigures {
  private elsewhere = false;
  private listed = false;

  /** `wider` are the places whose figures a text tells for comparison. */
  constructor(private readonly wider: ReadonlySet<string>) {}

  /** Meets a clause: all its words, and those at its head. */
  meetClause(words: string, head: string): void {
    if (isOfTheListed(words)) this.listed = true;
    else if (this.listed && withoutHead(head).place !== "") this.listed = false;
  }

  /** Meets a clause without figures: 增幅最大的为甲州. */
  meetIdle(words: string): void {
    this.elsewhere = this.elsewhere || firstPlaceOf(words) !== null;
  }

  /** Whether the figure behind words is of others; so is what follows without a name of its own. */
  has(words: string): boolean {
    if (this.listed) return true;
    const wide = widePlaceOf(words);
    if (wide !== null) this.elsewhere = this.wider.has(wide);
    else if (this.elsewhere)
      this.elsewhere = phraseOf(withoutSigns(changeAtEnd(words)?.subject ?? words)).indicator === "";
    return this.elsewhere;
  }
}

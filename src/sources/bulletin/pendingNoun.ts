/** The noun of a clause without figures: 光电产业 of 光电产业受淡季影响, 用工 of 用工方面; the clauses after it are about it. */
import { withoutHead } from "./phrases";

const CAUSE =
  /^(?<noun>[^受因由得缘源在经拜]{2,14}?(?:产业|行业|业|类|企业|园区))(?:(?:产值|销售)?(?:受|因|由于|得益|缘于|源于|在|经|拜|随)|方面)/;
const SUBJECT = /^[^,]{2,14}(?:产业|行业|业|方面)$/;
const LONGEST = 14;
const TOPIC = "方面";

export class PendingNoun {
  /** "" for none. */
  noun = "";
  /** 用工方面: a topic says what is measured only where nothing else does. */
  isTopic = false;
  /** Statements there were when it was named. */
  private from = 0;

  /** Reads a clause's words; `statements` is how many there are. Words about something else end what was pending. */
  meet(clause: string, statements: number): void {
    const words = withoutHead(clause).rest;
    const cause = CAUSE.exec(words)?.groups?.noun;
    const subject = words.length <= LONGEST && SUBJECT.test(words) ? words : null;
    if (cause !== undefined || subject !== null) {
      this.noun = cause ?? subject!.replace(TOPIC, "");
      this.isTopic = cause === undefined && subject!.endsWith(TOPIC);
      this.from = statements;
    } else if (words !== "") this.noun = "";
  }

  /** Whether nothing was stated since: what comes without a name is of it. */
  awaits(statements: number): boolean {
    return this.noun !== "" && statements <= this.from;
  }

  /** The noun where it goes before the name of what is measured. */
  get prefix(): string {
    return this.isTopic ? "" : this.noun;
  }

  end(): void {
    this.noun = "";
  }
}

/** The parts of a package while a book is written: paths, content types, relationships, parts carried along. */
import type { WorkbookParts } from "./workbookParts";
import {
  absoluteTarget,
  contentTypesXml,
  parseRelationships,
  type Relationship,
  relationshipsPath,
  relationshipsXml,
  relationshipType,
  resolveTarget,
} from "./relationships";
import { ZipWriter } from "./zipWrite";

/** Relationships of one part; ids of carried ones stay, new ones get the next free. */
export class RelationshipList {
  readonly list: Relationship[];
  private readonly ids: Set<string>;
  private next = 1;

  constructor(carried: readonly Relationship[] = []) {
    this.list = [...carried];
    this.ids = new Set(carried.map(({ id }) => id));
  }

  /** Adds a relationship to a part by its path, or to a URL, and returns its id: a `known` one, or the next free. */
  add(kind: string, target: string, external = false, known?: string): string {
    while (this.ids.has(`rId${this.next}`)) this.next++;
    const id = known ?? `rId${this.next}`;
    this.ids.add(id);
    this.list.push({
      id,
      type: relationshipType(kind),
      target: external ? target : absoluteTarget(target),
      external,
    });
    return id;
  }
}

export class PackageWriter {
  private readonly zip = new ZipWriter();
  private readonly types: [path: string, type: string][] = [];
  private readonly taken = new Set<string>();

  constructor(private readonly read: WorkbookParts | null) {}

  /** Reserves a path so that no carried part comes to stand there; false when it is taken. */
  claim(path: string): boolean {
    const folded = path.toLowerCase();
    if (this.taken.has(folded)) return false;
    this.taken.add(folded);
    return true;
  }

  /**
   * Reserves the first free path of a series: one that this package does not use, nor the file read, save where
   * all parts of the series are made anew (`remade`).
   */
  freePath(make: (number: number) => string, remade = false): string {
    for (let number = 1; ; number++) {
      const path = make(number);
      if ((remade || !this.read?.archive.find(path)) && this.claim(path)) return path;
    }
  }

  /** Writes a part under a claimed path. */
  write(path: string, type: string, text: Iterable<string>, relationships?: RelationshipList): void {
    this.types.push([path, type]);
    this.zip.add(path, text);
    if (relationships?.list.length) this.writeRelationships(path, relationships);
  }

  writeRelationships(owner: string, relationships: RelationshipList): void {
    this.zip.add(relationshipsPath(owner), [relationshipsXml(relationships.list)]);
  }

  /** Carries a part of the file read, and all that it points to, unless it was written or carried already. */
  carry(path: string): void {
    const waiting = [path];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const entry = this.read?.archive.find(next);
      if (!this.read || !entry || !this.claim(entry.path)) continue;
      this.types.push([entry.path, this.read.types.of(entry.path) ?? "application/octet-stream"]);
      this.zip.carry(entry);
      const owned = this.read.archive.find(relationshipsPath(entry.path));
      if (!owned) continue;
      this.zip.carry(owned);
      for (const { target, external } of parseRelationships(this.read.archive.text(owned.path), owned.path))
        if (!external) waiting.push(resolveTarget(entry.path, target));
    }
  }

  /** Carries what relationships of a written part point to. */
  carryTargets(owner: string, relationships: readonly Relationship[]): void {
    for (const { target, external } of relationships) if (!external) this.carry(resolveTarget(owner, target));
  }

  finish(): Uint8Array {
    this.zip.add("[Content_Types].xml", [contentTypesXml(this.types)]);
    return this.zip.finish();
  }
}

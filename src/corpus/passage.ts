import type { Block, Check, Figure, KeyedCitation, NamedSpan, Passage } from "../model/document.ts";
import { findNames } from "./names.ts";

/**
 * A passage whose names and checks are found when somebody first reads them: few questions ask for either, and both take long. A class,
 * for objects with getters of their own would each have another shape, and reading any property of them would be slow.
 */
export class ReadPassage implements Passage {
  readonly id: string;
  readonly documentId: string;
  readonly block: Block;
  readonly figures: readonly Figure[];
  readonly citations: readonly KeyedCitation[];
  readonly #findChecks: () => readonly Check[];
  #names: readonly NamedSpan[] | undefined;
  #checks: readonly Check[] | undefined;

  constructor(read: Omit<Passage, "names" | "checks">, findChecks: () => readonly Check[]) {
    this.id = read.id;
    this.documentId = read.documentId;
    this.block = read.block;
    this.figures = read.figures;
    this.citations = read.citations;
    this.#findChecks = findChecks;
  }

  get names(): readonly NamedSpan[] {
    this.#names ??= findNames(this.block.text);
    return this.#names;
  }

  get checks(): readonly Check[] {
    this.#checks ??= this.#findChecks();
    return this.#checks;
  }
}

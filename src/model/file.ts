/** One file: its path below the corpus folder, with "/" between folders, or the name that it was sent with; and its bytes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

// In JavaScript, so that Node's own type stripper is not loaded for it: with the cache on, not even main.ts is stripped again.
import { enableCompileCache } from "node:module";

enableCompileCache();

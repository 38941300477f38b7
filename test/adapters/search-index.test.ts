import { createMiniSearchIndex } from "../../src/adapters/minisearch/index.ts";
import { searchIndexContract } from "../contracts/search-index.ts";

searchIndexContract("MiniSearch", async () => createMiniSearchIndex());

/** Rows of migration 003. */
export type PrivacyTables = {
  studies: { id: string; started_at: number; ended_at: number | null; mark: string };
  raw_files: RawFilesTable;
};

export type RawFilesTable = {
  batch: string;
  study: string;
  path: string;
  state: "whole" | "reduced";
  sha256: string;
  bytes: number;
  stored_bytes: number;
  sealed_key: Uint8Array;
  sealed_details: Uint8Array;
  created_at: number;
  expires_at: number | null;
  reduced_at: number | null;
};

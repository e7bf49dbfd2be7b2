"""What changed between two ledgers: records for scripts, a page with tables and bars for people."""

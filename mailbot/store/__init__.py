"""All SQL, all tables, and the durable jobs: rows are data with a state and a `next_attempt_at`."""

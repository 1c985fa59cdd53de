"""mailbot: a mail-first payment assistant that a company runs itself. The map of the house is in README.md."""

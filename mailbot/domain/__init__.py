"""Values and rules of invoices and payments: no input or output, no async, no clock."""

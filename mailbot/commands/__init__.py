"""The commands of `mailbot`, grouped by what they are about; each reads its arguments, calls one function, prints what it gives."""

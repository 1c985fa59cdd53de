"""Other programs that read invoices, asked about the same documents as mailbot, each in a virtual environment of its own.

*.txt    what each environment holds, pinned with hashes
ask      runs in such an environment: paths in, what was read out, with the time it took
contest  makes the environments, asks everybody, and compares the answers with the labels
"""

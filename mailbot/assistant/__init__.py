"""What the assistant does, one module per step, in units of work on the store; no sockets.

`process.py` is the table of contents of a mail's way.
"""

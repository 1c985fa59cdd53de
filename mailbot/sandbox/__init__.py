"""Children with limits: whatever is hostile is parsed in a process of its own, which can be lost. Knows no file format.

`children` is what callers use: `Sandbox.run("module:function", Message) -> Message | ChildFailed`, a fresh child for each job. It
speaks with `forkserver` (the process that holds the libraries and forks) in `frames` (JSON and blobs, never code; over a `channel` on
this side); each child is shut in by `confine` (rlimits, seccomp, landlock; numbers in `syscalls`) and keeps its `heap`. Which modules
the server loads is for who builds the Sandbox.
"""

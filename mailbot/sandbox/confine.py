"""What a child may not do: set on itself, before it sees a byte of a file. Linux; every layer beyond the rlimits is optional.

    rlimits      memory, CPU time, no files written, few descriptors, no core
    no_new_privs set-user-id programs gain nothing
    seccomp      no network, no programs, no processes, no writing to the file system
    landlock     of the file system only the Python installation and this package can be read

Kernel interfaces by number (linux/prctl.h, seccomp.h, landlock.h), so that no dependency is needed.
"""

import ctypes
import errno
import os
import platform
import resource
import signal
import struct
import sys
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from mailbot.sandbox import syscalls

_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 22, 38
_SECCOMP_MODE_FILTER = 2
_RET_ALLOW, _RET_ERRNO, _RET_KILL = 0x7FFF0000, 0x00050000, 0x80000000
_LOAD, _JUMP_EQUAL, _JUMP_SET, _JUMP_GE, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06  # classic BPF: ld abs, jeq, jset, jge, ret
_X32_CALLS = 0x40000000  # the x32 numbers of x86_64 would slip past the list
_CLONE_THREAD = 0x00010000
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_LANDLOCK_ALL = (1 << 13) - 1  # every right of the first ABI
_LANDLOCK_READ = 0b1101  # execute (loading libraries), read file, read directory

_libc = ctypes.CDLL(None, use_errno=True)


class ChildLimits(NamedTuple):
    """Bytes, seconds and counts for one child; None is unlimited."""

    memory: int
    cpu_seconds: int | None
    wall_seconds: float | None
    descriptors: int = 64


def die_with(parent: int) -> None:
    """End this process as soon as its parent (whose pid is given) is gone."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # it was gone before the signal was asked for
        os._exit(1)


def limit_resources(limits: ChildLimits) -> None:
    """rlimits; the soft CPU limit gives SIGXCPU, which tells this end from others."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    if limits.cpu_seconds is not None:
        resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (limits.descriptors, limits.descriptors))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def no_new_privileges() -> bool:
    """Whether the kernel granted it (seccomp and landlock need it)."""
    return bool(_libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)


def has_seccomp() -> bool:
    """Whether `deny_system_calls` will work: a kernel with filters stumbles over the missing program, one without refuses."""
    missing = _libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, None, 0, 0) == -1 and ctypes.get_errno() == errno.EFAULT
    return missing and _filter(platform.machine()) is not None


def deny_system_calls() -> bool:
    """No network, programs, processes or writing from here on; False where the kernel or the machine does not do it."""
    program = _filter(platform.machine())
    if program is None:
        return False
    code = ctypes.create_string_buffer(program, len(program))
    fprog = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    return bool(_libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, fprog, 0, 0) == 0)


def deny_files() -> bool:
    """Only the Python installation, system libraries and this package can be opened from here on (children inherit it)."""
    attributes = struct.pack("Q", _LANDLOCK_ALL)
    ruleset = _libc.syscall(_LANDLOCK_CREATE, attributes, ctypes.c_size_t(len(attributes)), 0)
    if ruleset < 0:
        return False
    try:
        for path in _readable_paths():
            _allow(ruleset, path)
        return bool(_libc.syscall(_LANDLOCK_RESTRICT, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _readable_paths() -> list[str]:
    package = str(Path(__file__).resolve().parents[1])
    system = ["/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/proc/cpuinfo", "/sys/devices/system/cpu", "/dev/urandom"]
    libraries = [path for path in sys.path if Path(path).name in {"site-packages", "dist-packages"}]
    return [path for path in (package, sys.prefix, sys.base_prefix, *libraries, *system) if Path(path).exists()]


def _allow(ruleset: int, path: str) -> None:
    rights = _LANDLOCK_READ if Path(path).is_dir() else _LANDLOCK_READ & ~0b1000
    fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        _libc.syscall(_LANDLOCK_ADD, ruleset, 1, struct.pack("=Qi", rights, fd), 0)
    finally:
        os.close(fd)


@lru_cache(maxsize=1)
def _filter(machine: str) -> bytes | None:
    """The BPF program over `struct seccomp_data` (number at 0, architecture at 4, arguments from 16); None for unknown machines."""
    if machine not in syscalls.MACHINES or sys.byteorder != "little":
        return None
    architecture, numbers = syscalls.MACHINES[machine]
    code = [
        _instruction(_LOAD, 4),
        _instruction(_JUMP_EQUAL, architecture, 1, 0),
        _instruction(_RETURN, _RET_KILL),
        _instruction(_LOAD, 0),
        _instruction(_JUMP_GE, _X32_CALLS, 0, 1),
        _instruction(_RETURN, _RET_ERRNO | errno.EPERM),
    ]
    for name, number in numbers.items():
        code += _rule(name, number)
    code.append(_instruction(_RETURN, _RET_ALLOW))
    return b"".join(code)


def _rule(name: str, number: int) -> list[bytes]:
    if name not in syscalls.FLAGS_ARGUMENT:
        refusal = _RET_ERRNO | (errno.ENOSYS if name in syscalls.ABSENT else errno.EPERM)
        return [_instruction(_JUMP_EQUAL, number, 0, 1), _instruction(_RETURN, refusal)]
    argument = _instruction(_LOAD, 16 + 8 * syscalls.FLAGS_ARGUMENT[name])
    refuse, allow = _instruction(_RETURN, _RET_ERRNO | errno.EPERM), _instruction(_RETURN, _RET_ALLOW)
    if name == "clone":  # a thread of this process is fine, a new process is not
        return [_instruction(_JUMP_EQUAL, number, 0, 4), argument, _instruction(_JUMP_SET, _CLONE_THREAD, 1, 0), refuse, allow]
    return [_instruction(_JUMP_EQUAL, number, 0, 4), argument, _instruction(_JUMP_SET, _WRITING, 0, 1), refuse, allow]


def _instruction(code: int, k: int, jump_true: int = 0, jump_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, jump_true, jump_false, k)

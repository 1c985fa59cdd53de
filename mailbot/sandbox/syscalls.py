"""System call numbers that a child is refused (Linux, see the kernel's unistd.h of each machine).

Names in DENIED answer EPERM; those in ABSENT answer ENOSYS, so that the C library falls back to an older call that
`confine` can judge by its arguments.
"""

#: machine -> (AUDIT_ARCH of linux/audit.h, numbers by name)
MACHINES: dict[str, tuple[int, dict[str, int]]] = {
    "x86_64": (
        0xC000003E,
        {
            "open": 2, "openat": 257, "clone": 56, "clone3": 435, "openat2": 437,
            "socket": 41, "connect": 42, "accept": 43, "bind": 49, "listen": 50, "accept4": 288, "socketpair": 53,
            "fork": 57, "vfork": 58, "execve": 59, "execveat": 322, "kill": 62, "tkill": 200, "ptrace": 101,
            "rename": 82, "mkdir": 83, "rmdir": 84, "creat": 85, "link": 86, "unlink": 87, "symlink": 88, "chmod": 90,
            "fchmod": 91, "chown": 92, "fchown": 93, "lchown": 94, "truncate": 76, "mknod": 133, "mkdirat": 258,
            "mknodat": 259, "fchownat": 260, "unlinkat": 263, "renameat": 264, "linkat": 265, "symlinkat": 266,
            "fchmodat": 268, "renameat2": 316, "setxattr": 188, "mount": 165, "umount2": 166, "pivot_root": 155,
            "chroot": 161, "unshare": 272, "setns": 308, "init_module": 175, "finit_module": 313, "delete_module": 176,
            "kexec_load": 246, "add_key": 248, "request_key": 249, "keyctl": 250, "perf_event_open": 298,
            "open_by_handle_at": 304, "process_vm_readv": 310, "process_vm_writev": 311, "bpf": 321, "userfaultfd": 323,
            "io_uring_setup": 425, "pidfd_send_signal": 424, "pidfd_open": 434, "pidfd_getfd": 438,
        },
    ),
    "aarch64": (
        0xC00000B7,
        {
            "openat": 56, "clone": 220, "clone3": 435, "openat2": 437,
            "socket": 198, "connect": 203, "accept": 202, "bind": 200, "listen": 201, "accept4": 242, "socketpair": 199,
            "execve": 221, "execveat": 281, "kill": 129, "tkill": 130, "ptrace": 117,
            "truncate": 45, "mknodat": 33, "mkdirat": 34, "unlinkat": 35, "symlinkat": 36, "linkat": 37, "renameat": 38,
            "fchmod": 52, "fchmodat": 53, "fchownat": 54, "fchown": 55, "renameat2": 276, "setxattr": 5, "mount": 40,
            "umount2": 39, "pivot_root": 41, "chroot": 51, "unshare": 97, "setns": 268, "init_module": 105,
            "finit_module": 273, "delete_module": 106, "kexec_load": 104, "add_key": 217, "request_key": 218,
            "keyctl": 219, "perf_event_open": 241, "open_by_handle_at": 265, "process_vm_readv": 270,
            "process_vm_writev": 271, "bpf": 280, "userfaultfd": 282, "io_uring_setup": 425, "pidfd_send_signal": 424,
            "pidfd_open": 434, "pidfd_getfd": 438,
        },
    ),
}  # fmt: skip

ABSENT = frozenset({"clone3", "openat2"})
#: Judged by an argument: name -> index of the flags among the arguments.
FLAGS_ARGUMENT = {"open": 1, "openat": 2, "clone": 0}

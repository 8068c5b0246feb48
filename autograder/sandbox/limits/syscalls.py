"""The system calls that the seccomp filter names, with their numbers.

This module runs beside student code: it imports only the standard library.
"""

from __future__ import annotations

from typing import Final

__all__ = ["CONDITIONAL", "NEWEST", "REFUSED", "UNDONE", "numbers"]

# Later calls were not reviewed: the filter answers ENOSYS, and libraries fall back to older ones.
NEWEST: Final = 462

# One call a line: name, number on x86_64, number on aarch64 ("-" where it has no such call).
REFUSED: Final = """
    socket 41 198
    connect 42 203
    bind 49 200
    listen 50 201
    accept 43 202
    accept4 288 242
    ptrace 101 117
    process_vm_readv 310 270
    process_vm_writev 311 271
    process_madvise 440 440
    process_mrelease 448 448
    pidfd_open 434 434
    pidfd_getfd 438 438
    pidfd_send_signal 424 424
    kcmp 312 272
    get_robust_list 274 100
    move_pages 279 239
    migrate_pages 256 238
    mount 165 40
    umount2 166 39
    pivot_root 155 41
    chroot 161 51
    open_tree 428 428
    move_mount 429 429
    fsopen 430 430
    fsconfig 431 431
    fsmount 432 432
    fspick 433 433
    mount_setattr 442 442
    statmount 457 457
    listmount 458 458
    name_to_handle_at 303 264
    open_by_handle_at 304 265
    unshare 272 97
    setns 308 268
    add_key 248 217
    request_key 249 218
    keyctl 250 219
    bpf 321 280
    seccomp 317 277
    perf_event_open 298 241
    userfaultfd 323 282
    io_uring_setup 425 425
    io_uring_enter 426 426
    io_uring_register 427 427
    execve 59 221
    execveat 322 281
    fork 57 -
    vfork 58 -
    setsid 112 157
    setpgid 109 154
    setrlimit 160 164
    setpriority 141 140
    ioprio_set 251 30
    tkill 200 130
    init_module 175 105
    finit_module 313 273
    delete_module 176 106
    kexec_load 246 104
    kexec_file_load 320 294
    reboot 169 142
    swapon 167 224
    swapoff 168 225
    quotactl 179 60
    quotactl_fd 443 443
    acct 163 89
    settimeofday 164 170
    clock_settime 227 112
    clock_adjtime 305 266
    adjtimex 159 171
    sethostname 170 161
    setdomainname 171 162
    iopl 172 -
    ioperm 173 -
    modify_ldt 154 -
    personality 135 92
    lookup_dcookie 212 18
    vhangup 153 58
    syslog 103 116
    uselib 134 -
    nfsservctl 180 42
    shmget 29 194
    shmat 30 196
    shmctl 31 195
    shmdt 67 197
    semget 64 190
    semop 65 193
    semctl 66 191
    semtimedop 220 192
    msgget 68 186
    msgsnd 69 189
    msgrcv 70 188
    msgctl 71 187
    mq_open 240 180
    mq_unlink 241 181
    inotify_init 253 -
    inotify_init1 294 26
    inotify_add_watch 254 27
    fanotify_init 300 262
    fanotify_mark 301 263
    chown 92 -
    lchown 94 -
    fchown 93 55
    fchownat 260 54
    setxattr 188 5
    lsetxattr 189 6
    fsetxattr 190 7
    removexattr 197 14
    lremovexattr 198 15
    fremovexattr 199 16
    utime 132 -
    utimes 235 -
    futimesat 261 -
"""

# Answered with success and not done. Landlock does not guard modes, and the submission may own the
# files it can only read; but `shutil.copy` in honest code must not fail over a mode.
UNDONE: Final = """
    chmod 90 -
    fchmod 91 52
    fchmodat 268 53
    fchmodat2 452 452
"""

# Allowed or refused by their arguments.
CONDITIONAL: Final = """
    socketpair 53 199
    sendto 44 206
    clone 56 220
    clone3 435 435
    kill 62 129
    tgkill 234 131
    rt_sigqueueinfo 129 138
    rt_tgsigqueueinfo 297 240
    prlimit64 302 261
    sched_setaffinity 203 122
    sched_setscheduler 144 119
    sched_setparam 142 118
    sched_setattr 314 274
    prctl 157 167
    ioctl 16 29
    mmap 9 222
    memfd_create 319 279
    utimensat 280 88
"""


def numbers(table: str, machine: str) -> dict[str, int]:
    """Read a table for one machine ("x86_64" or "aarch64"): name to number."""
    column = {"x86_64": 1, "aarch64": 2}[machine]
    rows = [line.split() for line in table.strip().splitlines()]
    return {row[0]: int(row[column]) for row in rows if row[column] != "-"}

// System call numbers that headers or processors may lack; -1 where there is none. Numbers from 424 on are the same everywhere.
#pragma once
#include <sys/syscall.h>

namespace hipwright::call {

#ifdef SYS_fork
constexpr int fork = SYS_fork, vfork = SYS_vfork;
#else
constexpr int fork = -1, vfork = -1;
#endif
#ifdef SYS_open
constexpr int open = SYS_open, creat = SYS_creat;
#else
constexpr int open = -1, creat = -1;
#endif
#if defined(__x86_64__)
constexpr int iopl = SYS_iopl, ioperm = SYS_ioperm, modify_ldt = SYS_modify_ldt, uselib = SYS_uselib;
#else
constexpr int iopl = -1, ioperm = -1, modify_ldt = -1, uselib = -1;
#endif

constexpr int pidfd_send_signal = 424, io_uring_setup = 425, io_uring_enter = 426, io_uring_register = 427, open_tree = 428, move_mount = 429,
              fsopen = 430, fsconfig = 431, fsmount = 432, fspick = 433, pidfd_open = 434, clone3 = 435, openat2 = 437, pidfd_getfd = 438, process_madvise = 440,
              mount_setattr = 442, landlock_create_ruleset = 444, landlock_add_rule = 445, landlock_restrict_self = 446, process_mrelease = 448;

} // namespace hipwright::call

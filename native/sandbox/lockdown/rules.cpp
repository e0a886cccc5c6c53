#include "sandbox/lockdown/rules.h"

#include "sandbox/lockdown/call_numbers.h"

#include <cerrno>
#include <fcntl.h>
#include <linux/sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <unistd.h>

#ifndef PR_SET_VMA
#define PR_SET_VMA 0x53564d41 // glibc and the JVM give names to memory areas
#endif

namespace hipwright {

void refuse_privileged_calls(SystemCallFilter& filter) {
    for (int number : {SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd,
                       SYS_keyctl, SYS_add_key, SYS_request_key, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_setns, SYS_unshare,
                       SYS_swapon, SYS_swapoff, SYS_reboot, SYS_syslog, SYS_acct, SYS_init_module, SYS_finit_module, SYS_delete_module,
                       SYS_kexec_load, SYS_quotactl, SYS_settimeofday, SYS_clock_settime, SYS_adjtimex, SYS_clock_adjtime, SYS_sethostname,
                       SYS_setdomainname, SYS_open_by_handle_at, SYS_name_to_handle_at, SYS_fanotify_init, SYS_vhangup, SYS_move_pages,
                       SYS_migrate_pages, SYS_lookup_dcookie, call::iopl, call::ioperm, call::modify_ldt, call::uselib, call::open_tree,
                       call::move_mount, call::fsopen, call::fsconfig, call::fsmount, call::fspick, call::mount_setattr, call::pidfd_getfd,
                       call::process_madvise, call::process_mrelease}) {
        filter.refuse(number, EPERM);
    }
    for (int number : {call::io_uring_setup, call::io_uring_enter, call::io_uring_register}) filter.refuse(number, ENOSYS);
    filter.refuse_equal(SYS_ioctl, 1, TIOCSTI, EPERM); // typing into the user's terminal
}

void refuse_namespaces(SystemCallFilter& filter) {
    constexpr uint32_t flags = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP;
    filter.refuse(call::clone3, ENOSYS); // its flags cannot be read by a filter; the C library falls back to clone
    filter.forbid_bits(SYS_clone, 0, flags, EPERM);
}

void refuse_sockets(SystemCallFilter& filter) {
    for (int number : {SYS_socket, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4}) filter.refuse(number, EACCES);
}

void refuse_process_control(SystemCallFilter& filter, bool kill) {
    for (int number : {SYS_execve, SYS_execveat, call::fork, call::vfork}) {
        if (kill) {
            filter.kill_at(number);
        } else {
            filter.refuse(number, EPERM);
        }
    }
    filter.refuse(call::clone3, ENOSYS); // as above
    filter.require_bits(SYS_clone, 0, CLONE_THREAD | CLONE_VM, EPERM);
    uint32_t self = static_cast<uint32_t>(getpid());
    for (int number : {SYS_kill, SYS_tgkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo}) filter.allow_only(number, 0, {self}, EPERM);
    for (int number : {SYS_tkill, call::pidfd_send_signal, call::pidfd_open, SYS_setsid, SYS_setpgid, SYS_setrlimit,
                       SYS_personality, SYS_shmget, SYS_msgget, SYS_semget, SYS_socketpair, SYS_seccomp, SYS_setuid, SYS_setgid, SYS_setreuid,
                       SYS_setregid, SYS_setresuid, SYS_setresgid, SYS_setgroups, SYS_capset}) {
        filter.refuse(number, EPERM);
    }
    filter.require_zero(SYS_prlimit64, 2, EPERM); // asking is allowed, setting is not
    filter.allow_only(SYS_prctl, 0, {PR_SET_NAME, PR_GET_NAME, PR_SET_VMA, PR_GET_DUMPABLE, PR_GET_PDEATHSIG, PR_GET_SECCOMP, PR_GET_NO_NEW_PRIVS},
                      EPERM);
}

void refuse_truncation(SystemCallFilter& filter) {
    filter.refuse(SYS_truncate, EPERM);
    filter.refuse(SYS_ftruncate, EPERM);
    filter.refuse(call::creat, EPERM);
    filter.refuse(call::openat2, ENOSYS); // its flags cannot be read by a filter
    filter.forbid_bits(call::open, 1, O_TRUNC, EPERM);
    filter.forbid_bits(SYS_openat, 2, O_TRUNC, EPERM);
}

} // namespace hipwright

// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/sandbox/syscallfilter.h"

#include <QtGlobal>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace LeverArch::SyscallFilter {

namespace {

// libseccomp answers a negative pseudo number for calls this architecture does not have and leaves
// them out of the filter, so one list serves all.
constexpr std::array harmless = {
    // memory
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(mincore),
    SCMP_SYS(memfd_create), SCMP_SYS(membarrier),
    // descriptors it has
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(preadv), SCMP_SYS(write),
    SCMP_SYS(writev), SCMP_SYS(pwrite64), SCMP_SYS(lseek), SCMP_SYS(_llseek), SCMP_SYS(close),
    SCMP_SYS(dup), SCMP_SYS(fstat), SCMP_SYS(fstat64), SCMP_SYS(ftruncate), SCMP_SYS(ftruncate64),
    SCMP_SYS(fadvise64), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(recvmsg), SCMP_SYS(sendmsg),
    // looking at the file system, as far as Landlock lets it
    SCMP_SYS(stat), SCMP_SYS(stat64), SCMP_SYS(lstat), SCMP_SYS(lstat64), SCMP_SYS(newfstatat),
    SCMP_SYS(fstatat64), SCMP_SYS(statx), SCMP_SYS(statfs), SCMP_SYS(statfs64), SCMP_SYS(fstatfs),
    SCMP_SYS(fstatfs64), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
    SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents), SCMP_SYS(getdents64),
    SCMP_SYS(getcwd),
    // time, threads, signals to itself
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_gettime64), SCMP_SYS(clock_getres),
    SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep), SCMP_SYS(gettimeofday), SCMP_SYS(time),
    // (a thread of Qt wants a number in memory to be woken by, as a descriptor of its own)
    SCMP_SYS(eventfd2),
    SCMP_SYS(futex), SCMP_SYS(futex_time64), SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
    SCMP_SYS(set_tid_address), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity),
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall), SCMP_SYS(exit), SCMP_SYS(exit_group),
    // what it may know about itself
    SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getppid), SCMP_SYS(getuid), SCMP_SYS(geteuid),
    SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(getrandom), SCMP_SYS(uname), SCMP_SYS(sysinfo),
    SCMP_SYS(getrusage), SCMP_SYS(times), SCMP_SYS(getrlimit)};

/// No reader of papers ever makes these; who does has taken the process over.
constexpr std::array deadly = {SCMP_SYS(ptrace),
                               SCMP_SYS(process_vm_readv),
                               SCMP_SYS(process_vm_writev),
                               SCMP_SYS(bpf),
                               SCMP_SYS(userfaultfd),
                               SCMP_SYS(io_uring_setup),
                               SCMP_SYS(io_uring_enter),
                               SCMP_SYS(io_uring_register),
                               SCMP_SYS(kexec_load),
                               SCMP_SYS(init_module),
                               SCMP_SYS(finit_module),
                               SCMP_SYS(mount),
                               SCMP_SYS(setns),
                               SCMP_SYS(unshare),
                               SCMP_SYS(perf_event_open),
                               SCMP_SYS(keyctl),
                               SCMP_SYS(add_key),
                               SCMP_SYS(request_key),
                               SCMP_SYS(pidfd_getfd)};

/// What may be asked of a descriptor; changing who gets its signals may not.
constexpr std::array descriptorCommands = {F_GETFD,         F_SETFD,     F_GETFL,
                                           F_DUPFD_CLOEXEC, F_ADD_SEALS, F_GET_SEALS};

constexpr quint64 temporaryFile = 020000000; // O_TMPFILE without O_DIRECTORY
constexpr quint64 writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | temporaryFile;

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

bool allow(scmp_filter_ctx filter, int call, std::initializer_list<scmp_arg_cmp> conditions = {})
{
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call,
                                  static_cast<unsigned>(conditions.size()),
                                  conditions.begin()) == 0;
}

/// Calls that are harmless with some arguments only.
bool allowConditionally(scmp_filter_ctx filter)
{
    const auto self = static_cast<scmp_datum_t>(::getpid());
    const scmp_arg_cmp reading1 = SCMP_A1_64(SCMP_CMP_MASKED_EQ, writing, 0);
    const scmp_arg_cmp reading2 = SCMP_A2_64(SCMP_CMP_MASKED_EQ, writing, 0);
    const scmp_arg_cmp notExecutable = SCMP_A2_64(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
    bool ok = allow(filter, SCMP_SYS(open), {reading1}) &&
              allow(filter, SCMP_SYS(openat), {reading2}) &&
              allow(filter, SCMP_SYS(mmap), {notExecutable}) &&
              allow(filter, SCMP_SYS(mmap2), {notExecutable}) &&
              allow(filter, SCMP_SYS(mprotect), {notExecutable}) &&
              allow(filter, SCMP_SYS(clone),
                    {SCMP_A0_64(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)}) &&
              allow(filter, SCMP_SYS(tgkill), {SCMP_A0_64(SCMP_CMP_EQ, self)}) &&
              allow(filter, SCMP_SYS(prlimit64), {SCMP_A2_64(SCMP_CMP_EQ, 0)}) &&
              allow(filter, SCMP_SYS(prctl), {SCMP_A0_64(SCMP_CMP_EQ, PR_SET_NAME)});
#ifdef LEVERARCH_SANITIZED
    // The sanitizers name their mappings, look at their limits and try memory out with a pipe.
    ok = ok && allow(filter, SCMP_SYS(prctl), {SCMP_A0_64(SCMP_CMP_EQ, PR_SET_VMA)})
        && allow(filter, SCMP_SYS(pipe)) && allow(filter, SCMP_SYS(pipe2));
#endif
    for (const int command : descriptorCommands) {
        const scmp_arg_cmp is = SCMP_A1(SCMP_CMP_EQ, static_cast<scmp_datum_t>(command));
        ok = ok && allow(filter, SCMP_SYS(fcntl), {is}) && allow(filter, SCMP_SYS(fcntl64), {is});
    }
    // The C library tries clone3, whose arguments no filter can see, and falls back to clone.
    return ok && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

} // namespace

bool enter()
{
    const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
    if (!filter)
        return false;
    for (const int call : harmless) {
        if (!allow(filter.get(), call))
            return false;
    }
    for (const int call : deadly) {
        if (seccomp_rule_add(filter.get(), SCMP_ACT_KILL_PROCESS, call, 0) != 0)
            return false;
    }
    return allowConditionally(filter.get()) &&
           seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1) == 0 &&
           seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2) == 0 &&
           seccomp_load(filter.get()) == 0;
}

} // namespace LeverArch::SyscallFilter

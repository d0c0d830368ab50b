// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/sandbox/landlock.h"

#include "worker/protocol/filedescriptor.h"

#include <QtGlobal>

#include <array>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace LeverArch::Landlock {

namespace {

// The interface grows with the kernel; Debian 12's header knows only its beginning
// (https://docs.kernel.org/userspace-api/landlock.html).
struct RulesetAttributes
{
    quint64 handledFileSystem = 0;
    quint64 handledNetwork = 0;
    quint64 scoped = 0;
};

constexpr quint64 readFile = 1U << 2;
constexpr quint64 readFolder = 1U << 3;
constexpr quint64 bindAndConnectTcp = 3;
constexpr quint64 abstractSocketsAndSignals = 3;

/// Where fonts, their configuration, the character maps of non-Latin scripts and what is known of
/// the letters of languages (for recognising them) are installed.
constexpr std::array readable = {"/usr/share/fonts",       "/usr/local/share/fonts",
                                 "/usr/share/texmf/fonts", "/usr/share/texlive/texmf-dist/fonts",
                                 "/usr/share/fontconfig",  "/etc/fonts",
                                 "/var/cache/fontconfig",  "/usr/share/poppler",
                                 "/usr/share/ghostscript",   "/usr/share/tesseract-ocr",
                                 "/usr/share/tessdata"};

quint64 fileSystemRights(long version)
{
    constexpr quint64 first = (1U << 13) - 1;
    quint64 rights = first;
    if (version >= 2)
        rights |= 1U << 13; // renaming into another folder
    if (version >= 3)
        rights |= 1U << 14; // truncating
    if (version >= 5)
        rights |= 1U << 15; // ioctl on devices
    return rights;
}

void allowReading(int ruleset, const char *folder)
{
    const FileDescriptor parent(::open(folder, O_PATH | O_CLOEXEC));
    if (!parent.isValid())
        return;
    landlock_path_beneath_attr rule = {};
    rule.allowed_access = readFile | readFolder;
    rule.parent_fd = parent.get();
    ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

} // namespace

bool enter()
{
    const long version =
        ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return false;
    RulesetAttributes attributes;
    attributes.handledFileSystem = fileSystemRights(version);
    size_t size = sizeof attributes.handledFileSystem;
    if (version >= 4) {
        attributes.handledNetwork = bindAndConnectTcp;
        size = 2 * sizeof(quint64);
    }
    if (version >= 6) {
        attributes.scoped = abstractSocketsAndSignals;
        size = sizeof attributes;
    }
    const FileDescriptor ruleset(
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, size, 0)));
    if (!ruleset.isValid())
        return false;
    for (const char *folder : readable)
        allowReading(ruleset.get(), folder);
    return ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0;
}

} // namespace LeverArch::Landlock

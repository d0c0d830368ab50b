// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/refusal.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace LeverArch {

namespace {

#define WORD(text) QT_TRANSLATE_NOOP("Intake", text)

struct Words
{
    const char *code;
    const char *reason;
};

constexpr std::array refusals = {
    Words{"missing", WORD("There is no such file or folder any more.")},
    Words{"unreadable", WORD("The file may not be read. Ask whoever owns it for access, or copy it "
                             "to a folder of your own.")},
    Words{"not_a_file", WORD("This is a device or a pipe, not a file with a paper in it.")},
    Words{"link_loop", WORD("This link leads round in a circle.")},
    Words{"link_outside", WORD("This link leads out of the folder. Bring in the file it leads to "
                               "by itself if you want it.")},
    Words{"link_inside", WORD("This link leads to a folder that is brought in anyway.")},
    Words{"case_file", WORD("This belongs to the open case file itself.")},
    Words{"empty", WORD("The file is empty. Ask whoever sent it for a new copy.")},
    Words{"not_pdf", WORD("This is not a PDF. Open it in the program it was made with and save or "
                          "print it as a PDF.")},
    Words{"truncated", WORD("The file breaks off before its end. Copy or download it again.")},
    Words{"too_large", WORD("The file is larger than 1 GB. Split it into parts.")},
    Words{"changing", WORD("The file changed while it was being read. Bring it in again when "
                           "nothing writes to it.")},
    Words{"damaged", WORD("The PDF is damaged and cannot be read. Ask whoever sent it for a new "
                          "copy.")},
    Words{"unsupported", WORD("The PDF is of a kind this program cannot read. Ask for another "
                              "copy, or print it as a PDF.")},
    Words{"no_pages", WORD("The PDF has no pages.")},
    Words{"memory", WORD("There was not enough memory for this paper. Close other programs and "
                         "bring it in again.")},
    Words{"disk_full", WORD("The disk is full; this paper and those after it were not brought in. "
                            "Make room and bring them in again.")},
    Words{"not_written", WORD("The case file could not be written; this paper and those after it "
                              "were not brought in.")},
    Words{"failed", WORD("This paper could not be brought in. Bring it in again.")},
    Words{"locked", WORD("Locked with a password. It is kept as received, without its text, until "
                         "somebody unlocks it.")},
    Words{"hangs", WORD("Reading this paper stopped the reader twice. It is kept as received, and "
                        "will not be read again.")},
};

#undef WORD

const char *codeOf(Error::Code code)
{
    switch (code) {
    case Error::Code::Damaged:
        return "damaged";
    case Error::Code::Unsupported:
        return "unsupported";
    case Error::Code::DiskFull:
        return "disk_full";
    case Error::Code::PasswordNeeded:
        return "locked";
    case Error::Code::WorkerLost:
        return "hangs";
    case Error::Code::NotFound:
        return "missing";
    case Error::Code::Io:
        return "memory";
    case Error::Code::ReadOnly:
    case Error::Code::Locked:
    case Error::Code::Conflict:
        return "not_written";
    default:
        return "failed";
    }
}

} // namespace

Refusal refusalOf(const char *code)
{
    const auto found = std::find_if(refusals.begin(), refusals.end(), [code](const Words &words) {
        return QLatin1String(words.code) == QLatin1String(code);
    });
    if (found == refusals.end())
        return {QString::fromLatin1(code), QString::fromLatin1(code)};
    return {QString::fromLatin1(code), QCoreApplication::translate("Intake", found->reason)};
}

Refusal refusalFrom(const Error &error)
{
    Refusal refusal = refusalOf(codeOf(error.code));
    // No reader, no walls, a rule of the case file: who found it knows better than this table.
    if (refusal.code == QLatin1String("failed") && !error.message.isEmpty())
        refusal.reason = error.message;
    return refusal;
}

} // namespace LeverArch

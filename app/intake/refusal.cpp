// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/refusal.h"

#include "core/plural.h"

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
    Words{"unknown_form", WORD("This is no kind of paper this program knows. Open it in the program "
                               "it was made with and save or print it as a PDF.")},
    Words{"outlook", WORD("This is a message as Outlook saves it. Save it from Outlook as “Text” or "
                          "“HTML”, drag it to another mail program, or print it as a PDF.")},
    Words{"archive", WORD("This is an archive that cannot be opened here. Unpack it and bring in "
                          "the folder, or pack it as a zip.")},
    Words{"drawing", WORD("This is a drawing. Open it in the program it was made with and save or "
                          "print it as a PDF.")},
    Words{"media", WORD("This is sound or film. Keep it where it is, and bring in what was written "
                        "down of it.")},
    Words{"program", WORD("This is a program, not a paper. It was not run.")},
    Words{"needs_office", WORD("Pages of this can be made by LibreOffice only. Install LibreOffice "
                               "and try again, or save it as a PDF.")},
    Words{"office_failed", WORD("LibreOffice could not make pages of this. Open it in the program "
                                "it was made with and save it as a PDF.")},
    Words{"damaged_file", WORD("The file is damaged and cannot be read. Ask whoever sent it for a "
                               "new copy.")},
    Words{"locked_office", WORD("Locked with a password. It is kept as received, without its pages. "
                                "Open it in its own program, save it without a password, and bring "
                                "that in.")},
    Words{"member_locked", WORD("It lies in the archive under a password. Unpack it with the "
                                "password and bring it in by itself.")},
    Words{"member_bomb", WORD("It would unpack to far more than it can honestly hold, as files do "
                              "that are made to fill a computer. It was left inside.")},
    Words{"member_damaged", WORD("It cannot be taken out: its part of the file is damaged. Ask "
                                 "whoever sent it for a new copy.")},
    Words{"member_packing", WORD("It is packed in a way this program does not know. Unpack it with "
                                 "the program it was packed with and bring it in by itself.")},
    Words{"member_link", WORD("This is a link inside an archive, not a file.")},
    Words{"clutter", WORD("A computer's own note about a folder, not a paper.")},
    Words{"too_deep", WORD("It lies inside more than 20 files, one within another. Take it out by "
                           "hand and bring it in by itself.")},
    Words{"too_much_inside", WORD("More lies inside this file than can be brought in at once. Unpack "
                                  "it and bring in the folder.")},
    Words{"inside_unread", WORD("What lies in it could not be listed again. Files in it that have no "
                                "line here stay in it; bring it in once more to try again.")},
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

Refusal tooManyInside(qint64 files)
{
    return {QStringLiteral("too_many_inside"),
            counted("Intake",
                    QT_TRANSLATE_NOOP("Intake", "%n file(s) more {lies|lie} inside it than can be "
                                                "listed by name, and {was|were} not brought in. "
                                                "Unpack it and bring in the folder, a part at a "
                                                "time."),
                    files)};
}

bool isRefusal(const QString &code)
{
    return std::any_of(refusals.begin(), refusals.end(), [&code](const Words &words) {
        return QLatin1String(words.code) == code;
    });
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

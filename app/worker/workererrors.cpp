// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/workererrors.h"

#include <QCoreApplication>

namespace LeverArch::WorkerErrors {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Worker", text);
}

QString messageFor(Error::Code code, bool passwordGiven)
{
    switch (code) {
    case Error::Code::Cancelled:
        return say(QT_TRANSLATE_NOOP("Worker", "Stopped before it was finished."));
    case Error::Code::PasswordNeeded:
        return passwordGiven
                   ? say(QT_TRANSLATE_NOOP("Worker",
                                           "That password does not open this paper. Look at "
                                           "capital letters and spaces, and try again."))
                   : say(QT_TRANSLATE_NOOP("Worker",
                                           "This paper is locked. Type its password, or ask "
                                           "whoever sent it."));
    case Error::Code::Damaged:
        return say(QT_TRANSLATE_NOOP("Worker", "This PDF is damaged and cannot be read. Ask "
                                               "whoever sent it for a new copy."));
    case Error::Code::Unsupported:
        return say(QT_TRANSLATE_NOOP("Worker", "This is not a PDF, or it is locked in a way this "
                                               "program does not know. Ask for another copy."));
    case Error::Code::Invalid:
        return say(QT_TRANSLATE_NOOP("Worker", "There is no such page in this paper."));
    case Error::Code::Io:
        return say(QT_TRANSLATE_NOOP("Worker", "There is not enough memory for this. Close other "
                                               "programs and try again."));
    default:
        return say(QT_TRANSLATE_NOOP("Worker", "This paper could not be dealt with. It is kept as "
                                               "it is."));
    }
}

} // namespace

Error reported(const FailureReport &report, bool passwordGiven)
{
    return {report.code, messageFor(report.code, passwordGiven), report.detail};
}

Error marksUnread(const FailureReport &report, bool passwordGiven)
{
    switch (report.code) {
    case Error::Code::Unsupported:
        return {report.code,
                say(QT_TRANSLATE_NOOP("Worker", "There are no marks in this file that can be read. "
                                                "Choose a PDF, an XFDF or a file of marks.")),
                report.detail};
    case Error::Code::Refused:
        return {report.code,
                say(QT_TRANSLATE_NOOP("Worker",
                                      "This XFDF declares entities, which honest ones do not, so "
                                      "nothing was read. Ask for the marks in another form.")),
                report.detail};
    case Error::Code::TooNew:
        return {report.code,
                say(QT_TRANSLATE_NOOP("Worker", "These marks were made by a later version of Lever "
                                                "Arch. Update the program, then try again.")),
                report.detail};
    case Error::Code::Damaged:
        return {report.code,
                say(QT_TRANSLATE_NOOP("Worker", "This file of marks is damaged, so nothing was "
                                                "read. Ask for it again.")),
                report.detail};
    default:
        return reported(report, passwordGiven);
    }
}

Error fileUnread(const FailureReport &report)
{
    const auto words = [&report]() -> const char * {
        switch (report.code) {
        case Error::Code::PasswordNeeded:
            return QT_TRANSLATE_NOOP("Worker", "This file is locked with a password. Save a copy "
                                               "without it in the program it was made with, and "
                                               "bring that in.");
        case Error::Code::Damaged:
            return QT_TRANSLATE_NOOP("Worker", "This file is damaged and cannot be read. Ask "
                                               "whoever sent it for a new copy.");
        case Error::Code::Unsupported:
            return QT_TRANSLATE_NOOP("Worker", "Pages cannot be made of a file of this kind here. "
                                               "Save it as a PDF in the program it was made with, "
                                               "and bring that in.");
        case Error::Code::Refused:
            return QT_TRANSLATE_NOOP("Worker", "What is in this file is far larger than it may be, "
                                               "so it was not opened. Ask whoever sent it for a "
                                               "smaller copy.");
        case Error::Code::Invalid:
        case Error::Code::NotFound:
            return QT_TRANSLATE_NOOP("Worker", "There is no such file inside this one. Read it "
                                               "again.");
        default:
            return nullptr;
        }
    };
    const char *text = words();
    return text ? Error{report.code, say(text), report.detail} : reported(report);
}

Error reportedFor(const QString &title, const FailureReport &report)
{
    Error error = reported(report, false);
    if (!title.isEmpty())
        error.message = say(QT_TRANSLATE_NOOP("Worker", "“%1” cannot go into the pack. %2"))
                            .arg(title, error.message);
    return error;
}

QString sentence(const AssemblyNote &note, const QString &title)
{
    using Kind = AssemblyNote::Kind;
    const auto words = [&note]() -> const char * {
        switch (note.kind) {
        case Kind::Scripts:
            return QT_TRANSLATE_NOOP("Worker", "Scripts in “%1” were left out.");
        case Kind::Attachments:
            return QT_TRANSLATE_NOOP("Worker", "Files attached to “%1” were left out.");
        case Kind::PageActions:
            return QT_TRANSLATE_NOOP("Worker", "Actions on page %2 of “%1” were left out.");
        case Kind::FormsFlattened:
            return QT_TRANSLATE_NOOP("Worker", "The form in “%1” can no longer be filled in; what "
                                               "was filled in is shown.");
        case Kind::DamagedPage:
            return QT_TRANSLATE_NOOP("Worker", "Page %2 of “%1” is damaged. Compare it with the "
                                               "original.");
        case Kind::Signatures:
            return QT_TRANSLATE_NOOP("Worker", "“%1” is signed; in the pack its signature can no "
                                               "longer be checked.");
        case Kind::Repaired:
            return QT_TRANSLATE_NOOP("Worker", "“%1” is damaged and was mended. Compare its pages "
                                               "with the original.");
        case Kind::StampOverText:
            break;
        }
        return QT_TRANSLATE_NOOP("Worker", "The page number on page %2 of “%1” covers words.");
    };
    const QString text = say(words());
    // Both at once: a title may itself hold “%2”.
    return text.contains(QLatin1String("%2")) ? text.arg(title, QString::number(note.page))
                                              : text.arg(title);
}

Error lost(const QString &detail)
{
    return {Error::Code::WorkerLost,
            say(QT_TRANSLATE_NOOP("Worker", "This paper stopped the part of the program that reads "
                                            "papers. It is kept as it is.")),
            detail};
}

Error cancelled()
{
    return {Error::Code::Cancelled, messageFor(Error::Code::Cancelled, false), {}};
}

Error notStarted(const QString &detail)
{
    return {Error::Code::Internal,
            say(QT_TRANSLATE_NOOP("Worker", "The part of the program that reads papers "
                                            "(leverarch-worker) does not start. Install Lever "
                                            "Arch again.")),
            detail};
}

Error unprotected()
{
    return {Error::Code::Refused,
            say(QT_TRANSLATE_NOOP("Worker", "This computer does not let Lever Arch fence off the "
                                            "part that reads papers, so no paper is opened.")),
            {}};
}

Error pageGivenUp(int page)
{
    return {Error::Code::WorkerLost,
            say(QT_TRANSLATE_NOOP("Worker", "Page %1 stopped the part of the program that reads "
                                            "papers, twice. Its text was not read."))
                .arg(page),
            {}};
}

Error tooManyPixels()
{
    return {Error::Code::Invalid,
            say(QT_TRANSLATE_NOOP("Worker", "The page is too large to draw at this size. Zoom "
                                            "out.")),
            {}};
}

Error languageMissing(const QString &languages)
{
    return {Error::Code::Unsupported,
            say(QT_TRANSLATE_NOOP("Worker", "Text in “%1” cannot be recognised on this computer. "
                                            "Install the package “tesseract-ocr-” followed by "
                                            "the language, or choose another language."))
                .arg(languages),
            {}};
}

Error recognitionGivenUp(int page)
{
    return {Error::Code::WorkerLost,
            say(QT_TRANSLATE_NOOP("Worker", "Recognising the text of page %1 stopped the part of "
                                            "the program that reads papers, twice. It is left a "
                                            "picture."))
                .arg(page),
            {}};
}

Error tooMuchAtOnce()
{
    return {Error::Code::Invalid,
            say(QT_TRANSLATE_NOOP("Worker", "This is too much for one file. Make it in two or "
                                            "more parts.")),
            {}};
}

} // namespace LeverArch::WorkerErrors

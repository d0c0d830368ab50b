// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/session.h"

#include "casefile/casefile.h"
#include "cli/console.h"
#include "worker/workerpool.h"

#include <QCoreApplication>

namespace LeverArch {

Session::Session(Arguments arguments, Cancellation cancellation, bool quiet)
    : m_arguments(std::move(arguments)), m_cancellation(std::move(cancellation)), m_progress(quiet)
{}

Session::~Session() = default;

Result<CaseFile *> Session::open(bool readOnly)
{
    CaseFileOptions options;
    options.clock = &m_clock;
    options.readOnly = readOnly;
    options.readers = 1;
    LEVERARCH_ASSIGN(m_caseFile, CaseFile::open(casePath(), options));
    return m_caseFile.get();
}

Result<CaseFile *> Session::openForReading()
{
    LEVERARCH_ASSIGN(CaseFile * file, open(true));
    LEVERARCH_TRY(file->holdView());
    for (const Issue &issue : file->openingIssues())
        Console::remark(issue.text);
    return file;
}

Result<CaseFile *> Session::openForWriting()
{
    LEVERARCH_ASSIGN(CaseFile * file, open(false));
    QStringList said;
    for (const Issue &issue : file->openingIssues())
        said += issue.text;
    if (file->isReadOnly()) {
        said += QCoreApplication::translate("Cli", "Nothing was changed.");
        return Error{Error::Code::Locked, said.join(QLatin1Char(' ')), file->path()};
    }
    for (const QString &remark : said)
        Console::remark(remark);
    return file;
}

WorkerPool &Session::workers()
{
    if (!m_workers)
        m_workers = std::make_unique<WorkerPool>();
    return *m_workers;
}

Error Session::usage(const QString &sentence)
{
    m_wasUsage = true;
    return Error{Error::Code::Invalid, sentence, {}};
}

Result<int> Session::number(const char *option, int fallback)
{
    if (!m_arguments.has(option))
        return fallback;
    bool isNumber = false;
    const int value = m_arguments.value(option).toInt(&isNumber);
    if (!isNumber || value < 0) {
        return usage(QCoreApplication::translate("Cli", "--%1 needs a whole number, not “%2”.")
                         .arg(QLatin1String(option), m_arguments.value(option)));
    }
    return value;
}

} // namespace LeverArch

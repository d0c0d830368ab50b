// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkwardtrial.h"

#include "domain/record.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "support/qtcatch.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace LeverArch;

namespace {

using Status = LedgerEntry::Status;

/// All pages' words, one space between.
QString wordsOf(const Stores &stores, Id original, int pages)
{
    QString words;
    for (int page = 1; page <= pages; ++page)
        words += must(stores.pages().text(original, page)).text + u' ';
    return words.simplified();
}

} // namespace

AwkwardTrial::AwkwardTrial(const AwkwardFiles &files, const Stores &stores,
                           const IntakeReport &report)
    : m_files(files), m_stores(stores), m_report(report)
{
    for (const LedgerEntry &entry : report.entries) {
        if (entry.parent)
            m_inside.insert(entry.parent, entry);
    }
}

void AwkwardTrial::checkLedger()
{
    const IntakeInfo &info = m_report.info;
    const auto having = [this](Status status) {
        return std::ranges::count(m_report.entries, status, &LedgerEntry::status);
    };
    if (m_report.stopped)
        m_faults += QStringLiteral("the intake stopped: ") + m_report.stopped->message;
    if (!info.finished || info.files() != m_report.entries.size() ||
        info.stored != having(Status::Stored) || info.duplicates != having(Status::Duplicate) ||
        info.refused != having(Status::Refused))
        m_faults += QStringLiteral("the ledger does not add up: %1 + %2 + %3 of %4 entries")
                        .arg(info.stored)
                        .arg(info.duplicates)
                        .arg(info.refused)
                        .arg(m_report.entries.size());
    for (const LedgerEntry &entry : m_report.entries) {
        if ((entry.status == Status::Refused) != entry.record.isNull())
            m_faults += entry.path + QStringLiteral(" | a document and a refusal, or neither");
        // A sentence, not a code: with a blank and an end.
        if (entry.status == Status::Refused &&
            (!entry.reason.contains(u' ') || !entry.reason.endsWith(u'.')))
            m_faults += entry.path + QStringLiteral(" | refused without a sentence: ") + entry.code;
    }
    checkOnDisk();
    checkContainers();
}

void AwkwardTrial::checkOnDisk()
{
    QHash<QString, int> times;
    for (const LedgerEntry &entry : m_report.entries) {
        if (!entry.parent)
            ++times[entry.path];
    }
    for (const AwkwardFile &file : m_files.files()) {
        if (const int count = times.take(m_files.path(file)); count != 1)
            fault(file, QStringLiteral("has %1 lines in the ledger").arg(count));
    }
    for (auto left = times.begin(); left != times.end(); ++left)
        m_faults += left.key() + QStringLiteral(" | a line in the ledger and no such file");
}

void AwkwardTrial::checkContainers()
{
    QSet<Id> ids;
    for (const LedgerEntry &entry : m_report.entries)
        ids.insert(entry.id);
    for (const LedgerEntry &entry : m_report.entries) {
        if (entry.parent && !ids.contains(entry.parent))
            m_faults += entry.path + QStringLiteral(" | lies in a file that has no line");
        const qsizetype found = m_inside.count(entry.id);
        if (found != std::max(0, entry.members))
            m_faults += QStringLiteral("%1 | %2 files inside, %3 lines for them")
                            .arg(entry.path)
                            .arg(entry.members)
                            .arg(found);
    }
}

void AwkwardTrial::checkFiles()
{
    QHash<QString, LedgerEntry> onDisk;
    for (const LedgerEntry &entry : m_report.entries) {
        if (!entry.parent)
            onDisk.insert(entry.path, entry);
    }
    for (const AwkwardFile &file : m_files.files()) {
        if (const auto entry = onDisk.constFind(m_files.path(file)); entry != onDisk.constEnd())
            checkFile(file, *entry);
    }
}

void AwkwardTrial::checkFile(const AwkwardFile &expected, const LedgerEntry &entry)
{
    checkStatus(expected, entry);
    if (entry.record.isNull())
        return;
    checkPages(expected, entry.record);
    checkNotes(expected, entry.record);
    // What lies in a file that is there twice is listed once.
    if (entry.status != Status::Duplicate || entry.members >= 0)
        checkInside(expected, entry);
}

void AwkwardTrial::checkStatus(const AwkwardFile &expected, const LedgerEntry &entry)
{
    const bool isRefused = entry.status == Status::Refused;
    if (expected.status == QLatin1String("stored") && isRefused)
        fault(expected, QStringLiteral("refused: %1 (%2)").arg(entry.reason, entry.code));
    if (expected.status == QLatin1String("refused") && !isRefused)
        fault(expected, QStringLiteral("stored, and should be refused"));
    if (!expected.sha256.isEmpty() && !isRefused && entry.sha256 != expected.sha256)
        fault(expected, QStringLiteral("other bytes: ") + entry.sha256);
    if (expected.isLocked && !isRefused && entry.reason.isEmpty())
        fault(expected, QStringLiteral("locked, and nothing says so"));
}

void AwkwardTrial::checkInside(const AwkwardFile &expected, const LedgerEntry &entry)
{
    const QList<LedgerEntry> found = m_inside.values(entry.id);
    if (expected.insideCount &&
        (found.size() < expected.insideCount->first || found.size() > expected.insideCount->second))
        fault(expected, QStringLiteral("%1 files inside").arg(found.size()));
    for (const QString &word : expected.insideWords) {
        if (must(m_stores.search().search(word, 1)).total < 1)
            fault(expected, QStringLiteral("“%1” is not found in what lies inside").arg(word));
    }
    if (!expected.inside)
        return;
    m_outer.append(expected.path);
    matchInside(expected, found);
    m_outer.removeLast();
}

/// By bytes first; what nobody could take out, or nobody knows the bytes of, by number.
void AwkwardTrial::matchInside(const AwkwardFile &expected, QList<LedgerEntry> found)
{
    qsizetype open = 0;
    qsizetype optional = 0;
    for (const AwkwardFile &file : *expected.inside) {
        const auto same = std::ranges::find_if(found, [&file](const LedgerEntry &entry) {
            return !file.sha256.isEmpty() && entry.sha256 == file.sha256;
        });
        if (same != found.end()) {
            const LedgerEntry entry = *same;
            found.erase(same);
            checkFile(file, entry);
        } else if (file.isOptional) {
            ++optional;
        } else {
            ++open;
            if (!file.sha256.isEmpty() && file.status != QLatin1String("either") &&
                !std::ranges::any_of(found, &QString::isEmpty, &LedgerEntry::sha256))
                fault(file, QStringLiteral("is not among the files taken out"));
        }
    }
    if (found.size() < open || found.size() > open + optional)
        fault(expected, QStringLiteral("%1 files inside that are not known, %2 missing")
                            .arg(found.size())
                            .arg(open));
}

void AwkwardTrial::checkPages(const AwkwardFile &expected, Id document)
{
    if (expected.words.isEmpty() && expected.absent.isEmpty() && expected.pages < 0)
        return;
    const auto versions = must(m_stores.documents().versionsOf(document));
    const Id original = versions.back().original;
    const int count = must(m_stores.pages().pageCount(original));
    if (expected.pages >= 0 && count != expected.pages)
        fault(expected, QStringLiteral("%1 pages, not %2").arg(count).arg(expected.pages));
    const QString words = wordsOf(m_stores, original, count);
    for (const QString &word : expected.words) {
        if (!words.contains(word))
            fault(expected, QStringLiteral("“%1” is not on its %2 pages").arg(word).arg(count));
    }
    for (const QString &word : expected.absent) {
        if (words.contains(word))
            fault(expected, QStringLiteral("“%1” is on its pages").arg(word));
    }
}

void AwkwardTrial::checkNotes(const AwkwardFile &expected, Id document)
{
    if (expected.notes.isEmpty())
        return;
    const QString note = must(m_stores.records().record(document)).text("intake_note");
    for (const QString &key : expected.notes) {
        if (!note.contains(QRegularExpression(m_files.noteWords().value(key))))
            fault(expected, QStringLiteral("nothing says %1; its note is: %2").arg(key, note));
    }
}

void AwkwardTrial::fault(const AwkwardFile &file, const QString &what)
{
    m_faults += QStringLiteral("%1 | %2 | %3")
                    .arg((m_outer + QStringList{file.path}).join(QLatin1String(" > ")), file.why,
                         what);
}

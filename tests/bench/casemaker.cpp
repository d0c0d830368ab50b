// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casemaker.h"

#include "core/sha256.h"
#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "measure.h"

#include <QFile>

#include <array>

namespace LeverArch::Bench {

namespace {

constexpr int pagesADocument = 500;
constexpr int pagesATransaction = 100;
constexpr int recordsAnAction = 5000;

/// Gives the pages of a case file round and round.
class PageSource
{
public:
    explicit PageSource(const Stores &stores) : m_stores(stores)
    {
        m_originals = expect(stores.documents().originals());
        openNext();
    }

    PageText next()
    {
        while (m_page >= m_count)
            openNext();
        return expect(m_stores.pages().text(m_originals.at(m_original).id, ++m_page));
    }

private:
    void openNext()
    {
        m_original = (m_original + 1) % m_originals.size();
        m_count = expect(m_stores.pages().pageCount(m_originals.at(m_original).id));
        m_page = 0;
    }

    const Stores &m_stores;
    QList<Original> m_originals;
    qsizetype m_original = -1;
    int m_count = 0;
    int m_page = 0;
};

/// A document of no bytes worth mentioning; its original.
Id addDocument(CaseFile &file, int number)
{
    Original original;
    const QByteArray bytes = "bench original " + QByteArray::number(number);
    expect(file.writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(original.id, stores.documents().beginOriginal());
        return stores.documents().appendOriginal(original.id, bytes);
    }));
    original.sha256 = Sha256::of(bytes);
    original.size = bytes.size();
    original.mediaType = QStringLiteral("application/pdf");
    original.received = QDateTime::currentDateTimeUtc();
    expect(file.act(QStringLiteral("Bench"), [&](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(stores.documents().finishOriginal(original));
        Record record;
        record.kind = QLatin1String(Kind::document);
        record.title = QStringLiteral("Paper %1").arg(number);
        DocumentVersion version;
        LEVERARCH_ASSIGN(version.document, stores.records().add(record));
        version.original = original.id;
        LEVERARCH_TRY(stores.documents().addVersion(version));
        return {};
    }));
    return original.id;
}

void addPages(CaseFile &file, Id original, PageSource &source, QFile &words)
{
    for (int from = 1; from <= pagesADocument; from += pagesATransaction) {
        expect(file.writeDerived([&](Stores &stores) -> Result<void> {
            for (int page = from; page < from + pagesATransaction; ++page) {
                const PageText text = source.next();
                PageFacts facts;
                facts.page = page;
                facts.hasText = !text.text.isEmpty();
                LEVERARCH_TRY(stores.pages().addPage(original, facts, text));
                words.write(text.text.simplified().toUtf8() + '\n');
            }
            return {};
        }));
    }
}

Record letterNumber(int number)
{
    static constexpr std::array subjects{"Cuts to the contact service", "Agency spending",
                                         "Job descriptions", "Lone working", "The staffing table"};
    Record record;
    record.kind = QLatin1String(Kind::letter);
    record.title = QStringLiteral("%1, letter %2")
                       .arg(QLatin1String(subjects[size_t(number) % subjects.size()]))
                       .arg(number);
    record.values.insert(QStringLiteral("dated"), QVariant::fromValue(UncertainDate::fromDate(
                                                      QDate(2010, 1, 1).addDays(number % 5800))));
    record.values.insert(QStringLiteral("reference"), QStringLiteral("SB/%1").arg(number));
    record.values.insert(QStringLiteral("direction"),
                         number % 3 ? QStringLiteral("sent") : QStringLiteral("received"));
    record.values.insert(
        QStringLiteral("notes"),
        QStringLiteral("Answered in part; see the minutes of meeting %1.").arg(number % 97));
    return record;
}

} // namespace

std::unique_ptr<CaseFile> caseWithPages(const QDir &work, const QString &source, int pages)
{
    const QString path = work.filePath(QStringLiteral("pages-%1.leverarch").arg(pages));
    if (auto kept = CaseFile::open(path); kept.ok())
        return std::move(*kept);
    QFile::remove(path); // Not there, or made by a version with another schema.
    say(QStringLiteral("making a case file of %1 pages").arg(pages));
    const QString unfinished = path + QStringLiteral(".unfinished");
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(unfinished + QLatin1String(ending));
    CaseFileOptions reading;
    reading.readOnly = true;
    const auto from = expect(CaseFile::open(source, reading));
    auto file = expect(CaseFile::create(unfinished));
    QFile words(work.filePath(QStringLiteral("words.txt")));
    if (!words.open(QIODevice::WriteOnly))
        expect(Error{Error::Code::Io, words.errorString(), words.fileName()});
    PageSource supply(from->read());
    for (int document = 0; document < pages / pagesADocument; ++document)
        addPages(*file, addDocument(*file, document), supply, words);
    file.reset();
    QFile::rename(unfinished, path);
    return expect(CaseFile::open(path));
}

std::unique_ptr<CaseFile> caseWithRecords(const QDir &work, int records)
{
    const QString path = work.filePath(QStringLiteral("records-%1.leverarch").arg(records));
    if (auto kept = CaseFile::open(path); kept.ok())
        return std::move(*kept);
    QFile::remove(path); // Not there, or made by a version with another schema.
    say(QStringLiteral("making a case file of %1 records").arg(records));
    const QString unfinished = path + QStringLiteral(".unfinished");
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(unfinished + QLatin1String(ending));
    auto file = expect(CaseFile::create(unfinished));
    for (int first = 0; first < records; first += recordsAnAction) {
        expect(file->act(QStringLiteral("Bench"), [&](Stores &stores) -> Result<void> {
            for (int number = first; number < first + recordsAnAction; ++number)
                LEVERARCH_TRY(stores.records().add(letterNumber(number)));
            return {};
        }));
    }
    file.reset();
    QFile::rename(unfinished, path);
    return expect(CaseFile::open(path));
}

} // namespace LeverArch::Bench

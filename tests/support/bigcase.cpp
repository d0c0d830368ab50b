// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/bigcase.h"

#include "core/idsource.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "storage/actionlog.h"
#include "storage/connection.h"
#include "storage/sqlstores.h"
#include "support/fixedclock.h"
#include "support/seededrandom.h"

#include <algorithm>

namespace LeverArch {

namespace {

constexpr int recordsAnAction = 1000;

/// A word nobody has to read: syllables that spell the number.
QString syllables(int number)
{
    static constexpr const char *parts[] = {"ba", "con", "di", "ser", "vo",  "lu", "men", "ta",
                                            "ri", "pe",  "go", "na",  "sta", "fi", "mo",  "tu"};
    QString word;
    for (int rest = number + 16; rest > 0; rest /= 16)
        word += QLatin1String(parts[rest % 16]);
    return word;
}

class Filler
{
public:
    Filler(Connection &connection, const BigCase &size)
        : m_connection(connection),
          m_size(size),
          m_stores(makeStores(connection, m_ids, m_clock)),
          m_log(connection, m_ids, m_clock)
    {}

    Result<void> run()
    {
        LEVERARCH_TRY(act([this] { return addTags(); }));
        for (int done = 0; done < m_size.records; done += recordsAnAction)
            LEVERARCH_TRY(act([&] {
                return addRecords(done, std::min(recordsAnAction, m_size.records - done));
            }));
        for (int done = 0; done < m_size.pages; done += m_size.pagesPerDocument)
            LEVERARCH_TRY(act([&] {
                return addDocument(done, std::min(m_size.pagesPerDocument, m_size.pages - done));
            }));
        return {};
    }

private:
    template <typename Change>
    Result<void> act(const Change &change)
    {
        m_clock.advance(60'000);
        LEVERARCH_ASSIGN(auto transaction, Transaction::begin(m_connection));
        LEVERARCH_ASSIGN(const ActionInfo action, m_log.open({{},
                                                              ActionInfo::Kind::Do,
                                                              {},
                                                              {},
                                                              QStringLiteral("Fill"),
                                                              QStringLiteral("Filler"),
                                                              {}}));
        LEVERARCH_TRY(change());
        LEVERARCH_TRY(m_log.seal(action));
        return transaction.commit();
    }

    QString words(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                text += i % 12 == 0 ? u'\n' : u' ';
            text += m_vocabulary.word(m_random);
        }
        return text;
    }

    QVariant date()
    {
        return QVariant::fromValue(
            UncertainDate::fromDate(QDate(2015, 1, 1).addDays(m_random.below(3000))));
    }

    QVariant someParty()
    {
        return m_parties.isEmpty()
                   ? QVariant()
                   : QVariant::fromValue(m_parties.at(m_random.below(int(m_parties.size()))));
    }

    FieldValues valuesFor(const char *kind)
    {
        if (kind == Kind::party)
            return {{QStringLiteral("type"), QStringLiteral("person")},
                    {QStringLiteral("role"), words(2)}};
        if (kind == Kind::letter)
            return {{QStringLiteral("dated"), date()},
                    {QStringLiteral("direction"), QStringLiteral("received")},
                    {QStringLiteral("sender"), someParty()},
                    {QStringLiteral("reference"),
                     QStringLiteral("REF/%1").arg(m_random.below(100'000))},
                    {QStringLiteral("notes"), words(20)}};
        return {{QStringLiteral("value"), double(m_random.below(1000)) / 4},
                {QStringLiteral("unit"), QStringLiteral("fte")},
                {QStringLiteral("team"), words(3)},
                {QStringLiteral("as_at"), date()}};
    }

    Result<void> addTags()
    {
        for (int i = 0; i < m_size.tags; ++i) {
            LEVERARCH_ASSIGN(
                const Tag tag,
                m_stores->tags().ensurePath(QStringLiteral("theme %1/topic %2").arg(i % 8).arg(i)));
            m_tags.append(tag.id);
        }
        return {};
    }

    Result<void> addRecords(int from, int count)
    {
        static constexpr const char *kinds[] = {Kind::party, Kind::letter, Kind::staffCount};
        for (int i = from; i < from + count; ++i) {
            Record record;
            const char *kind = kinds[i % 3];
            record.kind = QString::fromLatin1(kind);
            record.title = QStringLiteral("%1 %2").arg(words(4)).arg(i);
            record.values = valuesFor(kind);
            LEVERARCH_ASSIGN(const Id id, m_stores->records().add(record));
            if (kind == Kind::party && m_parties.size() < 500)
                m_parties.append(id);
            if (i % 5 == 0 && !m_tags.isEmpty())
                LEVERARCH_TRY(
                    m_stores->tags().assign(m_tags.at(m_random.below(int(m_tags.size()))), {id}));
        }
        return {};
    }

    Result<void> addDocument(int number, int pages)
    {
        const QByteArray bytes = QByteArrayLiteral("paper ") + QByteArray::number(number);
        LEVERARCH_ASSIGN(const Id original, m_stores->documents().beginOriginal());
        LEVERARCH_TRY(m_stores->documents().appendOriginal(original, bytes));
        LEVERARCH_TRY(m_stores->documents().finishOriginal(
            {original, Sha256::of(bytes), bytes.size(), QStringLiteral("application/pdf"),
             m_clock.now()}));
        Record record;
        record.kind = QString::fromLatin1(Kind::document);
        record.title = QStringLiteral("Paper %1 %2").arg(number).arg(words(3));
        record.values = {{QStringLiteral("dated"), date()}, {QStringLiteral("page_count"), pages}};
        LEVERARCH_ASSIGN(const Id document, m_stores->records().add(record));
        DocumentVersion version;
        version.document = document;
        version.original = original;
        LEVERARCH_TRY(m_stores->documents().addVersion(version));
        for (int page = 1; page <= pages; ++page)
            LEVERARCH_TRY(addPage(original, page));
        return {};
    }

    Result<void> addPage(Id original, int page)
    {
        PageFacts facts;
        facts.page = page;
        facts.hasText = true;
        PageText text{words(m_size.wordsPerPage), {}};
        int start = 0;
        for (const QStringView word : QStringView(text.text).split(u' ')) {
            text.words.append(
                {start, int(word.size()), QRectF(50 + start % 480, 50 + start / 480 * 12, 30, 11)});
            start += int(word.size()) + 1;
        }
        return m_stores->pages().addPage(original, facts, text);
    }

    Connection &m_connection;
    const BigCase &m_size;
    FixedClock m_clock;
    SeededRandom m_random;
    IdSource m_ids{m_clock, m_random};
    std::unique_ptr<Stores> m_stores;
    ActionLog m_log;
    Vocabulary m_vocabulary;
    QList<Id> m_tags;
    QList<Id> m_parties;
};

} // namespace

Vocabulary::Vocabulary(int size)
{
    m_words = {QStringLiteral("the"),   QStringLiteral("of"),          QStringLiteral("and"),
               QStringLiteral("to"),    QStringLiteral("in"),          QStringLiteral("council"),
               QStringLiteral("staff"), QStringLiteral("consultation")};
    while (m_words.size() < size)
        m_words.append(syllables(int(m_words.size())));
    double sum = 0;
    for (int rank = 1; rank <= size; ++rank)
        m_reach.append(sum += 1.0 / rank);
}

const QString &Vocabulary::word(SeededRandom &random) const
{
    const double place = m_reach.back() * double(random.next() >> 11) / 9007199254740992.0;
    const auto found = std::upper_bound(m_reach.cbegin(), m_reach.cend(), place);
    return m_words.at(std::min(found - m_reach.cbegin(), m_reach.size() - 1));
}

Result<void> fillBigCase(Connection &connection, const BigCase &size)
{
    return Filler(connection, size).run();
}

} // namespace LeverArch

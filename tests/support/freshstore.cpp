// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/freshstore.h"

#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "storage/schema.h"
#include "storage/sqlstores.h"
#include "storage/statement.h"
#include "support/qtcatch.h"

#include <QVariant>

namespace LeverArch {

namespace {

std::unique_ptr<Connection> openFresh(FreshStore::Place place, const QTemporaryDir &folder)
{
    auto connection = must(place == FreshStore::Place::Memory
                               ? Connection::inMemory()
                               : Connection::open(folder.filePath(QStringLiteral("case.leverarch")),
                                                  Connection::Mode::Create));
    must(migrate(*connection));
    return connection;
}

} // namespace

FreshStore::FreshStore(Place place)
    : m_connection(openFresh(place, m_folder)),
      m_log(*m_connection, m_ids, m_clock),
      m_stores(makeStores(*m_connection, m_ids, m_clock))
{}

Result<Id> FreshStore::tryAct(const std::function<Result<void>(Stores &)> &change,
                              ActionInfo::Kind kind)
{
    m_clock.advance(1000);
    LEVERARCH_ASSIGN(auto transaction, Transaction::begin(*m_connection));
    LEVERARCH_ASSIGN(
        const ActionInfo action,
        m_log.open({{}, kind, {}, {}, QStringLiteral("Change"), QStringLiteral("Ada"), {}}));
    LEVERARCH_TRY(change(*m_stores));
    LEVERARCH_ASSIGN(const Touched touched, m_log.seal(action));
    LEVERARCH_TRY(transaction.commit());
    return touched.empty() ? Id() : action.id;
}

Id FreshStore::act(const std::function<Result<void>(Stores &)> &change, ActionInfo::Kind kind)
{
    return must(tryAct(change, kind));
}

Result<Id> FreshStore::revert(Id action)
{
    return tryAct([&](Stores &) { return m_log.revert(action); }, ActionInfo::Kind::Undo);
}

void FreshStore::write(const std::function<Result<void>(Stores &)> &change)
{
    auto transaction = must(Transaction::begin(*m_connection));
    must(change(*m_stores));
    must(transaction.commit());
}

Id FreshStore::add(const char *kind, const QString &title, const FieldValues &values)
{
    Id id;
    act([&](Stores &stores) -> Result<void> {
        Record record;
        record.kind = QString::fromLatin1(kind);
        record.title = title;
        record.values = values;
        LEVERARCH_ASSIGN(id, stores.records().add(record));
        return {};
    });
    return id;
}

Id FreshStore::addDocument(const QString &title, const QByteArray &bytes, Id *original)
{
    Original paper;
    write([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(paper.id, stores.documents().beginOriginal());
        return stores.documents().appendOriginal(paper.id, bytes);
    });
    paper.sha256 = Sha256::of(bytes);
    paper.size = bytes.size();
    paper.mediaType = QStringLiteral("application/pdf");
    paper.received = m_clock.now();
    if (original != nullptr)
        *original = paper.id;
    Id id;
    act([&](Stores &stores) -> Result<void> {
        Record record;
        record.kind = QString::fromLatin1(Kind::document);
        record.title = title;
        LEVERARCH_ASSIGN(id, stores.records().add(record));
        LEVERARCH_TRY(stores.documents().finishOriginal(paper));
        DocumentVersion version;
        version.document = id;
        version.original = paper.id;
        LEVERARCH_TRY(stores.documents().addVersion(version));
        return {};
    });
    return id;
}

void FreshStore::addPage(Id original, int page, const QString &text)
{
    PageText words{text, {}};
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype space = text.indexOf(u' ', at);
        const qsizetype end = space < 0 ? text.size() : space;
        words.words.append({int(at), int(end - at), QRectF(50, 50, 10, 10)});
        at = end + 1;
    }
    PageFacts facts;
    facts.page = page;
    facts.hasText = true;
    write([&](Stores &stores) { return stores.pages().addPage(original, facts, words); });
}

QVariant FreshStore::ask(const QString &sql)
{
    auto statement = must(Statement::prepare(*m_connection, sql));
    return must(statement.next()) ? statement.value(0) : QVariant();
}

} // namespace LeverArch

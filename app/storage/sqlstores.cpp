// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlstores.h"

#include "domain/stores/stores.h"
#include "storage/sqlanchorstore.h"
#include "storage/sqldocumentstore.h"
#include "storage/sqlhistorystore.h"
#include "storage/sqlite/ftssearchindex.h"
#include "storage/sqlledgerstore.h"
#include "storage/sqllikenessstore.h"
#include "storage/sqllinkstore.h"
#include "storage/sqlpackstore.h"
#include "storage/sqlpagestore.h"
#include "storage/sqlrecognitionstore.h"
#include "storage/sqlrecordstore.h"
#include "storage/sqlsettingstore.h"
#include "storage/sqltagstore.h"

namespace LeverArch {

namespace {

class SqlStores final : public Stores
{
public:
    SqlStores(Connection &connection, IdSource &ids, const Clock &clock)
        : m_records(connection, ids, clock),
          m_tags(connection, ids),
          m_links(connection, ids),
          m_likenesses(connection),
          m_documents(connection, ids),
          m_pages(connection, ids),
          m_recognitions(connection),
          m_anchors(connection, ids),
          m_ledger(connection, ids, clock),
          m_packs(connection, ids),
          m_search(connection),
          m_history(connection),
          m_settings(connection, ids)
    {}

    RecordStore &records() override { return m_records; }
    TagStore &tags() override { return m_tags; }
    LinkStore &links() override { return m_links; }
    LikenessStore &likenesses() override { return m_likenesses; }
    DocumentStore &documents() override { return m_documents; }
    PageStore &pages() override { return m_pages; }
    RecognitionStore &recognitions() override { return m_recognitions; }
    AnchorStore &anchors() override { return m_anchors; }
    LedgerStore &ledger() override { return m_ledger; }
    PackStore &packs() override { return m_packs; }
    SearchIndex &search() override { return m_search; }
    HistoryStore &history() override { return m_history; }
    SettingStore &settings() override { return m_settings; }

private:
    SqlRecordStore m_records;
    SqlTagStore m_tags;
    SqlLinkStore m_links;
    SqlLikenessStore m_likenesses;
    SqlDocumentStore m_documents;
    SqlPageStore m_pages;
    SqlRecognitionStore m_recognitions;
    SqlAnchorStore m_anchors;
    SqlLedgerStore m_ledger;
    SqlPackStore m_packs;
    Sqlite::FtsSearchIndex m_search;
    SqlHistoryStore m_history;
    SqlSettingStore m_settings;
};

} // namespace

std::unique_ptr<Stores> makeStores(Connection &connection, IdSource &ids, const Clock &clock)
{
    return std::make_unique<SqlStores>(connection, ids, clock);
}

} // namespace LeverArch

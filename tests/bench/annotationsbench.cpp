// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "casefile/annotations.h"
#include "casefile/casefile.h"
#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/meaning.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "measure.h"
#include "models/annotationfilter.h"
#include "models/annotationmodel.h"
#include "models/roles.h"

#include <sqlite3.h>

namespace LeverArch::Bench {

namespace {

constexpr int annotations = 5000;
constexpr int pages = 200;
constexpr int rounds = 15;
constexpr int rowsAScreen = 20;

struct MarkedPaper
{
    Id document;
    Id version;
};

/// Forty words a line, the same on every page.
PageText pageOf(int number)
{
    PageText page;
    for (int word = 0; word < 400; ++word) {
        if (word > 0)
            page.text += word % 10 == 0 ? QLatin1Char('\n') : QLatin1Char(' ');
        const QString letters = QStringLiteral("word%1").arg((word * 7 + number) % 97);
        page.words.append({int(page.text.size()), int(letters.size()),
                           QRectF(60 + 45 * (word % 10), 60 + 16 * (word / 10), 40, 12)});
        page.text += letters;
    }
    return page;
}

Result<void> bringPaper(Stores &stores, MarkedPaper &paper)
{
    Record document;
    document.kind = QLatin1String(Kind::document);
    document.title = QStringLiteral("A paper with many marks");
    LEVERARCH_ASSIGN(paper.document, stores.records().add(document));
    Original original;
    LEVERARCH_ASSIGN(original.id, stores.documents().beginOriginal());
    LEVERARCH_TRY(stores.documents().appendOriginal(original.id, "%PDF"));
    original.sha256 = Sha256::of("%PDF");
    original.size = 4;
    original.received = QDateTime::currentDateTimeUtc();
    LEVERARCH_TRY(stores.documents().finishOriginal(original));
    DocumentVersion version;
    version.document = paper.document;
    version.original = original.id;
    LEVERARCH_ASSIGN(paper.version, stores.documents().addVersion(version));
    for (int page = 1; page <= pages; ++page)
        LEVERARCH_TRY(
            stores.pages().addPage(original.id, {page, {}, PageGeometry(), true}, pageOf(page)));
    return {};
}

Result<void> markPaper(Stores &stores, const MarkedPaper &paper)
{
    const QList<Meaning> meanings = usualMeanings();
    for (int i = 0; i < annotations; ++i) {
        MarkRequest request;
        request.document = paper.document;
        request.style = AnnotationStyle(i % 3);
        request.meaning = meanings.at(i % meanings.size()).key;
        request.author = QStringLiteral("Rep %1").arg(i % 7);
        request.comment =
            i % 4 == 0 ? QStringLiteral("Ask about this, number %1").arg(i) : QString();
        request.passages = {{1 + i % pages, (i / pages) * 60, 50}};
        LEVERARCH_ASSIGN(const AnnotationDraft draft, Annotations(stores).draft(request));
        LEVERARCH_TRY(Annotations::write(stores, draft.annotation));
    }
    return {};
}

double plainSql(const QString &path)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr);
    QList<double> samples;
    for (int i = 0; i < rounds; ++i)
        samples += millisecondsOf([&] {
            sqlite3_exec(
                database,
                "SELECT * FROM annotation m JOIN record r ON r.id = m.id "
                "JOIN anchor a ON a.record = m.id ORDER BY a.page, a.start",
                [](void *, int, char **, char **) { return 0; }, nullptr, nullptr);
        });
    sqlite3_close(database);
    return percentile(samples, 0.5);
}

/// What every row of a screen is painted from.
void readScreen(const QAbstractItemModel &model, int first)
{
    for (int row = first; row < first + rowsAScreen; ++row) {
        const QModelIndex index = model.index(row, 0);
        for (const int role : {int(Qt::DisplayRole), int(DetailRole), int(KeysRole), int(TagsRole)})
            (void)index.data(role);
    }
}

} // namespace

QJsonObject annotationsBench(const QDir &work)
{
    const QString path = work.filePath(QStringLiteral("marks.leverarch"));
    QFile::remove(path);
    auto file = expect(CaseFile::create(path));
    MarkedPaper paper;
    expect(file->act(QStringLiteral("Import"),
                     [&](Stores &stores) { return bringPaper(stores, paper); }));
    expect(file->act(QStringLiteral("Mark"),
                     [&](Stores &stores) { return markPaper(stores, paper); }));
    QList<double> listing;
    QList<double> filtering;
    QList<double> scrolling;
    for (int i = 0; i < rounds; ++i) {
        AnnotationModel model;
        AnnotationFilter filter(model);
        listing += millisecondsOf([&] {
            model.setPaper(
                expect(AnnotationModel::read(file->read(), paper.document, paper.version)));
            readScreen(filter, 0);
        });
        filtering += millisecondsOf([&] {
            AnnotationFilter::Wanted wanted;
            wanted.text = QStringLiteral("ask 1");
            filter.setWanted(wanted);
            filter.setOrder(AnnotationFilter::Order::Author);
        });
        filter.setWanted({});
        for (int screen = 0; screen < 50; ++screen)
            scrolling += millisecondsOf(
                [&] { readScreen(filter, screen * 97 % (annotations - rowsAScreen)); });
    }
    QJsonObject list =
        figure(percentile(listing, 0.5), QStringLiteral("ms, median"), 100,
               QStringLiteral("ms of SQLite alone for the same rows"), plainSql(path));
    list.insert(QStringLiteral("annotations"), annotations);
    return {{QStringLiteral("list"), list},
            {QStringLiteral("filter_and_sort"),
             QJsonObject{{QStringLiteral("value"), percentile(filtering, 0.5)},
                         {QStringLiteral("unit"), QStringLiteral("ms, median")}}},
            {QStringLiteral("scroll_screen"),
             QJsonObject{{QStringLiteral("value"), percentile(scrolling, 0.95)},
                         {QStringLiteral("unit"), QStringLiteral("ms, p95")}}}};
}

} // namespace LeverArch::Bench

// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casefilefixture.h"
#include "support/modelpicture.h"

#include "casefile/annotations.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "models/annotationfilter.h"
#include "models/annotationmodel.h"
#include "models/roles.h"

using namespace LeverArch;

namespace {

Annotation mark(int id, int page, const char *words, const char *meaning, const char *author)
{
    Annotation annotation;
    annotation.id = Id(id);
    annotation.words = QString::fromUtf8(words);
    annotation.meaning = QString::fromLatin1(meaning);
    annotation.author = QString::fromUtf8(author);
    annotation.created = QDateTime(QDate(2026, 3, 30 - id), QTime(9, 0), Qt::UTC);
    Anchor anchor;
    anchor.page = page;
    annotation.anchors = {anchor};
    return annotation;
}

Annotation replyOf(int id, int parent, const char *comment)
{
    Annotation annotation;
    annotation.id = Id(id);
    annotation.parent = Id(parent);
    annotation.style = AnnotationStyle::Note;
    annotation.comment = QString::fromUtf8(comment);
    annotation.author = QStringLiteral("Okafor");
    return annotation;
}

/// 1: reply 2, whose reply is 3; 4; 5.
AnnotationModel::Paper paper()
{
    AnnotationModel::Paper paper;
    paper.meanings = usualMeanings();
    paper.annotations = {mark(1, 1, "sixteen posts", "check", "Baptiste"),
                         replyOf(2, 1, "HR says fourteen"), replyOf(3, 2, "Since when?"),
                         mark(4, 2, "no decision", "their_claim", "Okafor"),
                         mark(5, 2, "consulted in March", "our_evidence", "Baptiste")};
    paper.annotations[4].anchors.first().state = AnchorState::Doubtful;
    paper.tags.insert(Id(4), {{Id(70), {}, QStringLiteral("numbers"), {}, 0}});
    return paper;
}

QList<qint64> idsIn(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        ids.append(index.data(RecordRole).value<Id>().value());
        ids += idsIn(model, index);
    }
    return ids;
}

} // namespace

TEST_CASE("Marks are listed in the order of the paper, replies under what they answer")
{
    AnnotationModel model;
    const ModelContract contract(&model);
    model.setPaper(paper());
    CHECK(model.rowCount() == 3);
    CHECK(idsIn(model) == QList<qint64>{1, 2, 3, 4, 5});
    const QModelIndex reply = model.indexOf(Id(3));
    CHECK(reply.parent() == model.indexOf(Id(2)));
    CHECK(reply.parent().parent() == model.indexOf(Id(1)));
    CHECK(model.indexOf(Id(1)).data().toString() ==
          QStringLiteral("p. 1 · Highlight · check this"));
    CHECK(model.indexOf(Id(5)).data().toString() ==
          QStringLiteral("p. 2 · Highlight · our evidence · check the place"));
}

TEST_CASE("A row keeps its index while only its words change, and goes when its mark goes")
{
    AnnotationModel model;
    const ModelContract contract(&model);
    model.setPaper(paper());
    const QPersistentModelIndex row(model.indexOf(Id(4)));
    AnnotationModel::Paper changed = paper();
    changed.annotations[3].comment = QStringLiteral("who?");
    model.setPaper(changed);
    REQUIRE(row.isValid());
    CHECK(row.data(DetailRole).toString() == QStringLiteral("no decision\nwho?"));
    changed.annotations.removeAt(3);
    model.setPaper(changed);
    CHECK_FALSE(model.indexOf(Id(4)).isValid());
    CHECK(idsIn(model) == QList<qint64>{1, 2, 3, 5});
}

TEST_CASE("Marks are filtered by style, meaning, author, tag, doubt and words")
{
    AnnotationModel model;
    model.setPaper(paper());
    AnnotationFilter filter(model);
    using Wanted = AnnotationFilter::Wanted;
    const auto with = [&](const Wanted &wanted) {
        filter.setWanted(wanted);
        return idsIn(filter);
    };
    Wanted wanted;
    CHECK(with(wanted) == QList<qint64>{1, 2, 3, 4, 5});
    wanted.meaning = QStringLiteral("their_claim");
    CHECK(with(wanted) == QList<qint64>{4});
    wanted = {};
    wanted.author = QStringLiteral("Okafor"); // 1 because of its replies, read whole.
    CHECK(with(wanted) == QList<qint64>{1, 2, 3, 4});
    wanted = {};
    wanted.tag = Id(70);
    CHECK(with(wanted) == QList<qint64>{4});
    wanted = {};
    wanted.doubtful = true;
    CHECK(with(wanted) == QList<qint64>{5});
    wanted = {};
    wanted.text = QStringLiteral("SINCE when");
    CHECK(with(wanted) == QList<qint64>{1, 2, 3});
    wanted.text = QStringLiteral("numbers decision");
    CHECK(with(wanted) == QList<qint64>{4});
    wanted.style = AnnotationStyle::Ink;
    CHECK(with(wanted).isEmpty());
}

TEST_CASE("Marks are sorted by page, date, author or meaning, within that as on the paper")
{
    AnnotationModel model;
    model.setPaper(paper());
    AnnotationFilter filter(model);
    filter.setOrder(AnnotationFilter::Order::Date);
    CHECK(idsIn(filter) == QList<qint64>{5, 4, 1, 2, 3});
    filter.setOrder(AnnotationFilter::Order::Author);
    CHECK(idsIn(filter) == QList<qint64>{1, 2, 3, 5, 4});
    filter.setOrder(AnnotationFilter::Order::Meaning);
    CHECK(idsIn(filter) == QList<qint64>{4, 5, 1, 2, 3});
    filter.setOrder(AnnotationFilter::Order::Page);
    CHECK(idsIn(filter) == QList<qint64>{1, 2, 3, 4, 5});
}

TEST_CASE("An edited comment is asked for, and only when it differs")
{
    AnnotationModel model;
    model.setPaper(paper());
    QStringList asked;
    QObject::connect(&model, &AnnotationModel::commentEdited, &model,
                     [&](Id, const QString &comment) { asked.append(comment); });
    CHECK_FALSE(
        model.setData(model.indexOf(Id(2)), QStringLiteral("HR says fourteen"), Qt::EditRole));
    CHECK(model.setData(model.indexOf(Id(2)), QStringLiteral("HR says 14"), Qt::EditRole));
    CHECK(asked == QStringList{QStringLiteral("HR says 14")});
}
